// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

namespace sightline::ui {

/// A sentence with numbers as it is shown in the window: "p < .001", "t(99) = 4.84" and "64 %" are never broken between
/// two lines. Only blanks change (into U+00A0), so that what is copied reads the same.
[[nodiscard]] QString sentence(QString text);
[[nodiscard]] QString sentence(const std::string& text);

/// A model's name as a label: that the demo's networks are the demo's stands in the window's title, here it would not fit.
[[nodiscard]] QString shortModelName(const std::string& name);

}  // namespace sightline::ui
