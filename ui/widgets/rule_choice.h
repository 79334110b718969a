// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/alignment/binarisation.h"
#include "ui/widgets/form.h"

namespace sightline::ui {

/// Which binarisation rule a plot varies the value of: those that have one, with their formulas as tool tips.
class RuleChoice : public ElidedComboBox {
  Q_OBJECT
 public:
  /// @param start  chosen first if it has a value, else the first of the list
  RuleChoice(BinarisationRule::Kind start, QWidget* parent);

  [[nodiscard]] BinarisationRule::Kind kind() const;
  /// Rules without a value change nothing.
  void setKind(BinarisationRule::Kind kind);
};

}  // namespace sightline::ui
