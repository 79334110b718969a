// SPDX-License-Identifier: GPL-3.0-or-later
// The models of the study: which are shown, in which order and under which names, added, replaced, removed; and what is
// taken back of choices that a study is opened again with. The rest of the window is in main_window.cpp.
#include <QAction>
#include <QInputDialog>
#include <QUndoStack>
#include <algorithm>

#include "core/base/error.h"
#include "core/study/human_data.h"
#include "ui/grid/comparison_grid.h"
#include "ui/models/lineup_dialog.h"
#include "ui/models/model_dialog.h"
#include "ui/session/settings_history.h"
#include "ui/session/translated.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/window_actions.h"

namespace sightline::ui {

namespace {
constexpr std::size_t kStudySteps = 50;
constexpr const char* kModelsMessage = "models";
}  // namespace

// --- steps -------------------------------------------------------------------------------------------------

StudyStep MainWindow::presentStep() const {
  return pending_ ? pending_->step : StudyStep{humanChoice(), session_->definition().lineup};
}

StudySteps MainWindow::stepsWith(const StudyStep& before) const {
  StudySteps steps{pending_ ? pending_->steps.undo : steps_.undo, {}};
  steps.undo.push_back(before);
  if (steps.undo.size() > kStudySteps) steps.undo.erase(steps.undo.begin());
  return steps;
}

void MainWindow::reopenWith(const StudyStep& step, std::shared_ptr<const Dataset> dataset, StudySteps steps) {
  auto state = presentState();
  StudySource& study = state->saved.study;
  state->again = step.human == presentStep().human;
  study.regions = step.human.regions;
  study.fixations = step.human.fixations;
  study.lineup = step.models;
  study.modelIds.clear();
  for (const auto& entry : step.models.models) study.modelIds.push_back(entry.id);
  study.dataset = std::move(dataset);
  // What nobody chose follows the number of people.
  if (session_->settings().agreement == usualAgreement(session_->definition().dataset)) forgetAgreement(state->saved);
  state->steps = steps;
  openFolder(folder_, std::move(state));
  pending_ = Pending{step, std::move(steps)};
}

bool MainWindow::undoStep() {
  StudySteps steps = pending_ ? pending_->steps : steps_;
  if (!session() || history_->canUndo() || steps.undo.empty()) return false;
  const StudyStep step = steps.undo.back();
  steps.undo.pop_back();
  steps.redo.push_back(presentStep());
  reopenWith(step, nullptr, std::move(steps));
  return true;
}

bool MainWindow::redoStep() {
  StudySteps steps = pending_ ? pending_->steps : steps_;
  if (!session() || history_->canRedo() || steps.redo.empty()) return false;
  const StudyStep step = steps.redo.back();
  steps.redo.pop_back();
  steps.undo.push_back(presentStep());
  reopenWith(step, nullptr, std::move(steps));
  return true;
}

QString MainWindow::textOf(const std::vector<StudyStep>& steps) const {
  return !steps.empty() && steps.back().models != presentStep().models ? tr("models") : tr("human data");
}

// --- the lineup --------------------------------------------------------------------------------------------

void MainWindow::changeModels(const std::function<void(ModelLineup&)>& change) {
  if (!session()) return;
  const StudyStep before = presentStep();
  StudyStep after = before;
  change(after.models);
  if (after.models == before.models || after.models.shownCount() == 0) return;
  // The folder as it is known, unless masks were painted since it was read.
  auto dataset = annotate_ ? nullptr : std::make_shared<const Dataset>(session_->definition().dataset);
  reopenWith(after, std::move(dataset), stepsWith(before));
}

void MainWindow::showLineup() {
  if (!session()) return;
  const StudyDefinition& study = session_->definition();
  auto* dialog = new LineupDialog(
      {allModels(study), study.lineup, session_->settings().techniques, !session_->settings().mapsFolder.empty(),
       services_.ownModels ? services_.ownModels() : std::vector<std::string>()},
      this);
  connect(session_.get(), &QObject::destroyed, dialog, &QDialog::reject);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    if (!session()) return;
    AnalysisSettings settings = session_->settings();
    settings.techniques = dialog->techniques();
    session_->setSettings(settings);
    for (const std::string& id : dialog->forgotten()) services_.forgetModel(id);
    changeModels([lineup = dialog->lineup()](ModelLineup& models) { models = lineup; });
  });
  connect(dialog, &LineupDialog::addRequested, this, [this] { addModel(); });
  connect(dialog, &LineupDialog::replaceRequested, this, [this](const std::string& model) { addModel(model); });
  dialog->open();
}

void MainWindow::actOnModel(int model, int action) {
  using Action = ComparisonGrid::ModelAction;
  if (!session() || model < 0 || model >= session_->modelCount()) return;
  const ModelSpec spec = session_->definition().models[static_cast<std::size_t>(model)];
  const QString name = QString::fromStdString(spec.displayName);
  const auto offerUndo = [this](const QString& text) {
    messages_->showMessage(kModelsMessage, {MessageBar::Kind::Information, text, {}, tr("Undo"), [this] {
                                              messages_->removeMessage(kModelsMessage);
                                              actions_->undo->trigger();
                                            }});
  };
  switch (static_cast<Action>(action)) {
    case Action::Hide:
      changeModels([&](ModelLineup& lineup) {
        if (auto* entry = lineup.find(spec.id)) entry->shown = false;
      });
      return offerUndo(
          tr("%1 is hidden: it is in no plot, table, test or figure. View > Models and rows shows it again.")
              .arg(name));
    case Action::MoveLeft: return changeModels([&](ModelLineup& lineup) { lineup.move(spec.id, -1); });
    case Action::MoveRight: return changeModels([&](ModelLineup& lineup) { lineup.move(spec.id, +1); });
    case Action::Rename: return renameModel(spec);
    case Action::Replace: return addModel(spec.id);
    case Action::Remove:
      changeModels([&](ModelLineup& lineup) { lineup.remove(spec.id); });
      return offerUndo(tr("%1 was removed from the study. The file with its weights stays where it is.").arg(name));
  }
}

void MainWindow::renameModel(const ModelSpec& model) {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName(QStringLiteral("modelName"));
  dialog->setWindowTitle(tr("Rename"));
  const QString own = QString::fromStdString(model.ownName.empty() ? model.displayName : model.ownName);
  dialog->setLabelText(tr("Name of the model in this study; empty: %1").arg(own));
  dialog->setTextValue(QString::fromStdString(model.displayName));
  connect(session_.get(), &QObject::destroyed, dialog, &QDialog::reject);
  connect(dialog, &QInputDialog::textValueSelected, this, [this, id = model.id, own](const QString& text) {
    const QString name = text.trimmed() == own ? QString() : text.trimmed();
    if (const Message wrong = nameProblem(session_->definition(), id, (name.isEmpty() ? own : name).toStdString());
        !wrong.empty())
      return messages_->showMessage(kModelsMessage, {MessageBar::Kind::Problem, translated(wrong), {}, {}, {}});
    messages_->removeMessage(kModelsMessage);
    changeModels([&](ModelLineup& lineup) {
      if (auto* entry = lineup.find(id)) entry->name = name.toStdString();
    });
  });
  dialog->open();
}

// --- from files --------------------------------------------------------------------------------------------

void MainWindow::addModel(const std::string& inPlaceOf) {
  if (!services_.addModel) return;
  std::filesystem::path onScreen;
  if (session_ && session_->imageCount() > 0)
    onScreen = session_->definition().dataset.items[static_cast<std::size_t>(session_->currentImage())].image;
  const auto image = [onScreen, demo = services_.demoFolder, openStudy = services_.openStudy] {
    if (!onScreen.empty()) return onScreen;
    if (demo.empty())
      throw Error(ErrorCode::FileNotFound, "An image", "is needed to try the model on",
                  "Open a folder of images first.");
    StudySource source;
    source.folder = demo;
    return openStudy(source).definition.dataset.items.at(0).image;
  };
  const auto add = [this](const ModelSpec& spec) {
    if (session_)
      if (!nameProblem(session_->definition(), {}, spec.displayName).empty())
        throw Error(ErrorCode::InvalidOption, message("\"{1}\"", spec.displayName), "is the name of another model",
                    "Choose another name.");
    services_.addModel(spec);
  };
  auto* dialog = new ModelDialog({add, services_.backend, image}, this);
  connect(dialog, &ModelDialog::added, this, [this, inPlaceOf](const QString& name) {
    const std::string id = name.toStdString();  // a model of one's own is called by its name
    changeModels([&](ModelLineup& lineup) { inPlaceOf.empty() ? lineup.add(id) : lineup.replace(inPlaceOf, id); });
  });
  dialog->open();
}

}  // namespace sightline::ui
