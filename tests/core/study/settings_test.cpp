// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/settings.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

TEST(AnalysisSettings, TheMoreSpecialRuleWins) {
  AnalysisSettings s;
  s.rule = {Kind::Fixed, 0.1};
  EXPECT_EQ(s.ruleFor(Technique::Xrai, 2).value, 0.1);
  s.ruleOfTechnique[Technique::Xrai] = {Kind::Fixed, 0.2};
  EXPECT_EQ(s.ruleFor(Technique::Xrai, 2).value, 0.2);
  EXPECT_EQ(s.ruleFor(Technique::GradCam, 2).value, 0.1);
  s.ruleOfCombination[{Technique::Xrai, 2}] = {Kind::Fixed, 0.3};
  EXPECT_EQ(s.ruleFor(Technique::Xrai, 2).value, 0.3);
  EXPECT_EQ(s.ruleFor(Technique::Xrai, 1).value, 0.2);
}

TEST(AnalysisSettings, ATargetOfOneImageWins) {
  AnalysisSettings s;
  s.target.choice = TargetClass::Choice::Labelled;
  s.targetOfImage[3] = {TargetClass::Choice::Fixed, 7};
  EXPECT_EQ(s.targetFor(2).choice, TargetClass::Choice::Labelled);
  EXPECT_EQ(s.targetFor(3).classIndex, 7);
}

TEST(AnalysisSettings, EveryFieldCountsForEquality) {
  const AnalysisSettings base;
  EXPECT_EQ(base, AnalysisSettings{});
  const auto differs = [&](auto change) {
    AnalysisSettings s;
    change(s);
    return !(s == base);
  };
  EXPECT_TRUE(differs([](auto& s) { s.rule.value = 2; }));
  EXPECT_TRUE(differs([](auto& s) { s.ruleOfTechnique[Technique::Xrai] = {}; }));
  EXPECT_TRUE(differs([](auto& s) { s.ruleOfCombination[{Technique::Xrai, 0}] = {}; }));
  EXPECT_TRUE(differs([](auto& s) { s.agreement.people = 3; }));
  EXPECT_TRUE(differs([](auto& s) { s.layers = {{"a"}}; }));
  EXPECT_TRUE(differs([](auto& s) { s.target.choice = TargetClass::Choice::Labelled; }));
  EXPECT_TRUE(differs([](auto& s) { s.targetOfImage[0] = {}; }));
  for (const Technique technique : allTechniques())
    for (const OptionSpec& spec : OptionValues(technique).specs())
      EXPECT_TRUE(differs([&](auto& s) {
        OptionValues values(technique);
        values.set(spec.key, spec.fallback == spec.minimum ? spec.minimum + 1 : spec.minimum);
        s.setOptions(values);
      })) << spec.key;
  EXPECT_TRUE(differs([](auto& s) { s.techniques.pop_back(); }));
}

}  // namespace
}  // namespace sightline
