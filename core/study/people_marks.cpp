// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/people_marks.h"

#include "core/dataset/human_mask.h"
#include "core/image/resize.h"

namespace sightline {

std::vector<Plane<std::uint8_t>> peopleOnGrid(const std::vector<Plane<std::uint8_t>>& people,
                                              const EvaluationGrid& grid) {
  std::vector<Plane<std::uint8_t>> onGrid;
  onGrid.reserve(people.size());
  for (const auto& person : people) onGrid.push_back(resizeNearest(person, grid.width, grid.height));
  return onGrid;
}

std::vector<Plane<std::uint8_t>> peopleMarked(const StudyDefinition& study, const StudyTable& table, int image) {
  const auto at = static_cast<std::size_t>(image);
  if (at < table.painters.size() && table.painters[at] > 0)
    return at < table.painted.size() && table.painted[at] ? *table.painted[at] : std::vector<Plane<std::uint8_t>>{};
  const DatasetItem& item = study.dataset.items.at(at);
  if (!item.hasHumanMask()) return {};
  return peopleOnGrid(readHumanMask(item, study.dataset.people()).people, study.grid);
}

}  // namespace sightline
