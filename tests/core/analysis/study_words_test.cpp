// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace sightline {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

double jitter(int i) { return 0.02 * std::sin(i * 1.7); }

/// A study without pixels: IoU of every map is what `value(image, model, technique)` says; a quarter of each region is
/// on the background with the first model and half with the second.
struct WordsStudy {
  template <class Value>
  WordsStudy(int images, int models, std::vector<Technique> techniques, Value value) {
    study.dataset.annotators = 10;
    study.dataset.peopleKnown = PeopleKnown::Stated;
    study.dataset.items.resize(static_cast<std::size_t>(images));
    study.models.resize(static_cast<std::size_t>(models));
    for (int m = 0; m < models; ++m)
      study.models[static_cast<std::size_t>(m)].displayName = m == 0 ? "ResNet" : m == 1 ? "CaiT" : "Swin";
    s.rows = TechniqueRows(techniques);
    s.settings.techniques = techniques;
    s.imageCount = images;
    s.modelCount = models;
    s.cells.resize(static_cast<std::size_t>(images) * static_cast<std::size_t>(models) * techniques.size());
    s.predicted.resize(static_cast<std::size_t>(images) * static_cast<std::size_t>(models));
    s.correct.resize(s.predicted.size());
    s.allAgree.resize(static_cast<std::size_t>(images));
    for (int i = 0; i < images; ++i)
      for (int m = 0; m < models; ++m) {
        s.correct[static_cast<std::size_t>(i * models + m)] = (i + m) % 4 != 0;
        for (const Technique t : techniques) {
          CellScores& cell = s.cells[s.index({i, m, t})];
          cell.ready = true;
          const std::optional<double> iou = value(i, m, t);
          cell.scores = {
              iou, iou, iou,
              iou ? std::optional((m == 0 ? 0.25 : 0.5) + 0.2 * jitter(3 * i + 5 * m + t.index())) : std::nullopt};
        }
      }
  }
  [[nodiscard]] std::vector<std::string> said(Metric metric = Metric::Iou, const ImageSubset& subset = {},
                                              int failed = 0) const {
    std::vector<std::string> texts;
    const StudyNumbers numbers = studyNumbers(study, s, metric, subset, failed);
    for (const Message& sentence : studyParagraph(numbers)) texts.push_back(sentence.text());
    for (const Message& sentence : studyCautions(numbers)) texts.push_back(sentence.text());
    return texts;
  }
  StudyDefinition study;
  StudySnapshot s;
};

const std::vector<Technique> kBoth{Technique::GradCam, Technique::Xrai};
/// Grad-CAM above XRAI by 0.1, ResNet above CaiT by 0.2 with Grad-CAM alone.
std::optional<double> clear(int i, int m, Technique t) {
  const double base = t == Technique::GradCam ? (m == 0 ? 0.5 : 0.3) : 0.3;
  return base + jitter(i) + 0.5 * jitter(3 * i + m + t.index());
}

TEST(StudyWords, AWholeStudyIsToldInOrder) {
  const auto texts = WordsStudy(20, 2, kBoth, clear).said();
  ASSERT_EQ(texts.size(), 10u);
  EXPECT_EQ(texts[0],
            "Maps (Grad-CAM and XRAI) of ResNet and CaiT on 20 images are compared with what 10 people marked.");
  EXPECT_EQ(texts[1], "Predictions are right: ResNet on 75 % and CaiT on 75 % of the images.");
  EXPECT_THAT(texts[2], HasSubstr("from 0 where a map and the marks have nothing in common to 1"));
  EXPECT_THAT(texts[3],
              ::testing::MatchesRegex("Means go from 0[.]30 [(].* on CaiT[)] to 0[.]50 [(]Grad-CAM on ResNet[)]."));
  EXPECT_THAT(texts[4],
              ::testing::StartsWith("Between the techniques: Grad-CAM agrees with people more than XRAI (mean IoU 0.40 "
                                    "against 0.30, 95 % interval of the difference 0."));
  EXPECT_THAT(texts[4], HasSubstr("p < .001, n = 20 images)."));
  EXPECT_THAT(texts[5], ::testing::StartsWith("With Grad-CAM: ResNet agrees with people more than CaiT (mean IoU 0.50 "
                                              "against 0.30"));
  EXPECT_THAT(texts[6], ::testing::StartsWith("With XRAI: no difference between"));
  EXPECT_EQ(texts[7],
            "Of the region that a map highlights, 38 % on average lies on the background, where nobody marked "
            "anything: most for "
            "XRAI on CaiT (50 %), least for Grad-CAM on ResNet (25 %).");
  EXPECT_EQ(
      texts[8],
      "All this holds for maps cut by the rule mean+1sd and for one choice of what counts as marked (at least 5 of "
      "10 people); other choices give other numbers, and may give another order.");
  EXPECT_THAT(texts[9], HasSubstr("no proof that the network uses what people use"));
}

TEST(StudyWords, MapsOfTechniquesThatAreNotDefinedAreCountedApart) {
  const Technique rollout = techniqueFromId("rollout");  // of networks that do not attend
  WordsStudy study(8, 2, {Technique::GradCam, rollout}, [&](int image, int model, Technique technique) {
    return technique == rollout ? std::nullopt : clear(image, model, technique);
  });
  const auto texts = study.said();
  EXPECT_THAT(texts,
              Contains("16 maps are not defined, as their techniques ask for something that their networks do not "
                       "have."));
  for (const std::string& text : texts) {
    EXPECT_THAT(text, ::testing::Not(HasSubstr("blank")));
    EXPECT_THAT(text, ::testing::Not(HasSubstr("So far"))) << "nothing is missing";
  }
}

TEST(StudyWords, ManyNamesAreCounted) {
  WordsStudy study(8, 5, kBoth, clear);
  EXPECT_THAT(study.said()[0], HasSubstr("Maps (Grad-CAM and XRAI) of 5 models on 8 images"));
}

TEST(StudyWords, WhatToKeepInMindIsOfThisStudy) {
  WordsStudy few(3, 2, kBoth, clear);
  EXPECT_THAT(few.said(), Contains("With 3 images there are too few for any verdict; at least 6 are needed."));
  EXPECT_THAT(few.said(Metric::Iou, {true, {}}), Not(Contains(HasSubstr("simulated"))));
  few.study.dataset.simulatedAnnotators = true;
  EXPECT_THAT(few.said(),
              Contains("The people of this data set are simulated, so the numbers say nothing about real people."));
  WordsStudy agreeing(8, 2, kBoth, clear);
  agreeing.s.allAgree.assign(8, true);
  EXPECT_THAT(agreeing.said(Metric::Iou, {true, {}}),
              Contains("Only images for which all models predict the same class take part."));
  EXPECT_THAT(agreeing.said(), Not(Contains(HasSubstr("too few"))));
}

TEST(StudyWords, TheVerdictIsThatOfTheTestsWithinImages) {
  const WordsStudy study(20, 2, kBoth, clear);
  const auto tests = testStudyPaired(study.s, Metric::Iou, {"ResNet", "CaiT"});
  const auto texts = study.said();
  EXPECT_EQ(tests.pairs[0].overall.t.p < 0.05, texts[4].find("agrees with people more") != std::string::npos);
  EXPECT_EQ(tests.models[1].pairs[0].t.p < 0.05, texts[6].find("agrees with people more") != std::string::npos);
}

TEST(StudyWords, TooFewImagesHaveMeansButNoVerdict) {
  const auto texts = WordsStudy(5, 2, kBoth, clear).said();
  EXPECT_THAT(texts, Contains("Between the techniques: there are too few images for a verdict on Grad-CAM and XRAI (5; "
                              "at least 6 are needed)."));
  EXPECT_THAT(texts, Not(Contains(HasSubstr("agrees with people more"))));
  EXPECT_THAT(texts, Not(Contains(HasSubstr("no difference"))));
  for (const std::string& text : WordsStudy(1, 2, kBoth, clear).said()) {
    EXPECT_THAT(text, Not(HasSubstr("more than")));
    EXPECT_THAT(text, Not(HasSubstr("nan")));
  }
}

TEST(StudyWords, OneModelOrOneTechniqueIsNotCompared) {
  const auto oneModel = WordsStudy(20, 1, kBoth, clear).said();
  EXPECT_EQ(oneModel[0], "Maps (Grad-CAM and XRAI) of ResNet on 20 images are compared with what 10 people marked.");
  EXPECT_THAT(oneModel, Not(Contains(HasSubstr("With Grad-CAM"))));
  const auto oneTechnique = WordsStudy(20, 2, {Technique::GradCam}, clear).said();
  EXPECT_EQ(oneTechnique[0],
            "The Grad-CAM maps of ResNet and CaiT on 20 images are compared with what 10 people marked.");
  EXPECT_THAT(oneTechnique, Not(Contains(HasSubstr("Between the techniques"))));
  EXPECT_THAT(oneTechnique, Contains(HasSubstr("With Grad-CAM: ResNet agrees with people more than CaiT")));
}

TEST(StudyWords, OfSeveralPairsHolmsPDecides) {
  const auto value = [](int i, int m, Technique t) -> std::optional<double> {
    return 0.3 + 0.1 * m + 0.05 * (t == Technique::GradCam) + 0.5 * jitter(5 * i + 2 * m + t.index());
  };
  const auto texts = WordsStudy(20, 3, kBoth, value).said();
  EXPECT_THAT(texts, Contains(::testing::AllOf(HasSubstr("With Grad-CAM, the models furthest apart: Swin agrees with "
                                                         "people more than ResNet"),
                                               HasSubstr("adjusted for 3 comparisons"), Not(HasSubstr("interval")))));
}

TEST(StudyWords, WithoutMarksTheModelsAreStillRightOrWrong) {
  WordsStudy study(8, 2, kBoth, [](int, int, Technique) { return std::optional<double>(); });
  for (CellScores& cell : study.s.cells) cell.counts.hasHuman = false;
  EXPECT_THAT(
      study.said(),
      ElementsAre(
          "Maps (Grad-CAM and XRAI) of ResNet and CaiT on 8 images were computed; nobody marked these images, so "
          "the maps cannot be compared with people.",
          "Predictions are right: ResNet on 75 % and CaiT on 75 % of the images."));
}

TEST(StudyWords, WhatTakesPartIsCounted) {
  WordsStudy study(20, 2, kBoth, clear);
  const ImageSubset eight{false, std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}};
  EXPECT_EQ(study.said(Metric::Iou, eight)[0],
            "Maps (Grad-CAM and XRAI) of ResNet and CaiT on 8 of 20 images are compared with what 10 people marked.");
  EXPECT_THAT(study.said(Metric::Iou, {false, std::vector<int>{}}),
              ElementsAre("No image takes part: none is listed, or none passes the choice above the plots."));
  for (int m = 0; m < 2; ++m)
    for (const Technique t : kBoth) {
      study.s.cells[study.s.index({0, m, t})].scores = {};
      study.s.cells[study.s.index({1, m, t})].ready = false;
    }
  const auto texts = study.said(Metric::Iou, eight, 2);
  EXPECT_THAT(texts, Contains("Only 6 of these images can be compared with marks."));
  EXPECT_THAT(texts, Contains("2 maps could not be computed."));
  EXPECT_THAT(texts, Contains("So far 28 of 32 maps have been computed; what follows is about these."));
  EXPECT_THAT(texts, Contains("For 4 maps it is undefined (they are blank, or a region is empty); they are left out."));
  for (CellScores& cell : study.s.cells) cell.ready = false;
  EXPECT_THAT(study.said(), ElementsAre("No map of these images has been computed yet."));
}

TEST(StudyWords, OtherMetricsRulesAndPeopleAreNamed) {
  WordsStudy study(20, 2, kBoth, clear);
  study.study.dataset.simulatedAnnotators = true;
  study.study.dataset.annotators = 1;
  study.s.settings.ruleOfTechnique[Technique::Xrai] = {BinarisationRule::Kind::TopArea, 0.2};
  const auto texts = study.said(Metric::SaliencyCoverage);
  EXPECT_THAT(texts[0], HasSubstr("what 1 simulated person marked"));
  EXPECT_THAT(texts, Contains(::testing::StartsWith("SC is 0.35 on average. Saliency coverage: ")));
  EXPECT_THAT(texts, Contains(HasSubstr("Grad-CAM stays more within what people marked than XRAI")));
  EXPECT_THAT(texts, Contains(HasSubstr("cut by the present rules")));
  study.study.dataset.fixationMap = "sigma";
  EXPECT_THAT(study.said()[0], HasSubstr("with where 1 simulated person looked"));
  EXPECT_THAT(study.said(), Contains(HasSubstr("background, where nobody looked")));
  const auto background = study.said(Metric::BackgroundShare);
  EXPECT_THAT(background, Contains(::testing::StartsWith("Background is 0.38 on average. ")));
  EXPECT_THAT(background, Contains(HasSubstr("CaiT marks more of the background than ResNet")));
}

TEST(StudyWords, NoNumberOfPeopleThatNobodyStated) {
  WordsStudy study(20, 2, kBoth, clear);
  study.study.dataset.peopleKnown = PeopleKnown::Found;
  EXPECT_THAT(study.said()[0], HasSubstr("what people marked (number of people not stated; the masks look like 10 "
                                         "people's marks averaged)"));
  study.study.dataset.peopleKnown = PeopleKnown::OneMask;
  study.study.dataset.annotators = 1;
  EXPECT_THAT(study.said()[0], HasSubstr("with a mask for each image (number of people not stated)."));
  EXPECT_THAT(study.said(),
              Contains("All this holds for maps cut by the rule mean+1sd; another rule gives other numbers."));
  study.s.painters.assign(20, 0);
  study.s.painters[3] = 2;  // beside the data set's masks
  study.study.dataset.items[0].mask = "m.png";
  EXPECT_THAT(study.said()[0], HasSubstr("what 2 people marked"));
}

TEST(StudyWords, TheCeilingIsOfImagesThatSeveralPeopleMarked) {
  WordsStudy study(20, 2, kBoth, clear);
  study.s.mutualIou.assign(20, std::nullopt);
  EXPECT_THAT(study.said(), Not(Contains(HasSubstr("agree with each other"))));
  study.s.mutualIou[3] = 0.6;
  EXPECT_THAT(study.said(),
              Contains("On the one image that several people marked they agree with each other by 0.60."));
  study.s.mutualIou[4] = 0.4;
  EXPECT_THAT(study.said(), Contains("On the 2 images that several people marked they agree with each other by 0.50."));
  EXPECT_THAT(study.said(Metric::SaliencyCoverage), Not(Contains(HasSubstr("agree with each other"))));
}

}  // namespace
}  // namespace sightline
