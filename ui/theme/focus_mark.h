// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
class QWidget;

namespace sightline::ui {

/// Draws a line in the accent's colour around the inside of `widget` while it has the keyboard; for widgets that
/// neither the style sheet nor their own painting marks (plots). Takes no room and no clicks.
void markFocus(QWidget* widget);

}  // namespace sightline::ui
