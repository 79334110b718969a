// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/faithfulness_summary.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sightline {
namespace {

/// Four images, one model, Grad-CAM; IoU .1 .2 .3 .4.
StudySnapshot fourImages() {
  StudySnapshot snapshot;
  snapshot.imageCount = 4;
  snapshot.modelCount = 1;
  snapshot.rows = TechniqueRows({Technique::GradCam});
  snapshot.cells.resize(4);
  for (int i = 0; i < 4; ++i) {
    CellScores& cell = snapshot.cells[static_cast<std::size_t>(i)];
    cell.ready = true;
    cell.scores.iou = 0.1 * (i + 1);
  }
  return snapshot;
}

FaithfulCell cellOf(int image, std::optional<double> deletion) {
  FaithfulCell cell{{image, 0, Technique::GradCam}, {}};
  cell.values[static_cast<std::size_t>(FaithfulnessMeasure::Deletion)] = deletion;
  return cell;
}

TEST(FaithfulnessSummary, CountsWhatIsNotDefinedAndLeavesItOutOfEveryNumber) {
  const auto groups = faithfulnessGroups(
      fourImages(), {cellOf(0, 0.8), cellOf(1, std::nullopt), cellOf(2, 0.5), cellOf(3, 0.2)}, {200, 1, 0.95});
  ASSERT_EQ(groups.size(), kFaithfulnessMeasures.size());
  const FaithfulnessGroup& deletion = groups[0];
  EXPECT_EQ(deletion.measure, FaithfulnessMeasure::Deletion);
  EXPECT_EQ(deletion.box.n, 3u);
  EXPECT_EQ(deletion.undefined, 1u);
  EXPECT_NEAR(deletion.box.mean, 0.5, 1e-12);
  // t(2, .975) = 4.302653, sd = .3: .5 -+ .745241
  EXPECT_NEAR(deletion.mean.low, -0.245241, 1e-6);
  EXPECT_NEAR(deletion.mean.high, 1.245241, 1e-6);
  ASSERT_EQ(deletion.correlates.size(), 3u);
  EXPECT_EQ(deletion.correlates[0].metric, Metric::Iou);
  EXPECT_NEAR(deletion.correlates[0].correlation.rho, -1, 1e-12) << "low deletion where agreement is high";
  EXPECT_EQ(deletion.correlates[0].correlation.n, 3u);
  EXPECT_TRUE(std::isnan(deletion.correlates[1].correlation.rho)) << "no image has a GTC";
  EXPECT_EQ(groups[1].box.n, 0u);
  EXPECT_EQ(groups[1].undefined, 4u);
  EXPECT_EQ(sentenceOf(deletion, Message::verbatim("ResNet")).text(),
            "Deletion of Grad-CAM on ResNet: mean 0.500 (95 % interval -0.245 to 1.245, n = 3); not defined for 1.");
  EXPECT_EQ(sentenceOf(groups[1], Message::verbatim("ResNet")).text(),
            "Insertion of Grad-CAM on ResNet: not defined for any of 4 maps.");
}

/// Eight images, one model, Grad-CAM and XRAI.
StudySnapshot eightImages() {
  StudySnapshot snapshot;
  snapshot.imageCount = 8;
  snapshot.modelCount = 1;
  snapshot.rows = TechniqueRows({Technique::GradCam, Technique::Xrai});
  snapshot.cells.resize(16);
  snapshot.allAgree.assign(8, true);
  for (int i = 0; i < 16; ++i) {
    CellScores& cell = snapshot.cells[static_cast<std::size_t>(i)];
    cell.ready = true;
    cell.scores.iou = 0.05 * i;
  }
  return snapshot;
}

TEST(FaithfulnessSummary, BoxesCountWhatIsUndefinedAndWhatIsMissing) {
  const auto boxes = faithfulnessBoxes(eightImages(), {cellOf(0, 0.8), cellOf(1, std::nullopt), cellOf(5, 0.4)},
                                       FaithfulnessMeasure::Deletion, {"ResNet"}, {});
  ASSERT_EQ(boxes.size(), 2u);
  EXPECT_EQ(boxes[0].name, "Grad-CAM / ResNet");
  EXPECT_EQ(boxes[0].values, (std::vector<double>{0.8, 0.4}));
  EXPECT_EQ(boxes[0].keys[1], (CellKey{5, 0, Technique::GradCam}));
  EXPECT_NEAR(boxes[0].box.mean, 0.6, 1e-12);
  EXPECT_EQ(boxes[0].undefinedCount, 1);
  EXPECT_EQ(boxes[0].missingCount, 5);
  EXPECT_EQ(boxes[1].name, "XRAI / ResNet");
  EXPECT_EQ(boxes[1].missingCount, 8);
  EXPECT_TRUE(boxes[1].values.empty());
  // Of some images only.
  const auto part = faithfulnessBoxes(eightImages(), {cellOf(0, 0.8), cellOf(5, 0.4)}, FaithfulnessMeasure::Deletion,
                                      {"ResNet"}, {false, std::vector<int>{5, 6}});
  EXPECT_EQ(part[0].values, (std::vector<double>{0.4}));
  EXPECT_EQ(part[0].missingCount, 1);
}

TEST(FaithfulnessSummary, PointsHaveBothNumbers) {
  StudySnapshot snapshot = eightImages();
  snapshot.cells[snapshot.index({5, 0, Technique::GradCam})].scores.iou.reset();
  const auto points =
      faithfulPoints(snapshot, {cellOf(0, 0.8), cellOf(1, std::nullopt), cellOf(2, 0.3), cellOf(5, 0.4)},
                     FaithfulnessMeasure::Deletion, Metric::Iou, {});
  ASSERT_EQ(points.size(), 2u);
  EXPECT_EQ(points[1].key.image, 2);
  EXPECT_NEAR(points[1].score, 0.2, 1e-12);
  EXPECT_NEAR(points[1].value, 0.3, 1e-12);
}

TEST(FaithfulnessSummary, TechniquesAreComparedOnTheSameImages) {
  std::vector<FaithfulCell> cells;
  for (int i = 0; i < 8; ++i) {
    cells.push_back(cellOf(i, 0.1 * (i + 1)));
    FaithfulCell xrai = cellOf(i, 0.1 * (i + 1) - 0.01 * (i + 1));
    xrai.key.technique = Technique::Xrai;
    if (i < 7) cells.push_back(xrai);  // of the last image it is missing
  }
  const auto tests = faithfulnessTests(eightImages(), cells);
  ASSERT_EQ(tests.size(), 1u) << "no other measure has a value";
  EXPECT_EQ(tests[0].first, Technique::GradCam);
  EXPECT_EQ(tests[0].second, Technique::Xrai);
  EXPECT_EQ(tests[0].images, 7u);
  EXPECT_NEAR(tests[0].difference, 0.04, 1e-12) << "mean of .01 .. .07";
  // All seven differences are positive: 2 / 2^7.
  EXPECT_NEAR(tests[0].test.p, 0.015625, 1e-12);
  EXPECT_NEAR(tests[0].holm, 0.015625, 1e-12);
}

TEST(FaithfulnessSummary, AShareHasAnIntervalWithinZeroAndOne) {
  std::vector<FaithfulCell> cells;
  for (int i = 0; i < 4; ++i) {
    cells.push_back({{i, 0, Technique::GradCam}, {}});
    cells.back().values[static_cast<std::size_t>(FaithfulnessMeasure::Increase)] = i == 0 ? 1.0 : 0.0;
  }
  const auto groups = faithfulnessGroups(fourImages(), cells, {0, 1, 0.95});
  const auto& increase = groups[static_cast<std::size_t>(FaithfulnessMeasure::Increase)];
  EXPECT_NEAR(increase.box.mean, 0.25, 1e-12);
  // statsmodels.stats.proportion.proportion_confint(1, 4, method="wilson")
  EXPECT_NEAR(increase.mean.low, 0.045586, 1e-5);
  EXPECT_NEAR(increase.mean.high, 0.699358, 1e-5);
}

}  // namespace
}  // namespace sightline
