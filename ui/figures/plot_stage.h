// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QSizeF>
#include <QString>
#include <memory>
#include <optional>

#include "core/alignment/binarisation.h"
#include "ui/figures/figure_legend.h"
#include "ui/session/study_session.h"

class QCPPainter;

namespace sightline::ui {

/// Of figures that are narrower than this many pixels, parts stand below each other.
inline constexpr double kNarrowPixels = 620;

/// The plots that can be set for print.
enum class PlotKind {
  BoxPlots,
  BoxPlotsPooled,
  BoxPlotsWithin,
  BoxPlotsByClass,
  BoxPlotsByCase,
  ThresholdCurves,
  Surfaces,
  SurfacesOfImage,
  Robustness,
  Cases
};

/// A plot of the study on paper: on white, black type, in any size, as shapes and text. Lengths are pixels of the
/// window, so that a plot has the proportions of its panel: small type is smallType(), and whoever paints it scales the
/// painter. Follows the session; what takes long is worked out in the background. GUI thread only.
class PlotStage : public QObject {
  Q_OBJECT
 public:
  [[nodiscard]] static QFont smallType();

  /// Why there is nothing to paint, yet or at all; empty when there is.
  [[nodiscard]] virtual QString missing() = 0;
  /// `size` is what is left above the legend.
  virtual void paint(QCPPainter& painter, const QSizeF& size) = 0;
  [[nodiscard]] virtual FigureLegend legend() const { return {}; }
  /// Height over width that suits the plot in a figure of this width.
  [[nodiscard]] virtual double usualShape(double width) const;
  /// Over the values of which rule it is drawn, if it is; setRule() chooses.
  [[nodiscard]] virtual std::optional<BinarisationRule::Kind> rule() const { return std::nullopt; }
  virtual void setRule(BinarisationRule::Kind) {}
  /// Whether it is drawn over the layers of DisplaySettings::Robustness.
  [[nodiscard]] virtual bool variesLayers() const { return false; }

 Q_SIGNALS:
  /// It would be painted differently now.
  void changed();
};

/// @param session  outlives the stage
std::unique_ptr<PlotStage> makePlotStage(PlotKind kind, StudySession* session);
std::unique_ptr<PlotStage> makeSurfaceStage(StudySession* session, bool ofCurrentImage);
std::unique_ptr<PlotStage> makeRobustnessStage(StudySession* session);
std::unique_ptr<PlotStage> makeCaseStage(StudySession* session);

}  // namespace sightline::ui
