// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plot_stage.h"
#include "ui/figures/figure_font.h"

#include <utility>
#include <vector>

#include "core/models/model_spec.h"
#include "ui/plots/distributions_panel.h"
#include "ui/plots/threshold_curve_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/qcustomplot.h"

namespace sightline::ui {
namespace {

constexpr int kPanelFontPixels = 14;
constexpr double kUsualShape = 0.42, kNarrowShape = 0.75, kShapeBelow = 1.3;

QFont panelFont() {
  QFont font = QApplication::font();
  font.setPixelSize(kPanelFontPixels);
  return withoutLigatures(font);
}

DistributionsPanel::View viewOf(PlotKind kind) {
  switch (kind) {
    case PlotKind::BoxPlotsPooled: return DistributionsPanel::View::Pooled;
    case PlotKind::BoxPlotsWithin: return DistributionsPanel::View::ModelsWithinTechniques;
    case PlotKind::BoxPlotsByClass: return DistributionsPanel::View::Classes;
    case PlotKind::BoxPlotsByCase: return DistributionsPanel::View::Cases;
    default: return DistributionsPanel::View::Everything;
  }
}

/// A panel of the window that is laid out and painted but never shown, so that what is on screen stays as it is.
class PanelStage : public PlotStage {
 public:
  PanelStage(PlotKind kind, StudySession* session) : kind_(kind), session_(session) {
    if (kind == PlotKind::ThresholdCurves) {
      auto panel = std::make_unique<ThresholdCurvePanel>(session);
      plot_ = panel->plot();
      left_ = new QCPMarginGroup(plot_);
      panel_ = std::move(panel);
    } else {
      auto panel = std::make_unique<DistributionsPanel>(session);
      panel->setView(viewOf(kind));
      plot_ = panel->plot();
      panel_ = std::move(panel);
    }
    panel_->setAttribute(Qt::WA_DontShowOnScreen);
    panel_->setPalette(printPalette());
    panel_->setFont(panelFont());
    plot_->setFont(panelFont());  // style sheets keep it from following its panel
    panel_->resize(800, 400);
    panel_->show();
    connect(plot_, &QCustomPlot::afterReplot, this, [this] {
      if (!painting_) Q_EMIT changed();  // curves come from the background
    });
  }

  QString missing() override { return {}; }

  void paint(QCPPainter& painter, const QSizeF& size) override {
    painting_ = true;
    const bool narrow = size.width() < kNarrowPixels;
    if (auto* boxes = qobject_cast<DistributionsPanel*>(panel_.get()))
      boxes->setForPrint(size.width(), narrow);
    else
      placeCurves(narrow);
    for (int pass = 0; pass < 2; ++pass)  // the second time the bars above know their height
      panel_->resize(panel_->size() + QSize(qRound(size.width()), qRound(size.height())) - plot_->size());
    plot_->toPainter(&painter, qRound(size.width()), qRound(size.height()));
    painting_ = false;
  }

  [[nodiscard]] double usualShape(double width) const override {
    if (width >= kNarrowPixels) return kUsualShape;
    const bool below =
        kind_ == PlotKind::BoxPlotsByClass || kind_ == PlotKind::BoxPlotsByCase || kind_ == PlotKind::ThresholdCurves;
    return below ? kShapeBelow : kNarrowShape;
  }

  [[nodiscard]] FigureLegend legend() const override {
    std::vector<FigureLegend::Entry> entries;
    // Of which images the numbers are, where they are not of all; boxes have their names under them.
    if (session_->display().onlyListed) entries.push_back({subsetText(*session_), {}});
    if (kind_ != PlotKind::ThresholdCurves)
      return entries.empty() ? FigureLegend() : FigureLegend(std::move(entries), smallType());
    for (const ModelSpec& model : session_->definition().models)
      entries.push_back({QString::fromStdString(model.displayName), modelColour(model)});
    entries.push_back({tr("line: mean; band: middle half of the maps; diamond: highest mean"), {}});
    const auto image = static_cast<std::size_t>(session_->currentImage());
    entries.push_back(
        {tr("dashed: %1").arg(QString::fromStdString(session_->definition().dataset.items[image].id)), {}});
    return {std::move(entries), smallType()};
  }

 private:
  /// The techniques' curves beside or below each other: a title over its axes each.
  void placeCurves(bool narrow) {
    if (std::exchange(narrow_, narrow) == narrow) return;
    QCPLayoutGrid* grid = plot_->plotLayout();
    std::vector<QCPLayoutElement*> elements;  // title, axes, title, axes
    for (std::size_t i = 0; i < 2 * session_->settings().techniques.size(); ++i) {
      const int side = static_cast<int>(i / 2), part = static_cast<int>(i % 2);
      elements.push_back(narrow ? grid->element(part, side) : grid->element(2 * side + part, 0));
    }
    for (auto* element : elements) grid->take(element);
    grid->simplify();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const int side = static_cast<int>(i / 2), part = static_cast<int>(i % 2);
      narrow ? grid->addElement(2 * side + part, 0, elements[i]) : grid->addElement(part, side, elements[i]);
      if (part == 0) {
        grid->setRowStretchFactor(narrow ? 2 * side : 0, 0.001);
        continue;
      }
      auto* axes = static_cast<QCPAxisRect*>(elements[i]);
      axes->axis(QCPAxis::atLeft)->setTickLabels(narrow || side == 0);
      axes->setMarginGroup(QCP::msLeft, narrow ? left_ : nullptr);
    }
  }

  PlotKind kind_;
  StudySession* session_;
  std::unique_ptr<QWidget> panel_;
  QCustomPlot* plot_ = nullptr;
  QCPMarginGroup* left_ = nullptr;  ///< of curves below each other; the plot's
  bool painting_ = false, narrow_ = false;
};

}  // namespace

QFont PlotStage::smallType() { return smallFont(panelFont()); }

double PlotStage::usualShape(double) const { return kUsualShape; }

std::unique_ptr<PlotStage> makePlotStage(PlotKind kind, StudySession* session) {
  switch (kind) {
    case PlotKind::Surfaces: return makeSurfaceStage(session, false);
    case PlotKind::SurfacesOfImage: return makeSurfaceStage(session, true);
    case PlotKind::Robustness: return makeRobustnessStage(session);
    case PlotKind::Cases: return makeCaseStage(session);
    default: return std::make_unique<PanelStage>(kind, session);
  }
}

}  // namespace sightline::ui
