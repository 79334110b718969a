// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/linked_view.h"

#include <algorithm>
#include <cmath>

namespace sightline::ui {

void LinkedView::fit() {
  zoom_ = 1;
  centre_ = {0.5, 0.5};
}

QRectF LinkedView::pictureInFrame(QSizeF frame, double aspect) const {
  const double width = std::min(frame.width(), frame.height() * aspect) * zoom_;
  const double height = width / aspect;
  // Along an axis where the image is smaller than the frame it is centred; else it covers the frame.
  const auto place = [](double length, double frameLength, double centre) {
    if (length <= frameLength) return (frameLength - length) / 2;
    return std::clamp(frameLength / 2 - centre * length, frameLength - length, 0.0);
  };
  return {place(width, frame.width(), centre_.x()), place(height, frame.height(), centre_.y()), width, height};
}

QPointF LinkedView::imageFromFrame(QPointF inFrame, QSizeF frame, double aspect) const {
  const QRectF picture = pictureInFrame(frame, aspect);
  if (picture.isEmpty()) return {};
  return {(inFrame.x() - picture.x()) / picture.width(), (inFrame.y() - picture.y()) / picture.height()};
}

void LinkedView::zoomAt(QPointF inFrame, double factor, QSizeF frame, double aspect) {
  const QPointF fixed = imageFromFrame(inFrame, frame, aspect);
  double zoom = std::clamp(zoom_ * factor, 1.0, kMaximumZoom);
  if (std::abs(zoom - 1) < 1e-6) zoom = 1;  // steps in and out end at "fits" exactly
  zoom_ = zoom;
  if (isFitted()) return fit();
  const QRectF picture = pictureInFrame(frame, aspect);  // for its size
  centre_.setX(fixed.x() + (frame.width() / 2 - inFrame.x()) / picture.width());
  centre_.setY(fixed.y() + (frame.height() / 2 - inFrame.y()) / picture.height());
  panBy({}, frame, aspect);
}

void LinkedView::panBy(QPointF delta, QSizeF frame, double aspect) {
  const QRectF before = pictureInFrame(frame, aspect);
  if (before.isEmpty()) return;
  centre_ -= QPointF(delta.x() / before.width(), delta.y() / before.height());
  // Keep the centre where it takes effect, so that the next drag answers at once.
  const QRectF picture = pictureInFrame(frame, aspect);
  centre_ = {(frame.width() / 2 - picture.x()) / picture.width(),
             (frame.height() / 2 - picture.y()) / picture.height()};
}

QTransform PictureView::deviceFromImage() const {
  QTransform t;
  t.scale(device.width() / visible.width, device.height() / visible.height);
  t.translate(-visible.x, -visible.y);
  return t;
}

PictureView viewIn(const LinkedView& view, QSize frame, double aspect, double dpr) {
  PictureView out;
  out.dpr = dpr;
  const QRectF picture = view.pictureInFrame(frame, aspect);
  const QRectF shown = picture.intersected(QRectF(QPointF(), QSizeF(frame)));
  if (shown.isEmpty()) return out;
  const double left = std::round(shown.left() * dpr), right = std::round(shown.right() * dpr);
  const double top = std::round(shown.top() * dpr), bottom = std::round(shown.bottom() * dpr);
  out.device = QSize(static_cast<int>(right - left), static_cast<int>(bottom - top));
  if (out.device.isEmpty()) return out;
  out.target = QRectF(left / dpr, top / dpr, (right - left) / dpr, (bottom - top) / dpr);
  const auto relative = [](double from, double to, double start, double length) {
    const double a = std::clamp((from - start) / length, 0.0, 1.0), b = std::clamp((to - start) / length, 0.0, 1.0);
    return std::pair(a, b - a);
  };
  std::tie(out.visible.x, out.visible.width) =
      relative(out.target.left(), out.target.right(), picture.left(), picture.width());
  std::tie(out.visible.y, out.visible.height) =
      relative(out.target.top(), out.target.bottom(), picture.top(), picture.height());
  return out;
}

}  // namespace sightline::ui
