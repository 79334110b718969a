// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPen>
#include <QPointF>
#include <optional>
#include <vector>

#include "ui/widgets/qcustomplot.h"

namespace sightline::ui {

/// The layer of PointMarks; made by the plot that has some.
inline constexpr const char* kMarksLayer = "marks";

/// Rings around points, on a layer of their own so that moving them leaves the boxes alone.
class PointMarks : public QCPLayerable {
 public:
  /// @param radius, width  of a ring and its line, in pixels
  PointMarks(QCustomPlot* plot, double radius, double width);
  /// In pixels of the plot.
  void setPoints(std::vector<QPointF> points) { points_ = std::move(points); }
  [[nodiscard]] bool empty() const { return points_.empty(); }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
  void draw(QCPPainter* painter) override;

 private:
  double radius_, width_;
  std::vector<QPointF> points_;
};

/// One dashed line through all plots, under the boxes: how far people agree with each other, or another value that
/// holds for all of them.
class CeilingLine : public QCPLayerable {
 public:
  /// @param human  in the colour of what people marked; else as text, and thinner
  explicit CeilingLine(QCustomPlot* plot, bool human = true);
  void setRects(std::vector<QCPAxisRect*> rects) { rects_ = std::move(rects); }
  /// On the value axis; nothing: no line.
  void setValue(std::optional<double> value) { value_ = value; }
  /// Whether a pixel is on the line.
  [[nodiscard]] bool isAt(const QPointF& pixel) const;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
  void draw(QCPPainter* painter) override;

 private:
  bool human_;
  std::vector<QCPAxisRect*> rects_;
  std::optional<double> value_;
};

}  // namespace sightline::ui
