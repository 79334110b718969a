// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_marks.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr double kCeilingReach = 4;  // pixels from the line within which it is meant

}  // namespace

PointMarks::PointMarks(QCustomPlot* plot, double radius, double width)
    : QCPLayerable(plot, QString::fromLatin1(kMarksLayer)), radius_(radius), width_(width) {}

void PointMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(true); }

void PointMarks::draw(QCPPainter* painter) {
  const QPalette palette = mParentPlot->palette();
  painter->setBrush(Qt::NoBrush);
  for (const QPointF& point : points_) {
    painter->setPen(QPen(palette.color(QPalette::Base), width_ + 2));
    painter->drawEllipse(point, radius_, radius_);
    painter->setPen(QPen(palette.color(QPalette::Text), width_));
    painter->drawEllipse(point, radius_, radius_);
  }
}

CeilingLine::CeilingLine(QCustomPlot* plot, bool human) : QCPLayerable(plot, QStringLiteral("grid")), human_(human) {}

bool CeilingLine::isAt(const QPointF& pixel) const {
  if (!value_) return false;
  return std::any_of(rects_.begin(), rects_.end(), [&](QCPAxisRect* r) {
    return r->visible() && r->rect().contains(pixel.toPoint()) &&
           std::abs(r->axis(QCPAxis::atLeft)->coordToPixel(*value_) - pixel.y()) <= kCeilingReach;
  });
}

void CeilingLine::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(false); }

void CeilingLine::draw(QCPPainter* painter) {
  if (!value_) return;
  for (QCPAxisRect* r : rects_) {
    if (!r->visible()) continue;
    const double y = r->axis(QCPAxis::atLeft)->coordToPixel(*value_);
    if (y < r->top() || y > r->bottom()) continue;
    if (human_) {
      painter->setPen(QPen(humanColour(), 3));
      painter->drawLine(QPointF(r->left(), y), QPointF(r->right(), y));
    }
    painter->setPen(
        QPen(mParentPlot->palette().color(QPalette::Text), human_ ? 1.5 : 1, human_ ? Qt::DashLine : Qt::DotLine));
    painter->drawLine(QPointF(r->left(), y), QPointF(r->right(), y));
  }
}

}  // namespace sightline::ui
