// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_mark.h"

#include <QEvent>
#include <QPainter>
#include <QWidget>

namespace sightline::ui {

namespace {

class FocusMark : public QWidget {
 public:
  explicit FocusMark(QWidget* widget) : QWidget(widget) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setVisible(widget->hasFocus());
    widget->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    auto* widget = parentWidget();
    if (watched == widget &&
        (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut || event->type() == QEvent::Resize)) {
      setGeometry(widget->rect());
      if (event->type() != QEvent::Resize) setVisible(event->type() == QEvent::FocusIn);
      raise();
    }
    return QWidget::eventFilter(watched, event);
  }
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Active, QPalette::Highlight));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  }
};

}  // namespace

void markFocus(QWidget* widget) { new FocusMark(widget); }

}  // namespace sightline::ui
