// SPDX-License-Identifier: GPL-3.0-or-later
// Session files, the autosave, recent studies, undo: what the window keeps of people's choices. The rest of the
// window is in main_window.cpp.
#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>

#include "core/base/files.h"
#include "core/report/references.h"
#include "ui/annotate/annotate_panel.h"
#include "ui/fetch/fetch_dialog.h"
#include "ui/figures/figure_dialog.h"
#include "ui/figures/figure_file.h"
#include "ui/figures/plot_figure_dialog.h"
#include "ui/grid/comparison_grid.h"
#include "ui/plots/distributions_panel.h"
#include "ui/plots/threshold_curve_panel.h"
#include "ui/session/on_screen.h"
#include "ui/session/settings_history.h"
#include "ui/session/translated.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/own_place.h"
#include "ui/window/main_window.h"
#include "ui/window/window_actions.h"

namespace sightline::ui {

namespace {
constexpr int kKeepAfterMs = 1500;
constexpr int kRecent = 8;
constexpr const char* kRecentKey = "study/recent";
constexpr const char* kAnnotatorKey = "annotate/name";
}  // namespace

void MainWindow::connectSessions() {
  const auto on = [this](QAction* action, auto&& act) { connect(action, &QAction::triggered, this, act); };
  on(actions_->openSession, [this] { chooseSession(); });
  on(actions_->saveSession, [this] { sessionPath_.isEmpty() ? chooseSessionTarget() : saveSession(sessionPath_); });
  on(actions_->saveSessionAs, [this] { chooseSessionTarget(); });
  actions_->addModel->setEnabled(static_cast<bool>(services_.addModel));
  on(actions_->addModel, [this] { addModel(); });
  on(actions_->getBenchmark, [this] { getFiles("benchmark"); });
  on(actions_->getWeights, [this] { getFiles("weights"); });
  on(actions_->getSmall, [this] { getFiles("small"); });
  // While somebody paints, strokes are what is taken back.
  on(actions_->undo, [this] {
    if (actions_->annotate->isChecked()) return annotate_->undo();
    if (!undoStep()) history_->undo();
  });
  on(actions_->redo, [this] {
    if (actions_->annotate->isChecked()) return annotate_->redo();
    if (!redoStep()) history_->redo();
  });
  on(actions_->exportFigure, [this] {
    auto* dialog = new FigureDialog(
        session_.get(), [this] { return sessionFileText({}, *session_, folder_); }, this);
    dialog->show();
  });
  on(actions_->exportPlot, [this] { showPlotFigure(); });
  on(actions_->copyCitations, [this] {
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(referencesBib(session_->settings().techniques, session_->display().metric)));
  });
  on(actions_->copyGrid, [this] { QGuiApplication::clipboard()->setPixmap(grid_->grab()); });
  connect(actions_->recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
  actions_->recent->setEnabled(!settings_->value(kRecentKey).toStringList().isEmpty());
  writer_.setMaxThreadCount(1);
  keep_.setSingleShot(true);
  keep_.setInterval(kKeepAfterMs);
  connect(&keep_, &QTimer::timeout, this, &MainWindow::keepSession);
}

PlotKind MainWindow::plotOnScreen() const {
  if (onScreen(robustnessDock_->widget())) return PlotKind::Robustness;
  if (onScreen(casesDock_->widget())) return PlotKind::Cases;
  if (auto* curves = qobject_cast<ThresholdCurvePanel*>(thresholdCurveDock_->widget()); curves && onScreen(curves)) {
    switch (curves->view()) {
      case ThresholdCurvePanel::View::Best:
      case ThresholdCurvePanel::View::Curves: return PlotKind::ThresholdCurves;
      case ThresholdCurvePanel::View::Surfaces: return PlotKind::Surfaces;
      case ThresholdCurvePanel::View::SurfacesOfImage: return PlotKind::SurfacesOfImage;
    }
  }
  if (auto* boxes = qobject_cast<DistributionsPanel*>(distributionsDock_->widget())) {
    switch (boxes->view()) {
      case DistributionsPanel::View::Everything: return PlotKind::BoxPlots;
      case DistributionsPanel::View::Pooled: return PlotKind::BoxPlotsPooled;
      case DistributionsPanel::View::ModelsWithinTechniques: return PlotKind::BoxPlotsWithin;
      case DistributionsPanel::View::Classes: return PlotKind::BoxPlotsByClass;
      case DistributionsPanel::View::Cases: return PlotKind::BoxPlotsByCase;
    }
  }
  return PlotKind::BoxPlots;
}

void MainWindow::showPlotFigure() {
  auto* dialog = new PlotFigureDialog(
      session_.get(), plotOnScreen(), [this] { return sessionFileText({}, *session_, folder_); }, this);
  dialog->show();
}

void MainWindow::followHistory() {
  StudySession* study = session_.get();
  history_ = new SettingsHistory(study, study);
  connect(history_, &QUndoStack::indexChanged, this, &MainWindow::showHistory);
  showHistory();
  const auto later = [this] {
    if (!keep_.isActive()) keep_.start();  // not from the start again: changes without a pause are kept too
  };
  connect(study, &StudySession::settingsChanged, this, later);
  connect(study, &StudySession::displayChanged, this, later);
  connect(study, &StudySession::currentImageChanged, this, later);
}

void MainWindow::showHistory() {
  if (!history_) return;  // it tells of its own end when the study closes
  if (actions_->annotate->isChecked())
    actions_->setHistory(tr("painting"), annotate_->canUndo(), tr("painting"), annotate_->canRedo());
  else {
    if (history_->canUndo()) steps_.redo.clear();  // something else was changed since
    const bool undo = history_->canUndo(), redo = history_->canRedo();
    actions_->setHistory(undo ? history_->undoText() : textOf(steps_.undo), undo || !steps_.undo.empty(),
                         redo ? history_->redoText() : textOf(steps_.redo), redo || !steps_.redo.empty());
  }
}

void MainWindow::annotate(bool on) {
  if (!session_) return;
  if (on && !annotate_) {
    annotate_ = new AnnotatePanel(session_.get(), centre_);
    centre_->addWidget(annotate_);
    annotate_->choose(settings_->value(kAnnotatorKey).toString());
    connect(annotate_, &AnnotatePanel::annotatorChosen, this,
            [this](const QString& name) { settings_->setValue(kAnnotatorKey, name); });
    connect(annotate_, &AnnotatePanel::historyChanged, this, &MainWindow::showHistory);
    connect(annotate_, &AnnotatePanel::closeRequested, this, [this] { annotate(false); });
    connect(annotate_, &AnnotatePanel::panelsRequested, this, &MainWindow::showPanelsWhilePainting);
    connect(annotate_, &AnnotatePanel::problem, this, [this](const QString& text, const QString& remedy) {
      messages_->showMessage("annotate", {MessageBar::Kind::Problem, text, remedy, {}, {}});
    });
  }
  actions_->annotate->setChecked(on);
  // Without docks the editor has room for its controls; while it is not seen, it must not keep the window wide.
  if (annotate_) annotate_->setSizePolicy(on ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Preferred);
  if (!on) centre_->setCurrentWidget(grid_);
  showPanelsWhilePainting(!on || annotate_->showsPanels());
  if (on) centre_->setCurrentWidget(annotate_);
  if (on)
    annotate_->start();
  else
    grid_->setFocus();
  showHistory();
}

void MainWindow::showPanelsWhilePainting(bool on) {
  if (on) {
    if (!docksBeforePainting_.isEmpty()) restoreState(std::exchange(docksBeforePainting_, {}), kLayoutVersion);
  } else if (docksBeforePainting_.isEmpty()) {
    docksBeforePainting_ = saveState(kLayoutVersion);
    for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) dock->hide();
  }
}

void MainWindow::getFiles(const char* set) {
  auto*& dialog = fetching_[set];
  const FetchSet what = fetchSet(set);
  const bool weights = what.networks;
  if (!dialog) {
    dialog = new FetchDialog(what, {}, services_.fetch, this);
    connect(dialog, &FetchDialog::useRequested, this, [this, weights](const QString& folder) {
      if (!weights)
        openFolder(folder);
      else if (session_)
        openAgain();  // with the networks that are there now
    });
    connect(dialog, &FetchDialog::endedUnseen, this, [this, set, title = dialog->windowTitle()](const QString& text) {
      messages_->showMessage(
          set, {MessageBar::Kind::Information, title + QStringLiteral(": ") + text, {}, tr("Show"), [this, set] {
                  getFiles(set);
                }});
    });
  }
  // The demo's images keep the demo's networks.
  const bool own = session_ && folder_.toStdString() != services_.demoFolder.string();
  dialog->setUseText(!weights ? tr("&Open it now") : own ? tr("&Use them for the open study") : QString());
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

// --- opening -----------------------------------------------------------------------------------------------

void MainWindow::open(const QString& path) {
  if (!isSavedStudy(path) && !mayCarryRecipe(path)) return openFolder(path);
  try {
    QStringList candidates = settings_->value(kRecentKey).toStringList();
    if (session_) candidates.prepend(folder_);
    const auto state = std::make_shared<const SessionFile>(readSessionFile(path, candidates));
    openFolder(QString::fromStdString(state->saved.study.folder.string()), state);
  } catch (const Error& error) {
    showProblem("open", error);
    Q_EMIT openFailed(translated(error));
  }
}

bool MainWindow::restoreLast() {
  const QString path = lastSessionFile();
  if (wasClosed() || !QFileInfo::exists(path)) return false;
  open(path);
  return true;
}

QString MainWindow::lastSessionFile() const {
  return QFileInfo(settings_->fileName()).absolutePath() + QStringLiteral("/last") + QLatin1String(kSessionSuffix);
}

void MainWindow::applyState(const SessionFile& state) {
  try {
    QStringList notes;
    {
      const QSignalBlocker quiet(history_);  // what a session sets is no step, after which nothing could be redone
      notes = applySession(state, *session_);
      history_->restart();
    }
    showHistory();
    const QString source = QString::fromStdString(state.saved.source.string());
    if (isSessionFile(state.saved.source) && source != lastSessionFile()) sessionPath_ = source;
    if (state.saved.isRun) remember(source);
    if (!notes.isEmpty())
      messages_->showMessage("session", {MessageBar::Kind::Information, notes.join(' '), {}, {}, {}});
  } catch (const Error& error) {
    showProblem("session", error);
  }
}

void MainWindow::chooseSession() {
  const QString last = sessionPath_.isEmpty() ? QString() : QFileInfo(sessionPath_).absolutePath();
  auto* dialog = new QFileDialog(this, tr("Open a session"), ownPlace(last, services_.demoFolder.parent_path()),
                                 tr("Sightline sessions (*%1)").arg(QLatin1String(kSessionSuffix)));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
  dialog->open();
}

// --- saving ------------------------------------------------------------------------------------------------

void MainWindow::chooseSessionTarget() {
  // Beside the images, as they are what it is about.
  const QString beside = folder_.isEmpty() ? QString() : QFileInfo(folder_).absolutePath();
  auto* dialog = new QFileDialog(this, tr("Save the session"), ownPlace(beside, services_.demoFolder.parent_path()),
                                 tr("Sightline sessions (*%1)").arg(QLatin1String(kSessionSuffix)));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QString::fromLatin1(kSessionSuffix).mid(1));
  dialog->selectFile(QFileInfo(folder_).fileName());
  connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveSession);
  dialog->open();
}

void MainWindow::saveSession(const QString& path) {
  if (!session_) return;
  try {
    writeFileAtomically(path.toStdString(), sessionFileText(path, *session_, folder_, run_));
    sessionPath_ = path;
    remember(path);
    messages_->showMessage("session",
                           {MessageBar::Kind::Information, tr("The session is saved in %1.").arg(path), {}, {}, {}});
  } catch (const Error& error) {
    showProblem("session", error);
  }
}

void MainWindow::keepSession() {
  if (!session() || folder_.isEmpty()) return;  // while it opens, there is nothing to keep yet
  const QString path = lastSessionFile();
  // Not on this thread: a slow disk must not stop the window. One writer, so that the latest state is the one kept.
  writer_.start([window = QPointer<MainWindow>(this), path, text = sessionFileText(path, *session_, folder_, run_)] {
    try {
      writeFileAtomically(path.toStdString(), text);
    } catch (const Error& error) {
      QMetaObject::invokeMethod(qApp, [window, error] {
        if (window) window->showProblem("keep", error);
      });
    }
  });
}

// --- recent studies ----------------------------------------------------------------------------------------

void MainWindow::remember(const QString& path) {
  QStringList recent = settings_->value(kRecentKey).toStringList();
  recent.removeAll(path);
  recent.prepend(path);
  settings_->setValue(kRecentKey, QStringList(recent.mid(0, kRecent)));
  actions_->recent->setEnabled(true);
}

QStringList MainWindow::recentStudies() const { return settings_->value(kRecentKey).toStringList(); }

void MainWindow::fillRecent() {
  actions_->recent->clear();
  for (const QString& path : recentStudies()) {
    const QFileInfo file(path);
    auto* action = actions_->recent->addAction(QStringLiteral("%1  (%2)").arg(file.fileName(), file.absolutePath()));
    action->setEnabled(file.exists());
    connect(action, &QAction::triggered, this, [this, path] { open(path); });
  }
}

}  // namespace sightline::ui
