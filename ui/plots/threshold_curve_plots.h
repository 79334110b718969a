// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPoint>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/threshold_curves.h"

class QCustomPlot;

namespace sightline::ui {

/// Curves against the value of a binarisation rule in one QCustomPlot: a plot for each technique, with a vertical line
/// at the current value. Draws what it is given and finds what is under the pointer.
class ThresholdCurvePlots {
 public:
  /// @param plot          must outlive this
  /// @param modelColours  one per model
  ThresholdCurvePlots(QCustomPlot* plot, std::vector<QColor> modelColours);
  ~ThresholdCurvePlots();

  /// Makes the plots anew, without curves.
  void setTechniques(const std::vector<Technique>& techniques);
  [[nodiscard]] const std::vector<Technique>& techniques() const { return techniques_; }

  /// @param axisLabel  of the value
  void showCurves(const ThresholdCurves& curves, const QString& axisLabel);
  /// The curves of one image, dashed.
  void showImage(const ThresholdCurves& curves, int image);
  /// Where the line of a technique is, on its axis; nothing: no line. Call replotLines() afterwards.
  void setLine(Technique technique, std::optional<double> value, const QString& text);
  void replotLines();
  void applyPalette(const QPalette& colours, const QFont& font);

  /// The plot at a pixel.
  [[nodiscard]] std::optional<Technique> techniqueAt(const QPoint& position) const;
  /// Whether a pixel is close enough to the line to mean it.
  [[nodiscard]] bool isOnLine(Technique technique, double pixel) const;
  /// Value on the axis of a technique's plot; of a technique that is shown.
  [[nodiscard]] double valueAt(Technique technique, double pixel) const;
  /// Pixel of a value on the axis of a technique's plot; NaN for one that is not shown.
  [[nodiscard]] double pixelOf(Technique technique, double value) const;

 private:
  struct Side;
  [[nodiscard]] std::unique_ptr<Side> makeSide(Technique technique, bool leftmost);
  [[nodiscard]] const Side* find(Technique technique) const;
  /// @returns the highest value that is drawn
  [[nodiscard]] double setCurves(const Side& side, const ThresholdCurves& curves) const;

  QCustomPlot* plot_;
  std::vector<QColor> modelColours_;
  std::vector<std::unique_ptr<Side>> sides_;  ///< in the order of the rows
  std::vector<Technique> techniques_;
};

}  // namespace sightline::ui
