// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/rule_choice.h"

#include <algorithm>

#include "ui/controls/rule_text.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

RuleChoice::RuleChoice(BinarisationRule::Kind start, QWidget* parent) : ElidedComboBox(parent) {
  setAccessibleName(tr("Rule whose value is varied"));
  for (const RuleText& text : ruleTexts()) {
    if (!text.hasValue()) continue;
    addItem(text.name, static_cast<int>(text.kind));
    setItemData(count() - 1, text.formula, Qt::ToolTipRole);
  }
  setKind(start);
}

QSize RuleChoice::sizeHint() const {
  int longest = 0;
  for (int i = 0; i < count(); ++i) longest = std::max(longest, fontMetrics().horizontalAdvance(itemText(i)));
  const int others = fontMetrics().horizontalAdvance(QLatin1Char('X')) * minimumContentsLength();  // what the base reckons with
  return ElidedComboBox::sizeHint() + QSize(std::max(0, longest + kGap - others), 0);
}

BinarisationRule::Kind RuleChoice::kind() const { return static_cast<BinarisationRule::Kind>(currentData().toInt()); }

void RuleChoice::setKind(BinarisationRule::Kind kind) {
  if (const int index = findData(static_cast<int>(kind)); index >= 0) setCurrentIndex(index);
}

}  // namespace sightline::ui
