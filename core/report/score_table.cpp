// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/score_table.h"

#include <charconv>
#include <cmath>

#include "core/alignment/cases.h"
#include "core/study/not_defined.h"

namespace sightline {
namespace {

/// Shortest text that reads back as the same number; empty where there is none.
std::string numberCell(double value) {
  if (!std::isfinite(value)) return {};
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}
std::string numberCell(const std::optional<double>& value) { return value ? numberCell(*value) : std::string(); }
std::string numberCell(std::int64_t value) { return std::to_string(value); }
std::string truthCell(const std::optional<bool>& value) { return !value ? "" : *value ? "true" : "false"; }

std::string casesCell(const CellScores& cell, const std::optional<bool>& correct, const CaseCutPoints& cutPoints) {
  std::string cases;
  for (const auto c : sharedInterestCases(cell.scores, correct, cutPoints).list())
    cases += (cases.empty() ? "" : ";") + std::string(caseId(c));
  return cases;
}

}  // namespace

MapFacts factsOf(const CellResult& result, const StudyDefinition& study, const AnalysisSettings& settings,
                 const std::string& usualLayer) {
  const auto model = static_cast<std::size_t>(result.key.model);
  const ModelSpec& spec = study.models[model];
  MapFacts facts;
  facts.seconds = result.seconds;
  facts.target = result.targetLabel;
  if (!result.prediction.top.empty())
    facts.probability = scoreOfClass(result.prediction, spec,
                                     predictedClass(result.prediction, settings.cutOffsOf(spec, result.key.model)))
                            .probability;
  if (usesLayers(result.key.technique)) {
    if (model < settings.layers.size())
      for (const std::string& layer : settings.layers[model]) facts.layers += (facts.layers.empty() ? "" : "+") + layer;
    if (facts.layers.empty()) facts.layers = usualLayer;
  }
  return facts;
}

std::vector<MapFacts> factsOf(const StudyTable& table, const StudyDefinition& study, const AnalysisSettings& settings) {
  std::vector<MapFacts> all(table.results.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const auto& result = table.results[i])
      all[i] =
          factsOf(*result, study, settings, study.models[static_cast<std::size_t>(result->key.model)].defaultLayer);
  return all;
}

std::vector<std::string> scoreColumns(bool severalLabels) {
  std::vector<std::string> all{
      "image",           "label",       "model",           "technique",    "iou",         "gtc",          "sc",
      "threshold",       "area",        "pixels_saliency", "pixels_human", "pixels_both", "pixels_total", "predicted",
      "predicted_index", "probability", "correct",         "all_agree",    "target",      "rule",         "mask_rule",
      "layers",          "xrai",        "preprocessing",   "seconds",      "painters",    "computed",     "cases"};
  for (const Metric metric : kAllMetrics)
    if (isThresholdFree(metric)) all.emplace_back(metricId(metric));
  all.emplace_back(metricId(Metric::BackgroundShare));
  for (const char* column : {"people", "people_source", "not_defined"}) all.emplace_back(column);
  if (severalLabels)
    for (const char* column : {"labels", "labels_said", "labels_jaccard", "labels_exact"}) all.emplace_back(column);
  return all;
}

std::vector<std::string> scoreRow(const StudySnapshot& snapshot, const StudyDefinition& study, const CellKey& key,
                                  const MapFacts& facts, bool severalLabels) {
  const auto image = static_cast<std::size_t>(key.image);
  const DatasetItem& item = study.dataset.items[image];
  const ModelSpec& model = study.models[static_cast<std::size_t>(key.model)];
  const CellScores& s = snapshot.cell(key);
  const auto perModel = image * static_cast<std::size_t>(snapshot.modelCount) + static_cast<std::size_t>(key.model);
  const AnalysisSettings& settings = snapshot.settings;
  const auto& predicted = snapshot.predicted[perModel];
  const auto& correct = snapshot.correct[perModel];
  // Numbers of a map that is there.
  const auto number = [&](const auto& value) { return s.ready ? numberCell(value) : std::string(); };
  std::vector<std::string> row{item.id,
                               item.label,
                               model.id,
                               techniqueId(key.technique),
                               number(s.scores.iou),
                               number(s.scores.groundTruthCoverage),
                               number(s.scores.saliencyCoverage),
                               number(s.threshold),
                               number(s.area()),
                               number(s.counts.saliency),
                               number(s.counts.human),
                               number(s.counts.both),
                               number(s.counts.total),
                               predicted ? labelOf(model, *predicted) : std::string(),
                               predicted ? std::to_string(*predicted) : std::string(),
                               numberCell(facts.probability),
                               truthCell(correct),
                               truthCell(snapshot.allAgree[image]),
                               facts.target,
                               toString(settings.ruleFor(key.technique, key.model)),
                               toString(settings.agreement),
                               facts.layers,
                               settings.optionsFor(key.technique).describe(),
                               describe(model.preprocessing),
                               numberCell(facts.seconds),
                               std::to_string(snapshot.painters.empty() ? 0 : snapshot.painters[image]),
                               s.ready ? "yes" : "no",
                               s.ready ? casesCell(s, correct, settings.cases) : std::string()};
  for (const Metric metric : kAllMetrics)
    if (isThresholdFree(metric)) row.push_back(number(valueOf(s, metric)));
  row.push_back(number(s.scores.backgroundShare));
  const auto people = image < snapshot.people.size() ? snapshot.people[image] : std::nullopt;
  const bool numbered = people && (people->isKnown() || people->known == PeopleKnown::Found);
  row.insert(row.end(), {numbered ? std::to_string(people->number) : std::string(),
                         people ? peopleKnownId(people->known) : "", whyNotDefined(key.technique, model).text()});
  if (severalLabels) {
    const LabelSets sets = snapshot.labelSets[perModel].value_or(LabelSets{});
    row.insert(row.end(),
               {item.labelText(), saidText(sets, model), numberCell(sets.jaccard()), truthCell(sets.exact())});
  }
  return row;
}

CsvTable scoreTable(const StudySnapshot& snapshot, const StudyDefinition& study, const std::vector<MapFacts>& facts,
                    const ImageSubset& subset) {
  const bool severalLabels = snapshot.saysSeveralLabels();
  std::vector<bool> wanted(static_cast<std::size_t>(snapshot.imageCount), false);
  for (const int image : imagesOf(snapshot, {false, subset.images})) wanted[static_cast<std::size_t>(image)] = true;
  CsvTable table;
  table.columns = scoreColumns(severalLabels);
  for (std::size_t i = 0; i < snapshot.cells.size(); ++i) {
    const CellKey key = snapshot.rows.keyAt(i, snapshot.modelCount);
    if (wanted[static_cast<std::size_t>(key.image)])
      table.rows.push_back(scoreRow(snapshot, study, key, i < facts.size() ? facts[i] : MapFacts{}, severalLabels));
  }
  return table;
}

}  // namespace sightline
