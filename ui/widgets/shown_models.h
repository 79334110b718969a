// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace sightline {
struct StudyDefinition;
}

namespace sightline::ui {

/// "3 of 4 models", said beside every number while models are hidden; empty while none is.
[[nodiscard]] QString shownModelsText(const StudyDefinition& study);
/// Which ones are hidden and what that means, in a sentence; empty while none is.
[[nodiscard]] QString hiddenModelsText(const StudyDefinition& study);

}  // namespace sightline::ui
