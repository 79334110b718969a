// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/study_session.h"

class QSettings;

namespace sightline::ui {

/// How maps were last drawn, from one run of the program to the next. Values that no version of the program could
/// have written are replaced by the defaults. The agreeing subset is not kept: it is part of a question, not a taste.
void saveDisplay(QSettings& settings, const DisplaySettings& display);
DisplaySettings loadDisplay(const QSettings& settings);

}  // namespace sightline::ui
