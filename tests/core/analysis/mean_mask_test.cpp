// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mean_mask.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"

namespace sightline {
namespace {

std::shared_ptr<const HumanMask> maskOf(std::vector<std::uint8_t> votes, int annotators) {
  auto mask = std::make_shared<HumanMask>();
  mask->votes = Plane<std::uint8_t>(2, 2, std::move(votes));
  mask->annotators = annotators;
  return mask;
}

TEST(MeanMask, IsOfTheOtherImagesEachWeighingTheSame) {
  const MeanMask mean({maskOf({10, 0, 5, 1}, 10), nullptr, maskOf({0, 2, 1, 0}, 2), maskOf({1, 1, 0, 0}, 1)});
  const Plane<float> first = mean.without(0);
  EXPECT_FLOAT_EQ(first[0], 0.5f);
  EXPECT_FLOAT_EQ(first[1], 1);
  EXPECT_FLOAT_EQ(first[2], 0.25f);
  EXPECT_EQ(first[3], 0) << "exactly: what was added goes away again";
  const Plane<float> unmarked = mean.without(1);
  EXPECT_FLOAT_EQ(unmarked[0], 2.0f / 3) << "an image without a mask takes nothing away";
  EXPECT_TRUE(MeanMask({maskOf({1, 0, 0, 0}, 1)}).without(0).empty()) << "there is no other image";
  EXPECT_TRUE(MeanMask({nullptr, nullptr}).without(0).empty());
  auto larger = std::make_shared<HumanMask>();
  larger->votes = Plane<std::uint8_t>(3, 1);
  EXPECT_THROW(MeanMask({maskOf({1, 0, 0, 0}, 1), larger}), Error);
}

TEST(MeanMask, IsScoredAsAMap) {
  // Two images marked alike, the third elsewhere.
  const MeanMask mean({maskOf({1, 0, 0, 0}, 1), maskOf({1, 0, 0, 0}, 1), maskOf({0, 0, 0, 1}, 1), nullptr});
  const auto scores = mean.scores({BinarisationRule::Kind::Fixed, 0.5}, {1, 1});
  ASSERT_EQ(scores.size(), 4u);
  EXPECT_FALSE(scores[3].ready) << "it has no mask";
  // Of the first the others' mean is .5 in two places: IoU 1/2, all of the mask covered, half of the map on it.
  EXPECT_DOUBLE_EQ(scores[0].scores.iou.value(), 0.5);
  EXPECT_DOUBLE_EQ(scores[0].scores.groundTruthCoverage.value(), 1);
  EXPECT_DOUBLE_EQ(scores[0].scores.saliencyCoverage.value(), 0.5);
  EXPECT_DOUBLE_EQ(scores[2].scores.iou.value(), 0);
  const auto means = meansOfScores(scores);
  EXPECT_EQ(means[0].box.n, 3u);
  EXPECT_NEAR(means[0].box.mean, 1.0 / 3, 1e-12);
  EXPECT_EQ(means[0].undefined, 0u);
  EXPECT_EQ(meanMaskSentence(Metric::Iou, means[0])
                .text()
                .rfind("IoU of the mean mask of the other images: 0.333 (95 % interval ", 0),
            0u);
  EXPECT_NE(meanMaskSentence(Metric::Iou, {}).text().find("too few images"), std::string::npos);
}

}  // namespace
}  // namespace sightline
