// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/mask_shape.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/alignment/alignment_curve.h"

namespace sightline {

Plane<std::uint8_t> largestComponent(const Plane<std::uint8_t>& mask, int* parts) {
  struct Run {
    int begin, end, row;  // pixels begin..end-1
    std::size_t parent, size;
  };
  std::vector<Run> runs;
  const auto root = [&](std::size_t run) {
    while (runs[run].parent != run) run = runs[run].parent = runs[runs[run].parent].parent;
    return run;
  };
  std::size_t above = 0, aboveEnd = 0;  // runs of the row before
  for (int y = 0; y < mask.height(); ++y) {
    const std::size_t first = runs.size();
    for (int x = 0; x < mask.width(); ++x) {
      if (!mask.at(x, y)) continue;
      const int begin = x;
      while (x < mask.width() && mask.at(x, y)) ++x;
      const std::size_t here = runs.size();
      runs.push_back({begin, x, y, here, static_cast<std::size_t>(x - begin)});
      while (above < aboveEnd && runs[above].end < begin) ++above;  // touches at a corner when its end is `begin`
      for (std::size_t other = above; other < aboveEnd && runs[other].begin <= x; ++other) {
        const std::size_t a = root(here), b = root(other);
        if (a == b) continue;
        runs[std::max(a, b)].parent = std::min(a, b);
        runs[std::min(a, b)].size += runs[std::max(a, b)].size;
      }
    }
    above = first;
    aboveEnd = runs.size();
  }
  int count = 0;
  std::size_t best = runs.size();
  for (std::size_t run = 0; run < runs.size(); ++run) {
    if (runs[run].parent != run) continue;
    ++count;
    if (best == runs.size() || runs[run].size > runs[best].size) best = run;
  }
  if (parts) *parts = count;
  Plane<std::uint8_t> largest(mask.width(), mask.height(), 0);
  for (std::size_t run = 0; run < runs.size(); ++run)
    if (root(run) == best)
      for (int x = runs[run].begin; x < runs[run].end; ++x) largest.at(x, runs[run].row) = 1;
  return largest;
}

MaskShape maskShape(const Plane<std::uint8_t>& votes, int annotators, const AgreementRule& agreement) {
  const Plane<std::uint8_t> mask = binariseVotes(votes, annotators, agreement);
  MaskShape shape;
  double n = 0, sumX = 0, sumY = 0, border = 0, borderPixels = 0, entropy = 0, anyone = 0;
  for (int y = 0; y < mask.height(); ++y)
    for (int x = 0; x < mask.width(); ++x) {
      const bool marked = mask.at(x, y) != 0,
                 outermost = x == 0 || y == 0 || x == mask.width() - 1 || y == mask.height() - 1;
      borderPixels += outermost;
      border += outermost && marked;
      if (marked) {
        ++n;
        sumX += x;
        sumY += y;
      }
      if (const int v = std::min<int>(votes.at(x, y), annotators); v > 0) {
        const double p = static_cast<double>(v) / annotators;
        ++anyone;
        if (p < 1) entropy -= p * std::log2(p) + (1 - p) * std::log2(1 - p);
      }
    }
  if (mask.size() > 0) shape.areaShare = n / static_cast<double>(mask.size());
  if (borderPixels > 0) shape.borderContact = border / borderPixels;
  if (anyone > 0) shape.entropy = entropy / anyone;
  if (n == 0) return shape;
  static_cast<void>(largestComponent(mask, &shape.components));
  double xx = 0, yy = 0, xy = 0;
  for (int y = 0; y < mask.height(); ++y)
    for (int x = 0; x < mask.width(); ++x)
      if (mask.at(x, y)) {
        const double dx = x - sumX / n, dy = y - sumY / n;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
      }
  // A pixel is a square, not a point: each adds the second moment of its own area.
  const double own = 1.0 / 12, a = xx / n + own, c = yy / n + own, b = xy / n;
  const double middle = (a + c) / 2, reach = std::sqrt((a - c) * (a - c) / 4 + b * b);
  shape.elongation = std::sqrt((middle + reach) / (middle - reach));
  return shape;
}

}  // namespace sightline
