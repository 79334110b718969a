// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <set>
#include <string>
#include <vector>

namespace sightline::ui {

/// What Tab does in a window, found by pressing it.
struct TabWalk {
  std::vector<QWidget*> stops;   ///< in the order Tab reaches them, each once
  std::vector<QWidget*> unseen;  ///< stops that nobody saw when Tab had got there
  bool returns = false;          ///< Tab came back to where it began: nothing is a trap
};

/// Presses Tab (or Shift+Tab) in `window` from its first stop until it comes round. A widget may keep several steps for
/// its own parts (the grid's cells); more than `patience` in a row is a trap.
TabWalk walkTab(QWidget* window, bool backwards = false, int patience = 80);

/// Whether any part of it lies where its window shows it, not beside the window or scrolled out.
bool isSeen(const QWidget* widget);

/// Controls in `window` that a person can see and use and so must be able to reach: shown, enabled, not covered by a
/// tab or scrolled out of a window that cannot scroll, and not a part of another control (a spin box's line edit).
std::set<QWidget*> controlsOnScreen(QWidget* window);

/// The control that `widget` is a part of, for what Qt makes inside (a combo box's line edit): itself where it is none.
QWidget* ownerOf(QWidget* widget);

/// Class, accessible name and place, for messages.
std::string described(const QWidget* widget);

/// What a screen reader says for it: accessible name, else text, else the buddy's label.
QString spokenName(QWidget* widget);

/// Whether the window looks different around `widget` while it has the keyboard.
bool showsFocus(QWidget* window, QWidget* widget);

}  // namespace sightline::ui
