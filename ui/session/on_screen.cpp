// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/on_screen.h"

#include <QEvent>

namespace sightline::ui {

CatchUp::CatchUp(QWidget* panel, std::function<void()> refresh) : panel_(panel), refresh_(std::move(refresh)) {
  panel_->installEventFilter(this);
}

bool CatchUp::now() {
  const bool seen = onScreen(panel_);
  stale_ = stale_ || !seen;
  return seen;
}

void CatchUp::request() {
  if (!now()) return;
  stale_ = false;
  refresh_();
}

bool CatchUp::eventFilter(QObject*, QEvent* event) {
  if (!stale_) return false;
  if (event->type() == QEvent::Show) request();
  // Its tab was chosen. Not at once: widgets must not be changed while they are painted.
  if (event->type() == QEvent::Paint)
    QMetaObject::invokeMethod(
        this,
        [this] {
          if (stale_) request();
        },
        Qt::QueuedConnection);
  return false;
}

}  // namespace sightline::ui
