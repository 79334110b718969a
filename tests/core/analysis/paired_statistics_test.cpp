// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/paired_statistics.h"
#include "tests/support/message_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace sightline {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

const std::vector<std::string> kNames{"ResNet-101", "CaiT-S24", "Swin-S"};

/// Images differ a lot, conditions by `effect(model, technique)`.
template <class Effect>
StudySnapshot snapshotOf(int images, unsigned seed, const Effect& effect) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  StudySnapshot s;
  s.imageCount = images;
  s.modelCount = 3;
  s.cells.resize(static_cast<std::size_t>(images) * 6);
  s.allAgree.assign(static_cast<std::size_t>(images), true);
  for (int i = 0; i < images; ++i) {
    const double image = 0.1 * normal(random);
    for (int m = 0; m < 3; ++m)
      for (const Technique t : publishedTechniques()) {
        CellScores& cell = s.cells[s.index({i, m, t})];
        cell.ready = true;
        cell.scores.iou = 0.4 + image + effect(m, t) + 0.03 * normal(random);
      }
  }
  return s;
}

TEST(PairedStudy, FindsPlantedEffectsAndSaysThemWithNumbers) {
  const StudySnapshot s = snapshotOf(60, 4, [](int m, Technique t) {
    return (t == Technique::GradCam ? 0.04 : 0.0) + (m == 1 ? -0.05 : 0) + (m == 2 && t == Technique::Xrai ? 0.03 : 0);
  });
  const PairedStudyTests tests = testStudyPaired(s, Metric::Iou, kNames);
  EXPECT_LT(tests.pairs.at(0).overall.t.p, 1e-6);
  EXPECT_GT(tests.pairs.at(0).overall.dz, 0.5);
  EXPECT_LT(tests.pairs.at(0).overall.interval.low, tests.pairs.at(0).overall.t.meanDifference);
  EXPECT_GT(tests.pairs.at(0).overall.interval.high, tests.pairs.at(0).overall.t.meanDifference);
  EXPECT_GT(tests.pairs.at(0).overall.interval.low, 0);
  EXPECT_LT(tests.models[0].anova.pCorrected, 1e-6);
  EXPECT_LT(tests.models[0].friedman.p, 1e-6);
  EXPECT_LT(tests.twoWay.interaction.pCorrected, 0.01);
  EXPECT_NEAR(tests.twoWay.second.f, tests.pairs.at(0).overall.t.t * tests.pairs.at(0).overall.t.t, 1e-6);
  for (const PairedComparison& c : tests.models[0].pairs) EXPECT_GE(c.pHolm, c.t.p);
  EXPECT_THAT(english(tests.sentences[0]),
              HasSubstr("Within images, Grad-CAM agrees with people more than XRAI: mean IoU 0.4"));
  EXPECT_THAT(english(tests.sentences[0]), HasSubstr("n = 60 images)."));
  EXPECT_THAT(english(tests.sentences),
              Contains(HasSubstr("Within images, with Grad-CAM the models differ in IoU (F(2, 118) = ")));
  EXPECT_THAT(english(tests.sentences), Contains(HasSubstr("ResNet-101 agrees with people more than CaiT-S24")));
  EXPECT_THAT(english(tests.sentences.back()), HasSubstr("depends on the model"));
}

TEST(PairedStudy, FindsInImagesWhatTheUnpairedTestMisses) {
  const StudySnapshot s = snapshotOf(40, 8, [](int, Technique t) { return t == Technique::GradCam ? 0.015 : 0.0; });
  EXPECT_GT(testStudy(s, Metric::Iou, kNames).pairs.at(0).t.p, 0.05);
  EXPECT_LT(testStudyPaired(s, Metric::Iou, kNames).pairs.at(0).overall.t.p, 0.01);
}

/// Without any effect, every test calls a difference in about 5 % of studies; adjusted families in 5 % at most.
TEST(PairedStudy, StudiesWithoutEffectRaiseFewFalseAlarms) {
  constexpr int kStudies = 600;
  int techniques = 0, wilcoxonAlarms = 0, anova = 0, friedmanAlarms = 0, interaction = 0, holmFamily = 0,
      nemenyiFamily = 0;
  for (int study = 0; study < kStudies; ++study) {
    const StudySnapshot s = snapshotOf(20, 1000u + static_cast<unsigned>(study), [](int, Technique) { return 0.0; });
    const PairedStudyTests tests = testStudyPaired(s, Metric::Iou, kNames, {}, {0, 1, 0.95});
    techniques += tests.pairs.at(0).overall.t.p < 0.05;
    wilcoxonAlarms += tests.pairs.at(0).overall.wilcoxon.p < 0.05;
    anova += tests.models[0].anova.pCorrected < 0.05;
    friedmanAlarms += tests.models[0].friedman.p < 0.05;
    interaction += tests.twoWay.interaction.pCorrected < 0.05;
    bool any = false, anyRank = false;
    for (const PairedComparison& c : tests.models[0].pairs) any = any || c.pHolm < 0.05;
    for (const NemenyiPair& c : tests.models[0].friedman.pairs) anyRank = anyRank || c.p < 0.05;
    holmFamily += any;
    nemenyiFamily += anyRank;
  }
  // Five percent and two standard errors of 600 studies.
  const double most = kStudies * 0.05 + 2 * std::sqrt(kStudies * 0.05 * 0.95);
  for (const int alarms : {techniques, wilcoxonAlarms, anova, friedmanAlarms, interaction, holmFamily, nemenyiFamily}) {
    EXPECT_LE(alarms, most);
    EXPECT_GT(alarms, 0);
  }
}

TEST(PairedStudy, ImagesWithoutAValueAreLeftOutAndCounted) {
  StudySnapshot s = snapshotOf(10, 1, [](int, Technique) { return 0.0; });
  s.cells[s.index({3, 1, Technique::Xrai})].scores.iou.reset();
  s.cells[s.index({4, 2, Technique::GradCam})].ready = false;
  const PairedStudyTests tests = testStudyPaired(s, Metric::Iou, kNames, {}, {0, 1, 0.95});
  EXPECT_EQ(tests.pairs.at(0).overall.images, 8u);
  EXPECT_EQ(tests.pairs.at(0).overall.leftOut, 2);
  EXPECT_EQ(tests.pairs.at(0).perModel[1].images, 9u);
  EXPECT_EQ(tests.models[0].leftOut, 1);
  EXPECT_EQ(tests.twoWayImages, 8);
  EXPECT_TRUE(std::isnan(tests.pairs.at(0).overall.interval.low));
  EXPECT_TRUE(tests.pairs.at(0).overall.intervalPending);  // none was asked for: awaited, not undefined
  EXPECT_THAT(english(tests.sentences[0]), HasSubstr("n = 8 images, 2 left out for want of a value)."));
}

TEST(PairedStudy, TheIntervalInWordsIsThatOfTheTest) {
  // scipy 1.10, ttest_rel and its confidence interval at n - 1 = 2 degrees of freedom (t quantile 4.302653).
  const std::vector<std::optional<double>> a{.31, .45, .52}, c{.22, .31, .49};
  const PairedComparison pair = comparePaired("a", "c", a, c);
  const double mean = 0.26 / 3,
               sd = std::sqrt((std::pow(.09 - mean, 2) + std::pow(.14 - mean, 2) + std::pow(.03 - mean, 2)) / 2);
  EXPECT_NEAR(pair.t.low, mean - 4.302653 * sd / std::sqrt(3.0), 1e-6);
  const Claim higher = [](const std::string& x, const std::string& y, const Message&) {
    return message("{1} is higher than {2}", x, y);
  };
  const Message text = sentenceOf(pair, higher, "mean", {}, "subjects");
  EXPECT_THAT(english(text), HasSubstr("p = .112"));
  EXPECT_THAT(english(text), HasSubstr("95 % interval of the difference -0.050 to 0.223")) << text;
}

TEST(PairedStudy, FewImagesGiveMeansButNoVerdict) {
  const auto strong = [](int m, Technique t) { return (t == Technique::GradCam ? 0.3 : 0.0) + 0.2 * m; };
  const StudySnapshot five = snapshotOf(5, 3, strong), six = snapshotOf(6, 3, strong);
  EXPECT_LT(testStudyPaired(five, Metric::Iou, kNames).pairs.at(0).overall.t.p, 0.05) << "the test is there to read";
  for (const auto& sentences :
       {testStudyPaired(five, Metric::Iou, kNames).sentences, testStudy(five, Metric::Iou, kNames).sentences}) {
    EXPECT_THAT(english(sentences.front()),
                HasSubstr("oo few images for a verdict on Grad-CAM and XRAI (5; at least 6 are needed)"));
    for (const std::string& sentence : english(sentences)) {
      EXPECT_THAT(english(sentence), HasSubstr("oo few images for a verdict"));
      EXPECT_THAT(english(sentence), ::testing::Not(HasSubstr("p <")));
    }
  }
  EXPECT_THAT(english(testStudyPaired(six, Metric::Iou, kNames).sentences.front()),
              HasSubstr("agrees with people more than"));
  EXPECT_THAT(english(testStudy(six, Metric::Iou, kNames).sentences.front()),
              HasSubstr("agrees with people more than"));
}

TEST(PairedStudy, AModelWithoutValuesIsLeftOutOfThePublishedTestsAndNamed) {
  StudySnapshot s = snapshotOf(30, 5, [](int m, Technique) { return m == 1 ? 0.2 : 0.0; });
  StudySnapshot two = s;
  for (int image = 0; image < 30; ++image) s.cells[s.index({image, 2, Technique::GradCam})].ready = false;
  const StudyTests tests = testStudy(s, Metric::Iou, kNames);
  const auto& ofGradCam = tests.models.front();
  EXPECT_EQ(ofGradCam.anova.leftOut, 1);
  EXPECT_EQ(ofGradCam.anova.dfBetween, 1);
  EXPECT_LT(ofGradCam.tukey.at(0).p, 0.001);
  EXPECT_TRUE(std::isnan(ofGradCam.tukey.at(1).p));
  EXPECT_THAT(english(tests.sentences), Contains(HasSubstr("1 model without values left out")));
  // With two groups, F is the square of Student's t.
  EXPECT_NEAR(ofGradCam.anova.f,
              std::pow(studentT(groupScores(s, Metric::Iou, Grouping::ByBoth, kNames)[0].values,
                                groupScores(s, Metric::Iou, Grouping::ByBoth, kNames)[1].values)
                           .t,
                       2),
              1e-9);
}

TEST(PairedStudy, OneImageAndNoImageAreExplained) {
  const StudySnapshot s = snapshotOf(10, 1, [](int, Technique) { return 0.0; });
  for (const ImageSubset& subset : {ImageSubset{false, {{2}}}, ImageSubset{false, {{99}}}})
    for (const std::string& sentence : english(testStudyPaired(s, Metric::Iou, kNames, subset).sentences)) {
      EXPECT_THAT(english(sentence), HasSubstr("cannot be"));
      EXPECT_THAT(english(sentence), ::testing::Not(HasSubstr("nan")));
    }
}

}  // namespace
}  // namespace sightline
