// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

namespace sightline {

/// Pixel counts behind every metric: S is the saliency mask, H the human mask, N the pixels both can cover.
struct OverlapCounts {
  std::int64_t saliency = 0, human = 0, both = 0, total = 0;
  bool hasHuman = true;  ///< false: there is no human mask at all, which is not the same as an empty one
  bool operator==(const OverlapCounts&) const = default;
};

/// The Shared Interest metrics (Boggust et al. 2022, arXiv 2107.09234), each in [0,1]; empty where undefined
/// (0/0, or no human mask to compare with), never 0 or NaN.
struct Scores {
  std::optional<double> iou;                  ///< |S and H| / |S or H|
  std::optional<double> groundTruthCoverage;  ///< GTC = |S and H| / |H|
  std::optional<double> saliencyCoverage;     ///< SC  = |S and H| / |S|
  bool operator==(const Scores&) const = default;
};

enum class Metric { Iou, GroundTruthCoverage, SaliencyCoverage };

[[nodiscard]] Scores scoresFromCounts(const OverlapCounts& counts);
[[nodiscard]] std::optional<double> valueOf(const Scores& scores, Metric metric);
/// "IoU", "GTC", "SC"
[[nodiscard]] const char* metricName(Metric metric);
/// The formula in words, for tooltips.
[[nodiscard]] const char* metricMeaning(Metric metric);

}  // namespace sightline
