// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/keyboard/tab_walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QImage>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <algorithm>

#include "ui/window/dock_title.h"

namespace sightline::ui {

namespace {

template <class... Kinds>
bool isAnyOf(const QWidget* widget) {
  return (qobject_cast<const Kinds*>(widget) || ...);
}

bool isControl(const QWidget* widget) {
  if (isAnyOf<QScrollBar, QMenuBar>(widget)) return false;  // the view scrolls with arrows; Alt opens the menus
  if (widget->focusPolicy() & Qt::TabFocus) return true;
  if (qobject_cast<const QTabBar*>(widget))
    return widget->parent() && !qobject_cast<const QDockWidget*>(widget->parent()) &&
           !widget->parent()->inherits("QMainWindow");  // docks: F6
  return isAnyOf<QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView>(widget);
}

void press(bool backwards) {
  QWidget* target = QApplication::focusWidget();
  QTest::keyClick(target, backwards ? Qt::Key_Backtab : Qt::Key_Tab, backwards ? Qt::ShiftModifier : Qt::NoModifier);
}

/// The window as it is painted around a widget.
QImage lookAround(QWidget* window, const QWidget* widget) {
  const QRect place(widget->mapTo(window, QPoint(-3, -3)), widget->size() + QSize(6, 6));
  return window->grab(place & window->rect()).toImage();
}

}  // namespace

bool isSeen(const QWidget* widget) {
  if (!widget->isVisible()) return false;
  QRect part = widget->rect();
  for (const QWidget* at = widget; !at->isWindow(); at = at->parentWidget())
    part = part.translated(at->pos()) & at->parentWidget()->rect();
  return !part.isEmpty();
}

QWidget* ownerOf(QWidget* widget) {
  QWidget* owner = widget;
  for (QWidget* up = widget->parentWidget(); up && !widget->isWindow(); up = up->parentWidget()) {
    if (isAnyOf<QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView, QTabBar, QMenuBar>(up)) owner = up;
    if (up->isWindow()) break;
  }
  return owner;
}

std::string described(const QWidget* widget) {
  if (!widget) return "nothing";
  std::string text = widget->metaObject()->className();
  if (!widget->accessibleName().isEmpty())
    text += " \"" + widget->accessibleName().toStdString() + '"';
  else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
    text += " '" + button->text().toStdString() + '\'';
  for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
    if (const auto* dock = qobject_cast<const QDockWidget*>(up)) text += " in " + dock->windowTitle().toStdString();
  const QPoint at = widget->mapTo(widget->window(), QPoint(0, 0));
  return text + " at " + std::to_string(at.x()) + ',' + std::to_string(at.y());
}

QString spokenName(QWidget* widget) {
  auto* spoken = QAccessible::queryAccessibleInterface(widget);
  return spoken ? spoken->text(QAccessible::Name) : QString();
}

std::set<QWidget*> controlsOnScreen(QWidget* window) {
  std::set<QWidget*> controls;
  for (auto* widget : window->findChildren<QWidget*>()) {
    if (widget->window() != window || !widget->isEnabled() || !isSeen(widget)) continue;
    if (!isControl(widget) || ownerOf(widget) != widget || widget->focusProxy()) continue;
    if (qobject_cast<DockTitle*>(widget->parentWidget())) continue;  // View > Panels opens and closes them
    controls.insert(widget);
  }
  return controls;
}

TabWalk walkTab(QWidget* window, bool backwards, int patience) {
  TabWalk walk;
  if (!QApplication::focusWidget() || QApplication::focusWidget()->window() != window) {
    window->setFocus();
    if (!QApplication::focusWidget()) return walk;
    press(backwards);
  }
  int still = 0;
  for (QWidget* at = ownerOf(QApplication::focusWidget()); at;) {
    if (std::find(walk.stops.begin(), walk.stops.end(), at) == walk.stops.end()) {
      walk.stops.push_back(at);
      if (!isSeen(at)) walk.unseen.push_back(at);
      still = 0;
    } else if (++still > patience) {
      return walk;
    }
    press(backwards);
    auto* now = QApplication::focusWidget();
    QWidget* next = now && now->window() == window ? ownerOf(now) : nullptr;
    if (next != at && next == walk.stops.front()) {
      walk.returns = true;
      return walk;
    }
    at = next;
  }
  return walk;
}

bool showsFocus(QWidget* window, QWidget* widget) {
  widget->setFocus(Qt::TabFocusReason);
  for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(widget);
  QCoreApplication::sendPostedEvents();
  const QImage with = lookAround(window, widget);
  if (auto* has = QApplication::focusWidget()) has->clearFocus();
  QCoreApplication::sendPostedEvents();
  return with != lookAround(window, widget);
}

}  // namespace sightline::ui
