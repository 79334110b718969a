// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/evaluate.h"

#include <algorithm>
#include <utility>

#include "core/alignment/largest_part.h"
#include "core/base/parallel_for.h"
#include "core/dataset/human_mask.h"

namespace sightline {

namespace {

constexpr std::size_t kManyMaps = 4000;  // from here on, threads cost less than they save

/// Whether a class means one of the image's labels; nothing for an image without any.
std::optional<bool> isCorrect(const ClassNames& names, int image, int model, const AcceptedClasses& changed,
                              int predicted) {
  if (!names.hasLabel(image)) return {};
  const auto each = names.acceptedOfEach(image, model, changed);
  return std::any_of(each.begin(), each.end(), [&](const std::vector<int>& classes) {
    return std::find(classes.begin(), classes.end(), predicted) != classes.end();
  });
}

/// All but the pixels of the masks.
CellScores lookedUp(const CellResult& result, const BinarisationRule& rule, const AgreementRule& agreement) {
  CellScores cell;
  cell.ready = true;
  cell.threshold = result.curve.threshold(rule, agreement);
  cell.counts = result.curve.counts(cell.threshold, agreement);
  cell.largestPart = rule.largestPart;
  cell.agreement = agreement;
  return cell;
}

void takePart(CellScores& cell, const PartCounts& part) {
  cell.counts.saliency = part.saliency;
  cell.counts.both = part.both;
}

/// @param onMarks  pixels of the mask that anybody marked; nothing: they were not counted
void score(CellScores& cell, const CellResult& result, std::optional<std::int64_t> onMarks) {
  // A map that says nothing has no overlap of 0 with anything: it has none.
  if (!result.map.blankReason.empty()) return;
  cell.scores = scoresFromCounts(cell.counts);
  if (onMarks) cell.scores.backgroundShare = backgroundShareOf(cell.counts, *onMarks);
  cell.thresholdFree = result.thresholdFree;
}

/// What the parts of a result's masks are counted on: its map and the votes, when there are any.
template <class Settings>
auto partsOf(const CellResult& result, const Settings& settings) {
  static const Plane<std::uint8_t> kNobody;
  return countsOfLargestPart(result.onGrid, result.mask ? result.mask->votes : kNobody,
                             result.mask ? result.mask->annotators : 0, result.valid, settings);
}

}  // namespace

CellScores scoresOf(const CellResult& result, const BinarisationRule& rule, const AgreementRule& agreement) {
  const ScoreSetting setting{rule, agreement};
  return std::move(scoresOf(result, std::span(&setting, 1)).front());
}

std::vector<CellScores> scoresOf(const CellResult& result, std::span<const ScoreSetting> settings, bool background) {
  std::vector<CellScores> cells;
  cells.reserve(settings.size());
  std::vector<PartSetting> parts;
  for (const ScoreSetting& s : settings) {
    const CellScores& cell = cells.emplace_back(lookedUp(result, s.rule, s.agreement));
    if (!s.rule.largestPart || cell.counts.saliency == 0) continue;
    parts.push_back({cell.threshold, s.agreement});
    if (background) parts.push_back({cell.threshold, kAnybody});
  }
  std::vector<PartCounts> counts;
  if (!parts.empty()) counts = partsOf(result, std::span<const PartSetting>(parts));
  auto next = counts.begin();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::optional<std::int64_t> onMarks;
    if (settings[i].rule.largestPart && cells[i].counts.saliency > 0) {
      takePart(cells[i], *next++);
      if (background) onMarks = (next++)->both;
    } else if (background) {
      onMarks = result.curve.counts(cells[i].threshold, kAnybody).both;
    }
    score(cells[i], result, onMarks);
  }
  return cells;
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
  snapshot->people.resize(static_cast<std::size_t>(table.imageCount));
  for (std::size_t i = 0; i < std::min(snapshot->people.size(), table.masks.size()); ++i)
    if (const auto& mask = table.masks[i]) snapshot->people[i] = mask->count();
  snapshot->rows = table.rows;
  snapshot->cells.resize(table.results.size());

  // The rule is looked up once per (model, technique), not once per map.
  std::vector<BinarisationRule> rules;
  for (int m = 0; m < table.modelCount; ++m)
    for (const Technique technique : table.rows.techniques()) rules.push_back(settings.ruleFor(technique, m));
  const auto score = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (table.results[i])
        snapshot->cells[i] = scoresOf(*table.results[i], rules[i % rules.size()], settings.agreement);
  };
  const std::size_t count = table.results.size();
  const bool slow = std::any_of(rules.begin(), rules.end(), [](const BinarisationRule& r) { return r.largestPart; });
  if (count < kManyMaps && !slow) {
    score(0, count);
  } else {
    constexpr std::size_t kBlocks = 64;
    parallelFor(kBlocks, [&](std::size_t block) { score(count * block / kBlocks, count * (block + 1) / kBlocks); });
  }

  snapshot->predicted.resize(table.predictions.size());
  snapshot->correct.resize(table.predictions.size());
  snapshot->labelSets.resize(table.predictions.size());
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
      const Prediction& prediction = *table.predictions[at];
      const auto chosen = settings.cutOffs.find(m);
      const CutOffs& cutOffs = chosen == settings.cutOffs.end() ? names.usualCutOffs(m) : chosen->second;
      const int predicted = predictedClass(prediction, cutOffs);
      snapshot->predicted[at] = predicted;
      snapshot->correct[at] = isCorrect(names, image, m, settings.acceptedClasses, predicted);
      if (prediction.meaning.multiLabel) {
        auto said = labelsSaid(prediction, cutOffs);
        if (said.empty() && snapshot->correct[at]) snapshot->correct[at] = false;
        snapshot->labelSets[at] = labelSets(std::move(said), names.acceptedOfEach(image, m, settings.acceptedClasses));
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
