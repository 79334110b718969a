// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/randomisation_summary.h"

#include <cmath>
#include <map>
#include <tuple>

#include "core/statistics/number_text.h"
#include "core/study/evaluate.h"

namespace sightline {
namespace {

SampleMean meanOfSample(const std::vector<double>& values, std::size_t undefined) {
  SampleMean out;
  out.box = summarise(values);
  out.mean = meanInterval(out.box);
  out.undefined = undefined;
  return out;
}

Message meanWithInterval(const SampleMean& sample) {
  if (sample.box.n < 2) return Message::verbatim(fixedText(sample.box.mean, 3));
  return message("{1} (95 % interval {2} to {3})", fixedText(sample.box.mean, 3), fixedText(sample.mean.low, 3),
                 fixedText(sample.mean.high, 3));
}

/// What the interval of the difference allows to say.
Message verdictOf(const TTest& difference) {
  if (!std::isfinite(difference.low))
    return "There are too few images for an interval, so nothing follows from the difference.";
  if (difference.low > 0) return "On these images the trained network agrees more with people than this untrained one.";
  if (difference.high < 0)
    return "On these images the trained network agrees less with people than this untrained one.";
  return "The interval holds 0: these images do not show that training makes the maps agree more with people.";
}

}  // namespace

std::string similarityId(SimilarityMeasure measure) {
  switch (measure) {
    case SimilarityMeasure::Spearman: return "spearman";
    case SimilarityMeasure::SpearmanAbsolute: return "spearman_absolute";
    case SimilarityMeasure::Ssim: return "ssim";
  }
  return {};
}

Message similarityName(SimilarityMeasure measure) {
  switch (measure) {
    case SimilarityMeasure::Spearman: return "Spearman";
    case SimilarityMeasure::SpearmanAbsolute: return "Spearman, absolute";
    case SimilarityMeasure::Ssim: return "SSIM";
  }
  return {};
}

std::vector<RandomisationStage> randomisationStages(const std::vector<RandomisedCell>& cells) {
  std::map<std::tuple<int, Technique, int>, std::vector<const RandomisedCell*>> byStage;
  for (const RandomisedCell& cell : cells) byStage[{cell.key.model, cell.key.technique, cell.stage}].push_back(&cell);
  std::vector<RandomisationStage> stages;
  for (const auto& [row, members] : byStage) {
    RandomisationStage stage;
    std::tie(stage.model, stage.technique, stage.stage) = row;
    stage.stageName = members.front()->stageName;
    stage.whole = members.front()->whole;
    for (std::size_t m = 0; m < kSimilarityMeasures.size(); ++m) {
      std::vector<double> values;
      for (const RandomisedCell* cell : members)
        if (cell->similarity[m]) values.push_back(*cell->similarity[m]);
      stage.similarity[m] = meanOfSample(values, members.size() - values.size());
    }
    stages.push_back(std::move(stage));
  }
  return stages;
}

std::vector<AgreementFloor> agreementFloors(const StudySnapshot& snapshot, const std::vector<RandomisedCell>& cells) {
  std::map<std::pair<int, Technique>, std::vector<const RandomisedCell*>> byRow;
  for (const RandomisedCell& cell : cells)
    if (cell.whole) byRow[{cell.key.model, cell.key.technique}].push_back(&cell);
  std::vector<AgreementFloor> floors;
  for (const auto& [row, members] : byRow)
    for (std::size_t m = 0; m < kFloorMetrics.size(); ++m) {
      AgreementFloor out;
      std::tie(out.model, out.technique) = row;
      out.metric = kFloorMetrics[m];
      std::vector<double> trained, floor;
      for (const RandomisedCell* cell : members) {
        const CellScores& scores = snapshot.cell(cell->key);
        const auto real = scores.ready ? valueOf(scores, out.metric) : std::nullopt;
        if (!real || !cell->scores[m]) {
          ++out.leftOut;
          continue;
        }
        trained.push_back(*real);
        floor.push_back(*cell->scores[m]);
      }
      out.trained = meanOfSample(trained, 0);
      out.floor = meanOfSample(floor, 0);
      out.difference = pairedT(trained, floor);
      floors.push_back(std::move(out));
    }
  return floors;
}

std::shared_ptr<const StudySnapshot> untrainedSnapshot(
    const StudySnapshot& trained, const std::vector<std::shared_ptr<const CellResult>>& untrained) {
  auto snapshot = std::make_shared<StudySnapshot>(trained);
  for (std::size_t i = 0; i < snapshot->cells.size(); ++i) {
    const CellResult* map = i < untrained.size() ? untrained[i].get() : nullptr;
    const CellKey key = trained.rows.keyAt(i, trained.modelCount);
    snapshot->cells[i] =
        map && trained.cells[i].ready && map->key == key
            ? scoresOf(*map, trained.settings.ruleFor(key.technique, key.model), trained.settings.agreement)
            : CellScores{};
  }
  return snapshot;
}

Message sentenceOf(const AgreementFloor& f, const Message& modelName) {
  const Message technique = Message::verbatim(techniqueName(f.technique));
  const Message metric = metricName(f.metric);
  if (f.floor.box.n == 0)
    return message("{1} of {2} on {3}: no floor, for none of {4} images are both maps scored.", metric, technique,
                   modelName, f.leftOut);
  const Message left = f.leftOut == 0
                           ? Message()
                           : plural(f.leftOut, " One image is left out, for which one of them is not defined.",
                                    " {1} images are left out, for which one of them is not defined.", f.leftOut);
  const Message difference = std::isfinite(f.difference.low)
                                 ? message("{1} (95 % interval {2} to {3})", fixedText(f.difference.meanDifference, 3),
                                           fixedText(f.difference.low, 3), fixedText(f.difference.high, 3))
                                 : Message::verbatim(fixedText(f.trained.box.mean - f.floor.box.mean, 3));
  return message(
      "{1} of {2} on {3}: {4} as trained, {5} with all weights drawn anew once; difference over the same {6} images "
      "{7}. "
      "{8}{9}",
      metric, technique, modelName, meanWithInterval(f.trained), meanWithInterval(f.floor), f.floor.box.n, difference,
      verdictOf(f.difference), left);
}

Message sentenceOf(const RandomisationStage& s, SimilarityMeasure measure, const Message& modelName) {
  const SampleMean& sample = s.similarity[static_cast<std::size_t>(measure)];
  const Message technique = Message::verbatim(techniqueName(s.technique));
  if (sample.box.n == 0)
    return message("{1} of {2} on {3} with its map after stage {4} ({5}): not defined for any of {6} maps.",
                   similarityName(measure), technique, modelName, s.stage, s.stageName, sample.undefined);
  const Message left = sample.undefined == 0 ? Message() : message("; not defined for {1}", sample.undefined);
  return message("{1} of {2} on {3} with its map after stage {4} ({5}): mean {6}, n = {7}{8}.", similarityName(measure),
                 technique, modelName, s.stage, s.stageName, meanWithInterval(sample), sample.box.n, left);
}

}  // namespace sightline
