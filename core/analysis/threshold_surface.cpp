// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/threshold_surface.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"
#include "core/base/undefined.h"

namespace sightline {
namespace {

constexpr std::size_t kMapsAtOnce = 64;

bool isBetter(double value, double than, Metric metric) { return lowerIsBetter(metric) ? value < than : value > than; }

}  // namespace

std::optional<std::size_t> bestPoint(const std::vector<double>& means, const std::vector<int>& defined, int maps,
                                     Metric metric) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < means.size(); ++i)
    if (!std::isnan(means[i]) && 2 * defined[i] >= maps && (!best || isBetter(means[i], means[*best], metric)))
      best = i;
  return best;
}

RuleAxis RuleAxis::of(BinarisationRule::Kind kind, int points) {
  using Kind = BinarisationRule::Kind;
  if (kind == Kind::Otsu || kind == Kind::MatchHuman) return {kind, {0.0}, false};
  const bool sd = kind == Kind::MeanPlusSd;
  return between(kind, sd ? -1 : 0, sd ? 3 : 1, points);
}

RuleAxis RuleAxis::between(BinarisationRule::Kind kind, double low, double high, int points) {
  if (kind == BinarisationRule::Kind::MatchHuman || kind == BinarisationRule::Kind::Otsu)
    throw Error(ErrorCode::InvalidOption, "binarisation rule", "has no value that could be varied",
                "Choose another rule.");
  if (points < 2 || !(low < high))
    throw Error(ErrorCode::InvalidOption, "range of the threshold",
                message("has {1} values from {2} to {3}", points, std::to_string(low), std::to_string(high)),
                "Give at least 2 values and a lower end below the upper.");
  RuleAxis axis{kind, {}, false};
  for (int i = 0; i < points; ++i) axis.values.push_back(low + (high - low) * i / (points - 1));
  return axis;
}

RuleAxis RuleAxis::keeping(bool onlyLargestPart) const {
  RuleAxis axis = *this;
  axis.largestPart = onlyLargestPart;
  return axis;
}

std::optional<std::size_t> RuleAxis::nearest(const BinarisationRule& rule) const {
  if (rule.kind != kind || values.empty()) return std::nullopt;
  const auto closer = [&](double a, double b) { return std::abs(a - rule.value) < std::abs(b - rule.value); };
  return static_cast<std::size_t>(std::min_element(values.begin(), values.end(), closer) - values.begin());
}

std::vector<ScoreSetting> settingsOf(const RuleAxis& axis, const std::vector<AgreementRule>& agreements) {
  std::vector<ScoreSetting> settings;
  settings.reserve(agreements.size() * axis.values.size());
  for (const AgreementRule& agreement : agreements)
    for (std::size_t i = 0; i < axis.values.size(); ++i) settings.push_back({axis.rule(i), agreement});
  return settings;
}

std::vector<double> metricsOf(const CellResult& result, Metric metric, std::span<const ScoreSetting> settings) {
  std::vector<double> values;
  values.reserve(settings.size());
  for (const CellScores& cell : scoresOf(result, settings, metric == Metric::BackgroundShare))
    values.push_back(valueOf(cell, metric).value_or(kUndefined));
  return values;
}

std::vector<CombinationSurface> studySurfaces(const StudyTable& table, Metric metric, int annotators,
                                              const RuleAxis& axis, const std::vector<int>& images,
                                              const std::stop_token& stop, const ShareDone& done) {
  const auto models = static_cast<std::size_t>(table.modelCount), points = axis.values.size(),
             people = static_cast<std::size_t>(annotators);
  std::vector<CombinationSurface> surfaces(table.rows.count() * models);
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    CombinationSurface& surface = surfaces[i];
    surface.technique = table.rows.techniques()[i / models];
    surface.model = static_cast<int>(i % models);
    surface.mean.assign(people, std::vector<double>(points, kUndefined));
    surface.n.assign(people, std::vector<int>(points, 0));
    for (const int image : images) surface.maps += table.at(image, surface.model, surface.technique) != nullptr;
  }
  std::vector<AgreementRule> agreements;
  for (int p = 1; p <= annotators; ++p) agreements.push_back({p, annotators});
  const std::vector<ScoreSetting> settings = settingsOf(axis, agreements);
  std::vector<std::pair<CombinationSurface*, const CellResult*>> maps;
  for (CombinationSurface& surface : surfaces)
    for (const int image : images)
      if (const CellResult* result = table.at(image, surface.model, surface.technique))
        maps.emplace_back(&surface, result);

  // Some maps at a time on all cores, then added in order: sums do not depend on the threads.
  std::vector<std::vector<double>> sums(surfaces.size(), std::vector<double>(settings.size(), 0));
  for (std::size_t begin = 0; begin < maps.size(); begin += kMapsAtOnce) {
    std::vector<std::vector<double>> values(std::min(kMapsAtOnce, maps.size() - begin));
    parallelFor(values.size(), [&](std::size_t i) {
      throwIfStopped(stop);
      values[i] = metricsOf(*maps[begin + i].second, metric, settings);
    });
    for (std::size_t i = 0; i < values.size(); ++i) {
      CombinationSurface& surface = *maps[begin + i].first;
      std::vector<double>& sum = sums[static_cast<std::size_t>(&surface - surfaces.data())];
      for (std::size_t s = 0; s < settings.size(); ++s)
        if (!std::isnan(values[i][s])) {
          sum[s] += values[i][s];
          ++surface.n[s / points][s % points];
        }
    }
    if (done) done(static_cast<double>(begin + values.size()) / static_cast<double>(maps.size()));
  }
  for (std::size_t i = 0; i < surfaces.size(); ++i)
    for (std::size_t s = 0; s < settings.size(); ++s)
      if (const int n = surfaces[i].n[s / points][s % points]; n > 0)
        surfaces[i].mean[s / points][s % points] = sums[i][s] / n;
  for (CombinationSurface& surface : surfaces)
    for (std::size_t p = 0; p < people; ++p)
      if (const auto point = bestPoint(surface.mean[p], surface.n[p], surface.maps, metric);
          point &&
          (!surface.bestPoint ||
           isBetter(surface.mean[p][*point],
                    surface.mean[static_cast<std::size_t>(surface.bestPeople - 1)][*surface.bestPoint], metric))) {
        surface.bestPoint = point;
        surface.bestPeople = static_cast<int>(p) + 1;
      }
  return surfaces;
}

}  // namespace sightline
