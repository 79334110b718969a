// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted, as tables: the numbers are those of the snapshot and the curves, and what is undefined is a word.
#include "core/report/value_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;

TEST(ValueTables, AnImagesMapsAreRows) {
  StudyDefinition definition;
  definition.dataset.items.resize(2);
  definition.dataset.items[1].id = "cat1";
  definition.dataset.items[1].label = "cat";
  definition.models.resize(2);
  definition.models[0].displayName = "One";
  definition.models[0].labels = {"dog", "cat"};
  definition.models[1].displayName = "Two";
  StudySnapshot snapshot;
  snapshot.imageCount = 2;
  snapshot.modelCount = 2;
  snapshot.cells.resize(8);
  snapshot.predicted = {{}, {}, 1, 0};
  snapshot.correct = {{}, {}, true, {}};
  CellScores& cell = snapshot.cells[snapshot.index({1, 0, Technique::GradCam})];
  cell.ready = true;
  cell.counts.total = 200;
  cell.counts.saliency = 50;
  cell.scores.iou = 0.25;
  cell.scores.groundTruthCoverage = 0.5;
  const TextTable table = imageValuesTable(snapshot, definition, 1);
  EXPECT_EQ(table.caption.text().rfind("cat1 (cat): ", 0), 0U) << table.caption.text();
  ASSERT_EQ(table.rows.size(), 4U);
  EXPECT_THAT(table.rows[0], ElementsAre("Grad-CAM", "One", "cat (right)", "0.250", "0.500", "undefined", "0.250"));
  EXPECT_THAT(table.rows[1], ElementsAre("Grad-CAM", "Two", "class 0", "not computed", "not computed", "not computed",
                                         "not computed"));
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

TEST(ValueTables, ACurveIsAColumn) {
  ThresholdCurves curves;
  curves.modelCount = 1;
  curves.sweep.axis.values = {0, 0.5};
  ThresholdCurve curve;
  curve.technique = Technique::Xrai;
  curve.model = 0;
  curve.n = {3, 0};
  curve.mean = {0.125, std::numeric_limits<double>::quiet_NaN()};
  curves.curves = {curve};
  const TextTable table = curveValuesTable(curves, {"One"});
  ASSERT_EQ(table.columns.size(), 2U);
  EXPECT_EQ(table.columns[1].title.text(), "XRAI / One");
  EXPECT_THAT(table.rows, ElementsAre(ElementsAre("0.000", "0.125"), ElementsAre("0.500", "undefined")));
}

}  // namespace
}  // namespace sightline
