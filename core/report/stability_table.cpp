// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/stability_table.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/shortest_number.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

TextTable::Cell meanCell(const MeanOverImages& m) {
  if (m.images == 0) return Message("not defined");
  return withInterval(m.mean, m.interval.low, m.interval.high, 2);
}

}  // namespace

std::vector<std::string> stabilityColumns() {
  std::vector<std::string> columns{"image", "model", "technique", "target"};
  for (std::size_t m = 0; m < kStabilityMeasures; ++m) columns.emplace_back(stabilityId(m));
  columns.insert(columns.end(), {"kept_noise", "kept_flip", "kept_crops", "undefined"});
  return columns;
}

std::vector<std::string> stabilityRow(const std::string& image, const std::string& model, Technique technique,
                                      const std::string& target, const MapStability& s) {
  std::vector<std::string> row{image, model, techniqueId(technique), target}, reasons;
  for (const Measured<double>* m : measuresOf(s)) {
    row.push_back(m->value ? shortest(*m->value) : "");
    const std::string why = m->undefined.text();
    if (!why.empty() && std::find(reasons.begin(), reasons.end(), why) == reasons.end()) reasons.push_back(why);
  }
  for (const int kept : {s.keptNoise, s.keptFlip, s.keptCrops}) row.push_back(std::to_string(kept));
  std::string all;
  for (const std::string& why : reasons) all += (all.empty() ? "" : " ") + why;
  row.push_back(all);
  return row;
}

StudyStability stabilityFrom(const CsvTable& table, const std::string& file, const std::vector<std::string>& imageIds,
                             const std::vector<std::string>& modelIds) {
  std::map<std::string, int> images, models;
  for (std::size_t i = 0; i < imageIds.size(); ++i) images.emplace(imageIds[i], static_cast<int>(i));
  for (std::size_t i = 0; i < modelIds.size(); ++i) models.emplace(modelIds[i], static_cast<int>(i));
  const std::size_t image = table.column("image", file), model = table.column("model", file),
                    technique = table.column("technique", file);
  std::array<std::size_t, kStabilityMeasures> columns{};
  for (std::size_t m = 0; m < kStabilityMeasures; ++m) columns[m] = table.column(stabilityId(m), file);
  StudyStability study;
  for (const auto& row : table.rows) {
    const auto itsImage = images.find(row[image]);
    const auto itsModel = models.find(row[model]);
    if (itsImage == images.end() || itsModel == models.end()) {
      ++study.elsewhere;
      continue;
    }
    StableCell cell{{itsImage->second, itsModel->second, techniqueFromId(row[technique])}, {}};
    for (std::size_t m = 0; m < kStabilityMeasures; ++m)
      cell.values[m] = cellNumber(row[columns[m]], file, table.decimalComma);
    study.cells.push_back(cell);
  }
  return study;
}

TextTable stabilityTable(const std::vector<StabilityGroup>& groups, const std::vector<std::string>& modelNames) {
  TextTable table{"stability",
                  Message("How far maps stay the same when their images change and the predicted class does not: "
                          "max-sensitivity under noise (low is stable) and rank correlations with the unchanged map "
                          "(high is stable); means over images with their 95 % intervals."),
                  {{"Model", false}, {"Technique", false}},
                  {}};
  const std::array<TextTable::Column, kStabilityMeasures> heads{
      {{"max-sensitivity"}, {"under noise"}, {"mirror image"}, {"crops"}}};
  for (std::size_t m = 0; m < kStabilityMeasures; ++m) {
    table.columns.push_back(heads[m]);
    table.columns.push_back({"not defined"});
  }
  for (const StabilityGroup& g : groups) {
    std::vector<TextTable::Cell> row{modelNames.at(static_cast<std::size_t>(g.model)), techniqueName(g.technique)};
    for (std::size_t m = 0; m < kStabilityMeasures; ++m) {
      row.push_back(meanCell(g.means[m]));
      row.emplace_back(std::to_string(g.undefined[m]));
    }
    table.addRow(row);
  }
  return table;
}

std::string stabilityMethods(const StudyStability& study) {
  return "The stability of maps was measured on changed images (" + study.definition +
         "; Gaussian noise on the 8-bit pixels that the network is given) for which the network predicted the same "
         "class: max-sensitivity (Yeh et al. 2019) as the largest Euclidean distance from the unchanged map over the "
         "norm of that map, both scaled to 0..1 by their own smallest and largest value, and Spearman's rank "
         "correlation with the unchanged map, mirrored or enlarged maps being brought back to its pixels. Changes that "
         "another class was predicted for take no part; maps for which none is left are counted.";
}

}  // namespace sightline
