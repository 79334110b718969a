// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/probe/region_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "core/image/resize.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr double kSmallestBrush = 0.02, kLargestBrush = 0.5, kBrushStep = 1.25;

}  // namespace

RegionCanvas::RegionCanvas(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("regionCanvas"));
  setAccessibleName(tr("Image to choose a part of"));
  setAccessibleDescription(tr("Arrow keys move the brush, Space paints, [ and ] change its size."));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setCursor(Qt::CrossCursor);
}

void RegionCanvas::setPicture(const std::shared_ptr<const Image>& picture) {
  image_ = {};
  segments_.reset();
  pointer_.reset();
  painting_ = false;
  RegionMask empty;
  if (picture && !picture->empty()) {
    const Image shown = shrunkTo(*picture, kLongestSide);
    image_ = QImage(shown.rgb.data(), shown.width, shown.height, shown.width * 3, QImage::Format_RGB888)
                 .convertToFormat(QImage::Format_RGB32);
    empty = RegionMask(shown.width, shown.height);
  }
  const bool wasChosen = shareOf(region_) > 0;
  region_ = std::move(empty);
  stale_ = true;
  update();
  if (wasChosen) Q_EMIT regionChanged();
}

void RegionCanvas::setSegments(std::shared_ptr<const Plane<std::int32_t>> labels) {
  segments_ = std::move(labels);
  update();
}

void RegionCanvas::setTool(Tool tool) {
  tool_ = tool;
  update();
}

void RegionCanvas::setBrush(double diameter) {
  brush_ = std::clamp(diameter, kSmallestBrush, kLargestBrush);
  update();
}

void RegionCanvas::setRegion(const RegionMask& region) {
  if (region_.empty() || region.empty()) return;
  RegionMask stretched = resizeNearest(region, region_.width(), region_.height());
  if (stretched == region_) return;
  region_ = std::move(stretched);
  changed_ = true;
  touched();
}

void RegionCanvas::touched() {
  stale_ = true;
  update();
  if (!painting_ && std::exchange(changed_, false)) Q_EMIT regionChanged();
}

QRectF RegionCanvas::pictureRect() const {
  if (image_.isNull()) return {};
  const QSizeF size = QSizeF(image_.size()).scaled(QSizeF(width() - 2, height() - 2), Qt::KeepAspectRatio);
  return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPointF RegionCanvas::pointAt(double x, double y) const {
  const QRectF rect = pictureRect();
  return {rect.left() + x * rect.width(), rect.top() + y * rect.height()};
}

QPointF RegionCanvas::toRegion(QPointF p) const {
  const QRectF rect = pictureRect();
  return {(p.x() - rect.left()) / rect.width() * region_.width(),
          (p.y() - rect.top()) / rect.height() * region_.height()};
}

double RegionCanvas::brushPixels() const { return std::max(1.0, brush_ * std::max(region_.width(), region_.height())); }

void RegionCanvas::stroke(QPointF from, QPointF to, bool erase) {
  const double radius = brushPixels() / 2;
  const QPointF along = to - from;
  const double length2 = QPointF::dotProduct(along, along);
  const int x0 = std::max(0, static_cast<int>(std::floor(std::min(from.x(), to.x()) - radius)));
  const int x1 = std::min(region_.width() - 1, static_cast<int>(std::ceil(std::max(from.x(), to.x()) + radius)));
  const int y0 = std::max(0, static_cast<int>(std::floor(std::min(from.y(), to.y()) - radius)));
  const int y1 = std::min(region_.height() - 1, static_cast<int>(std::ceil(std::max(from.y(), to.y()) + radius)));
  const std::uint8_t value = erase ? 0 : 1;
  for (int y = y0; y <= y1; ++y)
    for (int x = x0; x <= x1; ++x) {
      const QPointF p(x + 0.5, y + 0.5);
      const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(p - from, along) / length2, 0.0, 1.0) : 0;
      const QPointF off = p - (from + t * along);
      if (QPointF::dotProduct(off, off) > radius * radius || (region_.at(x, y) != 0) == (value != 0)) continue;
      region_.at(x, y) = value;
      changed_ = true;
    }
  touched();
}

void RegionCanvas::toggleSegment(QPointF at) {
  if (!segments_ || segments_->empty()) return;
  const auto place = [](double p, int from, int to) { return std::clamp(static_cast<int>(p / from * to), 0, to - 1); };
  const auto labelAt = [&](double x, double y) {
    return segments_->at(place(x, region_.width(), segments_->width()),
                         place(y, region_.height(), segments_->height()));
  };
  const auto label = labelAt(at.x(), at.y());
  const int ax = std::clamp(static_cast<int>(at.x()), 0, region_.width() - 1);
  const int ay = std::clamp(static_cast<int>(at.y()), 0, region_.height() - 1);
  const std::uint8_t value = region_.at(ax, ay) == 0 ? 1 : 0;
  for (int y = 0; y < region_.height(); ++y)
    for (int x = 0; x < region_.width(); ++x)
      if (labelAt(x + 0.5, y + 0.5) == label) region_.at(x, y) = value;
  changed_ = true;
  touched();
}

void RegionCanvas::mousePressEvent(QMouseEvent* event) {
  if (image_.isNull() || (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)) return;
  if (!pictureRect().contains(event->position())) return;
  const QPointF at = toRegion(event->position());
  if (tool_ == Tool::Segment) return toggleSegment(at);
  painting_ = true;
  erasing_ = tool_ == Tool::Eraser || event->button() == Qt::RightButton;
  last_ = at;
  stroke(at, at, erasing_);
}

void RegionCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (image_.isNull()) return;
  const QPointF at = toRegion(event->position());
  pointer_ = at;
  if (painting_) {
    stroke(last_, at, erasing_);
    last_ = at;
  }
  update();
}

void RegionCanvas::mouseReleaseEvent(QMouseEvent*) {
  if (!std::exchange(painting_, false)) return;
  touched();
}

void RegionCanvas::leaveEvent(QEvent*) {
  pointer_.reset();
  update();
}

void RegionCanvas::keyPressEvent(QKeyEvent* event) {
  if (image_.isNull()) return QWidget::keyPressEvent(event);
  const QPointF here = pointer_.value_or(QPointF(region_.width() / 2.0, region_.height() / 2.0));
  const double step = std::max(
      1.0, std::max(region_.width(), region_.height()) / (event->modifiers() & Qt::ShiftModifier ? 200.0 : 40.0));
  QPointF to = here;
  switch (event->key()) {
    case Qt::Key_Left: to.rx() -= step; break;
    case Qt::Key_Right: to.rx() += step; break;
    case Qt::Key_Up: to.ry() -= step; break;
    case Qt::Key_Down: to.ry() += step; break;
    case Qt::Key_BracketLeft: return setBrush(brush_ / kBrushStep);
    case Qt::Key_BracketRight: return setBrush(brush_ * kBrushStep);
    case Qt::Key_Space:
      if (tool_ == Tool::Segment)
        toggleSegment(here);
      else
        stroke(here, here, tool_ == Tool::Eraser);
      pointer_ = here;
      return;
    default: return QWidget::keyPressEvent(event);
  }
  pointer_ =
      QPointF(std::clamp(to.x(), 0.0, double(region_.width())), std::clamp(to.y(), 0.0, double(region_.height())));
  update();
}

void RegionCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (image_.isNull()) {
    painter.setPen(mutedText(palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Loading the image …"));
    return;
  }
  const QRectF rect = pictureRect();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter.drawImage(rect, image_);
  if (std::exchange(stale_, false)) {
    outlines_ = outlinesOf(region_, 1);
    tint_ = QImage(region_.width(), region_.height(), QImage::Format_ARGB32_Premultiplied);
    QColor colour = palette().color(QPalette::Highlight);
    colour.setAlphaF(0.4f);
    const QRgb chosen = qPremultiply(colour.rgba());
    for (int y = 0; y < region_.height(); ++y) {
      auto* line = reinterpret_cast<QRgb*>(tint_.scanLine(y));
      for (int x = 0; x < region_.width(); ++x) line[x] = region_.at(x, y) != 0 ? chosen : 0;
    }
  }
  painter.drawImage(rect, tint_);
  QPainterPath path;
  for (const Outline& outline : outlines_) {
    QPolygonF polygon;
    for (const OutlinePoint& p : outline)
      polygon << QPointF(rect.left() + p.x * rect.width(), rect.top() + p.y * rect.height());
    path.addPolygon(polygon);
    path.closeSubpath();
  }
  painter.setPen(QPen(QColor(0, 0, 0, 170), 3));
  painter.drawPath(path);
  painter.setPen(QPen(Qt::white, 1.2));
  painter.drawPath(path);
  if (pointer_ && tool_ != Tool::Segment) {
    const double scale = rect.width() / region_.width();
    const QPointF centre(rect.left() + pointer_->x() * scale, rect.top() + pointer_->y() * scale);
    const double radius = brushPixels() / 2 * scale;
    painter.setClipRect(rect);
    for (const auto& pen : {QPen(QColor(0, 0, 0, 150), 3), QPen(Qt::white, 1)}) {
      painter.setPen(pen);
      painter.drawEllipse(centre, radius, radius);
    }
    painter.setClipping(false);
  }
  if (hasFocus()) {
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
  }
}

}  // namespace sightline::ui
