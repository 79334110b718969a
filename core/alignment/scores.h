// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/message.h"

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
  /// |S outside H1| / |S|, where H1 is what at least one person marked: 1 - SC at an agreement of one person. Empty
  /// where the map's mask is, without a human mask, and where it was not counted (scoresFromCounts() alone does not
  /// know it).
  std::optional<double> backgroundShare{};
  bool operator==(const Scores&) const = default;
};

/// Every measure of agreement between a map and a human mask. The first four compare two binary masks (Scores), the
/// others need no threshold on the map (ThresholdFreeScores).
enum class Metric {
  Iou,
  GroundTruthCoverage,
  SaliencyCoverage,
  BackgroundShare,
  MeanAbsoluteError,
  ContinuousSaliencyCoverage,
  WeightedIou,
  WeightedGroundTruthCoverage,
  WeightedSaliencyCoverage,
  PointingGame,
  PointingGame15,
  RelevanceRankAccuracy,
  AreaUnderRoc,
  Correlation,
  Similarity,
  KullbackLeibler,
  NormalisedScanpath,
  FixationScanpath,
  FixationAuc,
  ShuffledAuc,
  InformationGain,
  RankCorrelation,
};

inline constexpr std::array kAllMetrics{Metric::Iou,
                                        Metric::GroundTruthCoverage,
                                        Metric::SaliencyCoverage,
                                        Metric::BackgroundShare,
                                        Metric::MeanAbsoluteError,
                                        Metric::ContinuousSaliencyCoverage,
                                        Metric::WeightedIou,
                                        Metric::WeightedGroundTruthCoverage,
                                        Metric::WeightedSaliencyCoverage,
                                        Metric::PointingGame,
                                        Metric::PointingGame15,
                                        Metric::RelevanceRankAccuracy,
                                        Metric::AreaUnderRoc,
                                        Metric::Correlation,
                                        Metric::Similarity,
                                        Metric::KullbackLeibler,
                                        Metric::NormalisedScanpath,
                                        Metric::FixationScanpath,
                                        Metric::FixationAuc,
                                        Metric::ShuffledAuc,
                                        Metric::InformationGain,
                                        Metric::RankCorrelation};

/// All but the share on the background, for which what anybody marked is counted too: backgroundShareOf().
[[nodiscard]] Scores scoresFromCounts(const OverlapCounts& counts);
/// @param onMarks  pixels of the map's mask that at least one person marked
/// @returns empty for a mask without a pixel, and where there is no human mask
[[nodiscard]] std::optional<double> backgroundShareOf(const OverlapCounts& counts, std::int64_t onMarks);
/// Empty for the metrics that need no threshold: they are not in `scores`.
[[nodiscard]] std::optional<double> valueOf(const Scores& scores, Metric metric);

/// "IoU", "GTC", "SC", "MAE", ...: short enough for an axis.
[[nodiscard]] Message metricName(Metric metric);
/// The formula in words, for tooltips.
[[nodiscard]] Message metricMeaning(Metric metric);
/// The formula itself: "|S and H| / |S or H|".
[[nodiscard]] Message metricFormula(Metric metric);
/// Identifier in files and options, and column of scores.csv: "iou", "gtc", "sc", "mae", "continuous_sc", ...
[[nodiscard]] const char* metricId(Metric metric);
/// @throws Error InvalidOption that lists the identifiers.
[[nodiscard]] Metric metricFromId(const std::string& id);

/// False for IoU, GTC, SC and the share on the background, which depend on the binarisation rule.
[[nodiscard]] bool isThresholdFree(Metric metric);
/// Measures on points: not defined where people's marks are areas and not fixations (fixation_measures.h).
[[nodiscard]] bool needsFixations(Metric metric);
/// True for errors and divergences (MAE, KL), where 0 is perfect agreement, and for the share on the background.
[[nodiscard]] bool lowerIsBetter(Metric metric);

/// Values a metric can take; infinite where there is no limit (KL, NSS).
struct MetricRange {
  double low = 0, high = 1;
};
[[nodiscard]] MetricRange metricRange(Metric metric);

}  // namespace sightline
