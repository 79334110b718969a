// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/probe/probability_bar.h"

#include <QPainter>
#include <cmath>
#include <utility>

#include "ui/theme/theme.h"

namespace sightline::ui {

ProbabilityBar::ProbabilityBar(const QColor& colour, QString meaning, QWidget* parent)
    : QWidget(parent), colour_(colour), meaning_(std::move(meaning)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  setValue({});
}

void ProbabilityBar::setValue(std::optional<double> value) {
  value_ = value;
  setAccessibleName(tr("%1: %2").arg(meaning_, value ? text() : tr("not known yet")));
  update();
}

QString ProbabilityBar::text() const {
  return value_ ? tr("%1 %").arg(std::lround(100 * *value_)) : QStringLiteral("…");
}

int ProbabilityBar::textWidth() const {
  return QFontMetrics(tabularFont(font())).horizontalAdvance(tr("%1 %").arg(100));
}

QSize ProbabilityBar::sizeHint() const { return {textWidth() + 12 * kGap, fontMetrics().height() + kHalfGap}; }

QSize ProbabilityBar::minimumSizeHint() const { return {textWidth() + 4 * kGap, fontMetrics().height() + kHalfGap}; }

void ProbabilityBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(tabularFont(font()));
  painter.setPen(palette().color(value_ ? QPalette::Text : QPalette::PlaceholderText));
  painter.drawText(QRect(0, 0, textWidth(), height()), Qt::AlignRight | Qt::AlignVCenter, text());
  const QRectF track(textWidth() + kGap, (height() - kGap) / 2.0, width() - textWidth() - kGap - 1, kGap);
  painter.fillRect(track, hairline(palette()));
  if (value_) painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * *value_, track.height())), colour_);
}

}  // namespace sightline::ui
