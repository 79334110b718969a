// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace sightline::ui {

/// Where Tab stops in a panel or dialog, in reading order: as its layouts are written down, not as its widgets happened
/// to be made. Only what is shown and enabled now; windows inside (dialogs, floating docks) have an order of their own.
std::vector<QWidget*> tabStops(QWidget* panel);
/// Tab (or Shift+Tab) among `stops`, of which `has` holds the keyboard now (itself or a part of it): the one after
/// (before) it gets it and is scrolled into view. @returns false where there is none
bool stepTab(const std::vector<QWidget*>& stops, const QWidget* has, bool next);

/// The keyboard's way through a main window and its docks. Qt's own order is that in which widgets were made, and it
/// counts docks behind another one's tab as visible: Tab would jump about and go where nobody sees it.
class PanelFocus {
 public:
  explicit PanelFocus(QMainWindow* window) : window_(window) {}
  /// Docks in one area follow each other as they were added.
  void add(QDockWidget* dock) { docks_.push_back(dock); }

  /// Where Tab stops, in reading order: the menu bar's corner, docks on the left, the centre, docks on the right, docks
  /// at the bottom, each group of tabs before its panel; last what lies over them.
  [[nodiscard]] std::vector<QWidget*> stops() const;
  bool stepTab(bool next);
  /// To the next (+1) or previous (-1) panel in that order. A dock behind another's tab is raised; closed ones are
  /// passed by.
  void stepPanel(int by);

 private:
  [[nodiscard]] std::vector<QDockWidget*> panels() const;
  QMainWindow* window_;
  std::vector<QDockWidget*> docks_;
};

}  // namespace sightline::ui
