// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace sightline::ui {
namespace {

QWidget* controlOf(QObject* object) {
  const bool control = qobject_cast<QComboBox*>(object) || qobject_cast<QAbstractSpinBox*>(object) ||
                       (qobject_cast<QAbstractSlider*>(object) && !qobject_cast<QScrollBar*>(object));
  return control ? static_cast<QWidget*>(object) : nullptr;
}

}  // namespace

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Polish) {  // before it is first seen; Qt gives wheels the focus before filters are asked
    if (auto* control = controlOf(watched); control && control->focusPolicy() == Qt::WheelFocus)
      control->setFocusPolicy(Qt::StrongFocus);
  } else if (event->type() == QEvent::Wheel) {
    if (auto* control = controlOf(watched); control && !control->hasFocus()) {
      event->ignore();  // so that Qt asks what is around it
      return true;
    }
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace sightline::ui
