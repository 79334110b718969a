// SPDX-License-Identifier: GPL-3.0-or-later
// Networks whose classes do not exclude each other. Expected numbers are worked out by hand.
#include "core/study/labels_said.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/analysis/label_agreement.h"
#include "core/base/error.h"
#include "core/study/evaluate.h"
#include "core/study/settings_json.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Sigmoids: 0.731, 0.269, 0.953, 0.500.
Prediction sigmoids() {
  Prediction p;
  p.logits = {1, -1, 3, 0};
  p.meaning = {ScoreMeaning::Kind::Sigmoid, true};
  p.top = {{2, "c", 0.953f, 3}, {0, "a", 0.731f, 1}, {3, "d", 0.5f, 0}, {1, "b", 0.269f, -1}};
  return p;
}

TEST(LabelsSaid, EveryLabelThatReachesItsCutOff) {
  const Prediction p = sigmoids();
  EXPECT_THAT(labelsSaid(p, {}), ElementsAre(2, 0, 3));  // 0.5 reaches 0.5
  EXPECT_THAT(labelsSaid(p, {0.9, {}}), ElementsAre(2));
  EXPECT_THAT(labelsSaid(p, {0.99, {}}), IsEmpty());
  EXPECT_THAT(labelsSaid(p, {0.5, {{2, 0.96}, {1, 0.2}}}), ElementsAre(0, 3, 1));
}

TEST(LabelsSaid, TheClassThatIsExplainedIsTheMostProbableOfThem) {
  const Prediction p = sigmoids();
  EXPECT_EQ(predictedClass(p, {}), 2);
  EXPECT_EQ(predictedClass(p, {0.5, {{2, 0.96}}}), 0);
  EXPECT_EQ(predictedClass(p, {0.99, {}}), 2);  // none is said: the most probable
  Prediction exclusive = p;
  exclusive.meaning = {};
  EXPECT_EQ(predictedClass(exclusive, {0.5, {{2, 0.96}}}), 2);  // cut-offs are not for such
  EXPECT_THAT(labelsSaid(exclusive, {0.99, {}}), ElementsAre(2));
}

TEST(LabelsSaid, ProbabilitiesFollowWhatTheScoresMean) {
  Prediction p = sigmoids();
  p.top.resize(1);  // the others are worked out
  EXPECT_NEAR(probabilityOf(p, 0), 1 / (1 + std::exp(-1.0)), 1e-12);
  EXPECT_NEAR(probabilityOf(p, 1), 1 / (1 + std::exp(1.0)), 1e-12);
  p.meaning = {ScoreMeaning::Kind::AsGiven, true};
  EXPECT_EQ(probabilityOf(p, 1), -1.0);  // as they are
  p.meaning = {};
  EXPECT_NEAR(probabilityOf(p, 0), std::exp(1.0) / (std::exp(1.0) + std::exp(-1.0) + std::exp(3.0) + 1), 1e-12);
}

TEST(LabelsSaid, LabelSetsAreCompared) {
  // Says 2, 0 and 3; the image is 2 and 1: one of two hit, two extra. Jaccard 1 / (2 + 2).
  const LabelSets some = labelSets({2, 0, 3}, {{2}, {1}});
  EXPECT_EQ(some.hit, 1);
  EXPECT_EQ(some.extra, 2);
  EXPECT_EQ(some.jaccard(), 0.25);
  EXPECT_EQ(some.exact(), false);
  const LabelSets all = labelSets({2, 0}, {{0}, {2, 5}});  // a label that two classes mean
  EXPECT_EQ(all.jaccard(), 1.0);
  EXPECT_EQ(all.exact(), true);
  const LabelSets unknown = labelSets({2}, {{2}, {}});  // a label that the network has no class for is missed
  EXPECT_EQ(unknown.jaccard(), 0.5);
  EXPECT_EQ(unknown.exact(), false);
  EXPECT_FALSE(labelSets({2}, {}).jaccard());  // nobody said what the image shows
}

class SeveralLabels : public ::testing::Test {
 protected:
  SeveralLabels() {
    ModelSpec model;
    model.id = model.displayName = "m";
    model.architecture.classCount = 4;
    model.labels = {"a", "b", "c", "d"};
    study_.models = {model};
    for (const char* id : {"one", "two", "three"}) study_.dataset.items.push_back({id, {}, {}, {}});
    study_.dataset.items[0].label = "b";
    study_.dataset.items[0].moreLabels = {"c"};
    study_.dataset.items[1].label = "b";
  }
  [[nodiscard]] std::shared_ptr<const StudySnapshot> evaluated(const AnalysisSettings& settings) const {
    StudyTable table;
    table.imageCount = 3;
    table.modelCount = 1;
    const auto p = std::make_shared<const Prediction>(sigmoids());
    for (int i = 0; i < 3; ++i) table.predictions.push_back(p);
    table.results.resize(static_cast<std::size_t>(3) * settings.techniques.size());
    return evaluateStudy(table, settings, ClassNames(study_.dataset, study_.models), 1);
  }
  StudyDefinition study_;
};

TEST_F(SeveralLabels, RightIsWhatIsSaidAndOneOfTheLabels) {
  AnalysisSettings settings;
  const auto snapshot = evaluated(settings);
  EXPECT_EQ(snapshot->predicted[0], 2);
  EXPECT_EQ(snapshot->correct[0], true);               // c is one of b and c
  EXPECT_EQ(snapshot->correct[1], false);              // and is not b
  EXPECT_EQ(snapshot->correct[2], std::nullopt);       // no label
  EXPECT_EQ(snapshot->labelSets[0]->jaccard(), 0.25);  // {c, a, d} against {b, c}
  EXPECT_EQ(snapshot->labelSets[1]->jaccard(), 0.0);
  settings.cutOffs[0] = {0.99, {}};
  const auto none = evaluated(settings);
  EXPECT_EQ(none->predicted[0], 2);
  EXPECT_EQ(none->correct[0], false);  // below its cut-off it is not said
  settings.cutOffs[0] = {0.9, {{1, 0.2}}};
  EXPECT_EQ(evaluated(settings)->labelSets[0]->exact(), true);  // {c, b}
  const auto agreement = labelAgreement(*evaluated(settings));
  ASSERT_EQ(agreement.size(), 1u);
  EXPECT_EQ(agreement[0].images, 2);
  EXPECT_EQ(agreement[0].exact, 0.5);
  EXPECT_EQ(agreement[0].jaccard, 0.75);  // (1 + 1/2) / 2
  EXPECT_EQ(sentencesOf(agreement, study_)[0].text(),
            "m says all labels and no others on 50 % of 2 images; the shared part of the labels (Jaccard) is 0.75 on "
            "average.");
}

TEST_F(SeveralLabels, TheLabelToExplainIsTheFirstThatTheNetworkKnows) {
  const ClassNames names(study_.dataset, study_.models);
  EXPECT_THAT(names.accepted(0, 0), ElementsAre(1));
  study_.dataset.items[0].label = "unknown";
  EXPECT_THAT(ClassNames(study_.dataset, study_.models).accepted(0, 0), ElementsAre(2));
}

TEST_F(SeveralLabels, CutOffsOfSingleClassesArePartOfTheTarget) {
  AnalysisSettings settings;
  const ClassNames names(study_.dataset, study_.models);
  const CellKey cell{0, 0, Technique::GradCam};
  const auto target = [&] { return targetOf(recipeOf(settings, study_, cell), names, study_, cell, {}); };
  settings.cutOffs[0] = {0.8, {}};
  EXPECT_EQ(target().text(), "predicted");  // one for all changes no maximum
  settings.cutOffs[0] = {0.5, {{2, 0.96}}};
  EXPECT_EQ(target().text(), "predicted above 0.5, 2=0.96");
  EXPECT_EQ(targetIndex(target(), sigmoids()), 0);
  const CellRecipe before = recipeOf(settings, study_, cell);
  settings.outputs[0] = OutputReading::Sigmoid;
  EXPECT_FALSE(before == recipeOf(settings, study_, cell));
}

TEST_F(SeveralLabels, SettingsAreWrittenAndRead) {
  AnalysisSettings settings;
  settings.layers.resize(1);
  settings.outputs[0] = OutputReading::Sigmoid;
  settings.cutOffs[0] = {0.4, {{1, 0.25}}};
  const std::string text = settingsToJson(settings, study_.dataset, study_.models);
  EXPECT_THAT(text, HasSubstr("0.4, 1=0.25"));
  EXPECT_EQ(settingsFromJson(text, study_.dataset, study_.models, "x").settings.cutOffs, settings.cutOffs);
  EXPECT_EQ(settingsFromJson(text, study_.dataset, study_.models, "x").settings.outputs, settings.outputs);
  EXPECT_THROW((void)settingsFromJson(R"({"cut_offs":{"m":"2"}})", study_.dataset, study_.models, "x"), Error);
  EXPECT_THROW((void)settingsFromJson(R"({"outputs":{"m":"logits"}})", study_.dataset, study_.models, "x"), Error);
}

TEST(CutOffTexts, AreReadAndWritten) {
  const std::vector<std::string> labels{"cat", "Dog, tame", "bird"};
  const CutOffs cuts = parseCutOffs("0.4, 2=0.3, CAT=0.25", labels, 3, "x");
  EXPECT_EQ(cuts, (CutOffs{0.4, {{0, 0.25}, {2, 0.3}}}));
  EXPECT_EQ(cutOffsText(cuts), "0.4, 0=0.25, 2=0.3");
  EXPECT_EQ(parseCutOffs(cutOffsText(cuts), {}, 3, "x"), cuts);
  EXPECT_EQ(parseCutOffs("bird=0.5", labels, 3, "x"), CutOffs{});  // as all others
  for (const char* wrong : {"", "1.5", "-0.1", "half", "0.4, 0.5", "3=0.5", "fish=0.5", "cat=", "=0.5", "0.5,"})
    EXPECT_THROW((void)parseCutOffs(wrong, labels, 3, "x"), Error) << wrong;
}

}  // namespace
}  // namespace sightline
