// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_cases.h"
#include "tests/support/message_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace sightline {
namespace {

using Case = SharedInterestCase;

/// `images` images, two models; scores walk through [0,1], model 0 is right on even images, unknown on the last.
StudySnapshot snapshotOf(int images) {
  StudySnapshot s;
  s.imageCount = images;
  s.modelCount = 2;
  s.cells.resize(static_cast<std::size_t>(images) * 4);
  s.predicted.resize(static_cast<std::size_t>(images) * 2);
  s.correct.resize(s.predicted.size());
  s.allAgree.assign(static_cast<std::size_t>(images), true);
  for (int i = 0; i < images; ++i)
    for (int m = 0; m < 2; ++m) {
      s.correct[static_cast<std::size_t>(i * 2 + m)] = m == 0 ? i % 2 == 0 : i % 3 == 0;
      for (const Technique t : publishedTechniques()) {
        CellScores& cell = s.cells[s.index({i, m, t})];
        cell.ready = true;
        const auto wave = [&](double k) { return 0.5 + 0.5 * std::sin(i * k + m + 2.0 * t.index()); };
        cell.scores.iou = wave(0.7);
        cell.scores.groundTruthCoverage = wave(1.3);
        cell.scores.saliencyCoverage = wave(2.1);
      }
    }
  s.correct[static_cast<std::size_t>(images * 2 - 1)].reset();
  return s;
}

TEST(StudyCases, EqualCountingOneByOne) {
  StudySnapshot s = snapshotOf(60);
  s.cells[s.index({5, 0, Technique::Xrai})].ready = false;
  const StudyCases cases = studyCases(s);
  ASSERT_EQ(cases.conditions.size(), 4u);
  for (const auto& condition : cases.conditions) {
    std::array<int, 8> count{};
    int none = 0, unknown = 0;
    for (int i = 0; i < 60; ++i) {
      const CellKey key{i, condition.model, condition.technique};
      const auto correct = s.correct[static_cast<std::size_t>(i * 2 + condition.model)];
      if (!s.cell(key).ready || !correct) {
        ++unknown;
        EXPECT_TRUE(cases.ofCell[s.index(key)].empty());
        continue;
      }
      const CaseSet expected = sharedInterestCases(s.cell(key).scores, correct);
      EXPECT_EQ(cases.ofCell[s.index(key)], expected);
      none += expected.empty();
      for (const Case c : expected.list()) ++count[static_cast<std::size_t>(c)];
    }
    EXPECT_EQ(condition.count, count);
    EXPECT_EQ(condition.none, none);
    EXPECT_EQ(condition.unknown, unknown);
    EXPECT_EQ(condition.maps, 60);
    EXPECT_EQ(static_cast<int>(imagesOfNoCase(s, cases, condition.technique, condition.model).size()), none);
  }
}

TEST(StudyCases, FollowTheSnapshotsCutPoints) {
  StudySnapshot s = snapshotOf(40);
  s.settings.cases.iouHigh = 0;  // every right prediction is human aligned
  const StudyCases cases = studyCases(s);
  EXPECT_EQ(cases.conditions[0].count[static_cast<std::size_t>(Case::HumanAligned)], 20);
  EXPECT_EQ(cases.conditions[0].count[static_cast<std::size_t>(Case::Confuser)], 20);
}

TEST(StudyCases, OnlyTheImagesAskedForCount) {
  const StudySnapshot s = snapshotOf(40);
  const StudyCases cases = studyCases(s, {false, {{3, 4}}});
  for (const auto& condition : cases.conditions) EXPECT_EQ(condition.maps, 2);
  EXPECT_TRUE(cases.ofCell[s.index({10, 0, Technique::GradCam})].empty());
}

TEST(StudyCases, GalleriesBeginWithTheClearestExamples) {
  const StudySnapshot s = snapshotOf(90);
  const StudyCases cases = studyCases(s);
  const auto scoresOf = [&](Case which, Metric metric) {
    std::vector<double> values;
    for (const int image : imagesOfCase(s, cases, which, Technique::GradCam, 0)) {
      EXPECT_TRUE(cases.ofCell[s.index({image, 0, Technique::GradCam})].contains(which));
      values.push_back(*valueOf(s.cell({image, 0, Technique::GradCam}).scores, metric));
    }
    EXPECT_EQ(static_cast<int>(values.size()), cases.conditions[0].count[static_cast<std::size_t>(which)]);
    EXPECT_GE(values.size(), 2u);
    return values;
  };
  const auto aligned = scoresOf(Case::HumanAligned, Metric::Iou), distracted = scoresOf(Case::Distractor, Metric::Iou);
  EXPECT_TRUE(std::is_sorted(aligned.rbegin(), aligned.rend()));
  EXPECT_TRUE(std::is_sorted(distracted.begin(), distracted.end()));
  const auto context = scoresOf(Case::ContextDependant, Metric::GroundTruthCoverage);
  EXPECT_TRUE(std::is_sorted(context.rbegin(), context.rend()));
}

TEST(QuantileCutPoints, SplitTheStudysOwnScores) {
  StudySnapshot s = snapshotOf(100);
  for (CellScores& cell : s.cells) *cell.scores.iou *= 0.3;  // far below the published 0.65
  EXPECT_EQ(studyCases(s).conditions[0].count[0], 0);
  s.settings.cases = quantileCutPoints(s, 0.25);
  int high = 0, low = 0, all = 0;
  for (const CellScores& cell : s.cells) {
    high += *cell.scores.iou >= s.settings.cases.iouHigh;
    low += *cell.scores.iou <= s.settings.cases.iouLow;
    ++all;
  }
  EXPECT_NEAR(high, all / 4, 1);
  EXPECT_NEAR(low, all / 4, 1);
  EXPECT_GT(studyCases(s).conditions[0].count[0], 0);
}

TEST(QuantileCutPoints, KeepThePublishedOnesWithoutScores) {
  StudySnapshot s = snapshotOf(3);
  for (CellScores& cell : s.cells) cell.scores = {};
  const CaseCutPoints cuts = quantileCutPoints(s);
  EXPECT_EQ(cuts.iouHigh, 0.65);
  EXPECT_EQ(cuts.scLow, 0.20);
}

TEST(CaseSentence, NamesTheWayThroughTheConditions) {
  StudySnapshot s = snapshotOf(2);
  for (int m = 0; m < 2; ++m)
    for (const Technique t : publishedTechniques()) {
      CellScores& cell = s.cells[s.index({0, m, t})];
      cell.scores = {m == 0 ? 0.9 : 0.05, 0.5, 0.5};
    }
  s.correct[0] = true;
  s.correct[1] = false;
  const StudyCases cases = studyCases(s);
  const Message text = caseSentence(s, cases, 0, "ant1", {"ResNet", "Swin"});
  EXPECT_EQ(english(text),
            "ant1 is human aligned for Grad-CAM on ResNet and for XRAI on ResNet, and distractor for Grad-CAM on Swin "
            "and for XRAI on Swin.");
  for (CellScores& cell : s.cells) cell.scores = {0.5, 0.5, 0.5};
  EXPECT_EQ(english(caseSentence(s, studyCases(s), 0, "ant1", {"ResNet", "Swin"})),
            "ant1 is in none of the eight cases.");
  s.correct.assign(s.correct.size(), std::nullopt);
  EXPECT_THAT(english(caseSentence(s, studyCases(s), 0, "ant1", {"ResNet", "Swin"})),
              ::testing::HasSubstr("not known"));
}

}  // namespace
}  // namespace sightline
