// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/mask_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr double kStep = 1.25, kLargestZoom = 32;
constexpr double kCloseReach = 9;  // pixels of the screen from the first corner that close a polygon
constexpr int kRing = 3;

}  // namespace

MaskCanvas::MaskCanvas(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("maskCanvas"));
  setAccessibleName(tr("Image to paint on"));
  setAccessibleDescription(
      tr("Arrow keys move the brush, Enter paints, [ and ] change its size, Space and drag moves the image."));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  updateCursor();
}

void MaskCanvas::setPicture(const std::shared_ptr<const Image>& picture) {
  dropPolygon();
  if (std::exchange(drag_, Drag::None) == Drag::Paint) finishStroke();  // the next image came while the button was down
  editor_ = nullptr;
  own_ = others_ = {};
  pointer_.reset();
  if (picture && !picture->empty()) {
    // a copy: the engine may let the image go while it is on screen
    image_ = QImage(picture->rgb.data(), picture->width, picture->height, static_cast<qsizetype>(picture->width) * 3,
                    QImage::Format_RGB888)
                 .convertToFormat(QImage::Format_RGB32);
  } else {
    image_ = {};
  }
  fit();
}

void MaskCanvas::setEditor(MaskEditor* editor) {
  dropPolygon();
  drag_ = Drag::None;
  editor_ = editor;
  own_ = {};
  if (editor_ && !image_.isNull()) {
    own_ = QImage(image_.size(), QImage::Format_ARGB32_Premultiplied);
    tint({0, 0, image_.width(), image_.height()});
  }
  update();
}

void MaskCanvas::changed(const PixelRect& where) {
  if (!canPaint() || where.empty()) return;
  tint(where);
  update(onWidget(where));
}

void MaskCanvas::tint(const PixelRect& where) {
  const QRgb marked = qPremultiply(humanColour().rgba());
  for (int y = where.top; y < where.bottom; ++y) {
    auto* line = reinterpret_cast<QRgb*>(own_.scanLine(y));
    for (int x = where.left; x < where.right; ++x) line[x] = editor_->mask().at(x, y) != 0 ? marked : 0;
  }
}

void MaskCanvas::setOthers(const Plane<std::uint8_t>& votes, int people) {
  others_ = {};
  if (people > 0 && votes.width() == image_.width() && votes.height() == image_.height()) {
    others_ = QImage(image_.size(), QImage::Format_ARGB32_Premultiplied);
    std::vector<QRgb> colours;  // the more people, the fuller
    for (int k = 0; k <= people; ++k) {
      QColor colour = palette().color(QPalette::Highlight);
      colour.setAlphaF(k == 0 ? 0.0f : 0.3f + 0.5f * static_cast<float>(k) / static_cast<float>(people));
      colours.push_back(qPremultiply(colour.rgba()));
    }
    for (int y = 0; y < votes.height(); ++y) {
      auto* line = reinterpret_cast<QRgb*>(others_.scanLine(y));
      for (int x = 0; x < votes.width(); ++x)
        line[x] = colours[std::min<std::size_t>(votes.at(x, y), colours.size() - 1)];
    }
  }
  update();
}

void MaskCanvas::setTool(Tool tool) {
  if (tool != Tool::Polygon) dropPolygon();
  tool_ = tool;
  update(ringRect());
  updateCursor();
}

double MaskCanvas::largestBrush() const { return std::max(20, std::max(image_.width(), image_.height()) / 2); }

void MaskCanvas::setBrush(double diameter) {
  diameter = std::clamp(diameter, 1.0, largestBrush());
  if (diameter == brush_) return;
  update(ringRect());
  brush_ = diameter;
  update(ringRect());
  Q_EMIT brushChanged(brush_);
}

void MaskCanvas::setOpacity(double opacity) {
  opacity_ = std::clamp(opacity, 0.0, 1.0);
  update();
}

// --- where things are ------------------------------------------------------------------------------------

double MaskCanvas::scale() const {
  if (image_.isNull()) return 1;
  return zoom_ *
         std::min(width() / static_cast<double>(image_.width()), height() / static_cast<double>(image_.height()));
}

QPointF MaskCanvas::origin() const {
  return QPointF(width() / 2.0, height() / 2.0) - scale() * QPointF(centre_.x, centre_.y);
}

QPointF MaskCanvas::pointAt(PaintPoint place) const { return origin() + scale() * QPointF(place.x, place.y); }

PaintPoint MaskCanvas::placeAt(QPointF point) const {
  const QPointF p = (point - origin()) / scale();
  return {p.x(), p.y()};
}

QRect MaskCanvas::onWidget(const PixelRect& where) const {
  // a pixel more on each side: smoothing reaches over
  return QRectF(pointAt({where.left - 1.0, where.top - 1.0}), pointAt({where.right + 1.0, where.bottom + 1.0}))
      .toAlignedRect();
}

QRect MaskCanvas::ringRect() const {
  if (!pointer_) return {};
  const double radius = std::max(brush_ / 2 * scale(), kCloseReach) + kRing;
  return QRectF(pointAt(*pointer_) - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)).toAlignedRect();
}

void MaskCanvas::setPointer(std::optional<PaintPoint> place) {
  update(ringRect());
  pointer_ = place;
  if (corners_.empty())
    update(ringRect());
  else
    update();  // the line to the pointer
}

void MaskCanvas::fit() {
  zoom_ = 1;
  centre_ = {image_.width() / 2.0, image_.height() / 2.0};
  update();
}

void MaskCanvas::clampCentre() {
  centre_.x = std::clamp(centre_.x, 0.0, static_cast<double>(image_.width()));
  centre_.y = std::clamp(centre_.y, 0.0, static_cast<double>(image_.height()));
}

void MaskCanvas::zoomBy(double factor, QPointF at) {
  if (image_.isNull()) return;
  const PaintPoint under = placeAt(at);
  zoom_ = std::clamp(zoom_ * factor, 1.0, kLargestZoom);
  if (zoom_ == 1) return fit();
  const QPointF off = (at - QPointF(width() / 2.0, height() / 2.0)) / scale();
  centre_ = {under.x - off.x(), under.y - off.y()};
  clampCentre();
  update();
}

void MaskCanvas::updateCursor() {
  setCursor(drag_ == Drag::Pan ? Qt::ClosedHandCursor : space_ ? Qt::OpenHandCursor : Qt::CrossCursor);
}

// --- painting --------------------------------------------------------------------------------------------

void MaskCanvas::paintTo(PaintPoint place) {
  changed(editor_->stroke(last_, place, brush_, erasing_));
  last_ = place;
}

void MaskCanvas::finishStroke() {
  if (editor_ && editor_->finish()) Q_EMIT strokeFinished();
}

void MaskCanvas::addCorner(PaintPoint place) {
  cornerMoved_ = false;
  if (corners_.size() >= 3) {
    const QPointF off = pointAt(place) - pointAt(corners_.front());
    if (std::hypot(off.x(), off.y()) <= kCloseReach) return closePolygon();
  }
  corners_.push_back(place);
  update();
  Q_EMIT cornersChanged();
}

void MaskCanvas::closePolygon() {
  const std::vector<PaintPoint> corners = std::exchange(corners_, {});
  if (canPaint() && corners.size() >= 3) {
    changed(editor_->polygon(corners, erasing_));
    finishStroke();
  }
  update();
  Q_EMIT cornersChanged();
}

void MaskCanvas::dropPolygon() {
  if (corners_.empty()) return;
  corners_.clear();
  update();
  Q_EMIT cornersChanged();
}

void MaskCanvas::mousePressEvent(QMouseEvent* event) {
  if (image_.isNull() || drag_ != Drag::None) return;
  if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && space_)) {
    drag_ = Drag::Pan;
    panFrom_ = event->position();
    return updateCursor();
  }
  if (!canPaint() || (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)) return;
  const PaintPoint at = placeAt(event->position());
  const bool wipes = tool_ == Tool::Eraser || event->button() == Qt::RightButton;
  if (tool_ == Tool::Polygon) {
    if (corners_.empty()) erasing_ = wipes;  // the first corner decides for all of it
    return addCorner(at);
  }
  drag_ = Drag::Paint;
  erasing_ = wipes;
  last_ = at;
  paintTo(at);
}

void MaskCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (image_.isNull()) return;
  if (drag_ == Drag::Pan) {
    const QPointF moved = (event->position() - panFrom_) / scale();
    panFrom_ = event->position();
    centre_ = {centre_.x - moved.x(), centre_.y - moved.y()};
    clampCentre();
    return update();
  }
  const PaintPoint at = placeAt(event->position());
  if (drag_ == Drag::Paint && canPaint()) paintTo(at);
  setPointer(at);
}

void MaskCanvas::mouseReleaseEvent(QMouseEvent*) {
  const Drag was = std::exchange(drag_, Drag::None);
  updateCursor();
  if (was == Drag::Paint) finishStroke();
}

void MaskCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (tool_ == Tool::Polygon && corners_.size() >= 3) return closePolygon();
  mousePressEvent(event);
}

void MaskCanvas::wheelEvent(QWheelEvent* event) {
  zoomBy(std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
  event->accept();
}

void MaskCanvas::leaveEvent(QEvent*) {
  if (drag_ == Drag::None) setPointer(std::nullopt);
}

void MaskCanvas::focusOutEvent(QFocusEvent* event) {
  space_ = false;
  updateCursor();
  QWidget::focusOutEvent(event);
}

bool MaskCanvas::event(QEvent* event) {
  // Keys that mean something here are not the window's shortcuts.
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    for (const int own : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Space, Qt::Key_Return,
                          Qt::Key_Enter, Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Plus, Qt::Key_Equal,
                          Qt::Key_Minus, Qt::Key_F, Qt::Key_Backspace})
      if (plain && key->key() == own) {
        event->accept();
        return true;
      }
  }
  return QWidget::event(event);
}

void MaskCanvas::keyPressEvent(QKeyEvent* event) {
  if (image_.isNull()) return QWidget::keyPressEvent(event);
  const PaintPoint here = pointer_.value_or(PaintPoint{image_.width() / 2.0, image_.height() / 2.0});
  const bool fine = event->modifiers() & Qt::ShiftModifier;
  const double step = fine ? 1 : std::max(1.0, std::max(image_.width(), image_.height()) / 40.0);
  PaintPoint to = here;
  switch (event->key()) {
    case Qt::Key_Left: to.x -= step; break;
    case Qt::Key_Right: to.x += step; break;
    case Qt::Key_Up: to.y -= step; break;
    case Qt::Key_Down: to.y += step; break;
    case Qt::Key_BracketLeft: return setBrush(std::min(brush_ - 1, brush_ / kStep));
    case Qt::Key_BracketRight: return setBrush(std::max(brush_ + 1, brush_ * kStep));
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomAtCentre(kStep);
    case Qt::Key_Minus: return zoomAtCentre(1 / kStep);
    case Qt::Key_F: return fit();
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) space_ = true;
      return updateCursor();
    case Qt::Key_Backspace:
      if (corners_.empty()) return QWidget::keyPressEvent(event);
      corners_.pop_back();
      update();
      Q_EMIT cornersChanged();
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!canPaint() || drag_ != Drag::None) return;
      setPointer(here);
      if (tool_ == Tool::Polygon) {
        // Enter where a corner is already closes the polygon.
        if (!cornerMoved_ && corners_.size() >= 3) return closePolygon();
        if (corners_.empty()) erasing_ = false;
        return addCorner(here);
      }
      erasing_ = tool_ == Tool::Eraser;
      last_ = here;
      paintTo(here);
      return finishStroke();
    default: return QWidget::keyPressEvent(event);
  }
  cornerMoved_ = true;
  setPointer(PaintPoint{std::clamp(to.x, 0.0, static_cast<double>(image_.width())),
                        std::clamp(to.y, 0.0, static_cast<double>(image_.height()))});
}

void MaskCanvas::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QWidget::keyReleaseEvent(event);
  space_ = false;
  updateCursor();
}

void MaskCanvas::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) update();
  QWidget::changeEvent(event);
}

void MaskCanvas::paintEvent(QPaintEvent* event) {
  lastPainted_ = event->rect();
  QPainter painter(this);
  painter.setClipRegion(event->region());
  painter.fillRect(event->rect(), palette().color(QPalette::Base));
  if (image_.isNull()) {
    painter.setPen(mutedText(palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Loading the image …"));
    return;
  }
  const double s = scale();
  // Whole pixels are seen when they are large; what is reduced is smoothed.
  painter.setRenderHint(QPainter::SmoothPixmapTransform, s < 3);
  painter.save();
  painter.translate(origin());
  painter.scale(s, s);
  painter.drawImage(0, 0, image_);
  if (!others_.isNull()) {
    painter.setOpacity(opacity_);
    painter.drawImage(0, 0, others_);
  }
  if (!own_.isNull()) {
    painter.setOpacity(opacity_);
    painter.drawImage(0, 0, own_);
  }
  painter.restore();
  painter.setRenderHint(QPainter::Antialiasing);
  paintPolygon(painter);
  paintRing(painter);
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void MaskCanvas::paintPolygon(QPainter& painter) const {
  if (corners_.empty()) return;
  QPolygonF line;
  for (const PaintPoint& corner : corners_) line << pointAt(corner);
  QPolygonF withPointer = line;
  if (pointer_) withPointer << pointAt(*pointer_);
  for (const auto& pen : {QPen(QColor(0, 0, 0, 170), 3.5), QPen(humanColour(), 1.5)}) {
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(withPointer);
  }
  painter.setPen(QPen(QColor(0, 0, 0, 200), 1));
  painter.setBrush(humanColour());
  for (const QPointF& corner : line) painter.drawEllipse(corner, 3, 3);
  if (corners_.size() >= 3) {  // where a click closes it
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(humanColour(), 1.5));
    painter.drawEllipse(line.front(), kCloseReach, kCloseReach);
  }
}

void MaskCanvas::paintRing(QPainter& painter) const {
  if (!pointer_ || tool_ == Tool::Polygon || !editor_) return;
  const double radius = std::max(1.0, brush_ / 2 * scale());
  painter.setBrush(Qt::NoBrush);
  for (const auto& pen : {QPen(QColor(0, 0, 0, 150), 3), QPen(Qt::white, 1)}) {
    painter.setPen(pen);
    painter.drawEllipse(pointAt(*pointer_), radius, radius);
  }
}

}  // namespace sightline::ui
