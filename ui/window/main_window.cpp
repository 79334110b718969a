// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <array>

#include "ui/annotate/annotate_panel.h"
#include "ui/controls/binarisation_panel.h"
#include "ui/controls/display_panel.h"
#include "ui/controls/layer_panel.h"
#include "ui/controls/target_class_panel.h"
#include "ui/controls/technique_options_dialog.h"
#include "ui/figures/figure_file.h"
#include "ui/grid/comparison_grid.h"
#include "ui/help/about_dialog.h"
#include "ui/images/image_browser.h"
#include "ui/jobs/failures_panel.h"
#include "ui/jobs/job_indicator.h"
#include "ui/plots/distributions_panel.h"
#include "ui/plots/threshold_curve_panel.h"
#include "ui/probe/probe_panel.h"
#include "ui/robustness/robustness_panel.h"
#include "ui/session/background_threads.h"
#include "ui/session/display_memory.h"
#include "ui/session/panel_focus.h"
#include "ui/session/translated.h"
#include "ui/statistics/cases_panel.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/statistics/table1_panel.h"
#include "ui/statistics/why_low_panel.h"
#include "ui/theme/theme.h"
#include "ui/tour/study_tour.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/dock_title.h"
#include "ui/window/map_import.h"
#include "ui/window/report_export.h"
#include "ui/window/shortcut_groups.h"
#include "ui/window/welcome_page.h"
#include "ui/window/window_actions.h"

namespace sightline::ui {

namespace {
constexpr int kHighWindow = 1000;
constexpr int kTourAfterMs = 1500;  // by then the study is usable, and building the callout delays nothing
constexpr const char* kTourSeen = "tour/seen";
constexpr int kLayoutVersion = 3;  // raised when docks change, so that an old layout is not forced on new docks

/// What was dropped: a folder, a session or a figure with a recipe as it is, else the folder of the file.
QString studyOf(const QMimeData& data) {
  for (const auto& url : data.urls())
    if (url.isLocalFile()) {
      const QFileInfo info(url.toLocalFile());
      if (info.isDir() || isSavedStudy(info.filePath())) return info.absoluteFilePath();
      try {  // pictures are dropped too, to open their folder
        if (mayCarryRecipe(info.filePath()) && !recipeOf(info.filePath()).empty()) return info.absoluteFilePath();
      } catch (const Error&) {
        // what cannot be read is told when its folder is opened
      }
      return info.absolutePath();
    }
  return {};
}
}  // namespace

MainWindow::MainWindow(WindowServices services, Theme* theme, QSettings* settings, QWidget* parent)
    : QMainWindow(parent),
      services_(std::move(services)),
      theme_(theme),
      settings_(settings),
      actions_(new WindowActions(this, !services_.demoFolder.empty())),
      messages_(new MessageBar),
      centre_(new QStackedWidget),
      jobs_(new JobIndicator(this)),
      report_(new ReportExport(messages_, this)),
      mapImport_(new MapImport(messages_, this)) {
  setObjectName("MainWindow");
  setWindowTitle(tr("Sightline"));
  setAcceptDrops(true);
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  welcome_ = new WelcomePage(!services_.demoFolder.empty(), centre_);
  connect(welcome_, &WelcomePage::folderRequested, this, &MainWindow::chooseFolder);
  connect(welcome_, &WelcomePage::demoRequested, this, &MainWindow::openDemo);
  centre_->addWidget(welcome_);
  auto* middle = new QWidget(this);
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(messages_);
  column->addWidget(centre_, 1);
  setCentralWidget(middle);
  menuBar()->setCornerWidget(jobs_);
  buildDocks();
  connectActions();
  connectSessions();
  const QSize available = screen() ? screen()->availableSize() : QSize(1280, 800);
  resize(QSize(1280, 800).boundedTo(available));
  restoreGeometry(settings_->value("window/geometry").toByteArray());
}

MainWindow::~MainWindow() { closeStudy(); }

QDockWidget* MainWindow::addDock(const char* name, const QString& title) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);  // what saveState() knows it by
  dock->setWidget(new QWidget(dock));
  new DockTitle(this, dock);
  panelFocus_.add(dock);
  actions_->panels->addAction(dock->toggleViewAction());
  return dock;
}

void MainWindow::buildDocks() {
  imagesDock_ = addDock("images", tr("Images"));
  binarisationDock_ = addDock("binarisation", tr("Binarisation"));
  layerDock_ = addDock("layer", tr("Target layer"));
  classDock_ = addDock("class", tr("Target class"));
  displayDock_ = addDock("display", tr("Display"));
  distributionsDock_ = addDock("distributions", tr("Distributions"));
  statisticsDock_ = addDock("statistics", tr("Statistics"));
  table1Dock_ = addDock("table1", tr("Table 1"));
  thresholdCurveDock_ = addDock("thresholdCurve", tr("Threshold curve"));
  robustnessDock_ = addDock("robustness", tr("Robustness"));
  casesDock_ = addDock("cases", tr("Cases"));
  whyLowDock_ = addDock("whyLow", tr("Why low?"));
  probeDock_ = addDock("probe", tr("Why here?"));
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
  const std::array bottom{distributionsDock_, statisticsDock_, table1Dock_, thresholdCurveDock_, robustnessDock_,
                          casesDock_,         whyLowDock_,     probeDock_,  failuresDock_};
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
  resizeDocks({distributionsDock_}, {height() / 3}, Qt::Vertical);
  if (high)
    resizeDocks({binarisationDock_, layerDock_, classDock_, displayDock_}, {340, 344, 92, 232}, Qt::Vertical);
  else
    resizeDocks({binarisationDock_, layerDock_}, {364, height() - 420}, Qt::Vertical);
  layerDock_->raise();
  distributionsDock_->raise();
}

void MainWindow::connectActions() {
  const auto on = [this](QAction* action, auto&& act) { connect(action, &QAction::triggered, this, act); };
  on(actions_->openFolder, [this] { chooseFolder(); });
  on(actions_->openDemo, [this] { openDemo(); });
  on(actions_->addMaps, [this] { chooseMaps(); });
  connect(mapImport_, &MapImport::folderChosen, this, &MainWindow::showMapsFrom);
  on(actions_->exportReport, [this] { report_->choose(*session_); });
  on(actions_->quit, [this] { close(); });
  on(actions_->nextImage, [this] { browser_->step(+1); });
  on(actions_->previousImage, [this] { browser_->step(-1); });
  on(actions_->findImage, [this] {
    imagesDock_->show();
    imagesDock_->raise();
    browser_->focusSearch();
  });
  on(actions_->computeAll, [this] { computeEverything(); });
  on(actions_->annotate, [this](bool shown) { annotate(shown); });
  on(actions_->pause, [this](bool paused) { session_->setPaused(paused); });
  on(actions_->cancel, [this] { session_->cancel(); });
  on(actions_->retry, [this] { failures_->retry(); });
  on(actions_->techniqueOptions, [this] {
    auto* dialog = new TechniqueOptionsDialog(session_.get(), session_->settings().techniques.back(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(session_.get(), &QObject::destroyed, dialog, &QDialog::reject);
    dialog->show();
  });
  on(actions_->nextPanel, [this] { panelFocus_.stepPanel(+1); });
  on(actions_->previousPanel, [this] { panelFocus_.stepPanel(-1); });
  on(actions_->resetLayout, [this] { placeDocks(); });
  on(actions_->fullScreen, [this](bool full) { setFullScreen(full); });
  on(actions_->about, [this] { (new AboutDialog(AboutDialog::Page::About, this))->show(); });
  on(actions_->licences, [this] { (new AboutDialog(AboutDialog::Page::Licences, this))->show(); });
  on(actions_->takeTour, [this] { startTour(); });
  on(actions_->shortcuts, [this] { new ShortcutsOverlay(shortcutGroups(*actions_), this); });
  connect(actions_, &WindowActions::settingsChosen, this, [this](const std::function<void(AnalysisSettings&)>& change) {
    if (!session_) return;
    AnalysisSettings settings = session_->settings();
    change(settings);
    session_->setSettings(settings);
  });
  connect(actions_, &WindowActions::displayChosen, this, [this](const std::function<void(DisplaySettings&)>& change) {
    auto display = session_->display();
    change(display);
    session_->setDisplay(display);
  });
  connect(actions_, &WindowActions::themeChosen, this, [this](ThemeChoice choice) {
    theme_->setChoice(choice);
    settings_->setValue("theme/choice", themeId(choice));
  });
  connect(theme_, &Theme::changed, this, [this] { actions_->setThemeChoice(theme_->choice()); });
  actions_->setThemeChoice(theme_->choice());
  connect(jobs_, &JobIndicator::pauseRequested, this, [this](bool paused) { session_->setPaused(paused); });
  connect(jobs_, &JobIndicator::cancelRequested, actions_->cancel, &QAction::trigger);
  connect(jobs_, &JobIndicator::computeRequested, this, &MainWindow::computeEverything);
  connect(jobs_, &JobIndicator::failuresRequested, this, &MainWindow::showProblems);
}

void MainWindow::computeEverything() {
  session_->setPaused(false);
  session_->setBackground(true);
}

void MainWindow::setFullScreen(bool on) {
  setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

// --- studies -----------------------------------------------------------------------------------------------

void MainWindow::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Open a folder of images"), folder_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
  dialog->open();
}

void MainWindow::chooseMaps() {
  if (session_) mapImport_->choose(*session_, folder_);
}

void MainWindow::showMapsFrom(const QString& folder) {
  if (session_) mapImport_->add(*session_, folder);
}

void MainWindow::openDemo() {
  if (!services_.demoFolder.empty()) openFolder(QString::fromStdString(services_.demoFolder.string()));
}

void MainWindow::openFolder(const QString& folder) { openFolder(folder, nullptr); }

void MainWindow::openFolder(const QString& folder, std::shared_ptr<const SessionFile> state) {
  const int request = ++openRequest_;
  welcome_->setOpening(true);
  const QPointer<MainWindow> window(this);
  backgroundThreads().start([window, request, folder, state = std::move(state), open = services_.openStudy] {
    auto study = std::make_shared<OpenedStudy>();
    auto error = std::make_shared<std::optional<Error>>();
    try {
      *study = open(state ? state->saved.study : StudySource{folder.toStdString()});
    } catch (const Error& e) {
      error->emplace(e);
    } catch (const std::exception& e) {  // what the standard library throws, e.g. a folder that may not be listed
      *error =
          Error(ErrorCode::Io, folder.toStdString(), message("cannot be opened: {1}", Message::verbatim(e.what())));
    }
    QMetaObject::invokeMethod(qApp, [window, request, folder, state, study, error] {
      if (!window || request != window->openRequest_) return;
      if (!*error) return window->showStudy(std::move(*study), folder, state);
      window->welcome_->setOpening(false);
      window->showProblem("open", **error);
      Q_EMIT window->openFailed(translated(*(*error)));
    });
  });
}

void MainWindow::showProblem(const char* id, const Error& error) {
  messages_->showMessage(
      id, {MessageBar::Kind::Problem, translatedProblem(error), translated(error.remedyMessage()), {}, {}});
}

void MainWindow::closeStudy() {
  if (!session_) return;
  delete tour_;  // it points at what goes now
  if (keep_.isActive()) keepSession();
  keep_.stop();
  building_.clear();
  jobs_->setSession(nullptr);
  for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) delete dock->widget();
  while (centre_->count() > 1) delete centre_->widget(1);  // the editor's work is on disk when this returns
  annotate_ = nullptr;
  actions_->annotate->setChecked(false);
  browser_ = nullptr;
  failures_ = nullptr;
  grid_ = nullptr;
  history_ = nullptr;
  sessionPath_.clear();
  session_.reset();
  actions_->setStudyOpen(false);
  actions_->setHistory({}, false, {}, false);
}

void MainWindow::showStudy(OpenedStudy study, const QString& folder, std::shared_ptr<const SessionFile> state) {
  const DisplaySettings display = session_ ? session_->display() : loadDisplay(*settings_);
  closeStudy();
  for (const char* id :
       {"open", "fatal", "warning", "notes", "networks", "warnings", "report", "session", "keep", "annotate", "maps"})
    messages_->removeMessage(id);
  shownNetworkNotes_ = 0;
  folder_ = folder;
  run_ = state ? QString::fromStdString(state->saved.study.run.string()) : QString();
  session_ = std::make_unique<StudySession>(std::move(study.definition), services_.backend,
                                            study.store ? study.store : services_.store);
  session_->setDisplay(display);
  const auto& dataset = session_->definition().dataset;
  setWindowTitle(
      tr("Sightline – %1 (%2 images)").arg(QString::fromStdString(dataset.name)).arg(session_->imageCount()));
  if (!study.notes.isEmpty())
    messages_->showMessage("notes", {MessageBar::Kind::Information, study.notes.join(' '), {}, {}, {}});
  if (!dataset.warnings.empty()) {
    const QString text = translated(dataset.warnings.front());
    const std::size_t more = dataset.warnings.size() - 1;
    messages_->showMessage(
        "warnings", {MessageBar::Kind::Information, text, {}, more == 0 ? QString() : tr("%1 more").arg(more), [this] {
                       showProblems();
                     }});
  }
  buildPanels();
  building_.push_back([this, state = std::move(state)] { beginStudy(state.get()); });
  buildNext();
}

void MainWindow::buildNext() {
  const auto step = std::move(building_.front());
  building_.pop_front();
  if (!building_.empty()) QTimer::singleShot(0, session_.get(), [this] { buildNext(); });
  step();
}

void MainWindow::beginStudy(const SessionFile* state) {
  followSession();
  if (state) applyState(*state);
  if (!state)
    remember(folder_);
  else if (!sessionPath_.isEmpty())
    remember(sessionPath_);
  session_->start();
  if (std::exchange(tourOffered_, false) && !settings_->value(kTourSeen).toBool())
    QTimer::singleShot(kTourAfterMs, session_.get(), [this] { startTour(); });
  Q_EMIT studyOpened();
}

void MainWindow::startTour() {
  if (!session_) return;
  if (actions_->annotate->isChecked()) annotate(false);  // it points at the maps
  delete tour_;
  tour_ = new Tour(
      studyTour({session_.get(), browser_, grid_, imagesDock_, binarisationDock_, layerDock_, distributionsDock_}),
      this);
  connect(tour_, &Tour::ended, this, [this] {
    settings_->setValue(kTourSeen, true);
    grid_->setFocus();
  });
  connect(session_.get(), &StudySession::snapshotChanged, tour_, &Tour::refresh);
}

void MainWindow::showProblems() {
  failuresDock_->show();
  failuresDock_->raise();
}

void MainWindow::fill(QDockWidget* dock, QWidget* panel, bool scrolls) {
  delete dock->widget();
  if (!scrolls) return dock->setWidget(panel);
  auto* area = new QScrollArea(dock);
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
  later([=, this] {
    fill(failuresDock_, failures_ = new FailuresPanel(study), false);
    connect(failures_, &FailuresPanel::changed, jobs_, [this] { jobs_->setFailureCount(failures_->failedMaps()); });
  });
}

void MainWindow::followSession() {
  StudySession* study = session_.get();
  jobs_->setSession(study);
  actions_->setStudyOpen(true);
  actions_->showDisplay(study->display());
  actions_->showSettings(study->settings());
  connect(study, &StudySession::settingsChanged, this, [this] { actions_->showSettings(session_->settings()); });
  showStatus(study->status());
  connect(study, &StudySession::displayChanged, this, [this] { actions_->showDisplay(session_->display()); });
  connect(study, &StudySession::statusChanged, this, &MainWindow::showStatus);
  followHistory();
}

void MainWindow::showStatus(const EngineStatus& status) {
  actions_->setStatus(status);
  if (status.fatal.empty())
    messages_->removeMessage("fatal");
  else
    messages_->showMessage("fatal", {MessageBar::Kind::Problem, tr("Maps cannot be computed."),
                                     translated(status.fatal), tr("Try again"), [this] { failures_->retry(); }});
  if (status.warning.empty())
    messages_->removeMessage("warning");
  else
    messages_->showMessage("warning", {MessageBar::Kind::Problem, translated(status.warning), {}, {}, {}});
  showNetworkNotes();
}

void MainWindow::showNetworkNotes() {
  const auto notes = sentencesOf(session_->modelNotes(), session_->definition().models);
  if (notes.size() <= shownNetworkNotes_) return;  // once: a message that was closed stays away
  shownNetworkNotes_ = notes.size();
  messages_->showMessage("networks", {MessageBar::Kind::Information,
                                      translated(notes.front()),
                                      {},
                                      notes.size() == 1 ? QString() : tr("%1 more").arg(notes.size() - 1),
                                      [this] { showProblems(); }});
}

// --- events ------------------------------------------------------------------------------------------------

bool MainWindow::event(QEvent* event) {
  if (event->type() == QEvent::Paint && !std::exchange(painted_, true))
    QTimer::singleShot(0, this, &MainWindow::firstPainted);  // after what was painted has been shown
  return QMainWindow::event(event);
}

bool MainWindow::focusNextPrevChild(bool next) { return panelFocus_.stepTab(next); }

void MainWindow::showEvent(QShowEvent* event) {
  if (!std::exchange(placed_, true)) {  // by now the size is what the caller or the last session made it
    placeDocks();
    restoreState(settings_->value("window/state").toByteArray(), kLayoutVersion);
  }
  QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  settings_->setValue("window/geometry", saveGeometry());
  settings_->setValue("window/state", saveState(kLayoutVersion));
  if (session_) saveDisplay(*settings_, session_->display());
  keepSession();
  settings_->setValue("theme/systemDark", theme_->systemDark());
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!studyOf(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  if (const QString path = studyOf(*event->mimeData()); !path.isEmpty()) open(path);
}

}  // namespace sightline::ui
