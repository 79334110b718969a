// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/help/shortcuts_overlay.h"

namespace sightline::ui {

class WindowActions;

/// All keys of the window, for the overlay that lists them: the menus' and those of grid, film strip, editor and
/// tables.
[[nodiscard]] std::vector<ShortcutsOverlay::Group> shortcutGroups(const WindowActions& actions);

}  // namespace sightline::ui
