// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "ui/figures/figure_window.h"
#include "ui/study_session.h"

class QComboBox;
class QDoubleSpinBox;

namespace sightline::ui {

class CurveLegend;

/// The plots that can be set for print.
enum class PlotKind { BoxPlots, BoxPlotsPooled, BoxPlotsWithin, BoxPlotsByClass, BoxPlotsByCase, ThresholdCurves };

/// Sets a plot of the study for print: box plots or threshold curves, with vector axes and real
/// text, on white whatever the theme. Each is drawn from a panel of its own that is never shown, so that what is on
/// screen stays as it is; it follows the study while the dialog is open.
class PlotFigureDialog : public FigureWindow {
  Q_OBJECT
 public:
  PlotFigureDialog(StudySession* session, PlotKind kind, std::function<std::string()> recipe, QWidget* parent);
  ~PlotFigureDialog() override;

  [[nodiscard]] PlotKind kind() const;
  void setKind(PlotKind kind);

 protected:
  void draw(std::function<void(const FigurePainter&)> use, std::function<void(const QString&)> done) override;
  bool isComplete() override;
  [[nodiscard]] QString figureTitle() const override;

 private:
  struct Stage;
  Stage& stage();
  [[nodiscard]] std::unique_ptr<Stage> makeStage(PlotKind kind);
  [[nodiscard]] CurveLegend legendOf(const Stage& stage) const;

  StudySession* session_;
  QComboBox* kind_;
  QDoubleSpinBox* height_;
  std::vector<std::unique_ptr<Stage>> stages_;  ///< in the order of PlotKind; made when first asked for
  bool painting_ = false;
};

}  // namespace sightline::ui
