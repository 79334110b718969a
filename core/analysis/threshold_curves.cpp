// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/threshold_curves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"
#include "core/statistics/descriptive.h"
#include "core/study/evaluate.h"

namespace sightline {
namespace {

constexpr double kNoMean = std::numeric_limits<double>::quiet_NaN();

/// Mean and quartiles of the group's maps at every value. `group` are indices into `maps`.
void summariseGroup(ThresholdCurve& curve, const std::vector<std::vector<float>>& maps,
                    const std::vector<std::size_t>& group, std::size_t steps, Metric metric) {
  curve.maps = static_cast<int>(group.size());
  curve.n.assign(steps, 0);
  curve.mean.assign(steps, kNoMean);
  curve.q1.assign(steps, kNoMean);
  curve.q3.assign(steps, kNoMean);
  std::vector<double> values;
  for (std::size_t i = 0; i < steps; ++i) {
    values.clear();
    double sum = 0;
    for (const std::size_t map : group)
      if (const auto v = static_cast<double>(maps[map][i]); !std::isnan(v)) {
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
  static const std::vector<float> kNone;
  return rows.has(key.technique) ? maps.at(rows.index(key, modelCount)) : kNone;
}

ThresholdCurves thresholdCurves(const StudyTable& table, const ThresholdSweep& sweep, const std::stop_token& stop,
                                const ShareDone& done) {
  if (isThresholdFree(sweep.metric))
    throw Error(ErrorCode::InvalidOption, metricName(sweep.metric).text(), "does not depend on a threshold",
                "Choose IoU, GTC or SC.");
  ThresholdCurves out;
  out.sweep = sweep;
  out.modelCount = table.modelCount;
  out.rows = table.rows;
  const auto steps = sweep.axis.values.size();
  out.maps.resize(table.results.size());

  const auto techniques = table.rows.count(), models = static_cast<std::size_t>(table.modelCount);
  const std::vector<ScoreSetting> settings = settingsOf(sweep.axis, {sweep.agreement});
  std::vector<std::size_t> everything;
  std::vector<std::vector<std::size_t>> groups(techniques * models);
  for (const int image : sweep.images)
    for (std::size_t m = 0; m < models; ++m)
      for (std::size_t t = 0; t < techniques; ++t) {
        if (!table.at(image, static_cast<int>(m), table.rows.techniques()[t])) continue;
        everything.push_back((static_cast<std::size_t>(image) * models + m) * techniques + t);
        groups[t * models + m].push_back(everything.back());
      }
  throwIfStopped(stop);
  std::mutex reporting;
  std::size_t finished = 0;
  const auto follow = [&](std::size_t map) {
    throwIfStopped(stop);
    const std::vector<double> values = metricsOf(*table.results[everything[map]], sweep.metric, settings);
    out.maps[everything[map]].assign(values.begin(), values.end());
    if (!done) return;
    const std::lock_guard lock(reporting);
    done(static_cast<double>(++finished) / static_cast<double>(everything.size()));
  };
  if (sweep.axis.largestPart) {
    parallelFor(everything.size(), follow);
  } else {  // look-ups: another thread would take longer from what else is being done than it saves
    for (std::size_t map = 0; map < everything.size(); ++map) follow(map);
  }
  summariseGroup(out.all, out.maps, everything, steps, sweep.metric);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    throwIfStopped(stop);
    ThresholdCurve& curve = out.curves.emplace_back();
    curve.technique = table.rows.techniques()[g / models];
    curve.model = static_cast<int>(g % models);
    summariseGroup(curve, out.maps, groups[g], steps, sweep.metric);
  }
  return out;
}

}  // namespace sightline
