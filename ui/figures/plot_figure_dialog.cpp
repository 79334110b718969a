// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plot_figure_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <cmath>
#include <utility>

#include "core/alignment/scores.h"
#include "core/base/error.h"
#include "ui/robustness/robustness_tests.h"
#include "ui/session/translated.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/rule_choice.h"

namespace sightline::ui {
namespace {

constexpr double kCssDpi = 96;
constexpr double kHeightStep = 0.25;

}  // namespace

PlotFigureDialog::PlotFigureDialog(StudySession* session, PlotKind kind, std::function<std::string()> recipe,
                                   QWidget* parent)
    : FigureWindow(tr("Plot figure"), std::move(recipe), parent),
      session_(session),
      kind_(new ElidedComboBox(this)),
      rule_(new RuleChoice(session->settings().rule.kind, this)),
      layers_(new DepthChoice(this)),
      depth_(new ShownDepth(session, this)),
      height_(new NumberBox(this)) {
  kind_->setObjectName(QStringLiteral("plotKind"));
  kind_->setAccessibleName(tr("Plot"));
  kind_->addItem(tr("All box plots"), static_cast<int>(PlotKind::BoxPlots));
  kind_->addItem(tr("By technique, by model"), static_cast<int>(PlotKind::BoxPlotsPooled));
  kind_->addItem(tr("By model within each technique"), static_cast<int>(PlotKind::BoxPlotsWithin));
  kind_->addItem(tr("By class"), static_cast<int>(PlotKind::BoxPlotsByClass));
  kind_->addItem(tr("By case"), static_cast<int>(PlotKind::BoxPlotsByCase));
  kind_->addItem(tr("Threshold curves"), static_cast<int>(PlotKind::ThresholdCurves));
  kind_->addItem(tr("Threshold and agreement"), static_cast<int>(PlotKind::Surfaces));
  kind_->addItem(tr("Threshold and agreement, this image"), static_cast<int>(PlotKind::SurfacesOfImage));
  kind_->addItem(tr("Robustness of the conclusions"), static_cast<int>(PlotKind::Robustness));
  kind_->addItem(tr("Shared Interest cases"), static_cast<int>(PlotKind::Cases));
  stages_.resize(static_cast<std::size_t>(kind_->count()));
  setKind(kind);
  rule_->setObjectName(QStringLiteral("plotRule"));
  height_->setAccessibleName(tr("Height in inches"));
  height_->setRange(1, 20);
  height_->setDecimals(2);
  height_->setSingleStep(kHeightStep);
  height_->setSuffix(tr(" in"));
  form()->insertRow(0, tr("&Plot"), kind_);
  form()->insertRow(1, tr("&Rule"), rule_);
  layers_->setObjectName(QStringLiteral("plotLayers"));
  form()->insertRow(2, tr("&Layers"), layers_);
  form()->insertRow(3, tr("&Depth"), depth_);
  form()->addRow(tr("&Height"), height_);
  adapt();
  connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
    ownHeight_ = false;
    adapt();
  });
  connect(rule_, &QComboBox::currentIndexChanged, this, [this] {
    stage().setRule(rule_->kind());
    adapt();
  });
  connect(layers_, &QComboBox::activated, this, &PlotFigureDialog::chooseLayers);
  connect(this, &FigureWindow::sizeChosen, this, &PlotFigureDialog::adapt);
  connect(height_, &QDoubleSpinBox::valueChanged, this, [this] {
    ownHeight_ = true;
    soon();
  });
  connect(session, &QObject::destroyed, this, [this] {
    stages_.clear();  // they hold the session
    close();
  });
}

PlotFigureDialog::~PlotFigureDialog() = default;

PlotKind PlotFigureDialog::kind() const { return static_cast<PlotKind>(kind_->currentData().toInt()); }

void PlotFigureDialog::setKind(PlotKind kind) { kind_->setCurrentIndex(kind_->findData(static_cast<int>(kind))); }

PlotStage& PlotFigureDialog::stage() {
  auto& stage = stages_[static_cast<std::size_t>(kind())];
  if (!stage) {
    stage = makePlotStage(kind(), session_);
    connect(stage.get(), &PlotStage::changed, this, [this, of = stage.get()] {
      if (!stages_.empty() && stages_[static_cast<std::size_t>(kind())].get() == of) adapt();
    });
  }
  return *stage;
}

double PlotFigureDialog::scale() const { return fontPoints() / 72 * kCssDpi / PlotStage::smallType().pixelSize(); }

void PlotFigureDialog::adapt() {
  if (stages_.empty()) return;
  PlotStage& stage = this->stage();
  form()->setRowVisible(rule_, stage.rule().has_value());
  if (const auto rule = stage.rule()) {
    const QSignalBlocker quiet(rule_);
    rule_->setKind(*rule);
  }
  layers_->setDepths(session_->display().robustness.depths);
  const auto layers = stage.variesLayers() ? layers_->choices(*session_) : std::vector<LayersOfModels>();
  depth_->setLayers(layers);
  form()->setRowVisible(layers_, stage.variesLayers());
  form()->setRowVisible(depth_, layers.size() > 1);
  if (!ownHeight_) {
    const double width = widthInches() * kCssDpi / scale();
    const double height = widthInches() * stage.usualShape(width) + stage.legend().heightFor(width) * scale() / kCssDpi;
    const QSignalBlocker quiet(height_);
    height_->setValue(std::ceil(height / kHeightStep) * kHeightStep);
  }
  soon();
}

void PlotFigureDialog::chooseLayers() {
  DisplaySettings display = session_->display();
  if (std::exchange(display.robustness.depths, layers_->depths()) == layers_->depths()) return;
  display.robustness.depth.reset();
  session_->setDisplay(display);
}

void PlotFigureDialog::draw(std::function<void(const FigurePainter&)> use, std::function<void(const QString&)> done) {
  // Plots are painted on the thread of the window; that takes some milliseconds.
  PlotStage& stage = this->stage();
  const QSizeF inches(widthInches(), height_->value());
  const QSizeF whole = inches * kCssDpi / scale();
  const FigureLegend legend = stage.legend();
  const QSizeF size = whole - QSizeF(0, legend.heightFor(whole.width()));
  QString problem;
  try {
    use({inches, [&](QCPPainter& painter, double dpi) {
           painter.save();
           painter.scale(dpi / kCssDpi * scale(), dpi / kCssDpi * scale());
           painter.setMode(QCPPainter::pmVectorized);
           painter.save();
           stage.paint(painter, size);
           painter.restore();
           legend.paint(painter, size.height(), whole.width());
           painter.restore();
         }});
  } catch (const Error& error) {
    problem = translated(error);
  }
  done(problem);
}

bool PlotFigureDialog::isComplete() {
  if (stages_.empty()) return false;
  const QString missing = session_->snapshot()->readyCount() == 0
                              ? tr("No maps have been computed yet. The plot appears as maps finish.")
                              : stage().missing();
  if (!missing.isEmpty()) showNothing(missing);
  return missing.isEmpty();
}

QString PlotFigureDialog::figureTitle() const {
  if (kind() == PlotKind::Cases) return kind_->currentText();
  return kind_->currentText() + QStringLiteral(": ") + translated(metricName(session_->display().metric));
}

}  // namespace sightline::ui
