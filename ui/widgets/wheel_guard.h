// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace sightline::ui {

/// Keeps the mouse wheel from changing a value in passing: sliders, number boxes and choices take it only while they
/// have the focus, and never take the focus by it; without it the panel that they stand in is scrolled. Scroll bars are
/// left alone. To be installed on the application.
class WheelGuard : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace sightline::ui
