// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plots/qcustomplot.h"

#include <functional>
#include <vector>

#include "core/alignment/scores.h"
#include "ui/plots/box_plottable.h"

namespace sightline::ui {

/// One box plot with its axes: hover names the point, a click opens its image.
class BoxPlotView : public QCustomPlot {
  Q_OBJECT
 public:
  explicit BoxPlotView(QWidget* parent = nullptr);

  /// @param labels  under each box, lines separated by a line feed
  /// @param top,step  of the value axis, the same for plots that stand side by side
  void show(std::vector<ScoreGroup> groups, const std::vector<QColor>& colours, const std::vector<QString>& labels, Metric metric,
            double top, double step);
  void setCurrentImage(int image);
  /// Text of a point's tooltip.
  void setPointText(std::function<QString(const CellKey&, double)> text) { pointText_ = std::move(text); }
  [[nodiscard]] const BoxPlottable& boxes() const { return *boxes_; }

  [[nodiscard]] QSize sizeHint() const override { return {260, 220}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 120}; }

 Q_SIGNALS:
  void imageChosen(int image);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void takePalette();
  BoxPlottable* boxes_;
  std::vector<QColor> colours_;
  std::function<QString(const CellKey&, double)> pointText_;
};

}  // namespace sightline::ui
