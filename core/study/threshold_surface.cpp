// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/threshold_surface.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel_for.h"

namespace sightline {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

const CellResult* resultOf(const StudyTable& table, int image, int model, Technique technique) {
  const auto at = (static_cast<std::size_t>(image) * static_cast<std::size_t>(table.modelCount) + static_cast<std::size_t>(model)) * kTechniques.size() +
                  static_cast<std::size_t>(technique);
  return at < table.results.size() ? table.results[at].get() : nullptr;
}

/// Calls `body(combination, technique, model)` for all combinations, in the order of kTechniques, then of the models.
template <class Body>
void forCombinations(const StudyTable& table, const Body& body) {
  const auto models = static_cast<std::size_t>(table.modelCount);
  parallelFor(kTechniques.size() * models, [&](std::size_t i) { body(i, kTechniques[i / models], static_cast<int>(i % models)); });
}

bool isBetter(double value, double than, Metric metric) { return lowerIsBetter(metric) ? value < than : value > than; }

std::optional<std::size_t> bestOf(const std::vector<double>& means, Metric metric) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < means.size(); ++i)
    if (!std::isnan(means[i]) && (!best || isBetter(means[i], means[*best], metric))) best = i;
  return best;
}

}  // namespace

RuleAxis RuleAxis::of(BinarisationRule::Kind kind, int points) {
  using Kind = BinarisationRule::Kind;
  if (kind == Kind::Otsu || kind == Kind::MatchHuman) return {kind, {0.0}};
  if (points < 2) throw Error(ErrorCode::InvalidOption, "curve", "needs at least two points, not " + std::to_string(points));
  const double low = kind == Kind::MeanPlusSd ? -1 : 0, high = kind == Kind::MeanPlusSd ? 3 : 1;
  RuleAxis axis{kind, {}};
  for (int i = 0; i < points; ++i) axis.values.push_back(low + (high - low) * i / (points - 1));
  return axis;
}

std::optional<std::size_t> RuleAxis::nearest(const BinarisationRule& rule) const {
  if (rule.kind != kind || values.empty()) return std::nullopt;
  const auto closer = [&](double a, double b) { return std::abs(a - rule.value) < std::abs(b - rule.value); };
  return static_cast<std::size_t>(std::min_element(values.begin(), values.end(), closer) - values.begin());
}

std::optional<double> metricOf(const CellResult& result, Metric metric, const BinarisationRule& rule, const AgreementRule& agreement) {
  return valueOf(scoresOf(result, rule, agreement), metric);
}

std::vector<CombinationSurface> studySurfaces(const StudyTable& table, Metric metric, int annotators, const RuleAxis& axis,
                                              const std::vector<int>& images) {
  std::vector<CombinationSurface> surfaces(kTechniques.size() * static_cast<std::size_t>(table.modelCount));
  forCombinations(table, [&](std::size_t at, Technique technique, int model) {
    CombinationSurface& surface = surfaces[at];
    surface.technique = technique;
    surface.model = model;
    double best = kUndefined;
    for (int people = 1; people <= annotators; ++people) {
      std::vector<double> sums(axis.values.size(), 0), counts(axis.values.size(), 0);
      for (const int image : images)
        if (const CellResult* result = resultOf(table, image, model, technique))
          for (std::size_t i = 0; i < sums.size(); ++i)
            if (const auto value = metricOf(*result, metric, axis.rule(i), {people, annotators})) {
              sums[i] += *value;
              ++counts[i];
            }
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = counts[i] > 0 ? sums[i] / counts[i] : kUndefined;
      if (const auto point = bestOf(sums, metric); point && (std::isnan(best) || isBetter(sums[*point], best, metric))) {
        best = sums[*point];
        surface.bestPoint = point;
        surface.bestPeople = people;
      }
      surface.values.push_back(std::move(sums));
    }
  });
  return surfaces;
}

}  // namespace sightline
