// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rule_text.h"

#include <gtest/gtest.h>

#include <set>

#include "ui/widgets/value_slider.h"

#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace sightline;
using namespace sightline::ui;

namespace {

TEST(RuleText, EveryRuleIsOfferedOnceWithAUsableRange) {
  std::set<BinarisationRule::Kind> seen;
  for (const auto& text : ruleTexts()) {
    EXPECT_TRUE(seen.insert(text.kind).second);
    EXPECT_FALSE(text.name.isEmpty());
    EXPECT_FALSE(text.explanation.isEmpty());
    EXPECT_FALSE(text.formula.isEmpty());
    if (text.hasValue()) {
      EXPECT_LT(text.low, text.high);
      EXPECT_GE(text.start, text.low);
      EXPECT_LE(text.start, text.high);
    }
    // what the panel can produce, the command line can read back
    EXPECT_EQ(parseBinarisationRule(toString({text.kind, text.start})).kind, text.kind);
  }
  EXPECT_EQ(seen.size(), 7u);
}

TEST(RuleText, TheDefaultRuleIsWithinItsRange) {
  const BinarisationRule rule;
  EXPECT_EQ(textOf(rule.kind).start, rule.value);
}

TEST(RuleText, ShortTextsSayTheValue) {
  EXPECT_EQ(shortText({BinarisationRule::Kind::MeanPlusSd, 1}), "mean + 1.00 sd");
  EXPECT_EQ(shortText({BinarisationRule::Kind::MeanPlusSd, -0.5}), "mean − 0.50 sd");
  EXPECT_EQ(shortText({BinarisationRule::Kind::TopArea, 0.2}), "top 20 % of the area");
  EXPECT_EQ(shortText({BinarisationRule::Kind::TopArea, 0.2, true}), "top 20 % of the area, largest part");
}

TEST(ValueSlider, SliderAndSpinBoxMoveTogether) {
  ValueSlider value("k");
  value.setRange(-1, 4, 0.05, 2);
  value.setValue(1);
  auto* slider = value.findChild<QSlider*>();
  auto* spin = value.findChild<QDoubleSpinBox*>();
  EXPECT_DOUBLE_EQ(spin->value(), 1);
  QSignalSpy edited(&value, &ValueSlider::valueEdited);
  EXPECT_EQ(edited.count(), 0) << "setting is not editing";
  slider->setValue(slider->maximum());
  ASSERT_EQ(edited.count(), 1);
  EXPECT_DOUBLE_EQ(value.value(), 4);
  EXPECT_DOUBLE_EQ(spin->value(), 4);
  spin->setValue(-1);
  EXPECT_EQ(slider->value(), 0);
  EXPECT_DOUBLE_EQ(value.value(), -1);
  EXPECT_EQ(edited.count(), 2);
}

TEST(ValueSlider, AValueBetweenSliderStepsIsKept) {
  ValueSlider value("t");
  value.setRange(0, 1, 0.05, 3);
  value.findChild<QDoubleSpinBox*>()->setValue(0.123);
  EXPECT_DOUBLE_EQ(value.value(), 0.123) << "the slider's coarser steps must not round what was typed";
}

TEST(ValueSlider, PercentagesAreShownTimesAHundred) {
  ValueSlider value("area");
  value.setRange(0, 1, 0.01, 2, true);
  value.setValue(0.2);
  EXPECT_DOUBLE_EQ(value.findChild<QDoubleSpinBox*>()->value(), 20);
  EXPECT_DOUBLE_EQ(value.value(), 0.2);
}

}  // namespace
