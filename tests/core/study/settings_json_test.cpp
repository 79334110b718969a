// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/settings_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/message_texts.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class SettingsJson : public ::testing::Test {
 protected:
  ReadSettings read(const std::string& text) { return settingsFromJson(text, dataset_, models_, "study.sightline"); }
  std::string problemOf(const std::string& text) {
    try {
      read(text);
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), "study.sightline");
      return e.problem();
    }
    ADD_FAILURE() << "accepted: " << text;
    return {};
  }

  testing::SyntheticStudy study_{testing::SyntheticOptions{}};
  const Dataset& dataset_ = study_.definition().dataset;
  const std::vector<ModelSpec>& models_ = study_.definition().models;
};

AnalysisSettings everything() {
  AnalysisSettings s;
  s.rule = {BinarisationRule::Kind::Percentile, 0.87654321};
  s.ruleOfTechnique[Technique::Xrai] = {BinarisationRule::Kind::TopArea, 0.2};
  s.ruleOfCombination[{Technique::GradCam, 3}] = {BinarisationRule::Kind::Otsu, 0};
  s.agreement = {7, 10};
  s.cases = {.iouLow = 0.1,
             .iouHigh = 0.4,
             .gtcLow = 0.2,
             .gtcHigh = 0.5,
             .scLow = 0.3,
             .scHigh = 0.6,
             .roundToHundredths = false};
  s.layers = {{}, {"blocks.3", "blocks.4"}, {}, {"blocks.1"}};
  s.target = {TargetClass::Choice::Labelled, -1};
  s.acceptedClasses["cat"] = {1, 2, 3, 7};
  s.acceptedClasses["dog"] = {};
  s.targetOfImage[2] = {TargetClass::Choice::Fixed, 4};
  s.targetOfImage[5] = {};
  s.window = parseValueWindow("centre:40,width:400");
  OptionValues xrai(Technique::Xrai);
  xrai.set("algorithm", std::string_view("fast"));
  xrai.set("steps", 33.0);
  xrai.set("batch_size", 5.0);
  xrai.set("convention", std::string_view("interpretability-methods"));
  s.setOptions(xrai);
  OptionValues smooth(techniqueFromId("smoothgrad"));
  smooth.set("noise", 0.3);
  s.setOptions(smooth);
  s.techniques = {techniqueFromId("smoothgrad"), Technique::Xrai, Technique::GradCam};
  return s;
}

TEST_F(SettingsJson, AWindowThatIsNoneIsRefused) {
  EXPECT_THAT(problemOf(R"({"value_window":"dark"})"), HasSubstr("\"value_window\" is refused"));
  EXPECT_EQ(read("{}").settings.window, ValueWindow{});
}

TEST_F(SettingsJson, ASessionOfAnOlderVersionMeansTheSame) {
  const auto back = read(
      R"({"xrai":{"algorithm":"fast","steps":40,"convention":"interpretability-methods","batch_size":3,"mode":"fast",
    "tolerance":0.1,"max_points":9},"more_techniques":["smoothgrad","ig","gradcam"]})");
  const AnalysisSettings& s = back.settings;
  EXPECT_EQ(s.techniques,
            (std::vector{Technique::GradCam, Technique::Xrai, techniqueFromId("smoothgrad"), techniqueFromId("ig")}));
  for (const Technique t : {Technique::Xrai, techniqueFromId("ig")}) {
    EXPECT_EQ(s.optionsFor(t).integer("steps"), 40);
    EXPECT_EQ(s.optionsFor(t).choice("mode"), "fast");
    EXPECT_EQ(s.optionsFor(t).integer("max_points"), 9);
  }
  EXPECT_EQ(s.optionsFor(Technique::Xrai).choice("algorithm"), "fast");
}

TEST_F(SettingsJson, UnknownTechniquesOptionsAndValuesAreNamedWithWhatIsNear) {
  EXPECT_THAT(problemOf(R"({"techniques":["smothgrad"]})"), HasSubstr("Did you mean smoothgrad?"));
  EXPECT_THAT(problemOf(R"({"techniques":[]})"), HasSubstr("not a list of techniques"));
  EXPECT_THAT(problemOf(R"({"options":{"smoothgrad":{"copeis":3}}})"), HasSubstr("Did you mean copies?"));
  EXPECT_THAT(problemOf(R"({"options":{"smoothgrad":{"copies":0}}})"), HasSubstr("between 1 and 10000"));
  EXPECT_THAT(problemOf(R"({"options":{"xrai":{"steps":2147483647}}})"), HasSubstr("between 2 and 100000"));
  EXPECT_THAT(problemOf(R"({"options":{"xrai":{"mode":"exakt"}}})"), HasSubstr("Did you mean exact?"));
  EXPECT_THAT(problemOf(R"({"options":{"xrai":{"steps":null}}})"), HasSubstr("options"));
}

TEST_F(SettingsJson, EveryFieldComesBack) {
  const auto settings = everything();
  const auto back = read(settingsToJson(settings, dataset_, models_));
  EXPECT_TRUE(back.settings == settings);
  EXPECT_TRUE(back.notes.empty());
}

TEST_F(SettingsJson, NamesSurviveAnotherOrderOfModelsAndImages) {
  const std::string text = settingsToJson(everything(), dataset_, models_);
  auto models = models_;
  std::swap(models[1], models[3]);
  auto dataset = dataset_;
  std::swap(dataset.items[2], dataset.items[0]);
  const auto back = settingsFromJson(text, dataset, models, "s").settings;
  EXPECT_THAT(back.layers[3], ElementsAre("blocks.3", "blocks.4"));
  EXPECT_THAT(back.layers[1], ElementsAre("blocks.1"));
  EXPECT_EQ(back.targetFor(0).classIndex, 4);
  EXPECT_EQ(back.ruleFor(Technique::GradCam, 1).kind, BinarisationRule::Kind::Otsu);
}

TEST_F(SettingsJson, WhatTheStudyDoesNotHaveIsToldOnceAndLeftOut) {
  const auto back = read(R"({"layers":{"resnet9000":["a"]},"target_of_image":{"yeti":3},
    "rule_of_combination":[{"technique":"xrai","model":"resnet9000","rule":"otsu"}]})");
  ASSERT_EQ(back.notes.size(), 2u);
  EXPECT_THAT(english(back.notes), ElementsAre(HasSubstr("resnet9000"), HasSubstr("yeti")));
  EXPECT_TRUE(back.settings.targetOfImage.empty());
  EXPECT_TRUE(back.settings.ruleOfCombination.empty());
}

TEST_F(SettingsJson, AbsentFieldsKeepTheirDefaults) {
  const auto back = read("{}").settings;
  AnalysisSettings defaults;
  defaults.layers.resize(models_.size());
  EXPECT_TRUE(back == defaults);
}

TEST_F(SettingsJson, ValuesThatMakeNoSenseAreNamed) {
  EXPECT_THAT(problemOf("{"), HasSubstr("is not a session"));
  EXPECT_THAT(problemOf("[]"), HasSubstr("settings"));
  EXPECT_THAT(problemOf(R"({"rule":"mean+99sd"})"), HasSubstr("\"rule\" is"));
  EXPECT_THAT(problemOf(R"({"rule":7})"), HasSubstr("\"rule\""));
  EXPECT_THAT(problemOf(R"({"agreement":"agree:11/10"})"), HasSubstr("\"agreement\""));
  EXPECT_THAT(problemOf(R"({"target":"somebody"})"), HasSubstr("\"target\""));
  EXPECT_THAT(problemOf(R"({"target":-3})"), HasSubstr("\"target\""));
  EXPECT_THAT(problemOf(R"({"layers":{"fake-swin":"blocks.1"}})"), HasSubstr("\"layers\""));
  EXPECT_THAT(problemOf(R"({"rule_of_technique":{"tarot":"otsu"}})"), HasSubstr("tarot"));
  EXPECT_THAT(problemOf(R"({"xrai":{"steps":1}})"), HasSubstr("steps"));
  EXPECT_THAT(problemOf(R"({"xrai":{"algorithm":"brisk"}})"), HasSubstr("brisk"));
}

}  // namespace
}  // namespace sightline
