// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/faithfulness_summary.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/undefined.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

/// Wilson's 95 % interval of a share: of yes and no, Student's would leave 0..1.
MeanInterval shareInterval(double share, std::size_t count) {
  if (count == 0) return {kUndefined, kUndefined};
  constexpr double kZ = 1.959963984540054;
  const auto n = static_cast<double>(count);
  const double centre = (share + kZ * kZ / (2 * n)) / (1 + kZ * kZ / n);
  const double half = kZ / (1 + kZ * kZ / n) * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

}  // namespace

std::vector<FaithfulnessGroup> faithfulnessGroups(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells,
                                                  const BootstrapOptions& options) {
  std::map<std::pair<int, Technique>, std::vector<const FaithfulCell*>> byRow;
  for (const FaithfulCell& cell : cells) byRow[{cell.key.model, cell.key.technique}].push_back(&cell);
  std::vector<FaithfulnessGroup> groups;
  for (const auto& [row, members] : byRow)
    for (const FaithfulnessMeasure measure : kFaithfulnessMeasures) {
      FaithfulnessGroup group;
      group.model = row.first;
      group.technique = row.second;
      group.measure = measure;
      std::vector<double> values;
      std::map<Metric, std::pair<std::vector<double>, std::vector<double>>> pairs;
      constexpr std::array kAgainst{Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage};
      for (const FaithfulCell* cell : members) {
        const auto& value = cell->values[static_cast<std::size_t>(measure)];
        if (!value) {
          ++group.undefined;
          continue;
        }
        values.push_back(*value);
        const CellScores& scores = snapshot.cell(cell->key);
        for (const Metric metric : kAgainst)
          if (const auto score = scores.ready ? valueOf(scores, metric) : std::nullopt) {
            pairs[metric].first.push_back(*value);
            pairs[metric].second.push_back(*score);
          }
      }
      group.box = summarise(values);
      group.mean = measure == FaithfulnessMeasure::Increase ? shareInterval(group.box.mean, group.box.n)
                                                            : meanInterval(group.box);
      for (const Metric metric : kAgainst) {
        const auto& [x, y] = pairs[metric];
        group.correlates.push_back({metric, spearman(x, y), bootstrapSpearman(x, y, options)});
      }
      groups.push_back(std::move(group));
    }
  return groups;
}

std::vector<ScoreGroup> faithfulnessBoxes(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells,
                                          FaithfulnessMeasure measure, const std::vector<std::string>& modelNames,
                                          const ImageSubset& subset) {
  const std::vector<int> images = imagesOf(snapshot, subset);
  const std::set<int> takesPart(images.begin(), images.end());
  std::map<std::pair<std::size_t, int>, ScoreGroup> groups;
  for (std::size_t row = 0; row < snapshot.techniques().size(); ++row)
    for (int model = 0; model < snapshot.modelCount; ++model) {
      ScoreGroup& group = groups[{row, model}];
      group.technique = snapshot.techniques()[row];
      group.model = model;
      group.name = techniqueName(*group.technique) + " / " + modelNames.at(static_cast<std::size_t>(model));
      group.missingCount = static_cast<int>(images.size());
    }
  for (const FaithfulCell& cell : cells) {
    if (!takesPart.contains(cell.key.image) || !snapshot.rows.has(cell.key.technique)) continue;
    ScoreGroup& group = groups.at({snapshot.rows.of(cell.key.technique), cell.key.model});
    --group.missingCount;
    if (const auto& value = cell.values[static_cast<std::size_t>(measure)]) {
      group.values.push_back(*value);
      group.keys.push_back(cell.key);
    } else {
      ++group.undefinedCount;
    }
  }
  std::vector<ScoreGroup> boxes;
  for (auto& [place, group] : groups) {
    group.box = summarise(group.values);
    boxes.push_back(std::move(group));
  }
  return boxes;
}

std::vector<FaithfulPoint> faithfulPoints(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells,
                                          FaithfulnessMeasure measure, Metric metric, const ImageSubset& subset) {
  const std::vector<int> images = imagesOf(snapshot, subset);
  const std::set<int> takesPart(images.begin(), images.end());
  std::vector<FaithfulPoint> points;
  for (const FaithfulCell& cell : cells) {
    const auto& value = cell.values[static_cast<std::size_t>(measure)];
    if (!value || !takesPart.contains(cell.key.image)) continue;
    const CellScores& scores = snapshot.cell(cell.key);
    if (const auto score = scores.ready ? valueOf(scores, metric) : std::nullopt)
      points.push_back({cell.key, *score, *value});
  }
  return points;
}

std::vector<FaithfulnessTest> faithfulnessTests(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells) {
  std::map<CellKey, const FaithfulCell*> byKey;
  for (const FaithfulCell& cell : cells) byKey[cell.key] = &cell;
  const auto& rows = snapshot.techniques();
  std::vector<FaithfulnessTest> tests;
  for (const FaithfulnessMeasure measure : kFaithfulnessMeasures) {
    const std::size_t first = tests.size();
    for (int model = 0; model < snapshot.modelCount; ++model)
      for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = a + 1; b < rows.size(); ++b) {
          FaithfulnessTest test{model, rows[a], rows[b], measure, 0, kUndefined, {}, kUndefined};
          std::vector<double> of[2];
          for (int image = 0; image < snapshot.imageCount; ++image) {
            const auto one = byKey.find({image, model, rows[a]}), other = byKey.find({image, model, rows[b]});
            if (one == byKey.end() || other == byKey.end()) continue;
            const auto &x = one->second->values[static_cast<std::size_t>(measure)],
                       &y = other->second->values[static_cast<std::size_t>(measure)];
            if (!x || !y) continue;
            of[0].push_back(*x);
            of[1].push_back(*y);
          }
          test.images = of[0].size();
          if (test.images == 0) continue;
          test.difference = summarise(of[0]).mean - summarise(of[1]).mean;
          test.test = wilcoxon(of[0], of[1]);
          tests.push_back(std::move(test));
        }
    std::vector<double> p;
    for (std::size_t i = first; i < tests.size(); ++i) p.push_back(tests[i].test.p);
    const std::vector<double> adjusted = holm(p);
    for (std::size_t i = first; i < tests.size(); ++i) tests[i].holm = adjusted[i - first];
  }
  return tests;
}

Message sentenceOf(const FaithfulnessGroup& group, const Message& modelName) {
  const Message& name = wordsOf(group.measure).name;
  const Message technique = Message::verbatim(techniqueName(group.technique));
  if (group.box.n == 0)
    return message("{1} of {2} on {3}: not defined for any of {4} maps.", name, technique, modelName, group.undefined);
  const Message numbers = group.box.n < 2
                              ? message("{1} (one map)", fixedText(group.box.mean, 3))
                              : message("mean {1} (95 % interval {2} to {3}, n = {4})", fixedText(group.box.mean, 3),
                                        fixedText(group.mean.low, 3), fixedText(group.mean.high, 3), group.box.n);
  if (group.undefined == 0) return message("{1} of {2} on {3}: {4}.", name, technique, modelName, numbers);
  return message("{1} of {2} on {3}: {4}; not defined for {5}.", name, technique, modelName, numbers, group.undefined);
}

}  // namespace sightline
