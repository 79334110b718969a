// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/randomisation_summary.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sightline {
namespace {

/// One model, Grad-CAM; IoU as given, empty where there is none.
StudySnapshot withIou(const std::vector<std::optional<double>>& iou) {
  StudySnapshot snapshot;
  snapshot.imageCount = static_cast<int>(iou.size());
  snapshot.modelCount = 1;
  snapshot.rows = TechniqueRows({Technique::GradCam});
  snapshot.cells.resize(iou.size());
  for (std::size_t i = 0; i < iou.size(); ++i) {
    snapshot.cells[i].ready = true;
    snapshot.cells[i].scores.iou = iou[i];
  }
  return snapshot;
}

RandomisedCell cellOf(int image, int stage, std::optional<double> spearman, std::optional<double> iou, bool whole) {
  RandomisedCell cell{{image, 0, Technique::GradCam}, stage, "layer" + std::to_string(stage), whole, {}, {}, {}};
  cell.similarity[0] = spearman;
  cell.scores[0] = iou;
  return cell;
}

TEST(RandomisationSummary, StagesHaveTheMeanOfWhatIsDefinedAndCountTheRest) {
  const auto stages =
      randomisationStages({cellOf(0, 2, 0.1, 0.1, true), cellOf(0, 1, 0.8, 0.2, false), cellOf(1, 1, 0.5, 0.2, false),
                           cellOf(2, 1, 0.2, 0.2, false), cellOf(3, 1, std::nullopt, 0.2, false)});
  ASSERT_EQ(stages.size(), 2u);
  EXPECT_EQ(stages[0].stage, 1);
  EXPECT_EQ(stages[0].stageName, "layer1");
  EXPECT_FALSE(stages[0].whole);
  const SampleMean& spearman = stages[0].similarity[0];
  EXPECT_EQ(spearman.box.n, 3u);
  EXPECT_EQ(spearman.undefined, 1u);
  EXPECT_NEAR(spearman.box.mean, 0.5, 1e-12);
  // t(2, .975) = 4.302653, sd = .3: .5 -+ .745241
  EXPECT_NEAR(spearman.mean.low, -0.245241, 1e-6);
  EXPECT_EQ(stages[0].similarity[2].box.n, 0u);
  EXPECT_EQ(stages[0].similarity[2].undefined, 4u);
  EXPECT_TRUE(stages[1].whole);
  EXPECT_EQ(sentenceOf(stages[0], SimilarityMeasure::Spearman, Message::verbatim("ResNet")).text(),
            "Spearman of Grad-CAM on ResNet with its map after stage 1 (layer1): mean 0.500 (95 % interval -0.245 to "
            "1.245), n = 3; not defined for 1.");
  EXPECT_EQ(sentenceOf(stages[0], SimilarityMeasure::Ssim, Message::verbatim("ResNet")).text(),
            "SSIM of Grad-CAM on ResNet with its map after stage 1 (layer1): not defined for any of 4 maps.");
}

AgreementFloor iouFloor(const std::vector<std::optional<double>>& trained,
                        const std::vector<std::optional<double>>& floor) {
  std::vector<RandomisedCell> cells;
  for (std::size_t i = 0; i < floor.size(); ++i) {
    cells.push_back(cellOf(static_cast<int>(i), 1, 0.1, 0.9, false));  // no part of a floor
    cells.push_back(cellOf(static_cast<int>(i), 2, 0.1, floor[i], true));
  }
  const auto floors = agreementFloors(withIou(trained), cells);
  EXPECT_EQ(floors.size(), kFloorMetrics.size());
  return floors.at(0);
}

TEST(RandomisationSummary, FloorsAreOfTheImagesThatHaveBoth) {
  const auto f = iouFloor({0.5, 0.6, 0.8, std::nullopt, 0.9}, {0.2, 0.2, 0.3, 0.9, std::nullopt});
  EXPECT_EQ(f.metric, Metric::Iou);
  EXPECT_EQ(f.floor.box.n, 3u);
  EXPECT_EQ(f.leftOut, 2u);
  EXPECT_NEAR(f.trained.box.mean, 1.9 / 3, 1e-12);
  EXPECT_NEAR(f.floor.box.mean, 0.7 / 3, 1e-12);
  // differences .3 .4 .5: mean .4, sd .1, .4 -+ 4.302653 * .1 / sqrt(3)
  EXPECT_NEAR(f.difference.meanDifference, 0.4, 1e-12);
  EXPECT_NEAR(f.difference.low, 0.151586, 1e-6);
  EXPECT_NEAR(f.difference.high, 0.648414, 1e-6);
}

TEST(RandomisationSummary, SentencesClaimNoMoreThanTheInterval) {
  const auto text = [](const AgreementFloor& f) { return sentenceOf(f, Message::verbatim("ResNet")).text(); };
  const std::string above = text(iouFloor({0.5, 0.6, 0.8, std::nullopt}, {0.2, 0.2, 0.3, 0.9}));
  EXPECT_EQ(above.rfind("IoU of Grad-CAM on ResNet: 0.633 (95 % interval ", 0), 0u) << above;
  EXPECT_NE(
      above.find("with all weights drawn anew once; difference over the same 3 images 0.400 (95 % interval 0.152 to "
                 "0.648)"),
      std::string::npos)
      << above;
  EXPECT_NE(above.find("the trained network agrees more"), std::string::npos) << above;
  EXPECT_NE(above.find("One image is left out"), std::string::npos) << above;
  EXPECT_NE(text(iouFloor({0.2, 0.2, 0.3}, {0.5, 0.6, 0.8})).find("agrees less"), std::string::npos);
  const std::string open = text(iouFloor({0.2, 0.5, 0.3}, {0.3, 0.2, 0.4}));
  EXPECT_NE(open.find("The interval holds 0"), std::string::npos) << open;
  EXPECT_EQ(open.find("agrees more with people than"), std::string::npos) << open;
  const std::string one = text(iouFloor({0.9}, {0.1}));
  EXPECT_NE(one.find("too few images"), std::string::npos) << one;
  EXPECT_EQ(one.find("95 %"), std::string::npos) << one;
  EXPECT_NE(text(iouFloor({std::nullopt}, {0.1})).find("no floor"), std::string::npos);
}

}  // namespace
}  // namespace sightline
