// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/fixation_measures.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/alignment/map_scale.h"

namespace sightline {
namespace {

constexpr double kCentreWidth = 0.28, kCentreHeight = 0.22;  // shares of the image's sides
constexpr double kLeastDensity = 1e-20;

/// The values under fixations, each once, in rising order.
struct FixatedValues {
  std::vector<float> values;
  std::vector<double> often;
  double count = 0;
};

bool takesPart(const Plane<std::uint8_t>& valid, std::size_t i) { return valid.empty() || valid[i]; }

FixatedValues fixatedValues(const Plane<float>& map, const Plane<std::uint32_t>& here,
                            const Plane<std::uint8_t>& valid) {
  std::vector<std::pair<float, double>> all;
  FixatedValues fixated;
  for (std::size_t i = 0; i < map.size(); ++i)
    if (here[i] > 0 && takesPart(valid, i)) {
      all.emplace_back(map[i], here[i]);
      fixated.count += here[i];
    }
  std::sort(all.begin(), all.end());
  for (const auto& [value, often] : all) {
    if (fixated.values.empty() || fixated.values.back() != value) {
      fixated.values.push_back(value);
      fixated.often.push_back(0);
    }
    fixated.often.back() += often;
  }
  return fixated;
}

/// Chance that a fixated value is above one of the negatives. @param weight  how often pixel i is a negative
template <class Weight>
std::optional<double> chanceAbove(const Plane<float>& map, const FixatedValues& fixated, Weight weight) {
  const std::size_t n = fixated.values.size();
  std::vector<double> above(n), equal(n);  // above[k]: negatives below values[k], but not below values[k - 1]
  double negatives = 0;
  for (std::size_t i = 0; i < map.size(); ++i) {
    const double w = weight(i);
    if (!(w > 0)) continue;
    negatives += w;
    const auto k = static_cast<std::size_t>(std::lower_bound(fixated.values.begin(), fixated.values.end(), map[i]) -
                                            fixated.values.begin());
    const bool same = k < n && fixated.values[k] == map[i];
    if (same) equal[k] += w;
    if (const std::size_t from = same ? k + 1 : k; from < n) above[from] += w;
  }
  if (!(negatives > 0)) return std::nullopt;
  double sum = 0, below = 0;
  for (std::size_t k = 0; k < n; ++k) {
    below += above[k];
    sum += fixated.often[k] * (below + equal[k] / 2);
  }
  return sum / (negatives * fixated.count);
}

double centreLog(const Plane<float>& map, std::size_t i) {
  const auto width = static_cast<std::size_t>(map.width());
  const std::size_t column = i % width, row = i / width;
  const double x = (static_cast<double>(column) + 0.5) / map.width() - 0.5,
               y = (static_cast<double>(row) + 0.5) / map.height() - 0.5;
  return -(y * y) / (2 * kCentreHeight * kCentreHeight) - (x * x) / (2 * kCentreWidth * kCentreWidth);
}

double informationGain(const Plane<float>& map, const Plane<std::uint32_t>& here, const Plane<std::uint8_t>& valid,
                       double minimum) {
  const double shift = std::min(minimum, 0.0);
  double density = 0, centre = 0, fixations = 0, gain = 0;
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!takesPart(valid, i)) continue;
    density += static_cast<double>(map[i]) - shift + kLeastDensity;
    centre += std::exp(centreLog(map, i));
  }
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (here[i] == 0 || !takesPart(valid, i)) continue;
    const double p = (static_cast<double>(map[i]) - shift + kLeastDensity) / density;
    gain += here[i] * (std::log2(p) - (centreLog(map, i) - std::log(centre)) / std::log(2.0));
    fixations += here[i];
  }
  return gain / fixations;
}

}  // namespace

FixationScores fixationScores(const Plane<float>& map, const FixationEvidence& evidence,
                              const Plane<std::uint8_t>& valid) {
  FixationScores scores;
  const MapScale scale = mapScale(map, valid);
  if (scale.degenerate) return scores;
  const Plane<std::uint32_t> here = fixationCounts(evidence.here, map.width(), map.height());
  const FixatedValues fixated = fixatedValues(map, here, valid);
  if (!(fixated.count > 0)) return scores;

  double sum = 0, pixels = 0, squares = 0;
  for (std::size_t i = 0; i < map.size(); ++i)
    if (takesPart(valid, i)) {
      sum += static_cast<double>(map[i]);
      ++pixels;
    }
  const double mean = sum / pixels;
  for (std::size_t i = 0; i < map.size(); ++i)
    if (takesPart(valid, i)) squares += (static_cast<double>(map[i]) - mean) * (static_cast<double>(map[i]) - mean);
  double standardised = 0;
  for (std::size_t k = 0; k < fixated.values.size(); ++k)
    standardised += fixated.often[k] * (static_cast<double>(fixated.values[k]) - mean);
  if (const double sd = std::sqrt(squares / pixels); sd > 0)
    scores.normalisedScanpath = standardised / sd / fixated.count;

  scores.areaUnderRoc = chanceAbove(map, fixated, [&](std::size_t i) { return takesPart(valid, i) ? 1.0 : 0.0; });
  if (evidence.everywhere) {
    const auto everywhere = evidence.everywhere->counts(map.width(), map.height());
    scores.shuffledAreaUnderRoc = chanceAbove(map, fixated, [&](std::size_t i) {
      return takesPart(valid, i) ? static_cast<double>((*everywhere)[i]) - static_cast<double>(here[i]) : 0.0;
    });
  }
  scores.informationGain = informationGain(map, here, valid, static_cast<double>(scale.minimum));
  return scores;
}

}  // namespace sightline
