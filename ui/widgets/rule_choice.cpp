// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rule_choice.h"

#include "ui/widgets/rule_text.h"

namespace sightline::ui {

RuleChoice::RuleChoice(BinarisationRule::Kind start, QWidget* parent) : ElidedComboBox(parent) {
  setAccessibleName(tr("Rule whose value is varied"));
  for (const RuleText& text : ruleTexts()) {
    if (!text.hasValue()) continue;
    addItem(text.name, static_cast<int>(text.kind));
    setItemData(count() - 1, text.formula, Qt::ToolTipRole);
  }
  preferLongestText();
  setKind(start);
}

BinarisationRule::Kind RuleChoice::kind() const { return static_cast<BinarisationRule::Kind>(currentData().toInt()); }

void RuleChoice::setKind(BinarisationRule::Kind kind) {
  if (const int index = findData(static_cast<int>(kind)); index >= 0) setCurrentIndex(index);
}

}  // namespace sightline::ui
