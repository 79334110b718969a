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
