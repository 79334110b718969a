// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stability_summary.h"

#include <map>

#include "core/statistics/number_text.h"

namespace sightline {
namespace {

constexpr std::array<const char*, kStabilityMeasures> kStabilityIds{"max_sensitivity", "noise_spearman",
                                                                    "flip_spearman", "crop_spearman"};

Message meanWords(const MeanOverImages& m) {
  if (m.images == 0) return "not defined";
  return Message::verbatim(withInterval(m.mean, m.interval.low, m.interval.high, 2));
}

}  // namespace

std::array<const Measured<double>*, kStabilityMeasures> measuresOf(const MapStability& s) {
  return {&s.maxSensitivity, &s.noise, &s.flip, &s.crop};
}

const char* stabilityId(std::size_t measure) { return kStabilityIds.at(measure); }

StableCell stableCell(const CellKey& key, const MapStability& stability) {
  StableCell cell{key, {}};
  const auto measures = measuresOf(stability);
  for (std::size_t m = 0; m < kStabilityMeasures; ++m) cell.values[m] = measures[m]->value;
  return cell;
}

std::vector<StabilityGroup> stabilityGroups(const std::vector<StableCell>& cells) {
  std::map<std::pair<int, Technique>, std::vector<const StableCell*>> byRow;
  for (const StableCell& cell : cells) byRow[{cell.key.model, cell.key.technique}].push_back(&cell);
  std::vector<StabilityGroup> groups;
  for (const auto& [row, members] : byRow) {
    StabilityGroup group{row.first, row.second};
    for (std::size_t m = 0; m < kStabilityMeasures; ++m) {
      std::vector<double> values;
      for (const StableCell* cell : members)
        if (cell->values[m]) values.push_back(*cell->values[m]);
      group.undefined[m] = members.size() - values.size();
      group.means[m] = meanOverImages(values);
    }
    groups.push_back(group);
  }
  return groups;
}

Message sentenceOf(const StabilityGroup& g, const Message& model) {
  return message(
      "{1} on {2}: max-sensitivity {3}; rank correlation with the unchanged map under noise {4}, in the mirror image "
      "{5}, in crops {6}.",
      Message::verbatim(techniqueName(g.technique)), model, meanWords(g.means[0]), meanWords(g.means[1]),
      meanWords(g.means[2]), meanWords(g.means[3]));
}

}  // namespace sightline
