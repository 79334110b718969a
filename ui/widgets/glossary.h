// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <utility>
#include <vector>

namespace sightline::ui {

/// What a term at the head of a table means, in a sentence or two for a tool tip: "p Holm", "SC published", "eta
/// squared". Empty for a word that is none: every column of the tables in the window has an entry.
[[nodiscard]] QString meaningOf(const std::string& term);

/// Every term with its meaning, in the order of the tables.
[[nodiscard]] std::vector<std::pair<QString, QString>> glossaryEntries();

}  // namespace sightline::ui
