// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/layer_slider.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

#include "ui/theme/theme.h"

namespace sightline::ui {

LayerSlider::LayerSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
  setPageStep(1);
  setSingleStep(1);
}

void LayerSlider::setMarks(int defaultIndex, const std::vector<int>& chosen, const QColor& colour) {
  default_ = defaultIndex;
  chosen_ = chosen;
  colour_ = colour;
  update();
}

QSize LayerSlider::sizeHint() const { return QSlider::sizeHint() + QSize(0, 6); }

void LayerSlider::paintEvent(QPaintEvent* event) {
  QSlider::paintEvent(event);
  if (maximum() <= minimum()) return;
  QStyleOptionSlider option;
  initStyleOption(&option);
  const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
  const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
  const int travel = groove.width() - handle.width();
  const auto xOf = [&](int index) {
    return groove.left() + handle.width() / 2.0 + QStyle::sliderPositionFromValue(minimum(), maximum(), index, travel);
  };
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  if (default_ >= 0) {  // a small tick under the groove
    painter.setBrush(mutedText(palette()));
    painter.drawRect(QRectF(xOf(default_) - 1, height() - 4, 2, 4));
  }
  if (chosen_.size() > 1)
    for (const int index : chosen_) {
      painter.setBrush(colour_);
      painter.drawEllipse(QPointF(xOf(index), groove.center().y() + 0.5), 3.5, 3.5);
    }
}

}  // namespace sightline::ui
