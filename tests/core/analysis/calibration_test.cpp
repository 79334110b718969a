// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/calibration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/core/analysis/curve_study.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

Plane<float> map(int i, int m, Technique t) {
  Plane<float> plane(40, 40);
  const double cx = 12 + i, cy = 15 + 2 * m, wide = t == Technique::GradCam ? 9 : 6;
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x)
      plane.at(x, y) = static_cast<float>(std::exp(-std::hypot(x - cx, y - cy) / wide) +
                                          0.05 * std::sin(0.7 * x + 0.3 * y * (m + 1)));
  return plane;
}
Plane<std::uint8_t> votes(int i) {
  Plane<std::uint8_t> plane(40, 40);
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x)
      plane.at(x, y) = static_cast<std::uint8_t>(std::max(0.0, 10.9 - std::hypot(x - 14 - i, y - 18) / 1.3));
  return plane;
}

TEST(Calibration, RecoversTheHiddenRuleAndAgreement) {
  const StudyTable table = testing::tableOf(8, 3, map, votes);
  const auto images = testing::allImages(8);
  for (const auto& [rule, agreement] : {std::pair{BinarisationRule{Kind::MeanPlusSd, 1.0}, AgreementRule{5, 10}},
                                        {BinarisationRule{Kind::Percentile, 0.8}, AgreementRule{3, 10}},
                                        {BinarisationRule{Kind::Otsu, 0}, AgreementRule{7, 10}}}) {
    // The hidden rule's own means are the targets.
    std::vector<CalibrationTarget> targets;
    for (const Technique t : publishedTechniques())
      for (int m = 0; m < 3; ++m) {
        CalibrationTarget target{t, m, {}};
        for (const int i : images) {
          const AlignmentCurve curve(map(i, m, t), votes(i), 10);
          const Scores s = scoresFromCounts(curve.counts(curve.threshold(rule, agreement), agreement));
          target.mean[0] += *s.iou / 8;
          target.mean[1] += *s.saliencyCoverage / 8;
          target.mean[2] += *s.groundTruthCoverage / 8;
        }
        targets.push_back(target);
      }
    const auto ranked = calibrate({{knownMaps(table), "default"}}, targets, CalibrationSearch::standard(10), images);
    EXPECT_EQ(ranked[0].rule, rule) << toString(ranked[0].rule);
    EXPECT_EQ(ranked[0].agreement, agreement);
    EXPECT_LT(ranked[0].rms, 1e-12);
    EXPECT_LT(ranked[0].areaError, 0.3);
    EXPECT_GT(ranked[1].rms, 1e-4);
    for (std::size_t i = 1; i < ranked.size(); ++i) EXPECT_GE(ranked[i].rms, ranked[i - 1].rms);
  }
}

TEST(Calibration, RecoversTheHiddenSource) {
  const StudyTable wrong = testing::tableOf(8, 3, map, votes);
  const StudyTable right = testing::tableOf(
      8, 3, [](int i, int m, Technique t) { return map(7 - i, m, t); }, votes);
  const BinarisationRule rule{Kind::MeanPlusSd, 1};
  CalibrationSearch search{{rule, {Kind::Fixed, 0.5}}, {{4, 10}, {5, 10}}};
  std::vector<CalibrationTarget> targets{{Technique::Xrai, 1, {0.5, 0.5, 0.5}}};
  const auto images = testing::allImages(8);
  const auto first = calibrate({{knownMaps(right), ""}}, targets, {{rule}, {{5, 10}}}, images);
  targets[0].mean = first[0].means[0];
  const auto ranked = calibrate({{knownMaps(wrong), "wrong"}, {knownMaps(right), "right"}}, targets, search, images);
  EXPECT_EQ(ranked[0].source, 1u);
  EXPECT_THAT(english(calibrationSentence(ranked, {{knownMaps(wrong), "wrong"}, {knownMaps(right), "right"}})),
              ::testing::HasSubstr("Of 8 settings, mean+1sd with agree:5/10 (right) comes nearest"));
  EXPECT_EQ(calibrationTable(ranked, {{knownMaps(wrong), "wrong"}, {knownMaps(right), "right"}}, 3).rows.size(), 3u);
}

TEST(Calibration, TriesTheLargestPartWhereItIsAskedTo) {
  const StudyTable table = testing::tableOf(8, 1, map, votes);
  const auto images = testing::allImages(8);
  const CalibrationSearch search = CalibrationSearch::standard(10, true);
  const auto ranked = calibrate({{knownMaps(table), ""}}, {{Technique::GradCam, 0, {0.3, 0.5, 0.4}}}, search, images);
  ASSERT_EQ(ranked.size(), search.rules.size() * 10);
  for (const CalibratedSetting& s : ranked) {
    ASSERT_TRUE(s.rule.largestPart);
    double sum = 0, n = 0;
    for (const int i : images)
      if (const auto iou = scoresOf(*table.at(i, 0, Technique::GradCam), s.rule, s.agreement).scores.iou) {
        sum += *iou;
        ++n;
      }
    if (n > 0) {
      EXPECT_EQ(s.means[0][0], sum / n) << toString(s.rule);
    }
  }
}

TEST(Calibration, AStudyWithoutMasksReachesNoMean) {
  const StudyTable table = testing::tableOf(2, 1, map, [](int) { return Plane<std::uint8_t>(40, 40); });
  const auto ranked = calibrate({{knownMaps(table), ""}}, {{Technique::GradCam, 0, {0.2, 0.3, 0.4}}},
                                CalibrationSearch::standard(10), {0, 1});
  EXPECT_TRUE(std::isinf(ranked[0].rms));
  EXPECT_THAT(english(calibrationSentence(ranked, {{knownMaps(table), ""}})), ::testing::HasSubstr("No setting"));
}

TEST(Calibration, FamiliesThePaperDidNotStudyAreRefused) { EXPECT_THROW(publishedTargets({}), std::exception); }

}  // namespace
}  // namespace sightline
