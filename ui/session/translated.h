// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/base/error.h"
#include "core/base/message.h"

namespace sightline::ui {

/// A message of core in the language of the window: its template is looked up in the context "core" of the installed
/// translators, then its arguments, translated before, take the places of {1}, {2}, ... English where there is no
/// translation. For the GUI thread and for others while no translator is installed or removed.
[[nodiscard]] QString translated(const Message& message);
/// All that an error says: "subject: problem. remedy".
[[nodiscard]] QString translated(const Error& error);
/// The subject with its problem, as a sentence of its own; the remedy stands elsewhere.
[[nodiscard]] QString translatedProblem(const Error& error);

}  // namespace sightline::ui
