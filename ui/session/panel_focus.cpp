// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/panel_focus.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <set>

namespace sightline::ui {

namespace {

const QDockWidget* dockOf(const QWidget* widget) {
  for (; widget; widget = widget->parentWidget())
    if (const auto* dock = qobject_cast<const QDockWidget*>(widget)) return dock;
  return nullptr;
}

/// A dock behind another one's tab is not hidden: it is laid beside the window.
bool isBehindTab(const QMainWindow* window, const QDockWidget* dock) {
  return !dock->isFloating() && !window->rect().intersects(dock->geometry());
}

class Collector {
 public:
  void visit(QWidget* widget) {
    if (!widget->isVisible() || !widget->isEnabled() || !seen_.insert(widget).second) return;
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy()) stops_.push_back(widget);
    if (auto* tabs = qobject_cast<QTabWidget*>(widget)) {
      visit(tabs->tabBar());
    } else if (auto* splitter = qobject_cast<QSplitter*>(widget)) {
      for (int i = 0; i < splitter->count(); ++i) visit(splitter->widget(i));
    } else if (auto* layout = widget->layout()) {
      visit(layout);
    }
    for (auto* child : widget->children())  // what no layout places
      if (auto* inside = qobject_cast<QWidget*>(child); inside && !inside->isWindow()) visit(inside);
  }
  [[nodiscard]] std::vector<QWidget*>& stops() { return stops_; }

 private:
  void visit(QLayout* layout) {
    for (int i = 0; i < layout->count(); ++i) {
      auto* item = layout->itemAt(i);
      if (item->widget())
        visit(item->widget());
      else if (item->layout())
        visit(item->layout());
    }
  }
  std::set<QWidget*> seen_;
  std::vector<QWidget*> stops_;
};

void bringIntoView(QWidget* widget) {
  for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(widget);
}

}  // namespace

std::vector<QWidget*> tabStops(QWidget* panel) {
  Collector collector;
  collector.visit(panel);
  return std::move(collector.stops());
}

bool stepTab(const std::vector<QWidget*>& stops, const QWidget* has, bool next) {
  if (stops.empty()) return false;
  auto here = std::find(stops.begin(), stops.end(), has);
  // the keyboard may be at a panel that is text only, or at a part of a control
  if (here == stops.end() && has)
    here = std::find_if(stops.begin(), stops.end(),
                        [&](const QWidget* stop) { return stop->isAncestorOf(has) || has->isAncestorOf(stop); });
  const auto count = static_cast<std::ptrdiff_t>(stops.size());
  const auto to =
      here == stops.end() ? (next ? 0 : count - 1) : (here - stops.begin() + (next ? 1 : count - 1)) % count;
  QWidget* stop = stops[static_cast<std::size_t>(to)];
  stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  bringIntoView(stop);
  return true;
}

/// Null stands for the centre. Closed docks are left out.
std::vector<QDockWidget*> PanelFocus::panels() const {
  std::vector<QDockWidget*> panels;
  const auto add = [&](Qt::DockWidgetArea area) {
    for (auto* dock : docks_)
      if (dock->toggleViewAction()->isChecked() && window_->dockWidgetArea(dock) == area) panels.push_back(dock);
  };
  for (const auto area : {Qt::TopDockWidgetArea, Qt::LeftDockWidgetArea}) add(area);
  panels.push_back(nullptr);
  for (const auto area : {Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea, Qt::NoDockWidgetArea}) add(area);
  return panels;
}

std::vector<QWidget*> PanelFocus::stops() const {
  Collector collector;
  collector.visit(window_->menuBar());
  const auto tabBars = window_->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
  const auto names = [](const QTabBar* bar, const QDockWidget* dock) {
    for (int i = 0; i < bar->count(); ++i)
      if (bar->tabText(i) == dock->windowTitle()) return true;
    return false;
  };
  for (auto* dock : panels()) {
    if (!dock) {
      collector.visit(window_->centralWidget());
      continue;
    }
    if (dock->isFloating() || !dock->widget()) continue;
    for (auto* bar : tabBars)
      if (names(bar, dock)) collector.visit(bar);
    if (!isBehindTab(window_, dock)) collector.visit(dock->widget());
  }
  // what lies over all of it (the tour)
  for (auto* over : window_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
    if (!over->isWindow() && !qobject_cast<QDockWidget*>(over) && !qobject_cast<QTabBar*>(over)) collector.visit(over);
  return std::move(collector.stops());
}

bool PanelFocus::stepTab(bool next) { return ui::stepTab(stops(), window_->focusWidget(), next); }

void PanelFocus::stepPanel(int by) {
  const auto panels = this->panels();
  const QWidget* has = QApplication::focusWidget();
  const auto here = std::find(panels.begin(), panels.end(), dockOf(has));  // no dock: the centre, which is always there
  const auto count = static_cast<int>(panels.size());
  const auto next = has && here != panels.end() ? (static_cast<int>(here - panels.begin()) + by + count) % count : 0;
  QDockWidget* dock = panels[static_cast<std::size_t>(next)];
  if (dock) {
    dock->raise();
    if (dock->isFloating()) dock->activateWindow();
  }
  QWidget* panel = dock ? dock->widget() : window_->centralWidget();
  const auto stops = tabStops(panel);
  QWidget* stop = panel->focusProxy() ? panel->focusProxy() : stops.empty() ? panel : stops.front();
  stop->setFocus(Qt::ShortcutFocusReason);
  bringIntoView(stop);
}

}  // namespace sightline::ui
