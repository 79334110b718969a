// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colour_scale.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {
constexpr int kStrip = 96;
}

QColor colourOf(Palette palette, double share) {
  const Rgb c = paletteColours(palette)[static_cast<std::size_t>(std::lround(255 * std::clamp(share, 0.0, 1.0)))];
  return {c.r, c.g, c.b};
}

void paintScale(QPainter& painter, const QRectF& strip, const std::function<QColor(double)>& colourOfShare) {
  painter.save();
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < kStrip; ++i) {  // each under those to its right
    const double left = strip.left() + strip.width() * i / kStrip,
                 right = strip.left() + strip.width() * std::min(i + 2, kStrip) / kStrip;
    painter.setBrush(Qt::white);  // for colours that let the ground through
    painter.drawRect(QRectF(left, strip.top(), right - left, strip.height()));
    painter.setBrush(colourOfShare(i / (kStrip - 1.0)));
    painter.drawRect(QRectF(left, strip.top(), right - left, strip.height()));
  }
  painter.restore();
}

ColourScale::ColourScale(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void ColourScale::setScale(Palette palette, const QString& low, const QString& high) {
  palette_ = palette;
  low_ = low;
  high_ = high;
  setAccessibleName(tr("Colours from %1 to %2").arg(low, high));
  updateGeometry();
  update();
}

QSize ColourScale::sizeHint() const {
  const QFontMetrics text(smallFont(font()));
  return {kStrip + text.horizontalAdvance(low_) + text.horizontalAdvance(high_) + 4 * kHalfGap,
          text.height() + kHalfGap};
}

void ColourScale::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(smallFont(font()));
  painter.setPen(mutedText(palette()));
  const int left = painter.fontMetrics().horizontalAdvance(low_) + 2 * kHalfGap;
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, low_);
  painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, high_);
  const QRect strip(left, (height() - kGap) / 2, kStrip, kGap);
  paintScale(painter, strip, [this](double share) { return colourOf(palette_, share); });
}

}  // namespace sightline::ui
