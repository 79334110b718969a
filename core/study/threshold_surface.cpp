// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/threshold_surface.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"

namespace sightline {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

bool isBetter(double value, double than, Metric metric) { return lowerIsBetter(metric) ? value < than : value > than; }

}  // namespace

std::optional<std::size_t> bestPoint(const std::vector<double>& means, const std::vector<int>& defined, int maps, Metric metric) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < means.size(); ++i)
    if (!std::isnan(means[i]) && 2 * defined[i] >= maps && (!best || isBetter(means[i], means[*best], metric))) best = i;
  return best;
}

RuleAxis RuleAxis::of(BinarisationRule::Kind kind, int points) {
  using Kind = BinarisationRule::Kind;
  if (kind == Kind::Otsu || kind == Kind::MatchHuman) return {kind, {0.0}};
  const bool sd = kind == Kind::MeanPlusSd;
  return between(kind, sd ? -1 : 0, sd ? 3 : 1, points);
}

RuleAxis RuleAxis::between(BinarisationRule::Kind kind, double low, double high, int points) {
  if (kind == BinarisationRule::Kind::MatchHuman || kind == BinarisationRule::Kind::Otsu)
    throw Error(ErrorCode::InvalidOption, "binarisation rule", "has no value that could be varied", "Choose another rule.");
  if (points < 2 || !(low < high))
    throw Error(ErrorCode::InvalidOption, "range of the threshold", "has " + std::to_string(points) + " values from " + std::to_string(low) + " to " + std::to_string(high),
                "Give at least 2 values and a lower end below the upper.");
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
                                              const std::vector<int>& images, const std::stop_token& stop, const ShareDone& done) {
  const auto models = static_cast<std::size_t>(table.modelCount), points = axis.values.size(), people = static_cast<std::size_t>(annotators);
  std::vector<CombinationSurface> surfaces(kTechniques.size() * models);
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    CombinationSurface& surface = surfaces[i];
    surface.technique = kTechniques[i / models];
    surface.model = static_cast<int>(i % models);
    surface.mean.assign(people, std::vector<double>(points, kUndefined));
    surface.n.assign(people, std::vector<int>(points, 0));
    for (const int image : images) surface.maps += table.at(image, surface.model, surface.technique) != nullptr;
  }
  std::mutex reporting;
  std::size_t finished = 0;
  const std::size_t rows = surfaces.size() * people;
  parallelFor(rows, [&](std::size_t row) {
    throwIfStopped(stop);
    CombinationSurface& surface = surfaces[row / people];
    std::vector<double> sums(points, 0);
    std::vector<int>& n = surface.n[row % people];
    for (const int image : images)
      if (const CellResult* result = table.at(image, surface.model, surface.technique))
        for (std::size_t i = 0; i < points; ++i)
          if (const auto value = metricOf(*result, metric, axis.rule(i), {static_cast<int>(row % people) + 1, annotators})) {
            sums[i] += *value;
            ++n[i];
          }
    for (std::size_t i = 0; i < points; ++i)
      if (n[i] > 0) surface.mean[row % people][i] = sums[i] / n[i];
    if (!done) return;
    const std::lock_guard lock(reporting);
    done(static_cast<double>(++finished) / static_cast<double>(rows));
  });
  for (CombinationSurface& surface : surfaces)
    for (std::size_t p = 0; p < people; ++p)
      if (const auto point = bestPoint(surface.mean[p], surface.n[p], surface.maps, metric);
          point && (!surface.bestPoint || isBetter(surface.mean[p][*point], surface.mean[static_cast<std::size_t>(surface.bestPeople - 1)][*surface.bestPoint], metric))) {
        surface.bestPoint = point;
        surface.bestPeople = static_cast<int>(p) + 1;
      }
  return surfaces;
}

}  // namespace sightline
