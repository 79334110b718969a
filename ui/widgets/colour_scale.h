// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "core/image/colour_map.h"

namespace sightline::ui {

/// A strip of a palette's colours between the two numbers that its ends stand for.
class ColourScale : public QWidget {
  Q_OBJECT
 public:
  explicit ColourScale(QWidget* parent = nullptr);
  void setScale(Palette palette, const QString& low, const QString& high);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Palette palette_ = Palette::Viridis;
  QString low_, high_;
};

/// A strip of the colours of shares from 0 to 1, from left to right, as shapes without gaps.
void paintScale(QPainter& painter, const QRectF& strip, const std::function<QColor(double)>& colourOfShare);

/// The colour of a share from 0 to 1 (clamped).
QColor colourOf(Palette palette, double share);

}  // namespace sightline::ui
