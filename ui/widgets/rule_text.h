// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

#include "core/alignment/binarisation.h"

namespace sightline::ui {

/// How a binarisation rule is offered: words, formula, and the range of its value.
struct RuleText {
  BinarisationRule::Kind kind = BinarisationRule::Kind::MeanPlusSd;
  QString name;         ///< "mean + k standard deviations"
  QString symbol;       ///< what stands before the value: "k", "at least", empty when the rule has none
  QString explanation;  ///< one plain sentence
  QString formula;      ///< for tooltips
  double low = 0, high = 1, step = 0.01, start = 0.5;
  bool percent = false;  ///< value is shown as a percentage
  [[nodiscard]] bool hasValue() const { return !symbol.isEmpty(); }
};

/// All rules in the order they are offered.
const std::vector<RuleText>& ruleTexts();
const RuleText& textOf(BinarisationRule::Kind kind);
/// "mean + 1.00 sd", "top 20 % of the area, largest part": short, for notes and menus.
QString shortText(const BinarisationRule& rule);

}  // namespace sightline::ui
