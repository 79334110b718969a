// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no study is open. The rest of the window is in main_window.cpp.
#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <utility>

#include "ui/window/main_window.h"
#include "ui/window/welcome_page.h"
#include "ui/window/window_actions.h"

namespace sightline::ui {

namespace {
constexpr const char* kClosed = "study/closed";
}  // namespace

bool MainWindow::wasClosed() const { return settings_->value(kClosed).toBool(); }

void MainWindow::connectWelcome() {
  connect(welcome_, &WelcomePage::folderRequested, this, &MainWindow::chooseFolder);
  connect(welcome_, &WelcomePage::demoRequested, this, &MainWindow::openDemo);
  connect(welcome_, &WelcomePage::weightsRequested, this, [this] { getFiles("weights"); });
  connect(welcome_, &WelcomePage::smallNetworksRequested, this, [this] { getFiles("small"); });
  connect(welcome_, &WelcomePage::sessionRequested, this, &MainWindow::chooseSession);
  connect(welcome_, &WelcomePage::manualRequested, this, [this] { showManual(QStringLiteral("start")); });
  connect(welcome_, &WelcomePage::keysRequested, actions_->shortcuts, &QAction::trigger);
  connect(welcome_, &WelcomePage::recentRequested, this, &MainWindow::open);
  connect(actions_->closeStudy, &QAction::triggered, this, [this] {
    keepSession();
    writer_.waitForDone();
    closeStudy();
    settings_->setValue(kClosed, true);  // its state is kept, and does not come back by itself
    setWindowTitle(tr("Sightline"));
    welcome();
  });
}

void MainWindow::welcome() {
  if (session_) return;
  welcome_->setOpening(false);
  welcome_->setClosed(wasClosed() && QFile::exists(lastSessionFile()) ? lastSessionFile() : QString());
  welcome_->setRecent(recentStudies());
  welcoming_ = true;
  if (placed_) hideDocks();
}

void MainWindow::hideDocks() {
  if (!docksOfStudy_.isEmpty()) return;
  docksOfStudy_ = saveState(kLayoutVersion);
  for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) dock->hide();
  enablePanels(false);
}

void MainWindow::showDocks() {
  welcoming_ = false;
  settings_->remove(kClosed);
  if (docksOfStudy_.isEmpty()) return;
  restoreState(std::exchange(docksOfStudy_, {}), kLayoutVersion);
  enablePanels(true);
}

void MainWindow::enablePanels(bool on) {
  actions_->panels->setEnabled(on);
  actions_->resetLayout->setEnabled(on);
}

}  // namespace sightline::ui
