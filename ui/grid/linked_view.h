// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <QTransform>

#include "core/types/region.h"

namespace sightline::ui {

/// Which part of the image every cell shows: one zoom and one centre for all of them. Frames are the equal
/// areas that cells give to the image; at zoom 1 the whole image just fits into its frame.
class LinkedView {
 public:
  static constexpr double kMaximumZoom = 40;

  [[nodiscard]] double zoom() const { return zoom_; }
  [[nodiscard]] bool isFitted() const { return zoom_ == 1; }
  void fit();
  /// Zooms so that what is under `inFrame` stays there. `aspect` is the image's width / height.
  void zoomAt(QPointF inFrame, double factor, QSizeF frame, double aspect);
  /// Moves the image by `delta` on screen; it never leaves the frame.
  void panBy(QPointF delta, QSizeF frame, double aspect);

  /// Where the whole image lies, relative to the frame's top left corner.
  [[nodiscard]] QRectF pictureInFrame(QSizeF frame, double aspect) const;
  /// Relative image coordinates of a point of the frame; outside 0..1 beside the image.
  [[nodiscard]] QPointF imageFromFrame(QPointF inFrame, QSizeF frame, double aspect) const;

 private:
  double zoom_ = 1;
  QPointF centre_{0.5, 0.5};  ///< relative image coordinates at the frame's centre
};

/// The visible part of the image in a frame, in whole device pixels, so that nothing is scaled twice.
struct PictureView {
  Region visible;  ///< part of the image
  QRectF target;   ///< its place in logical pixels relative to the frame's top left corner
  QSize device;    ///< its size in device pixels
  double dpr = 1;

  bool operator==(const PictureView&) const = default;
  [[nodiscard]] bool isEmpty() const { return device.isEmpty(); }
  /// Relative image coordinates to device pixels of the target.
  [[nodiscard]] QTransform deviceFromImage() const;
};
PictureView viewIn(const LinkedView& view, QSize frame, double aspect, double dpr);

}  // namespace sightline::ui
