// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/threshold_free.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/map_scale.h"
#include "core/base/error.h"

namespace sightline {
namespace {

constexpr int kPointingTolerance = 15;  // pixels, Zhang et al. 2018

/// Whether a pixel of `mask` lies within `radius` of (x, y).
bool maskNear(const Plane<std::uint8_t>& mask, int x, int y, int radius) {
  for (int v = std::max(0, y - radius); v <= std::min(mask.height() - 1, y + radius); ++v)
    for (int u = std::max(0, x - radius); u <= std::min(mask.width() - 1, x + radius); ++u)
      if (mask.at(u, v) && (u - x) * (u - x) + (v - y) * (v - y) <= radius * radius) return true;
  return false;
}

void checkSize(const char* what, const Plane<std::uint8_t>& plane, const Plane<float>& map) {
  if (plane.sameSizeAs(map)) return;
  throw Error(ErrorCode::InvalidOption, what,
              "is " + std::to_string(plane.width()) + " x " + std::to_string(plane.height()) + ", the map is " +
                  std::to_string(map.width()) + " x " + std::to_string(map.height()),
              "Bring both to the same grid first.");
}

std::optional<double> ratio(double part, double whole) {
  if (!(whole > 0)) return std::nullopt;
  return part / whole;
}

std::optional<double> rankAccuracy(std::vector<std::pair<float, bool>>& pixels, std::size_t marked) {
  if (marked == 0) return std::nullopt;
  const auto border = pixels.begin() + static_cast<std::ptrdiff_t>(marked) - 1;
  std::nth_element(pixels.begin(), border, pixels.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const float value = border->first;
  std::size_t above = 0, aboveMarked = 0, tied = 0, tiedMarked = 0;
  for (const auto& [v, human] : pixels) {
    if (v > value) {
      ++above;
      aboveMarked += human;
    } else if (v == value) {
      ++tied;
      tiedMarked += human;
    }
  }
  const double share = static_cast<double>(marked - above) / static_cast<double>(tied);
  return (static_cast<double>(aboveMarked) + share * static_cast<double>(tiedMarked)) / static_cast<double>(marked);
}

}  // namespace

ThresholdFreeScores thresholdFreeScores(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                                        const AgreementRule& agreement, const Plane<std::uint8_t>& valid) {
  checkSize("human mask", votes, map);
  if (!valid.empty()) checkSize("valid area", valid, map);
  Plane<std::uint8_t> human = binariseVotes(votes, annotators, agreement);
  for (std::size_t i = 0; i < valid.size(); ++i) human[i] = human[i] && valid[i];
  const MapScale scale = mapScale(map, valid);

  double absolute = 0, absoluteInside = 0, error = 0, least = 0, most = 0, sumMap = 0, sumHuman = 0;
  std::size_t count = 0, marked = 0;
  std::vector<std::pair<float, bool>> pixels;
  pixels.reserve(map.size());
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    ++count;
    marked += human[i];
    const double raw = std::abs(static_cast<double>(map[i]));
    absolute += raw;
    if (human[i]) absoluteInside += raw;
    if (scale.degenerate) continue;
    const double s = scale.apply(map[i]);
    const double h = static_cast<double>(std::min<int>(votes[i], annotators)) / annotators;
    error += std::abs(s - h);
    least += std::min(s, h);
    most += std::max(s, h);
    sumMap += s;
    sumHuman += h;
    pixels.emplace_back(map[i], human[i] != 0);
  }

  ThresholdFreeScores scores;
  if (std::isfinite(absolute)) scores.continuousSaliencyCoverage = ratio(absoluteInside, absolute);
  if (scale.degenerate || count == 0) return scores;
  scores.meanAbsoluteError = error / static_cast<double>(count);
  scores.weightedIou = ratio(least, most);
  scores.weightedGroundTruthCoverage = ratio(least, sumHuman);
  scores.weightedSaliencyCoverage = ratio(least, sumMap);
  if (marked == 0) return scores;
  bool hit = false, near = false;
  for (int y = 0; y < map.height(); ++y)
    for (int x = 0; x < map.width(); ++x) {
      if (map.at(x, y) != scale.maximum || (!valid.empty() && !valid.at(x, y))) continue;
      hit = hit || human.at(x, y);
      near = near || hit || maskNear(human, x, y, kPointingTolerance);
    }
  scores.pointingGame = hit;
  scores.pointingGame15 = near;
  scores.relevanceRankAccuracy = rankAccuracy(pixels, marked);
  return scores;
}

}  // namespace sightline
