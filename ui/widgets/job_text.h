// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/engine/engine_status.h"

namespace sightline::ui {

class StudySession;

/// "37/800 maps, 2:10 left", "All 800 maps computed", "412 of 800 maps, paused".
QString progressText(const EngineStatus& status);
/// What is computed now: "XRAI · Swin · cat3", or "Why here? · Swin" while a network answers; empty when idle.
QString currentText(const EngineStatus& status);
/// While no map of a study is there: what is awaited. "Maps of the class “ant” are being computed. Numbers appear as
/// they finish."
QString awaitedText(const StudySession& session);
/// "0:05", "2:10", "1:02:30"; rounded to what an estimate can know.
QString durationText(double seconds);

}  // namespace sightline::ui
