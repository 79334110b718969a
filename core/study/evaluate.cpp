// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/evaluate.h"

#include <algorithm>

namespace sightline {

CellScores scoresOf(const CellResult& result, const BinarisationRule& rule, const AgreementRule& agreement) {
  CellScores cell;
  cell.ready = true;
  cell.threshold = result.curve.threshold(rule, agreement);
  cell.counts = result.curve.counts(cell.threshold, agreement);
  // A map that says nothing has no overlap of 0 with anything: it has none.
  cell.agreement = agreement;
  if (result.map.blankReason.empty()) {
    cell.scores = scoresFromCounts(cell.counts);
    cell.thresholdFree = result.thresholdFree;
  }
  return cell;
}

std::shared_ptr<const StudySnapshot> evaluateStudy(const StudyTable& table, const AnalysisSettings& settings,
                                                   const ClassNames& names, std::uint64_t generation) {
  auto snapshot = std::make_shared<StudySnapshot>();
  snapshot->generation = generation;
  snapshot->settings = settings;
  snapshot->imageCount = table.imageCount;
  snapshot->modelCount = table.modelCount;
  snapshot->updating = table.updating;
  snapshot->cells.resize(table.results.size());

  // The rule is looked up once per (model, technique), not once per map.
  std::vector<BinarisationRule> rules;
  for (int m = 0; m < table.modelCount; ++m)
    for (const Technique technique : kTechniques) rules.push_back(settings.ruleFor(technique, m));
  for (std::size_t i = 0; i < table.results.size(); ++i) {
    if (!table.results[i]) continue;
    snapshot->cells[i] = scoresOf(*table.results[i], rules[i % rules.size()], settings.agreement);
  }

  for (const auto& result : table.more)
    snapshot->more[result->key] = scoresOf(*result, settings.ruleFor(result->key.technique, result->key.model), settings.agreement);

  snapshot->predicted.resize(table.predictions.size());
  snapshot->correct.resize(table.predictions.size());
  snapshot->allAgree.resize(static_cast<std::size_t>(table.imageCount));
  std::size_t at = 0;
  for (int image = 0; image < table.imageCount; ++image) {
    bool known = table.modelCount > 0, agree = true;
    int firstName = -1;
    for (int m = 0; m < table.modelCount; ++m, ++at) {
      if (!table.predictions[at]) {
        known = false;
        continue;
      }
      const int predicted = table.predictions[at]->predicted();
      snapshot->predicted[at] = predicted;
      if (names.hasLabel(image)) {
        const auto& accepted = names.accepted(image, m);
        snapshot->correct[at] = std::binary_search(accepted.begin(), accepted.end(), predicted);
      }
      const int name = names.nameId(m, predicted);
      if (m == 0) firstName = name;
      agree = agree && name == firstName;
    }
    if (known) snapshot->allAgree[static_cast<std::size_t>(image)] = agree;
  }
  return snapshot;
}

}  // namespace sightline
