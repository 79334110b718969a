// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QThreadPool>

namespace sightline::ui {

/// The threads of everything that takes longer than a frame: reading folders, writing reports, working out plots and
/// tests. Not Qt's global pool: Qt's painter fills large shapes with that one and waits for it, so that a job there
/// could freeze the window. Waited for when the application ends.
[[nodiscard]] QThreadPool& backgroundThreads();

}  // namespace sightline::ui
