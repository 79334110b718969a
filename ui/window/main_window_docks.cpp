// SPDX-License-Identifier: GPL-3.0-or-later
// The window's docks, where they lie, and the panels of a study in them. The rest of the window is in main_window.cpp.
#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <array>

#include "ui/controls/binarisation_panel.h"
#include "ui/controls/display_panel.h"
#include "ui/controls/layer_panel.h"
#include "ui/controls/target_class_panel.h"
#include "ui/grid/comparison_grid.h"
#include "ui/grid/gallery_panel.h"
#include "ui/images/image_browser.h"
#include "ui/jobs/failures_panel.h"
#include "ui/jobs/job_indicator.h"
#include "ui/plots/distributions_panel.h"
#include "ui/plots/threshold_curve_panel.h"
#include "ui/probe/probe_panel.h"
#include "ui/robustness/robustness_panel.h"
#include "ui/statistics/cases_panel.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/statistics/table1_panel.h"
#include "ui/statistics/why_low_panel.h"
#include "ui/statistics/words_panel.h"
#include "ui/truth/truth_panel.h"
#include "ui/window/dock_title.h"
#include "ui/window/main_window.h"
#include "ui/window/window_actions.h"
#include "ui/window/work_export.h"

namespace sightline::ui {

namespace {
constexpr int kHighWindow = 1000;

/// Scrolls up and down only, so it never becomes narrower than what it holds.
class PanelArea : public QScrollArea {
 public:
  using QScrollArea::QScrollArea;
  [[nodiscard]] QSize minimumSizeHint() const override {
    const int panel = widget() ? widget()->minimumSizeHint().width() : 0;
    return {panel + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(),
            QScrollArea::minimumSizeHint().height()};
  }
};
}  // namespace

QDockWidget* MainWindow::addDock(const char* name, const QString& title) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);  // what saveState() knows it by
  dock->setWidget(new QWidget(dock));
  auto* bar = new DockTitle(this, dock);
  connect(bar, &DockTitle::helpRequested, this, [this, dock] { showManual(manualPlaceOf(dock)); });
  panelFocus_.add(dock);
  actions_->panels->addAction(dock->toggleViewAction());
  return dock;
}

void MainWindow::buildDocks() {
  imagesDock_ = addDock("images", tr("Images"));
  binarisationDock_ = addDock("binarisation", tr("Threshold"));
  layerDock_ = addDock("layer", tr("Target layer"));
  classDock_ = addDock("class", tr("Target class"));
  displayDock_ = addDock("display", tr("Display"));
  wordsDock_ = addDock("words", tr("In words"));
  distributionsDock_ = addDock("distributions", tr("Distributions"));
  statisticsDock_ = addDock("statistics", tr("Statistics"));
  table1Dock_ = addDock("table1", tr("Table 1"));
  thresholdCurveDock_ = addDock("thresholdCurve", tr("Threshold curve"));
  robustnessDock_ = addDock("robustness", tr("Robustness"));
  galleryDock_ = addDock("gallery", tr("Best and worst"));
  casesDock_ = addDock("cases", tr("Cases"));
  whyLowDock_ = addDock("whyLow", tr("Why low?"));
  probeDock_ = addDock("probe", tr("Why here?"));
  truthDock_ = addDock("truth", tr("Is it true?"));
  failuresDock_ = addDock("failures", tr("Problems"));
}

void MainWindow::placeDocks() {
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  const auto docks = findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
  for (auto* dock : docks) {
    removeDockWidget(dock);
    dock->setFloating(false);
  }
  addDockWidget(Qt::LeftDockWidgetArea, imagesDock_);
  for (auto* dock : {binarisationDock_, layerDock_, classDock_, displayDock_})
    addDockWidget(Qt::RightDockWidgetArea, dock);
  const std::array bottom{wordsDock_,          distributionsDock_, statisticsDock_, table1Dock_,
                          thresholdCurveDock_, robustnessDock_,    galleryDock_,    casesDock_,
                          whyLowDock_,         probeDock_,         truthDock_,      failuresDock_};
  for (auto* dock : bottom) addDockWidget(Qt::BottomDockWidgetArea, dock);
  // all of the right side at once where the screen is high enough, else its lower part as tabs
  const bool high = height() >= kHighWindow;
  if (!high) {
    tabifyDockWidget(layerDock_, classDock_);
    tabifyDockWidget(classDock_, displayDock_);
  }
  for (std::size_t i = 1; i < bottom.size(); ++i) tabifyDockWidget(bottom[i - 1], bottom[i]);
  for (auto* dock : docks) dock->setVisible(dock != failuresDock_);  // shown when something fails
  resizeDocks({imagesDock_, binarisationDock_}, {256, 288}, Qt::Horizontal);
  resizeDocks({wordsDock_}, {height() / 3}, Qt::Vertical);
  if (high)
    resizeDocks({binarisationDock_, layerDock_, classDock_, displayDock_}, {340, 344, 92, 232}, Qt::Vertical);
  else
    resizeDocks({binarisationDock_, layerDock_}, {364, height() - 420}, Qt::Vertical);
  layerDock_->raise();
  wordsDock_->raise();
}

void MainWindow::fill(QDockWidget* dock, QWidget* panel, bool scrolls) {
  delete dock->widget();
  if (!scrolls) return dock->setWidget(panel);
  auto* area = new PanelArea(dock);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(panel);
  dock->setWidget(area);
}

void MainWindow::buildPanels() {
  StudySession* study = session_.get();
  auto* grid = grid_ = new ComparisonGrid(study, centre_);
  centre_->insertWidget(1, grid);
  centre_->setCurrentWidget(grid);
  fill(imagesDock_, browser_ = new ImageBrowser(study), false);
  connect(grid, &ComparisonGrid::previousImageRequested, browser_, [this] { browser_->step(-1); });
  connect(grid, &ComparisonGrid::nextImageRequested, browser_, [this] { browser_->step(+1); });
  connect(grid, &ComparisonGrid::paintRequested, this, [this] { annotate(true); });
  connect(grid, &ComparisonGrid::lineupRequested, this, &MainWindow::showLineup);
  connect(grid, &ComparisonGrid::modelActionRequested, this,
          [this](int model, ComparisonGrid::ModelAction action) { actOnModel(model, static_cast<int>(action)); });
  connect(grid, &ComparisonGrid::saveMapRequested, this,
          [this](const CellKey& key) { work_->chooseMap(*session_, key); });
  connect(actions_->zoomIn, &QAction::triggered, grid, &ComparisonGrid::zoomIn);
  connect(actions_->zoomOut, &QAction::triggered, grid, &ComparisonGrid::zoomOut);
  connect(actions_->fit, &QAction::triggered, grid, &ComparisonGrid::fitView);
  connect(actions_->compareMaps, &QAction::triggered, grid, [this, grid] {
    grid->togglePinned();
    actions_->showDisplay(session_->display());  // where nothing was pinned, nothing is ticked
  });
  const auto later = [this](auto step) { building_.push_back(std::move(step)); };
  later([=, this] { fill(binarisationDock_, new BinarisationPanel(study), true); });
  later([=, this] { fill(layerDock_, new LayerPanel(study), true); });
  later([=, this] { fill(displayDock_, new DisplayPanel(study), true); });
  later([=, this] { fill(classDock_, new TargetClassPanel(study), true); });
  later([=, this] { fill(wordsDock_, new WordsPanel(study), false); });
  later([=, this] { fill(galleryDock_, new GalleryPanel(study), false); });
  later([=, this] {
    auto* distributions = new DistributionsPanel(study);
    connect(distributions, &DistributionsPanel::figureRequested, this, &MainWindow::showPlotFigure);
    fill(distributionsDock_, distributions, false);
  });
  later([=, this] { fill(statisticsDock_, new StatisticsPanel(study), false); });
  later([=, this] { fill(table1Dock_, new Table1Panel(study), false); });
  later([=, this] { fill(thresholdCurveDock_, new ThresholdCurvePanel(study), false); });
  later([=, this] { fill(robustnessDock_, new RobustnessPanel(study), false); });
  later([=, this] { fill(casesDock_, new CasesPanel(study), false); });
  later([=, this] { fill(whyLowDock_, new WhyLowPanel(study), false); });
  later([=, this] { fill(probeDock_, new ProbePanel(study), false); });
  later([=, this] { fill(truthDock_, new TruthPanel(study), false); });
  later([=, this] {
    fill(failuresDock_, failures_ = new FailuresPanel(study), false);
    connect(failures_, &FailuresPanel::changed, jobs_, [this] { jobs_->setFailureCount(failures_->failedMaps()); });
  });
}

}  // namespace sightline::ui
