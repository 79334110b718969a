// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/scores.h"

#include <gtest/gtest.h>

#include <random>

namespace sightline {
namespace {

TEST(Scores, FollowTheDefinitions) {
  const Scores s = scoresFromCounts({.saliency = 40, .human = 20, .both = 10, .total = 100});
  EXPECT_DOUBLE_EQ(*s.iou, 10.0 / 50);
  EXPECT_DOUBLE_EQ(*s.groundTruthCoverage, 10.0 / 20);
  EXPECT_DOUBLE_EQ(*s.saliencyCoverage, 10.0 / 40);
  EXPECT_EQ(valueOf(s, Metric::Iou), s.iou);
  EXPECT_EQ(valueOf(s, Metric::GroundTruthCoverage), s.groundTruthCoverage);
  EXPECT_EQ(valueOf(s, Metric::SaliencyCoverage), s.saliencyCoverage);
}

TEST(Scores, EmptyMasksAreUndefinedNotZero) {
  const Scores noSaliency = scoresFromCounts({.saliency = 0, .human = 20, .both = 0, .total = 100});
  EXPECT_EQ(noSaliency.iou, 0.0);
  EXPECT_EQ(noSaliency.groundTruthCoverage, 0.0);
  EXPECT_FALSE(noSaliency.saliencyCoverage);
  const Scores noHuman = scoresFromCounts({.saliency = 20, .human = 0, .both = 0, .total = 100});
  EXPECT_EQ(noHuman.iou, 0.0);
  EXPECT_FALSE(noHuman.groundTruthCoverage);
  EXPECT_EQ(noHuman.saliencyCoverage, 0.0);
  EXPECT_EQ(scoresFromCounts({.saliency = 0, .human = 0, .both = 0, .total = 100}), Scores{});
}

TEST(Scores, WithoutAHumanMaskNothingIsDefined) {
  EXPECT_EQ(scoresFromCounts({.saliency = 20, .human = 0, .both = 0, .total = 100, .hasHuman = false}), Scores{});
}

TEST(Scores, IdentitiesBetweenTheMetricsHold) {
  std::mt19937 random(7);
  for (int i = 0; i < 1000; ++i) {
    const std::int64_t saliency = 1 + random() % 1000, human = 1 + random() % 1000;
    const std::int64_t both = 1 + static_cast<std::int64_t>(random()) % std::min(saliency, human);
    const Scores s = scoresFromCounts({saliency, human, both, 5000});
    const double iou = *s.iou, gtc = *s.groundTruthCoverage, sc = *s.saliencyCoverage;
    EXPECT_LE(iou, std::min(gtc, sc) + 1e-15);
    EXPECT_NEAR(1 / iou, 1 / sc + 1 / gtc - 1, 1e-9 / iou);
    EXPECT_NEAR(sc / gtc, static_cast<double>(human) / static_cast<double>(saliency), 1e-9 * sc / gtc);
    EXPECT_NEAR(2 * iou / (1 + iou), 2 * sc * gtc / (sc + gtc), 1e-12);
  }
}

TEST(Scores, NamesAreTheFieldsOwn) {
  EXPECT_EQ(metricName(Metric::Iou).text(), "IoU");
  EXPECT_EQ(metricName(Metric::GroundTruthCoverage).text(), "GTC");
  EXPECT_EQ(metricName(Metric::SaliencyCoverage).text(), "SC");
}

}  // namespace
}  // namespace sightline
