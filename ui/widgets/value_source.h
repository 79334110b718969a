// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/types/text_table.h"

namespace sightline::ui {

/// A painted widget (a plot, the grid) whose values can also be read as a table: by people who do not see it, and by
/// those who want the numbers.
class ValueSource {
 public:
  virtual ~ValueSource() = default;
  /// What is on view now. Without columns: there is nothing.
  [[nodiscard]] virtual TextTable values() const = 0;
};

}  // namespace sightline::ui
