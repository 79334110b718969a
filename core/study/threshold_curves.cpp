// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/threshold_curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/statistics/descriptive.h"
#include "core/study/evaluate.h"

namespace sightline {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Mean and quartiles of the group's maps at every value. `group` are indices into `maps`.
void summariseGroup(ThresholdCurve& curve, const std::vector<std::vector<float>>& maps, const std::vector<std::size_t>& group,
                    std::size_t steps, Metric metric) {
  curve.maps = static_cast<int>(group.size());
  curve.n.assign(steps, 0);
  curve.mean.assign(steps, kNone);
  curve.q1.assign(steps, kNone);
  curve.q3.assign(steps, kNone);
  std::vector<double> values;
  for (std::size_t i = 0; i < steps; ++i) {
    values.clear();
    double sum = 0;
    for (const std::size_t map : group)
      if (const double v = static_cast<double>(maps[map][i]); !std::isnan(v)) {
        values.push_back(v);
        sum += v;
      }
    curve.n[i] = static_cast<int>(values.size());
    if (values.empty()) continue;
    std::sort(values.begin(), values.end());
    curve.mean[i] = sum / static_cast<double>(values.size());
    curve.q1[i] = quantileSorted(values, 0.25);
    curve.q3[i] = quantileSorted(values, 0.75);
  }
  curve.best = bestPoint(curve.mean, curve.n, curve.maps, metric);
}

}  // namespace

const std::vector<float>& ThresholdCurves::ofMap(const CellKey& key) const {
  return maps.at((static_cast<std::size_t>(key.image) * static_cast<std::size_t>(modelCount) + static_cast<std::size_t>(key.model)) * kTechniques.size() +
                 static_cast<std::size_t>(key.technique));
}

ThresholdCurves thresholdCurves(const StudyTable& table, const ThresholdSweep& sweep, const std::stop_token& stop) {
  if (isThresholdFree(sweep.metric))
    throw Error(ErrorCode::InvalidOption, metricName(sweep.metric), "does not depend on a threshold", "Choose IoU, GTC or SC.");
  ThresholdCurves out;
  out.sweep = sweep;
  out.modelCount = table.modelCount;
  const auto steps = sweep.axis.values.size();
  out.maps.resize(table.results.size());

  const auto techniques = kTechniques.size(), models = static_cast<std::size_t>(table.modelCount);
  std::vector<std::size_t> everything;
  std::vector<std::vector<std::size_t>> groups(techniques * models);
  for (const int image : sweep.images) {
    throwIfStopped(stop);
    for (std::size_t m = 0; m < models; ++m)
      for (std::size_t t = 0; t < techniques; ++t) {
        const std::size_t cell = (static_cast<std::size_t>(image) * models + m) * techniques + t;
        const CellResult* known = table.at(image, static_cast<int>(m), kTechniques[t]);
        if (!known) continue;
        const CellResult& result = *known;
        std::vector<float>& values = out.maps[cell];
        values.reserve(steps);
        for (std::size_t i = 0; i < steps; ++i) {
          const auto score = metricOf(result, sweep.metric, sweep.axis.rule(i), sweep.agreement);
          values.push_back(score ? static_cast<float>(*score) : std::numeric_limits<float>::quiet_NaN());
        }
        everything.push_back(cell);
        groups[t * models + m].push_back(cell);
      }
  }
  summariseGroup(out.all, out.maps, everything, steps, sweep.metric);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    throwIfStopped(stop);
    ThresholdCurve& curve = out.curves.emplace_back();
    curve.technique = kTechniques[g / models];
    curve.model = static_cast<int>(g % models);
    summariseGroup(curve, out.maps, groups[g], steps, sweep.metric);
  }
  return out;
}

}  // namespace sightline
