// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_statistics.h"
#include "tests/support/message_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace sightline {
namespace {

using ::testing::HasSubstr;

const std::vector<std::string> kNames{"ResNet-101", "CaiT-S24"};

/// A study of `images` images and two models whose IoU is what `value` says (empty = undefined).
template <class Value>
StudySnapshot snapshotOf(int images, Value value) {
  StudySnapshot s;
  s.imageCount = images;
  s.modelCount = 2;
  s.cells.resize(static_cast<std::size_t>(images) * 4);
  s.predicted.resize(static_cast<std::size_t>(images) * 2);
  s.correct.resize(s.predicted.size());
  s.allAgree.resize(static_cast<std::size_t>(images));
  for (int i = 0; i < images; ++i) {
    s.allAgree[static_cast<std::size_t>(i)] = i % 2 == 0;
    for (int m = 0; m < 2; ++m)
      for (const Technique t : publishedTechniques()) {
        CellScores& cell = s.cells[s.index({i, m, t})];
        cell.ready = true;
        cell.scores.iou = value(i, m, t);
      }
  }
  return s;
}

double wave(int i) { return 0.05 * std::sin(i * 1.7); }

TEST(GroupScores, EveryMapIsInOneGroupOfEachGrouping) {
  StudySnapshot s =
      snapshotOf(6, [](int i, int m, Technique t) { return std::optional(0.01 * (i * 4 + m * 2 + t.index())); });
  s.cells[s.index({0, 0, Technique::Xrai})].ready = false;
  s.cells[s.index({1, 0, Technique::Xrai})].scores.iou.reset();
  for (const Grouping grouping : {Grouping::ByTechnique, Grouping::ByModel, Grouping::ByBoth}) {
    std::size_t values = 0;
    int missing = 0, undefined = 0;
    for (const ScoreGroup& g : groupScores(s, Metric::Iou, grouping, kNames)) {
      ASSERT_EQ(g.values.size(), g.keys.size());
      for (std::size_t i = 0; i < g.values.size(); ++i) {
        EXPECT_EQ(*s.cell(g.keys[i]).scores.iou, g.values[i]);
        if (g.technique) {
          EXPECT_EQ(g.keys[i].technique, *g.technique);
        }
        if (g.model) {
          EXPECT_EQ(g.keys[i].model, *g.model);
        }
      }
      EXPECT_EQ(g.box.n, g.values.size());
      values += g.values.size();
      missing += g.missingCount;
      undefined += g.undefinedCount;
    }
    EXPECT_EQ(values, 22u);
    EXPECT_EQ(missing, 1);
    EXPECT_EQ(undefined, 1);
  }
}

TEST(GroupScores, AreNamedAndOrderedByTechniqueThenModel) {
  const StudySnapshot s = snapshotOf(2, [](int, int, Technique) { return std::optional(0.5); });
  std::vector<std::string> names;
  for (const auto grouping : {Grouping::ByTechnique, Grouping::ByModel, Grouping::ByBoth})
    for (const auto& g : groupScores(s, Metric::Iou, grouping, kNames)) names.push_back(g.name);
  EXPECT_THAT(names, ::testing::ElementsAre("Grad-CAM", "XRAI", "ResNet-101", "CaiT-S24", "Grad-CAM / ResNet-101",
                                            "Grad-CAM / CaiT-S24", "XRAI / ResNet-101", "XRAI / CaiT-S24"));
}

TEST(GroupScores, SubsetsAreRespected) {
  StudySnapshot s = snapshotOf(6, [](int i, int, Technique) { return std::optional(0.1 * i); });
  s.allAgree[4].reset();  // not known yet: not among those that agree
  const auto imagesOf = [&](const ImageSubset& subset) {
    std::vector<int> images;
    const auto groups = groupScores(s, Metric::Iou, Grouping::ByBoth, kNames, subset);
    for (const CellKey& key : groups[0].keys) images.push_back(key.image);
    return images;
  };
  EXPECT_THAT(imagesOf({true, {}}), ::testing::ElementsAre(0, 2));
  EXPECT_THAT(imagesOf({false, {{5, 1}}}), ::testing::ElementsAre(5, 1));
  EXPECT_THAT(imagesOf({true, {{1, 2}}}), ::testing::ElementsAre(2));
  EXPECT_TRUE(imagesOf({false, {{99, -1}}}).empty());
}

TEST(TestStudy, SaysWhichTechniqueAgreesMoreWithItsNumbers) {
  const StudySnapshot s = snapshotOf(40, [](int i, int m, Technique t) {
    return std::optional(0.3 + wave(i + 40 * m) + (t == Technique::GradCam ? 0.1 : 0) + 0.2 * m);
  });
  const StudyTests tests = testStudy(s, Metric::Iou, kNames);
  EXPECT_GT(tests.pairs.at(0).t.t, 3);
  ASSERT_FALSE(tests.sentences.empty());
  EXPECT_THAT(english(tests.sentences[0]), HasSubstr("Grad-CAM agrees with people more than XRAI: mean IoU 0.5"));
  EXPECT_THAT(english(tests.sentences[0]), HasSubstr("p < .001, d = 0.94, n = 80 each"));
  EXPECT_THAT(english(tests.sentences[1]), HasSubstr("For ResNet-101, Grad-CAM agrees with people more than XRAI"));
  EXPECT_THAT(english(tests.sentences),
              ::testing::Contains(HasSubstr("With XRAI the models differ in IoU (F(1, 78) = ")));
  EXPECT_THAT(english(tests.sentences),
              ::testing::Contains(HasSubstr("With Grad-CAM, CaiT-S24 agrees with people more than ResNet-101")));
  ASSERT_EQ(tests.models.size(), 2u);
  EXPECT_EQ(tests.models[1].technique, Technique::Xrai);
  ASSERT_EQ(tests.models[0].tukey.size(), 1u);
  EXPECT_LT(tests.models[0].tukey[0].difference, 0);
}

TEST(TestStudy, DoesNotClaimDifferencesThatAreNotShown) {
  const StudySnapshot s =
      snapshotOf(30, [](int i, int m, Technique t) { return std::optional(0.3 + wave(i * 3 + m + 5 * t.index())); });
  const StudyTests tests = testStudy(s, Metric::Iou, kNames);
  EXPECT_GT(tests.pairs.at(0).t.p, 0.05);
  EXPECT_THAT(english(tests.sentences[0]), HasSubstr("No difference between Grad-CAM and XRAI is shown: mean IoU 0."));
  EXPECT_THAT(english(tests.sentences[1]), HasSubstr("For ResNet-101, no difference between"));
  EXPECT_THAT(english(tests.sentences.back()),
              HasSubstr("With XRAI no difference is shown between ResNet-101 and CaiT-S24 (p "));
}

TEST(TestStudy, WithoutValuesSaysWhyInWords) {
  StudySnapshot s = snapshotOf(3, [](int, int, Technique) { return std::optional<double>(); });
  const StudyTests tests = testStudy(s, Metric::Iou, kNames);
  EXPECT_TRUE(std::isnan(tests.pairs.at(0).t.p));
  for (const std::string& sentence : english(tests.sentences)) {
    EXPECT_THAT(english(sentence), HasSubstr("cannot be compared. "));
    EXPECT_THAT(english(sentence), ::testing::Not(HasSubstr("nan")));
  }
}

TEST(TestStudy, EachMetricHasItsOwnWords) {
  StudySnapshot s = snapshotOf(
      20, [](int i, int, Technique t) { return std::optional(0.3 + wave(i) + (t == Technique::Xrai ? 0.3 : 0)); });
  for (CellScores& cell : s.cells) cell.scores.groundTruthCoverage = cell.scores.saliencyCoverage = cell.scores.iou;
  EXPECT_THAT(english(testStudy(s, Metric::GroundTruthCoverage, kNames).sentences[0]),
              HasSubstr("XRAI covers more of what people marked than Grad-CAM: mean GTC 0.6"));
  EXPECT_THAT(english(testStudy(s, Metric::SaliencyCoverage, kNames).sentences[0]),
              HasSubstr("XRAI stays more within what people marked than Grad-CAM"));
}

TEST(GroupScores, KnowEveryMetricThatNeedsNoThreshold) {
  StudySnapshot s = snapshotOf(4, [](int, int, Technique) { return std::optional(0.5); });
  ThresholdFreeScores known;
  known.kullbackLeibler = 1.5;
  known.pointingGame = true;
  for (CellScores& cell : s.cells) cell.thresholdFree = std::make_shared<const ThresholdFreeTable>(known);
  for (const Metric metric : {Metric::KullbackLeibler, Metric::PointingGame, Metric::NormalisedScanpath})
    for (const ScoreGroup& g : groupScores(s, metric, Grouping::ByBoth, kNames)) {
      if (metric == Metric::NormalisedScanpath) {
        EXPECT_EQ(g.undefinedCount, 4);
      } else {
        EXPECT_EQ(g.box.mean, metric == Metric::PointingGame ? 1.0 : 1.5);
      }
    }
}

}  // namespace
}  // namespace sightline
