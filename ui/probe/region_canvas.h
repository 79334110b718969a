// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/image/hide_region.h"
#include "core/image/outline.h"

namespace sightline::ui {

/// An image on which a part is chosen: painted with a brush, wiped with an eraser, or clicked segment by segment. The
/// region is kept at the image's size, or smaller for large images (longest side 512). With the keyboard: arrows
/// move the brush, Space paints, [ and ] change its size.
class RegionCanvas : public QWidget {
  Q_OBJECT
 public:
  enum class Tool { Brush, Eraser, Segment };
  static constexpr int kLongestSide = 512;

  explicit RegionCanvas(QWidget* parent = nullptr);

  /// Null: nothing to paint on. The region is emptied, and the segments go.
  void setPicture(const std::shared_ptr<const Image>& picture);
  [[nodiscard]] bool hasPicture() const { return !image_.isNull(); }
  /// Labels of segments, any size; null while they are not known.
  void setSegments(std::shared_ptr<const Plane<std::int32_t>> labels);
  void setTool(Tool tool);
  [[nodiscard]] Tool tool() const { return tool_; }
  /// Of the brush and the eraser, as a share of the image's longer side.
  void setBrush(double diameter);
  [[nodiscard]] double brush() const { return brush_; }
  /// Any size; stretched over the image. Tells regionChanged().
  void setRegion(const RegionMask& region);
  [[nodiscard]] const RegionMask& region() const { return region_; }
  /// The widget's point over a point of the image (0..1 in both directions).
  [[nodiscard]] QPointF pointAt(double x, double y) const;

  [[nodiscard]] QSize sizeHint() const override { return {260, 260}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 96}; }

 Q_SIGNALS:
  /// The region has changed; during a stroke only when it ends.
  void regionChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRectF pictureRect() const;
  [[nodiscard]] QPointF toRegion(QPointF inWidget) const;  ///< in pixels of the region
  [[nodiscard]] double brushPixels() const;                ///< diameter in pixels of the region
  void stroke(QPointF from, QPointF to, bool erase);
  void toggleSegment(QPointF at);
  void touched();

  QImage image_;
  RegionMask region_;
  std::vector<Outline> outlines_;
  QImage tint_;  ///< the region in the accent colour, made anew when it changed
  bool stale_ = true;
  std::shared_ptr<const Plane<std::int32_t>> segments_;
  Tool tool_ = Tool::Brush;
  double brush_ = 0.12;
  bool painting_ = false, erasing_ = false, changed_ = false;
  QPointF last_;
  std::optional<QPointF> pointer_;  ///< in pixels of the region
};

}  // namespace sightline::ui
