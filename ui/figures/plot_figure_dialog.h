// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "ui/figures/figure_window.h"
#include "ui/figures/plot_stage.h"
#include "ui/session/study_session.h"

class QComboBox;
class QDoubleSpinBox;

namespace sightline::ui {

class DepthChoice;
class RuleChoice;
class ShownDepth;

/// Sets a plot of the study for print, with vector axes and real text, on white whatever the theme. What is on screen
/// stays as it is, but for the robustness of the conclusions, where panel and figure show the same layers and rule; the
/// plot follows the study while the dialog is open.
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
  PlotStage& stage();
  void chooseLayers();
  void adapt();                        ///< rows of the form, and the height, to the plot
  [[nodiscard]] double scale() const;  ///< a pixel of the plot in CSS pixels of the figure

  StudySession* session_;
  QComboBox* kind_;
  RuleChoice* rule_;
  DepthChoice* layers_;
  ShownDepth* depth_;
  QDoubleSpinBox* height_;
  std::vector<std::unique_ptr<PlotStage>> stages_;  ///< in the order of PlotKind; made when first asked for
  bool ownHeight_ = false;                          ///< somebody chose it
};

}  // namespace sightline::ui
