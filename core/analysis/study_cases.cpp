// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_cases.h"

#include <algorithm>
#include <cctype>

namespace sightline {
namespace {

bool isKnown(const StudySnapshot& snapshot, const CellKey& key) {
  return snapshot.cell(key).ready &&
         snapshot
             .correct[static_cast<std::size_t>(key.image) * static_cast<std::size_t>(snapshot.modelCount) +
                      static_cast<std::size_t>(key.model)]
             .has_value();
}

/// The metric a case is sorted by, and whether its highest values are the clearest examples (docs/numerics.md, Shared
/// Interest cases).
std::pair<Metric, bool> clarityOf(SharedInterestCase which) {
  switch (which) {
    case SharedInterestCase::HumanAligned:
    case SharedInterestCase::Confuser: return {Metric::Iou, true};
    case SharedInterestCase::SufficientSubset:
    case SharedInterestCase::InsufficientSubset: return {Metric::SaliencyCoverage, true};
    case SharedInterestCase::SufficientContext:
    case SharedInterestCase::Distractor: return {Metric::Iou, false};
    case SharedInterestCase::ContextDependant:
    case SharedInterestCase::ContextConfusion: return {Metric::GroundTruthCoverage, true};
  }
  return {Metric::Iou, true};
}

/// A case's name inside a sentence.
Message nameWithin(SharedInterestCase which) {
  switch (which) {
    case SharedInterestCase::HumanAligned: return "human aligned";
    case SharedInterestCase::SufficientSubset: return "sufficient subset";
    case SharedInterestCase::SufficientContext: return "sufficient context";
    case SharedInterestCase::ContextDependant: return "context dependant";
    case SharedInterestCase::Confuser: return "confuser";
    case SharedInterestCase::InsufficientSubset: return "insufficient subset";
    case SharedInterestCase::Distractor: return "distractor";
    case SharedInterestCase::ContextConfusion: return "context confusion";
  }
  return {};
}

Message listed(const std::vector<Message>& parts, MessageTemplate<2> last) {
  Message all;
  for (std::size_t i = 0; i < parts.size(); ++i)
    all = i == 0 ? parts[i] : i + 1 == parts.size() ? message(last, all, parts[i]) : message("{1}, {2}", all, parts[i]);
  return all;
}

}  // namespace

StudyCases studyCases(const StudySnapshot& snapshot, const ImageSubset& subset) {
  StudyCases out;
  out.ofCell.resize(snapshot.cells.size());
  for (const Technique technique : snapshot.techniques())
    for (int model = 0; model < snapshot.modelCount; ++model) out.conditions.push_back({technique, model, {}, 0, 0, 0});
  for (const int image : imagesOf(snapshot, subset))
    for (StudyCases::Condition& condition : out.conditions) {
      const CellKey key{image, condition.model, condition.technique};
      ++condition.maps;
      if (!isKnown(snapshot, key)) {
        ++condition.unknown;
        continue;
      }
      const auto correct =
          snapshot.correct[static_cast<std::size_t>(image) * static_cast<std::size_t>(snapshot.modelCount) +
                           static_cast<std::size_t>(key.model)];
      const CaseSet cases = sharedInterestCases(snapshot.cell(key).scores, correct, snapshot.settings.cases);
      out.ofCell[snapshot.index(key)] = cases;
      condition.none += cases.empty();
      for (std::size_t c = 0; c < kSharedInterestCases.size(); ++c)
        condition.count[c] += cases.contains(kSharedInterestCases[c]);
    }
  return out;
}

std::vector<int> imagesOfCase(const StudySnapshot& snapshot, const StudyCases& cases, SharedInterestCase which,
                              Technique technique, int model) {
  std::vector<int> images;
  for (int image = 0; image < snapshot.imageCount; ++image)
    if (cases.ofCell[snapshot.index({image, model, technique})].contains(which)) images.push_back(image);
  const auto [metric, highest] = clarityOf(which);
  const auto score = [&, metric = metric](int image) {
    return valueOf(snapshot.cell({image, model, technique}).scores, metric).value_or(0);
  };
  std::stable_sort(images.begin(), images.end(), [&, highest = highest](int a, int b) {
    return highest ? score(a) > score(b) : score(a) < score(b);
  });
  return images;
}

std::vector<int> imagesOfNoCase(const StudySnapshot& snapshot, const StudyCases& cases, Technique technique, int model,
                                const ImageSubset& subset) {
  std::vector<int> images;
  for (const int image : imagesOf(snapshot, subset))
    if (const CellKey key{image, model, technique}; isKnown(snapshot, key) && cases.ofCell[snapshot.index(key)].empty())
      images.push_back(image);
  return images;
}

CaseCutPoints quantileCutPoints(const StudySnapshot& snapshot, double tail, const ImageSubset& subset) {
  CaseCutPoints cuts;
  const std::vector<int> images = imagesOf(snapshot, subset);
  const auto set = [&](Metric metric, double& low, double& high) {
    std::vector<double> values;
    for (const int image : images)
      for (int model = 0; model < snapshot.modelCount; ++model)
        for (const Technique technique : snapshot.techniques()) {
          const CellScores& cell = snapshot.cell({image, model, technique});
          if (!cell.ready) continue;
          if (const auto value = valueOf(cell.scores, metric)) values.push_back(*value);
        }
    if (values.empty()) return;
    std::sort(values.begin(), values.end());
    low = quantileSorted(values, tail);
    high = quantileSorted(values, 1 - tail);
  };
  set(Metric::Iou, cuts.iouLow, cuts.iouHigh);
  set(Metric::GroundTruthCoverage, cuts.gtcLow, cuts.gtcHigh);
  set(Metric::SaliencyCoverage, cuts.scLow, cuts.scHigh);
  cuts.roundToHundredths = false;  // quantiles lie between hundredths
  return cuts;
}

Message caseSentence(const StudySnapshot& snapshot, const StudyCases& cases, int image, const std::string& imageName,
                     const std::vector<std::string>& modelNames) {
  std::vector<Message> parts;
  for (const SharedInterestCase which : kSharedInterestCases) {
    std::vector<Message> where;
    for (const Technique technique : snapshot.techniques()) {
      std::vector<Message> models;
      for (int model = 0; model < snapshot.modelCount; ++model)
        if (cases.ofCell[snapshot.index({image, model, technique})].contains(which))
          models.push_back(Message::verbatim(modelNames.at(static_cast<std::size_t>(model))));
      if (models.empty()) continue;
      const bool every = static_cast<int>(models.size()) == snapshot.modelCount && snapshot.modelCount > 1;
      where.push_back(every ? message("{1} on all models", techniqueName(technique))
                            : message("{1} on {2}", techniqueName(technique), listed(models, "{1} and {2}")));
    }
    if (!where.empty()) parts.push_back(message("{1} for {2}", nameWithin(which), listed(where, "{1} and for {2}")));
  }
  if (!parts.empty()) return message("{1} is {2}.", imageName, listed(parts, "{1}, and {2}"));
  for (int model = 0; model < snapshot.modelCount; ++model)
    for (const Technique technique : snapshot.techniques())
      if (isKnown(snapshot, {image, model, technique})) return message("{1} is in none of the eight cases.", imageName);
  return message("{1}: it is not known yet whether the predictions are right.", imageName);
}

}  // namespace sightline
