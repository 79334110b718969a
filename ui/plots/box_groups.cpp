// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_groups.h"

#include <utility>

#include "core/alignment/cases.h"

namespace sightline::ui {

BoxAnswer boxesFor(const BoxQuestion& question) {
  const StudySnapshot& snapshot = *question.snapshot;
  const TechniqueRows& rows = snapshot.rows;
  BoxAnswer boxes{question, std::vector<std::vector<ScoreGroup>>(kPooledColumns + rows.count())};
  AllScoreGroups all = groupScores(snapshot, question.metric, question.modelNames, question.subset);
  boxes.columns[0] = std::move(all.byTechnique);
  boxes.columns[1] = std::move(all.byModel);
  if (!hasOwnGroups(question.view)) {
    for (ScoreGroup& group : all.byBoth) {
      group.name = question.modelNames.at(static_cast<std::size_t>(*group.model));
      boxes.columns[kPooledColumns + rows.of(*group.technique)].push_back(std::move(group));
    }
    return boxes;
  }
  const auto of = [&](const CellKey& key) -> std::vector<int> {
    if (question.view == BoxPlotView::Classes) {
      const int index = (*question.classOfImage)[static_cast<std::size_t>(key.image)];
      return index < 0 ? std::vector<int>{} : std::vector{index};
    }
    const auto& correct =
        snapshot.correct[static_cast<std::size_t>(key.image) * static_cast<std::size_t>(snapshot.modelCount) +
                         static_cast<std::size_t>(key.model)];
    const CellScores& cell = snapshot.cell(key);
    std::vector<int> groups;
    if (!cell.ready || !correct) return groups;
    for (const SharedInterestCase c : sharedInterestCases(cell.scores, correct, snapshot.settings.cases).list())
      groups.push_back(static_cast<int>(c));
    if (groups.empty()) groups.push_back(static_cast<int>(kSharedInterestCases.size()));
    return groups;
  };
  for (std::size_t t = 0; t < rows.count(); ++t) {
    auto& groups = boxes.columns[kPooledColumns + t] =
        groupScoresBy(snapshot, question.metric, rows.techniques()[t], question.groupNames, of, question.subset);
    if (groups.size() > kMostClasses) groups.resize(kMostClasses);
  }
  return boxes;
}

}  // namespace sightline::ui
