// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/threshold_free.h"

#include <gtest/gtest.h>

#include <random>

#include "core/alignment/alignment_curve.h"
#include "core/base/error.h"

namespace sightline {
namespace {

TEST(ThresholdFree, OnBinaryMapsTheWeightedScoresAreTheUsualOnes) {
  std::mt19937 random(2);
  Plane<float> map(30, 20);
  Plane<std::uint8_t> votes(30, 20);
  for (std::size_t i = 0; i < map.size(); ++i) {
    map[i] = static_cast<float>(random() % 2);
    votes[i] = random() % 3 == 0 ? 10 : 0;
  }
  const Scores usual = scoresFromCounts(AlignmentCurve(map, votes, 10).counts(0.5, {5, 10}));
  const ThresholdFreeScores s = thresholdFreeScores(map, votes, 10, {5, 10});
  EXPECT_NEAR(*s.weightedIou, *usual.iou, 1e-12);
  EXPECT_NEAR(*s.weightedGroundTruthCoverage, *usual.groundTruthCoverage, 1e-12);
  EXPECT_NEAR(*s.weightedSaliencyCoverage, *usual.saliencyCoverage, 1e-12);
  EXPECT_NEAR(*s.continuousSaliencyCoverage, *usual.saliencyCoverage, 1e-12);
}

TEST(ThresholdFree, HandComputedValues) {
  // map 0 1 2 4, scaled 0 .25 .5 1; votes 0 5 10 10 of 10
  const Plane<float> map(4, 1, {0, 1, 2, 4});
  const Plane<std::uint8_t> votes(4, 1, {0, 5, 10, 10});
  const ThresholdFreeScores s = thresholdFreeScores(map, votes, 10, {10, 10});
  EXPECT_NEAR(*s.meanAbsoluteError, (0 + 0.25 + 0.5 + 0) / 4, 1e-12);
  EXPECT_NEAR(*s.weightedIou, 1.75 / 2.5, 1e-12);
  EXPECT_NEAR(*s.weightedGroundTruthCoverage, 1.75 / 2.5, 1e-12);
  EXPECT_NEAR(*s.weightedSaliencyCoverage, 1.0, 1e-12);
  EXPECT_NEAR(*s.continuousSaliencyCoverage, 6.0 / 7, 1e-12);
  EXPECT_EQ(s.pointingGame, true);
  EXPECT_NEAR(*s.relevanceRankAccuracy, 1.0, 1e-12);
}

TEST(ThresholdFree, PointingGameKnowsTiesAndTolerance) {
  Plane<float> map(60, 60, 0.0f);
  Plane<std::uint8_t> votes(60, 60, 0);
  votes.at(30, 30) = 10;
  map.at(40, 41) = 1;  // 14.9 pixels away
  ThresholdFreeScores s = thresholdFreeScores(map, votes, 10, {5, 10});
  EXPECT_EQ(s.pointingGame, false);
  EXPECT_EQ(s.pointingGame15, true);
  map.at(40, 41) = 0;
  map.at(41, 41) = 1;  // 15.6 pixels away
  EXPECT_EQ(thresholdFreeScores(map, votes, 10, {5, 10}).pointingGame15, false);
  map.at(30, 30) = 1;
  EXPECT_EQ(thresholdFreeScores(map, votes, 10, {5, 10}).pointingGame, true);
}

TEST(ThresholdFree, TiedRanksCountInProportion) {
  // Two pixels marked; the best is one of them, the second place is shared by three of which one is marked.
  const Plane<float> map(5, 1, {5, 3, 3, 3, 0});
  const Plane<std::uint8_t> votes(5, 1, {10, 0, 10, 0, 0});
  EXPECT_NEAR(*thresholdFreeScores(map, votes, 10, {5, 10}).relevanceRankAccuracy, (1 + 1.0 / 3) / 2, 1e-12);
}

TEST(ThresholdFree, UndefinedCasesAreEmpty) {
  const Plane<std::uint8_t> votes(6, 6, 10), none(6, 6, 0);
  Plane<float> map(6, 6, 0.0f);
  const ThresholdFreeScores constant = thresholdFreeScores(map, votes, 10, {5, 10});
  EXPECT_FALSE(constant.meanAbsoluteError || constant.weightedIou || constant.pointingGame ||
               constant.relevanceRankAccuracy || constant.continuousSaliencyCoverage);
  map.at(1, 1) = 1;
  const ThresholdFreeScores nobody = thresholdFreeScores(map, none, 10, {5, 10});
  EXPECT_FALSE(nobody.pointingGame || nobody.relevanceRankAccuracy || nobody.weightedGroundTruthCoverage);
  EXPECT_EQ(nobody.weightedSaliencyCoverage, 0.0);
  EXPECT_THROW(thresholdFreeScores(map, Plane<std::uint8_t>(5, 6), 10, {5, 10}), Error);
}

TEST(ThresholdFree, PixelsOutsideTheValidAreaAreLeftOut) {
  const Plane<float> map(4, 1, {0, 1, 100, 4});
  const Plane<std::uint8_t> votes(4, 1, {0, 5, 10, 10}), valid(4, 1, {1, 1, 0, 1});
  const ThresholdFreeScores s = thresholdFreeScores(map, votes, 10, {10, 10}, valid);
  EXPECT_NEAR(*s.meanAbsoluteError, 0.25 / 3, 1e-12);
  EXPECT_NEAR(*s.continuousSaliencyCoverage, 4.0 / 5, 1e-12);
  EXPECT_NEAR(*s.relevanceRankAccuracy, 1.0, 1e-12);
}

}  // namespace
}  // namespace sightline
