// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "core/dataset/region_data.h"
#include "ui/annotate/annotate_panel.h"
#include "ui/controls/technique_options_dialog.h"
#include "ui/controls/value_window_dialog.h"
#include "ui/figures/figure_file.h"
#include "ui/grid/comparison_grid.h"
#include "ui/help/about_dialog.h"
#include "ui/images/image_browser.h"
#include "ui/jobs/failures_panel.h"
#include "ui/jobs/job_indicator.h"
#include "ui/session/background_threads.h"
#include "ui/session/display_memory.h"
#include "ui/session/panel_focus.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/tour/study_tour.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/own_place.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window/map_import.h"
#include "ui/window/page_export.h"
#include "ui/window/report_export.h"
#include "ui/window/shortcut_groups.h"
#include "ui/window/welcome_page.h"
#include "ui/window/window_actions.h"
#include "ui/window/work_export.h"

namespace sightline::ui {

namespace {
constexpr int kTourAfterMs = 1500;  // by then the study is usable, and building the callout delays nothing
constexpr const char* kTourSeen = "tour/seen";

/// What was dropped: a folder, an archive, a session or a figure with a recipe as it is, else the folder of the file.
QString studyOf(const QMimeData& data) {
  for (const auto& url : data.urls())
    if (url.isLocalFile()) {
      const QFileInfo info(url.toLocalFile());
      const bool archive = info.suffix().compare(QLatin1String("zip"), Qt::CaseInsensitive) == 0;
      if (info.isDir() || archive || isSavedStudy(info.filePath())) return info.absoluteFilePath();
      try {  // images are dropped too, to open their folder
        if (mayCarryRecipe(info.filePath()) && !recipeOf(info.filePath()).empty()) return info.absoluteFilePath();
      } catch (const Error&) {
        // what cannot be read is told when its folder is opened
      }
      // Annotations know which images they are about.
      return isAnnotationFile(info.filePath().toStdString()) ? info.absoluteFilePath() : info.absolutePath();
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
      page_(new PageExport(messages_, this)),
      work_(new WorkExport(messages_, this)),
      mapImport_(new MapImport(messages_, this)) {
  setObjectName("MainWindow");
  setWindowTitle(tr("Sightline"));
  setAcceptDrops(true);
  qApp->installEventFilter(new WheelGuard(this));
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  welcome_ = new WelcomePage(!services_.demoFolder.empty(), centre_);
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
  connectWelcome();
  const QSize available = screen() ? screen()->availableSize() : QSize(1280, 800);
  resize(QSize(1280, 800).boundedTo(available));
  restoreGeometry(settings_->value("window/geometry").toByteArray());
  fitScreen();
}

void MainWindow::fitScreen() {
  if (!screen() || isMaximized() || isFullScreen()) return;
  // What was kept may be of a larger screen, or of another scale factor.
  const QRect available = screen()->availableGeometry();
  QRect place = geometry();
  place.setSize(place.size().boundedTo(available.size()));
  place.moveRight(std::min(place.right(), available.right()));
  place.moveBottom(std::min(place.bottom(), available.bottom()));
  place.moveTopLeft({std::max(place.left(), available.left()), std::max(place.top(), available.top())});
  if (place != geometry()) setGeometry(place);
}

MainWindow::~MainWindow() { closeStudy(); }

void MainWindow::connectActions() {
  const auto on = [this](QAction* action, auto&& act) { connect(action, &QAction::triggered, this, act); };
  on(actions_->openFolder, [this] { chooseFolder(); });
  on(actions_->openFile, [this] { chooseFile(); });
  on(actions_->openDemo, [this] { openDemo(); });
  on(actions_->addMaps, [this] { chooseMaps(); });
  on(actions_->followLinks, [this] { reopen(); });
  on(actions_->humanData, [this] { showHumanData(); });
  connect(mapImport_, &MapImport::folderChosen, this, &MainWindow::showMapsFrom);
  on(actions_->exportReport, [this] { report_->choose(*session_); });
  on(actions_->sharePage, [this] { page_->choose(*session_); });
  for (QAction* action : actions_->exportMasks)
    on(action, [this, format = static_cast<MaskFormat>(action->data().toInt())] { work_->choose(*session_, format); });
  for (QAction* action : actions_->exportMaps)
    on(action, [this, format = static_cast<MapFormat>(action->data().toInt())] { work_->choose(*session_, format); });
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
  on(actions_->lineup, [this] { showLineup(); });
  on(actions_->pause, [this](bool paused) { session_->setPaused(paused); });
  on(actions_->cancel, [this] { session_->cancel(); });
  on(actions_->retry, [this] { failures_->retry(); });
  on(actions_->valueWindow, [this] { (new ValueWindowDialog(session_.get(), this))->open(); });
  on(actions_->fixationMaps, [this] { showFixationMaps(); });
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
  on(actions_->values, [this] { showValues(); });
  on(actions_->manual, [this] { showManual(); });
  connect(&ManualDesk::instance(), &ManualDesk::wanted, this, &MainWindow::showManual);
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
  actions_->setLanguage(settings_->value(kLanguageKey).toString());
  actions_->setTextSize(settings_->value(kTextSizeKey, 1.0).toDouble());
  connect(actions_, &WindowActions::textSizeChosen, this, [this](double factor) {
    settings_->setValue(kTextSizeKey, factor);
    actions_->setTextSize(factor);
    messages_->showMessage(
        "textSize",
        {MessageBar::Kind::Information, tr("Text will have that size when Sightline is started again."), {}, {}, {}});
  });
  connect(actions_, &WindowActions::languageChosen, this, [this](const QString& id) {
    settings_->setValue(kLanguageKey, id);
    actions_->setLanguage(id);
    messages_->showMessage("language", {MessageBar::Kind::Information,
                                        tr("The window will be in that language when Sightline is started again."),
                                        {},
                                        {},
                                        {}});
  });
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

void MainWindow::chooseFile() {
  auto* dialog =
      new QFileDialog(this, tr("Open an archive or a file of annotations"), ownPlace(folder_, services_.demoFolder),
                      tr("Archives and annotations (*.zip *.json *.xml *.geojson *.csv *.tsv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
  dialog->open();
}

void MainWindow::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Open a folder of images"), ownPlace(folder_, services_.demoFolder));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);  // files are shown too, so that one sees which folder has the images
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
  pending_.reset();
  welcome_->setOpening(true);
  asked_ = folder;
  StudySource source{folder.toStdString()};
  if (sameHumanData_) {
    source.regions = sameHumanData_->regions;
    source.fixations = sameHumanData_->fixations;
    unaskedRequest_ = request;
    sameHumanData_.reset();
  }
  if (state) {
    source = state->saved.study;
    actions_->followLinks->setChecked(source.followLinks);
  }
  source.followLinks = actions_->followLinks->isChecked();
  const QPointer<MainWindow> window(this);
  backgroundThreads().start(
      [window, request, folder, source = std::move(source), state = std::move(state), open = services_.openStudy] {
        auto study = std::make_shared<OpenedStudy>();
        auto error = std::make_shared<std::optional<Error>>();
        try {
          *study = open(source);
        } catch (const Error& e) {
          error->emplace(e);
        } catch (const std::exception& e) {  // what the standard library throws, e.g. a folder that may not be listed
          *error =
              Error(ErrorCode::Io, folder.toStdString(), message("cannot be opened: {1}", Message::verbatim(e.what())));
        }
        QMetaObject::invokeMethod(qApp, [window, request, folder, state, study, error] {
          if (!window || request != window->openRequest_) return;
          window->pending_.reset();
          if (!*error) return window->showStudy(std::move(*study), folder, state);
          window->welcome_->setOpening(false);
          window->welcome();
          window->showProblem("open", **error);
          Q_EMIT window->openFailed(translated(**error));
        });
      });
}

std::shared_ptr<SessionFile> MainWindow::presentState() const {
  const QString file = sessionPath_.isEmpty() ? lastSessionFile() : sessionPath_;
  return std::make_shared<SessionFile>(
      sessionFileOf(savedStudyFromText(sessionFileText(file, *session_, folder_, run_), file.toStdString())));
}

void MainWindow::reopen() {
  if (!session_) return asked_.isEmpty() ? void() : openFolder(asked_);
  auto state = presentState();
  state->saved.study.followLinks = actions_->followLinks->isChecked();
  openFolder(folder_, std::move(state));
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
  showPanelsWhilePainting(true);
  actions_->annotate->setChecked(false);
  browser_ = nullptr;
  failures_ = nullptr;
  grid_ = nullptr;
  history_ = nullptr;
  steps_ = {};
  sessionPath_.clear();
  session_.reset();
  actions_->setStudyOpen(false);
  actions_->setHistory({}, false, {}, false);
}

void MainWindow::showStudy(OpenedStudy study, const QString& folder, std::shared_ptr<const SessionFile> state) {
  DisplaySettings display = session_ ? session_->display() : loadDisplay(*settings_);
  display.onlyListed = false;  // search and filters begin anew
  closeStudy();
  const bool again = state && state->again;
  for (const char* id : {"open", "fatal", "warning", "session", "keep"}) messages_->removeMessage(id);
  if (!again) {
    for (const char* id :
         {"notes", "networks", "warnings", "report", "page", "annotate", "maps", "humanData", "models"})
      messages_->removeMessage(id);
    shownNetworkNotes_ = 0;
  }
  showDocks();
  folder_ = folder;
  run_ = state ? QString::fromStdString(state->saved.study.run.string()) : QString();
  if (state) steps_ = state->steps;
  session_ = std::make_unique<StudySession>(std::move(study.definition), services_.backend,
                                            study.store ? study.store : services_.store);
  session_->setDisplay(display);
  const auto& dataset = session_->definition().dataset;
  setWindowTitle(
      tr("Sightline – %1 (%2 images)").arg(QString::fromStdString(dataset.name)).arg(session_->imageCount()));
  if (!study.notes.isEmpty() && !again)
    messages_->showMessage("notes", {MessageBar::Kind::Information, study.notes.join(' '), {}, {}, {}});
  if (!dataset.warnings.empty() && !again) {
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
  if (!state && asksForHumanData())
    QTimer::singleShot(0, session_.get(), [this] { offerHumanData(); });
  else if (std::exchange(tourOffered_, false) && !settings_->value(kTourSeen).toBool())
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

void MainWindow::followSession() {
  StudySession* study = session_.get();
  jobs_->setSession(study);
  actions_->setStudyOpen(true);
  actions_->setHasFixations(!study->definition().dataset.fixationMap.empty());
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
    if (welcoming_) hideDocks();
  }
  QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  settings_->setValue("window/geometry", saveGeometry());
  settings_->setValue("window/state", !docksBeforePainting_.isEmpty() ? docksBeforePainting_
                                      : !docksOfStudy_.isEmpty()      ? docksOfStudy_
                                                                      : saveState(kLayoutVersion));
  if (session_) saveDisplay(*settings_, session_->display());
  keepSession();
  settings_->setValue("theme/systemDark", theme_->systemDark());
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!studyOf(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  if (takesAsHumanData(*event->mimeData())) return event->acceptProposedAction();
  if (const QString path = studyOf(*event->mimeData()); !path.isEmpty()) open(path);
}

}  // namespace sightline::ui
