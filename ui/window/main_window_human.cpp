// SPDX-License-Identifier: GPL-3.0-or-later
// Human data: annotations of other programs and fixations, chosen, dropped, taken back. The rest of the window is in
// main_window.cpp.
#include <QApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QUndoStack>
#include <QUrl>
#include <algorithm>

#include "core/dataset/fixation_change.h"
#include "core/image/image_formats.h"
#include "core/study/definition.h"
#include "core/study/human_data.h"
#include "core/study/saved_study.h"
#include "ui/figures/figure_file.h"
#include "ui/human/fixation_map_dialog.h"
#include "ui/human/human_data_dialog.h"
#include "ui/session/background_threads.h"
#include "ui/session/settings_history.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/window_actions.h"

namespace sightline::ui {

namespace {
constexpr const char* kAskForHumanData = "humanData/ask";
constexpr const char* kHumanDataMessage = "humanData";

/// What is opened when it is dropped: it is no human data of what is open.
bool isOpened(const QFileInfo& file) {
  const std::filesystem::path path = file.absoluteFilePath().toStdString();
  return file.isDir() || isSavedStudy(file.filePath()) || mayCarryRecipe(file.filePath()) || hasImageExtension(path) ||
         isImageWithoutExtension(path);
}
}  // namespace

bool MainWindow::asksForHumanData() const {
  const Dataset& dataset = session_->definition().dataset;
  RegionChoice chosen = dataset.regionChoice;
  chosen.files.clear();
  return settings_->value(kAskForHumanData, true).toBool() && openRequest_ != unaskedRequest_ &&
         chosen == RegionChoice{} && offersHumanChoice(dataset);
}

void MainWindow::offerHumanData() {
  if (!session() || QApplication::activeModalWidget() || humanDialog_) return;
  showHumanData();
  humanDialog_->offerToStayAway(true);
}

void MainWindow::showHumanData(const HumanFiles* files) {
  if (!session()) return;
  if (!humanDialog_) {
    const Dataset& dataset = session_->definition().dataset;
    humanDialog_ = new HumanDataDialog(
        {folder_.toStdString(), dataset.followedLinks},
        std::make_shared<const Dataset>(withFixationOptions(dataset, humanChoice().fixations.options)), this);
    connect(humanDialog_, &HumanDataDialog::applied, this, &MainWindow::useHumanData);
    connect(humanDialog_, &HumanDataDialog::askingChosen, this,
            [this](bool on) { settings_->setValue(kAskForHumanData, on); });
    connect(session_.get(), &QObject::destroyed, humanDialog_, &QDialog::reject);
    humanDialog_->offerToStayAway(settings_->value(kAskForHumanData, true).toBool());
    humanDialog_->open();
  }
  if (files) humanDialog_->addFiles(*files);
}

HumanChoice MainWindow::humanChoice() const {
  const Dataset& dataset = session_->definition().dataset;
  return {dataset.regionChoice, fixationsOf(dataset, session_->settings())};
}

void MainWindow::showFixationMaps() {
  if (!session()) return;
  auto* dialog = new FixationMapDialog(session_.get(), this);
  dialog->show();
}

void MainWindow::useHumanData(std::shared_ptr<const Dataset> dataset) {
  if (!session()) return;
  const HumanChoice before = humanChoice(), now = humanChoiceOf(*dataset);
  HumanChoice otherMaps = before;
  otherMaps.fixations.options = now.fixations.options;
  if (otherMaps == now) {  // the same points, whose maps follow without opening anything again
    AnalysisSettings settings = session_->settings();
    settings.fixationMap = now.fixations.options;
    return session_->setSettings(settings);
  }
  const StudyStep step = presentStep();
  reopenWith({now, step.models}, std::move(dataset), stepsWith(step));
}

void MainWindow::openAgain() {
  sameHumanData_ = humanChoice();
  open(folder_);
}

bool MainWindow::takesAsHumanData(const QMimeData& dropped) {
  if (!session()) return false;
  std::vector<std::filesystem::path> files;
  for (const auto& url : dropped.urls()) {
    const QFileInfo info(url.toLocalFile());
    if (!url.isLocalFile() || isOpened(info)) return false;
    files.emplace_back(info.absoluteFilePath().toStdString());
  }
  if (files.empty()) return false;
  messages_->removeMessage(kHumanDataMessage);
  backgroundThreads().start([window = QPointer<MainWindow>(this), files] {  // they may lie on a slow disk
    QMetaObject::invokeMethod(qApp, [window, sorted = sortedHumanFiles(files)] {
      if (!window || !window->session()) return;
      if (sorted.unusable) return window->showProblem(kHumanDataMessage, *sorted.unusable);
      window->showHumanData(&sorted);
    });
  });
  return true;
}

}  // namespace sightline::ui
