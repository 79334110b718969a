// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/faithfulness_table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/shortest_number.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

constexpr const char* kFaithfulnessExtras[]{"road_morf", "road_lerf", "deletion_error", "insertion_error", "undefined"};

bool isMeasured(const std::vector<FaithfulnessGroup>& groups, FaithfulnessMeasure measure) {
  return std::any_of(groups.begin(), groups.end(),
                     [&](const FaithfulnessGroup& g) { return g.measure == measure && g.box.n > 0; });
}

std::vector<FaithfulnessMeasure> measuredIn(const std::vector<FaithfulnessGroup>& groups) {
  std::vector<FaithfulnessMeasure> measures;
  for (const FaithfulnessMeasure m : kFaithfulnessMeasures)
    if (isMeasured(groups, m)) measures.push_back(m);
  return measures;
}

}  // namespace

std::vector<std::string> faithfulnessColumns() {
  std::vector<std::string> columns{"image", "model", "technique", "target"};
  for (const FaithfulnessMeasure m : kFaithfulnessMeasures) columns.emplace_back(wordsOf(m).id);
  for (const char* more : kFaithfulnessExtras) columns.emplace_back(more);
  return columns;
}

std::vector<std::string> faithfulnessRow(const std::string& image, const std::string& model, Technique technique,
                                         const std::string& target, const Faithfulness& f) {
  const auto number = [](const std::optional<double>& v) { return v ? shortest(*v) : std::string(); };
  std::vector<std::string> row{image, model, techniqueId(technique), target}, reasons;
  for (const FaithfulnessMeasure m : kFaithfulnessMeasures) {
    row.push_back(number(valueOf(f, m)));
    const std::string why = whyUndefined(f, m).text();
    if (!why.empty() && std::find(reasons.begin(), reasons.end(), why) == reasons.end()) reasons.push_back(why);
  }
  row.push_back(f.road.value ? shortest(f.road.value->morf) : "");
  row.push_back(f.road.value ? shortest(f.road.value->lerf) : "");
  for (const auto* curve : {&f.causal.deletion, &f.causal.insertion})
    row.push_back(curve->value ? shortest(curve->value->areaError) : "");
  std::string all;
  for (const std::string& why : reasons) all += (all.empty() ? "" : " ") + why;
  row.push_back(all);
  return row;
}

StudyFaithfulness faithfulnessFrom(const CsvTable& table, const std::string& file,
                                   const std::vector<std::string>& imageIds, const std::vector<std::string>& modelIds) {
  std::map<std::string, int> images, models;
  for (std::size_t i = 0; i < imageIds.size(); ++i) images.emplace(imageIds[i], static_cast<int>(i));
  for (std::size_t i = 0; i < modelIds.size(); ++i) models.emplace(modelIds[i], static_cast<int>(i));
  const std::size_t image = table.column("image", file), model = table.column("model", file),
                    technique = table.column("technique", file);
  std::vector<std::size_t> measures;
  for (const FaithfulnessMeasure m : kFaithfulnessMeasures) measures.push_back(table.column(wordsOf(m).id, file));
  StudyFaithfulness study;
  for (const auto& row : table.rows) {
    const auto itsImage = images.find(row[image]);
    const auto itsModel = models.find(row[model]);
    if (itsImage == images.end() || itsModel == models.end()) {
      ++study.elsewhere;
      continue;
    }
    FaithfulCell cell{{itsImage->second, itsModel->second, techniqueFromId(row[technique])}, {}};
    for (std::size_t m = 0; m < measures.size(); ++m)
      cell.values[m] = cellNumber(row[measures[m]], file, table.decimalComma);
    study.cells.push_back(cell);
  }
  return study;
}

TextTable faithfulnessTable(const std::vector<FaithfulnessGroup>& groups, const std::vector<std::string>& modelNames) {
  TextTable table{
      "faithfulness",
      "Whether the networks do what the maps say: mean over images with its 95 % interval, and for how many maps "
      "a measure is not defined. Low is faithful for deletion and average drop, high for the others.",
      {{"Model", false}, {"Technique", false}},
      {}};
  const auto measures = measuredIn(groups);
  for (const FaithfulnessMeasure m : measures) {
    table.columns.push_back({wordsOf(m).name});
    table.columns.push_back({"not defined"});
  }
  for (const FaithfulnessGroup& g : groups) {
    if (std::find(measures.begin(), measures.end(), g.measure) == measures.end()) continue;
    if (g.measure == measures.front())
      table.rows.push_back({modelNames.at(static_cast<std::size_t>(g.model)), techniqueName(g.technique)});
    table.rows.back().push_back(g.box.n == 0 ? "undefined" : withInterval(g.box.mean, g.mean.low, g.mean.high, 3));
    table.rows.back().push_back(std::to_string(g.undefined));
  }
  return table;
}

TextTable faithfulImageTable(const std::vector<ImageFaithfulness>& maps, const std::vector<std::string>& modelNames) {
  TextTable table{"faithfulness_of_image",
                  "Whether the networks do what the maps of this image say. Low is faithful for deletion and average "
                  "drop, high for the others.",
                  {{"Technique", false}, {"Model", false}},
                  {}};
  constexpr std::array kShown{FaithfulnessMeasure::Deletion, FaithfulnessMeasure::Insertion, FaithfulnessMeasure::Road,
                              FaithfulnessMeasure::Drop};
  for (const FaithfulnessMeasure m : kShown) table.columns.push_back({wordsOf(m).name});
  table.columns.push_back({"", false});
  for (const ImageFaithfulness& map : maps) {
    std::vector<TextTable::Cell> row{techniqueName(map.key.technique),
                                     modelNames.at(static_cast<std::size_t>(map.key.model))};
    Message why = map.found ? Message() : map.failure.empty() ? Message("not measured yet") : map.failure;
    for (const FaithfulnessMeasure m : kShown) {
      const auto value = map.found ? valueOf(*map.found, m) : std::nullopt;
      row.emplace_back(value       ? TextTable::Cell(fixedText(*value, 3))
                       : map.found ? TextTable::Cell(Message("undefined"))
                                   : TextTable::Cell(""));
      if (map.found && !value && why.empty()) why = whyUndefined(*map.found, m);
    }
    row.emplace_back(why);
    table.addRow(row);
  }
  return table;
}

TextTable faithfulCurveTable(const std::vector<CurveRow>& points) {
  TextTable table{"faithfulness_curves",
                  "The probability of the class while pixels are taken away (deletion) or come back (insertion) in the "
                  "order of the map.",
                  {{"Curve", false}, {"share"}, {"probability"}},
                  {}};
  for (const CurveRow& p : points)
    table.addRow(
        {p.deletion ? wordsOf(FaithfulnessMeasure::Deletion).name : wordsOf(FaithfulnessMeasure::Insertion).name,
         fixedText(p.share, 3), fixedText(p.probability, 3)});
  return table;
}

TextTable faithfulnessTestTable(const std::vector<FaithfulnessTest>& tests,
                                const std::vector<std::string>& modelNames) {
  TextTable table{"faithfulness_tests",
                  "Techniques compared on the same images of one model: mean difference (first less second), "
                  "Wilcoxon's signed-rank test, and its p adjusted by Holm for the comparisons of the measure.",
                  {{"Measure", false},
                   {"Model", false},
                   {"First", false},
                   {"Second", false},
                   {"images"},
                   {"difference"},
                   {"p"},
                   {"p (Holm)"}},
                  {}};
  for (const FaithfulnessTest& t : tests)
    table.addRow({wordsOf(t.measure).name, modelNames.at(static_cast<std::size_t>(t.model)), techniqueName(t.first),
                  techniqueName(t.second), std::to_string(t.images), fixedText(t.difference, 3), pCell(t.test.p),
                  pCell(t.holm)});
  return table;
}

TextTable faithfulnessCorrelationTable(const std::vector<FaithfulnessGroup>& groups,
                                       const std::vector<std::string>& modelNames) {
  TextTable table{
      "faithfulness_and_agreement",
      "How faithfulness goes with agreement with people over images: Spearman's rank correlation with its 95 % "
      "bootstrap interval. A map may agree with people and not be faithful, and the other way round.",
      {{"Model", false}, {"Technique", false}, {"Measure", false}},
      {}};
  const auto measures = measuredIn(groups);
  if (groups.empty()) return table;
  for (const auto& c : groups.front().correlates) table.columns.push_back({metricName(c.metric)});
  table.columns.push_back({"images"});
  for (const FaithfulnessGroup& g : groups) {
    if (std::find(measures.begin(), measures.end(), g.measure) == measures.end()) continue;
    std::vector<std::string> row{modelNames.at(static_cast<std::size_t>(g.model)), techniqueName(g.technique),
                                 wordsOf(g.measure).name.text()};
    std::size_t images = 0;
    for (const auto& c : g.correlates) {
      row.push_back(withInterval(c.correlation.rho, c.interval.low, c.interval.high, 2));
      images = std::max(images, c.correlation.n);
    }
    row.push_back(std::to_string(images));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string faithfulnessMethods(const StudyFaithfulness& study, const std::vector<FaithfulnessGroup>& groups) {
  std::string text = "Faithfulness was measured on each network's own input (" + study.definition +
                     "): deletion and insertion as in RISE, pixels in the order of the map and equal ones in the order "
                     "of the image; ROAD with "
                     "pixels filled in from their neighbours, without noise, combined as half the difference of least "
                     "and most relevant "
                     "first; average drop and increase relative to the probability of the untouched image.";
  if (isMeasured(groups, FaithfulnessMeasure::Sic) || isMeasured(groups, FaithfulnessMeasure::Aic))
    text += " Performance information curves use the size of a lossless WebP file as information.";
  text +=
      " Maps for which a measure is not defined take no part in it and are counted. Correlations with agreement are "
      "Spearman's over images, with bias-corrected and accelerated bootstrap intervals.";
  return text;
}

}  // namespace sightline
