// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

namespace sightline::ui {

/// A sentence with numbers as it is shown in the window: "p < .001", "t(99) = 4.84" and "64 %" are never broken between
/// two lines. Blanks become U+00A0; after the full stop of a number without a leading nought, where Qt would break,
/// comes U+2060.
[[nodiscard]] QString sentence(QString text);
[[nodiscard]] QString sentence(const std::string& text);
/// The sentence again without those: what is copied can be searched for.
[[nodiscard]] QString withoutJoiners(QString text);
/// From now on what this program puts on the clipboard as text is withoutJoiners().
void copyWithoutJoiners();

/// A model's name as a label. The window's title says that the demo's networks are the demo's; here it would not fit.
[[nodiscard]] QString shortModelName(const std::string& name);

}  // namespace sightline::ui
