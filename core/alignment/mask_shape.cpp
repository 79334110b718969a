// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/mask_shape.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/alignment/alignment_curve.h"

namespace sightline {

Plane<std::uint8_t> largestComponent(const Plane<std::uint8_t>& mask, int* parts) {
  const int width = mask.width(), height = mask.height();
  std::vector<int> label(mask.size(), 0), stack;
  std::vector<std::size_t> sizes{0};
  for (std::size_t seed = 0; seed < mask.size(); ++seed) {
    if (!mask[seed] || label[seed]) continue;
    const int part = static_cast<int>(sizes.size());
    sizes.push_back(0);
    label[seed] = part;
    stack.push_back(static_cast<int>(seed));
    while (!stack.empty()) {
      const int at = stack.back(), x = at % width, y = at / width;
      stack.pop_back();
      ++sizes.back();
      for (int v = std::max(0, y - 1); v <= std::min(height - 1, y + 1); ++v)
        for (int u = std::max(0, x - 1); u <= std::min(width - 1, x + 1); ++u) {
          const auto i = static_cast<std::size_t>(v) * static_cast<std::size_t>(width) + static_cast<std::size_t>(u);
          if (!mask[i] || label[i]) continue;
          label[i] = part;
          stack.push_back(static_cast<int>(i));
        }
    }
  }
  if (parts) *parts = static_cast<int>(sizes.size()) - 1;
  Plane<std::uint8_t> largest(width, height, 0);
  const auto best = static_cast<int>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
  if (best > 0)
    for (std::size_t i = 0; i < mask.size(); ++i) largest[i] = label[i] == best;
  return largest;
}

MaskShape maskShape(const Plane<std::uint8_t>& votes, int annotators, const AgreementRule& agreement) {
  const Plane<std::uint8_t> mask = binariseVotes(votes, annotators, agreement);
  MaskShape shape;
  double n = 0, sumX = 0, sumY = 0, border = 0, borderPixels = 0, entropy = 0, anyone = 0;
  for (int y = 0; y < mask.height(); ++y)
    for (int x = 0; x < mask.width(); ++x) {
      const bool marked = mask.at(x, y) != 0, outermost = x == 0 || y == 0 || x == mask.width() - 1 || y == mask.height() - 1;
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
