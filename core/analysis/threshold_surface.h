// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/alignment/binarisation.h"
#include "core/study/evaluate.h"

namespace sightline {

/// Settings of one rule, in order: the horizontal axis of curves, surfaces and robustness maps.
struct RuleAxis {
  BinarisationRule::Kind kind = BinarisationRule::Kind::Fixed;
  std::vector<double> values;
  bool largestPart = false;  ///< see BinarisationRule

  /// Evenly spaced over the rule's useful range: Fixed, Percentile, TopArea and FractionOfMax 0 to 1, MeanPlusSd -1
  /// to 3. Otsu and MatchHuman have no value: one point. @param points at least 2
  static RuleAxis of(BinarisationRule::Kind kind, int points = 101);
  /// Evenly spaced from low to high, both included.
  /// @throws Error InvalidOption for a rule without a value, fewer than two points, an empty range
  static RuleAxis between(BinarisationRule::Kind kind, double low, double high, int points = 101);
  [[nodiscard]] BinarisationRule rule(std::size_t i) const { return {kind, values[i], largestPart}; }
  /// The same values with only the largest part of each mask kept, or with all parts.
  [[nodiscard]] RuleAxis keeping(bool onlyLargestPart) const;
  /// The point nearest to a rule's value; nothing for a rule of another kind.
  [[nodiscard]] std::optional<std::size_t> nearest(const BinarisationRule& rule) const;
  bool operator==(const RuleAxis&) const = default;
};

/// Index of the best mean, the first on ties: the highest, or the lowest for an error. Points at which fewer than half
/// of the maps have a defined metric do not compete: a mean over a few maps is no mean of the study.
std::optional<std::size_t> bestPoint(const std::vector<double>& means, const std::vector<int>& defined, int maps,
                                     Metric metric);

/// Called with the share that is done, 0 to 1, on any thread, one call at a time.
using ShareDone = std::function<void(double)>;

/// Means of the maps of one technique and model over axis and agreement, and how many maps have a value there:
/// [people - 1][point], NaN and 0 where none has.
struct CombinationSurface {
  Technique technique = Technique::GradCam;
  int model = 0;
  int maps = 0;  ///< computed maps that take part
  std::vector<std::vector<double>> mean;
  std::vector<std::vector<int>> n;
  std::optional<std::size_t> bestPoint;  ///< see bestPoint()
  int bestPeople = 0;
};
/// By technique, then model. Uses all cores; about 0.3 s for 800 maps and 101 x 10 settings on two of them, 2 s when
/// only the largest part is kept.
/// @param annotators  agreements are 1..annotators of annotators  @throws Cancelled when `stop` is requested
std::vector<CombinationSurface> studySurfaces(const StudyTable& table, Metric metric, int annotators,
                                              const RuleAxis& axis, const std::vector<int>& images,
                                              const std::stop_token& stop = {}, const ShareDone& done = {});

/// Every point of the axis with every agreement: the agreements' order, then the axis'.
[[nodiscard]] std::vector<ScoreSetting> settingsOf(const RuleAxis& axis, const std::vector<AgreementRule>& agreements);
/// A metric of one map under each setting, NaN where it is undefined.
[[nodiscard]] std::vector<double> metricsOf(const CellResult& result, Metric metric,
                                            std::span<const ScoreSetting> settings);

}  // namespace sightline
