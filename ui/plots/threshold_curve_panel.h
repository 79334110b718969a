// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/best_threshold.h"
#include "core/analysis/threshold_curves.h"
#include "ui/session/latest_job.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"
#include "ui/widgets/value_source.h"

class QCustomPlot;
class QLabel;
class QStackedLayout;

namespace sightline::ui {

class BestThresholdsView;
class ElidedComboBox;
class RuleChoice;
class ThresholdCurvePlots;
class ThresholdSurfaceView;
class UseBest;
class WorkBar;

/// The chosen metric against the value of the binarisation rule, one plot per technique: mean of each model with the
/// middle half of its maps as a band, the image on screen as a dashed line, the best value as a diamond and the
/// current value as a vertical line that can be dragged (or moved with the arrow keys). Curves are worked out in the
/// background; dragging the line only moves the line. Or the best values in words and numbers, with what they are worth
/// on images held out. Or, as surfaces, the metric over the value and the agreement of people, of all images or of the
/// one on screen.
class ThresholdCurvePanel : public QWidget, public ValueSource {
  Q_OBJECT
 public:
  explicit ThresholdCurvePanel(StudySession* session, QWidget* parent = nullptr);
  ~ThresholdCurvePanel() override;

  enum class View { Curves, Surfaces, SurfacesOfImage, Best };
  void setView(View view);
  [[nodiscard]] View view() const;
  [[nodiscard]] ThresholdSurfaceView* surfaces() const { return surfaces_; }

  [[nodiscard]] QCustomPlot* plot() const { return plot_; }
  /// Null until they are worked out for the first time.
  [[nodiscard]] TextTable values() const override;
  [[nodiscard]] std::shared_ptr<const ThresholdCurves> curves() const { return curves_; }
  /// Of the latest curves; null until they are worked out.
  [[nodiscard]] std::shared_ptr<const BestThresholds> best() const { return bestValues_; }
  /// Pixel of a value on the axis of a technique's plot.
  [[nodiscard]] double pixelOf(Technique technique, double value) const;

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void setUpControls();
  void connectControls();
  void connectStudy();
  void buildPlot();
  void setRows();  ///< one plot for each row of the grid
  void refresh();
  void requestCurves();
  [[nodiscard]] RuleAxis axis() const;  ///< what is to be followed
  void requestSurfaces();
  bool explainMetric();  ///< shows why when the metric has no threshold
  void showCurves();
  void showBest();
  [[nodiscard]] bool followsCurves() const { return view() == View::Curves || view() == View::Best; }
  void showImage();
  void showValue();
  [[nodiscard]] QString summaryText(const ThresholdCurves& curves) const;  ///< of curves that have a best value
  void setValue(Technique technique, double value);
  void hover(const QPoint& position);
  [[nodiscard]] BinarisationRule ruleOf(Technique technique) const;
  /// The current value, when the shown rule is the current one.
  [[nodiscard]] std::optional<double> valueOf(Technique technique) const;
  [[nodiscard]] QString valueText(double value) const;

  StudySession* session_;
  ElidedComboBox* view_;
  RuleChoice* along_;
  UseBest* best_;
  WorkBar* working_;
  QCustomPlot* plot_;
  ThresholdSurfaceView* surfaces_;
  BestThresholdsView* bestView_;
  QLabel *message_, *summary_, *legend_;
  QStackedLayout* pages_;
  std::unique_ptr<ThresholdCurvePlots> plots_;
  std::shared_ptr<const ThresholdCurves> curves_;
  LatestJob<ThresholdCurves> job_;
  std::shared_ptr<const BestThresholds> bestValues_;
  LatestJob<BestThresholds> bestJob_;
  ThresholdSweep requested_;
  QTimer later_;  ///< while maps are computed, curves follow a few times a second
  BinarisationRule::Kind followed_;
  std::optional<Technique> dragged_;  ///< whose line
  int results_ = 0;                   ///< rises when maps are computed
  bool resultsChanged_ = true;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
