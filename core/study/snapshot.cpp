// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/snapshot.h"

#include <algorithm>

namespace sightline {

const CellScores& StudySnapshot::cell(const CellKey& k) const {
  static const CellScores kNotReady;
  return rows.has(k.technique) ? cells[rows.index(k, modelCount)] : kNotReady;
}

int StudySnapshot::readyCount() const {
  return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const CellScores& c) { return c.ready; }));
}

std::optional<double> valueOf(const CellScores& cell, Metric metric) {
  if (!isThresholdFree(metric)) return valueOf(cell.scores, metric);
  return cell.thresholdFree ? cell.thresholdFree->value(metric, cell.agreement) : std::nullopt;
}

bool StudySnapshot::saysSeveralLabels() const {
  return std::any_of(labelSets.begin(), labelSets.end(), [](const auto& sets) { return sets.has_value(); });
}

int peopleIn(const StudySnapshot& snapshot, const Dataset& dataset) {
  int painters = 0;
  for (std::size_t i = 0; i < dataset.items.size(); ++i) {
    const int here = i < snapshot.painters.size() ? snapshot.painters[i] : 0;
    if (here == 0 && dataset.items[i].hasHumanMask()) return dataset.annotators;
    painters = std::max(painters, here);
  }
  return painters;
}

}  // namespace sightline
