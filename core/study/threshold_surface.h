// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/alignment/binarisation.h"
#include "core/study/evaluate.h"

namespace sightline {

/// Settings of one rule, in order: the horizontal axis of curves, surfaces and robustness maps.
struct RuleAxis {
  BinarisationRule::Kind kind = BinarisationRule::Kind::Fixed;
  std::vector<double> values;

  /// Evenly spaced over the rule's useful range: Fixed, Percentile, TopArea and FractionOfMax 0 to 1, MeanPlusSd -1 to 3.
  /// Otsu and MatchHuman have no value: one point. @param points at least 2
  static RuleAxis of(BinarisationRule::Kind kind, int points = 101);
  [[nodiscard]] BinarisationRule rule(std::size_t i) const { return {kind, values[i]}; }
  /// The point nearest to a rule's value; nothing for a rule of another kind.
  [[nodiscard]] std::optional<std::size_t> nearest(const BinarisationRule& rule) const;
};

/// Means over axis and agreement: values[people - 1][point], NaN where no map has a value.
struct CombinationSurface {
  Technique technique = Technique::GradCam;
  int model = 0;
  std::vector<std::vector<double>> values;
  std::optional<std::size_t> bestPoint;
  int bestPeople = 0;
};
/// @param annotators  agreements are 1..annotators of annotators
std::vector<CombinationSurface> studySurfaces(const StudyTable& table, Metric metric, int annotators, const RuleAxis& axis,
                                              const std::vector<int>& images);

/// Metric of one map under a rule and an agreement.
[[nodiscard]] std::optional<double> metricOf(const CellResult& result, Metric metric, const BinarisationRule& rule, const AgreementRule& agreement);

}  // namespace sightline
