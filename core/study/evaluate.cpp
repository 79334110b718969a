// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/evaluate.h"

#include <algorithm>

#include "core/alignment/mask_shape.h"
#include "core/base/parallel_for.h"
#include "core/dataset/human_mask.h"

namespace sightline {

namespace {

constexpr std::size_t kManyMaps = 4000;  // from here on, threads cost less than they save

/// Counts of only the largest connected part of the pixels at or above the threshold.
OverlapCounts countsOfLargestPart(const CellResult& result, double threshold, OverlapCounts counts, const AgreementRule& agreement) {
  if (counts.saliency == 0) return counts;
  const Plane<std::uint8_t> part = largestComponent(binarise(result.onGrid, threshold, result.valid));
  counts.saliency = counts.both = 0;
  const int needed = result.mask ? votesNeeded(agreement, result.mask->annotators) : 0;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (!part[i]) continue;
    ++counts.saliency;
    counts.both += result.mask && std::min<int>(result.mask->votes[i], result.mask->annotators) >= needed;
  }
  return counts;
}

}  // namespace

CellScores scoresOf(const CellResult& result, const BinarisationRule& rule, const AgreementRule& agreement) {
  CellScores cell;
  cell.ready = true;
  cell.threshold = result.curve.threshold(rule, agreement);
  cell.counts = result.curve.counts(cell.threshold, agreement);
  if (rule.largestPart) cell.counts = countsOfLargestPart(result, cell.threshold, cell.counts, agreement);
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
  snapshot->mutualIou = table.mutualIou;
  snapshot->painters = table.painters;
  snapshot->cells.resize(table.results.size());

  // The rule is looked up once per (model, technique), not once per map.
  std::vector<BinarisationRule> rules;
  for (int m = 0; m < table.modelCount; ++m)
    for (const Technique technique : kTechniques) rules.push_back(settings.ruleFor(technique, m));
  const auto score = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (table.results[i]) snapshot->cells[i] = scoresOf(*table.results[i], rules[i % rules.size()], settings.agreement);
  };
  const std::size_t count = table.results.size();
  const bool slow = std::any_of(rules.begin(), rules.end(), [](const BinarisationRule& r) { return r.largestPart; });
  if (count < kManyMaps && !slow) {
    score(0, count);
  } else {
    constexpr std::size_t kBlocks = 64;
    parallelFor(kBlocks, [&](std::size_t block) { score(count * block / kBlocks, count * (block + 1) / kBlocks); });
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
        const auto accepted = names.accepted(image, m, settings.acceptedClasses);
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
