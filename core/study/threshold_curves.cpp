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

using Kind = BinarisationRule::Kind;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

void check(const ThresholdSweep& sweep) {
  const auto fail = [](const char* what, const std::string& problem, const char* remedy) {
    throw Error(ErrorCode::InvalidOption, what, problem, remedy);
  };
  if (sweep.kind == Kind::MatchHuman || sweep.kind == Kind::Otsu)
    fail("binarisation rule", "has no value that could be varied", "Choose another rule.");
  if (sweep.steps < 2 || !(sweep.low < sweep.high))
    fail("range of the threshold", "has " + std::to_string(sweep.steps) + " values from " + std::to_string(sweep.low) + " to " + std::to_string(sweep.high),
         "Give at least 2 values and a lower end below the upper.");
  if (isThresholdFree(sweep.metric))
    fail(metricName(sweep.metric), "does not depend on a threshold", "Choose IoU, GTC or SC.");
}

/// Mean and quartiles of the group's maps at every value. `group` are indices into `maps`.
void summariseGroup(ThresholdCurve& curve, const std::vector<std::vector<float>>& maps, const std::vector<std::size_t>& group,
                    std::size_t steps, bool lowerIsBest) {
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
    if (2 * curve.n[i] < curve.maps) continue;
    const double sign = lowerIsBest ? -1 : 1;
    if (!curve.best || sign * curve.mean[i] > sign * curve.mean[*curve.best]) curve.best = i;
  }
}

}  // namespace

const std::vector<float>& ThresholdCurves::ofMap(const CellKey& key) const {
  return maps.at((static_cast<std::size_t>(key.image) * static_cast<std::size_t>(modelCount) + static_cast<std::size_t>(key.model)) * kTechniques.size() +
                 static_cast<std::size_t>(key.technique));
}

ThresholdCurves thresholdCurves(const StudyTable& table, const ThresholdSweep& sweep, const std::stop_token& stop) {
  check(sweep);
  ThresholdCurves out;
  out.sweep = sweep;
  out.modelCount = table.modelCount;
  const auto steps = static_cast<std::size_t>(sweep.steps);
  for (std::size_t i = 0; i < steps; ++i)
    out.values.push_back(sweep.low + (sweep.high - sweep.low) * static_cast<double>(i) / static_cast<double>(steps - 1));
  out.maps.resize(table.results.size());

  const auto techniques = kTechniques.size(), models = static_cast<std::size_t>(table.modelCount);
  std::vector<std::size_t> everything;
  std::vector<std::vector<std::size_t>> groups(techniques * models);
  for (const int image : sweep.images) {
    if (image < 0 || image >= table.imageCount) continue;
    throwIfStopped(stop);
    for (std::size_t m = 0; m < models; ++m)
      for (std::size_t t = 0; t < techniques; ++t) {
        const std::size_t cell = (static_cast<std::size_t>(image) * models + m) * techniques + t;
        if (!table.results[cell]) continue;
        const CellResult& result = *table.results[cell];
        std::vector<float>& values = out.maps[cell];
        values.reserve(steps);
        for (const double v : out.values) {
          const auto score = valueOf(scoresOf(result, {sweep.kind, v}, sweep.agreement).scores, sweep.metric);
          values.push_back(score ? static_cast<float>(*score) : std::numeric_limits<float>::quiet_NaN());
        }
        everything.push_back(cell);
        groups[t * models + m].push_back(cell);
      }
  }
  const bool lower = lowerIsBetter(sweep.metric);
  summariseGroup(out.all, out.maps, everything, steps, lower);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    throwIfStopped(stop);
    ThresholdCurve& curve = out.curves.emplace_back();
    curve.technique = kTechniques[g / models];
    curve.model = static_cast<int>(g % models);
    summariseGroup(curve, out.maps, groups[g], steps, lower);
  }
  return out;
}

}  // namespace sightline
