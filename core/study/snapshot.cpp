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

bool isMarked(const StudySnapshot& snapshot, const Dataset& dataset, int image) {
  const auto i = static_cast<std::size_t>(image);
  if (i < dataset.items.size() && dataset.items[i].hasHumanMask()) return true;
  if (i < snapshot.people.size() && snapshot.people[i]) return true;
  for (int model = 0; model < snapshot.modelCount; ++model)
    for (const Technique technique : snapshot.techniques())
      if (const CellScores& cell = snapshot.cell({image, model, technique}); cell.ready && cell.counts.hasHuman)
        return true;
  return false;
}

std::optional<PeopleCount> peopleIn(const StudySnapshot& snapshot, const Dataset& dataset) {
  int painters = 0;
  bool own = false;
  for (int image = 0; image < snapshot.imageCount; ++image) {
    const auto i = static_cast<std::size_t>(image);
    const int here = i < snapshot.painters.size() ? snapshot.painters[i] : 0;
    own = own || (here == 0 && isMarked(snapshot, dataset, image));
    painters = std::max(painters, here);
  }
  if (own && (dataset.annotators > 1 || painters < 2)) return dataset.people();
  return painters > 0 ? std::optional(PeopleCount{painters, PeopleKnown::Counted}) : std::nullopt;
}

}  // namespace sightline
