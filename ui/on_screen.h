// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace sightline::ui {

/// Whether any of the widget can be seen. A dock behind another tab is "visible" to Qt, it only lies beside the window:
/// panels that ask this cost nothing there. They are painted when their tab is chosen, which is when to catch up.
inline bool onScreen(const QWidget* widget) { return widget->isVisible() && !widget->visibleRegion().isEmpty(); }

}  // namespace sightline::ui
