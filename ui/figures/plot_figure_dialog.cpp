// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plot_figure_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontInfo>
#include <QFormLayout>
#include <QVBoxLayout>
#include <cmath>

#include "core/alignment/scores.h"
#include "core/base/error.h"
#include "core/models/model_spec.h"
#include "ui/figures/curve_legend.h"
#include "ui/plots/distributions_panel.h"
#include "ui/plots/qcustomplot.h"
#include "ui/plots/threshold_curve_panel.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr double kCssDpi = 96;
constexpr int kPanelFontPixels = 14;
constexpr double kUsualShape = 0.42;  // height / width

DistributionsPanel::View viewOf(PlotKind kind) {
  switch (kind) {
    case PlotKind::BoxPlotsPooled: return DistributionsPanel::View::Pooled;
    case PlotKind::BoxPlotsWithin: return DistributionsPanel::View::ModelsWithinTechniques;
    case PlotKind::BoxPlotsByClass: return DistributionsPanel::View::Classes;
    case PlotKind::BoxPlotsByCase: return DistributionsPanel::View::Cases;
    default: return DistributionsPanel::View::Everything;
  }
}

QWidget* makePanel(PlotKind kind, StudySession* session, QCustomPlot*& plot) {
  if (kind == PlotKind::ThresholdCurves) {
    auto* panel = new ThresholdCurvePanel(session);
    plot = panel->plot();
    return panel;
  }
  auto* panel = new DistributionsPanel(session);
  panel->setView(viewOf(kind));
  plot = panel->plot();
  // Rings around the image on screen are for the screen.
  for (int i = 0; i < plot->layerCount(); ++i)
    if (plot->layer(i)->name() == QLatin1String("marks")) plot->layer(i)->setVisible(false);
  return panel;
}

}  // namespace

/// A panel that is laid out and painted but never shown.
struct PlotFigureDialog::Stage {
  std::unique_ptr<QWidget> panel;
  QCustomPlot* plot = nullptr;

  /// One CSS pixel of the figure in pixels of the panel, so that its small type has the wished size in print.
  [[nodiscard]] double scale(double points) const {
    return points / 72 * kCssDpi / QFontInfo(smallFont(panel->font())).pixelSize();
  }
  /// Gives the plot the wished size; the panel around it is that much larger.
  void fit(const QSizeF& wished) {
    for (int pass = 0; pass < 2; ++pass)  // the second time the bars above know their height
      panel->resize(panel->size() + QSize(qRound(wished.width()), qRound(wished.height())) - plot->size());
  }
};

PlotFigureDialog::PlotFigureDialog(StudySession* session, PlotKind kind, std::function<std::string()> recipe, QWidget* parent)
    : FigureWindow(tr("Plot figure"), std::move(recipe), parent),
      session_(session),
      kind_(new QComboBox(this)),
      height_(new QDoubleSpinBox(this)) {
  kind_->setObjectName(QStringLiteral("plotKind"));
  kind_->setAccessibleName(tr("Plot"));
  kind_->addItem(tr("All box plots"), static_cast<int>(PlotKind::BoxPlots));
  kind_->addItem(tr("By technique, by model"), static_cast<int>(PlotKind::BoxPlotsPooled));
  kind_->addItem(tr("By model within each technique"), static_cast<int>(PlotKind::BoxPlotsWithin));
  kind_->addItem(tr("By class"), static_cast<int>(PlotKind::BoxPlotsByClass));
  kind_->addItem(tr("By case"), static_cast<int>(PlotKind::BoxPlotsByCase));
  kind_->addItem(tr("Threshold curves"), static_cast<int>(PlotKind::ThresholdCurves));
  stages_.resize(static_cast<std::size_t>(kind_->count()));
  setKind(kind);
  height_->setAccessibleName(tr("Height in inches"));
  height_->setRange(1, 20);
  height_->setDecimals(2);
  height_->setSingleStep(0.25);
  height_->setSuffix(tr(" in"));
  height_->setValue(kTwoColumnsInches * kUsualShape);
  form()->insertRow(0, tr("Plot"), kind_);
  form()->addRow(tr("Height"), height_);
  const auto follow = [this] { soon(); };
  connect(kind_, &QComboBox::currentIndexChanged, this, follow);
  connect(height_, &QDoubleSpinBox::valueChanged, this, follow);
  connect(session, &StudySession::snapshotChanged, this, follow);
  connect(session, &StudySession::displayChanged, this, follow);
  connect(session, &QObject::destroyed, this, [this] {
    stages_.clear();  // they hold the session
    close();
  });
}

PlotFigureDialog::~PlotFigureDialog() = default;

PlotKind PlotFigureDialog::kind() const { return static_cast<PlotKind>(kind_->currentData().toInt()); }

void PlotFigureDialog::setKind(PlotKind kind) { kind_->setCurrentIndex(kind_->findData(static_cast<int>(kind))); }

std::unique_ptr<PlotFigureDialog::Stage> PlotFigureDialog::makeStage(PlotKind kind) {
  auto stage = std::make_unique<Stage>();
  stage->panel.reset(makePanel(kind, session_, stage->plot));
  stage->panel->setAttribute(Qt::WA_DontShowOnScreen);
  stage->panel->setPalette(printPalette());
  QFont font = stage->panel->font();
  font.setPixelSize(kPanelFontPixels);
  stage->panel->setFont(font);
  stage->panel->resize(800, 400);
  stage->panel->show();
  connect(stage->plot, &QCustomPlot::afterReplot, this, [this, plot = stage->plot] {
    if (stages_.empty() || this->stage().plot != plot || painting_) return;
    soon();  // curves come from the background
  });
  return stage;
}

PlotFigureDialog::Stage& PlotFigureDialog::stage() {
  auto& stage = stages_[static_cast<std::size_t>(kind())];
  if (!stage) stage = makeStage(kind());
  return *stage;
}

CurveLegend PlotFigureDialog::legendOf(const Stage& stage) const {
  if (kind() != PlotKind::ThresholdCurves) return {};  // boxes have their names under them
  std::vector<CurveLegend::Entry> entries;
  for (const ModelSpec& model : session_->definition().models)
    entries.push_back({QString::fromStdString(model.displayName), modelColour(model)});
  entries.push_back({tr("line: mean; band: middle half of the maps; diamond: highest mean"), {}});
  const auto image = static_cast<std::size_t>(session_->currentImage());
  entries.push_back({tr("dashed: %1").arg(QString::fromStdString(session_->definition().dataset.items[image].id)), {}});
  return {std::move(entries), smallFont(stage.panel->font())};
}

void PlotFigureDialog::draw(std::function<void(const FigurePainter&)> use, std::function<void(const QString&)> done) {
  // QCustomPlot paints on the thread it lives on; a plot takes some milliseconds.
  Stage& stage = this->stage();
  const QSizeF inches(widthInches(), height_->value());
  const double scale = stage.scale(fontPoints());
  painting_ = true;
  const QSizeF whole = inches * kCssDpi / scale;
  const CurveLegend legend = legendOf(stage);
  const QSizeF size = whole - QSizeF(0, legend.heightFor(whole.width()));
  stage.fit(size);
  QString problem;
  try {
    use({inches, [&](QCPPainter& painter, double dpi) {
           painter.save();
           painter.scale(dpi / kCssDpi * scale, dpi / kCssDpi * scale);
           painter.setMode(QCPPainter::pmVectorized);
           painter.save();
           stage.plot->toPainter(&painter, qRound(size.width()), qRound(size.height()));
           painter.restore();
           legend.paint(painter, size.height(), whole.width());
           painter.restore();
         }});
  } catch (const Error& error) {
    problem = QString::fromUtf8(error.what());
  }
  painting_ = false;
  done(problem);
}

bool PlotFigureDialog::isComplete() {
  if (stages_.empty()) return false;
  if (session_->snapshot()->readyCount() == 0) {
    showNothing(tr("No map is computed yet. The plot appears as maps finish."));
    return false;
  }
  return true;
}

QString PlotFigureDialog::figureTitle() const {
  return kind_->currentText() + QStringLiteral(": ") + QString::fromUtf8(metricName(session_->display().metric));
}

}  // namespace sightline::ui
