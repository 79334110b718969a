// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/randomisation_table.h"

#include <cmath>
#include <map>

#include "core/base/shortest_number.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

std::string sampleText(const SampleMean& sample, int decimals) {
  if (sample.box.n == 0) return "undefined";
  const std::string mean = fixedText(sample.box.mean, decimals);
  if (!std::isfinite(sample.mean.low)) return mean;
  return mean + " [" + fixedText(sample.mean.low, decimals) + ", " + fixedText(sample.mean.high, decimals) + "]";
}

std::string differenceText(const AgreementFloor& f) {
  if (f.floor.box.n == 0) return "undefined";
  const std::string mean = fixedText(f.trained.box.mean - f.floor.box.mean, 3);
  if (!std::isfinite(f.difference.low)) return mean;
  return mean + " [" + fixedText(f.difference.low, 3) + ", " + fixedText(f.difference.high, 3) + "]";
}

}  // namespace

std::vector<std::string> randomisationColumns() {
  std::vector<std::string> columns{"image", "model", "technique", "stage", "redrawn", "whole"};
  for (const SimilarityMeasure m : kSimilarityMeasures) columns.push_back(similarityId(m));
  for (const Metric m : kFloorMetrics) columns.emplace_back(metricId(m));
  columns.emplace_back("undefined");
  return columns;
}

std::vector<std::string> randomisationRow(const std::string& image, const std::string& model,
                                          const RandomisedCell& cell) {
  std::vector<std::string> row{image,
                               model,
                               techniqueId(cell.key.technique),
                               std::to_string(cell.stage),
                               cell.stageName,
                               cell.whole ? "yes" : "no"};
  for (const auto& v : cell.similarity) row.push_back(v ? shortest(*v) : "");
  for (const auto& v : cell.scores) row.push_back(v ? shortest(*v) : "");
  std::string reasons;
  for (const Message& why : cell.undefined) reasons += (reasons.empty() ? "" : " ") + why.text();
  row.push_back(reasons);
  return row;
}

StudyRandomisation randomisationFrom(const CsvTable& table, const std::string& file,
                                     const std::vector<std::string>& imageIds,
                                     const std::vector<std::string>& modelIds) {
  std::map<std::string, int> images, models;
  for (std::size_t i = 0; i < imageIds.size(); ++i) images.emplace(imageIds[i], static_cast<int>(i));
  for (std::size_t i = 0; i < modelIds.size(); ++i) models.emplace(modelIds[i], static_cast<int>(i));
  const auto at = [&](const std::string& name) { return table.column(name, file); };
  const std::size_t image = at("image"), model = at("model"), technique = at("technique"), stage = at("stage"),
                    redrawn = at("redrawn"), whole = at("whole");
  StudyRandomisation study;
  for (const auto& row : table.rows) {
    const auto itsImage = images.find(row[image]);
    const auto itsModel = models.find(row[model]);
    if (itsImage == images.end() || itsModel == models.end()) {
      ++study.elsewhere;
      continue;
    }
    RandomisedCell cell;
    cell.key = {itsImage->second, itsModel->second, techniqueFromId(row[technique])};
    cell.stage = static_cast<int>(cellNumber(row[stage], file).value_or(0));
    cell.stageName = row[redrawn];
    cell.whole = row[whole] == "yes";
    for (std::size_t m = 0; m < kSimilarityMeasures.size(); ++m)
      cell.similarity[m] = cellNumber(row[at(similarityId(kSimilarityMeasures[m]))], file, table.decimalComma);
    for (std::size_t m = 0; m < kFloorMetrics.size(); ++m)
      cell.scores[m] = cellNumber(row[at(metricId(kFloorMetrics[m]))], file, table.decimalComma);
    study.cells.push_back(std::move(cell));
  }
  return study;
}

TextTable randomisationTable(const std::vector<RandomisationStage>& stages,
                             const std::vector<std::string>& modelNames) {
  TextTable table{"randomisation",
                  "How alike each map is to the untouched network's once weights are drawn anew: mean over images with "
                  "its 95 % interval, and for how many maps a measure is not defined.",
                  {{"Model", false}, {"Technique", false}, {"Stage"}, {"Drawn anew", false}},
                  {}};
  for (const SimilarityMeasure m : kSimilarityMeasures) {
    table.columns.push_back({similarityName(m)});
    table.columns.push_back({"not defined"});
  }
  for (const RandomisationStage& s : stages) {
    std::vector<std::string> row{modelNames.at(static_cast<std::size_t>(s.model)), techniqueName(s.technique),
                                 std::to_string(s.stage), s.stageName};
    for (const SampleMean& sample : s.similarity) {
      row.push_back(sampleText(sample, 3));
      row.push_back(std::to_string(sample.undefined));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

TextTable floorTable(const std::vector<AgreementFloor>& floors, const std::vector<std::string>& modelNames) {
  TextTable table{"randomisation_floor",
                  "Agreement with people of the networks as trained and with all weights drawn anew (the floor), over "
                  "the images for which both are defined: mean with its 95 % interval, and the paired difference.",
                  {{"Model", false},
                   {"Technique", false},
                   {"Metric", false},
                   {"Trained"},
                   {"Floor"},
                   {"Difference"},
                   {"images"},
                   {"left out"}},
                  {}};
  for (const AgreementFloor& f : floors)
    table.rows.push_back({modelNames.at(static_cast<std::size_t>(f.model)), techniqueName(f.technique),
                          metricName(f.metric).text(), sampleText(f.trained, 3), sampleText(f.floor, 3),
                          differenceText(f), std::to_string(f.floor.box.n), std::to_string(f.leftOut)});
  return table;
}

std::string randomisationMethods(const StudyRandomisation& study) {
  std::string text =
      "As a sanity check (Adebayo et al. 2018) weights were drawn anew (" + study.definition +
      ") and each map was computed again for the class that the untouched network's map explains. Its similarity to "
      "the "
      "untouched network's map is Spearman's rank correlation, of signed values (of class activation maps before their "
      "negative part is cut off) and of absolute ones, and SSIM with a uniform window of 7 x 7 pixels. Maps without an "
      "order have no rank correlation; they are counted and take no part in it. The floor is the agreement of the maps "
      "of the network with all weights drawn anew, one draw, with the same human masks";
  if (!study.rule.empty()) text += " (" + study.rule + ", " + study.maskRule + ")";
  return text + "; intervals are Student's t over images, of the difference paired.";
}

}  // namespace sightline
