// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/settings_history.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace sightline::ui {
namespace {

constexpr qint64 kOneStepMs = 1000;

enum class Kind {
  Rule,
  Agreement,
  Cases,
  Classes,
  Layer,
  Target,
  Techniques,
  Painted,
  Outputs,
  CutOffs,
  Window,
  Fixations,
  Options,
  Several
};

/// What differs between two settings, as the user would call it.
Kind kindOf(const AnalysisSettings& a, const AnalysisSettings& b) {
  const bool rule =
      !(a.rule == b.rule && a.ruleOfTechnique == b.ruleOfTechnique && a.ruleOfCombination == b.ruleOfCombination);
  const bool agreement = !(a.agreement == b.agreement), layer = a.layers != b.layers;
  const bool target = !(a.target == b.target && a.targetOfImage == b.targetOfImage);
  const bool cases = !(a.cases == b.cases), techniques = a.techniques != b.techniques || a.mapsFolder != b.mapsFolder;
  const bool classes = a.acceptedClasses != b.acceptedClasses, painted = a.paintedMasks != b.paintedMasks;
  const bool outputs = a.outputs != b.outputs, cutOffs = a.cutOffs != b.cutOffs, window = a.window != b.window;
  const bool fixations = a.fixationMap != b.fixationMap;
  if (rule + agreement + cases + classes + layer + target + techniques + painted + outputs + cutOffs + window +
          fixations >
      1)
    return Kind::Several;
  if (fixations) return Kind::Fixations;
  if (outputs) return Kind::Outputs;
  if (cutOffs) return Kind::CutOffs;
  if (window) return Kind::Window;
  if (techniques) return Kind::Techniques;
  if (painted) return Kind::Painted;
  if (classes) return Kind::Classes;
  return cases       ? Kind::Cases
         : rule      ? Kind::Rule
         : agreement ? Kind::Agreement
         : layer     ? Kind::Layer
         : target    ? Kind::Target
                     : Kind::Options;
}

QString textOf(Kind kind) {
  switch (kind) {
    case Kind::Rule: return SettingsHistory::tr("threshold");
    case Kind::Agreement: return SettingsHistory::tr("agreement of people");
    case Kind::Cases: return SettingsHistory::tr("cut points of the cases");
    case Kind::Classes: return SettingsHistory::tr("classes that are right");
    case Kind::Layer: return SettingsHistory::tr("target layer");
    case Kind::Target: return SettingsHistory::tr("target class");
    case Kind::Techniques: return SettingsHistory::tr("techniques");
    case Kind::Painted: return SettingsHistory::tr("painted masks");
    case Kind::Outputs: return SettingsHistory::tr("outputs of a model");
    case Kind::CutOffs: return SettingsHistory::tr("cut-offs of labels");
    case Kind::Window: return SettingsHistory::tr("window of values");
    case Kind::Fixations: return SettingsHistory::tr("maps of fixations");
    case Kind::Options: return SettingsHistory::tr("technique options");
    case Kind::Several: return SettingsHistory::tr("settings");
  }
  return {};
}

class Change : public QUndoCommand {
 public:
  Change(SettingsHistory* history, AnalysisSettings before, AnalysisSettings after)
      : history_(history), before_(std::move(before)), after_(std::move(after)), kind_(kindOf(before_, after_)) {
    setText(textOf(kind_));
    last_.start();
  }
  void undo() override {
    last_.invalidate();  // what comes after an undo is a step of its own
    history_->replay(before_);
  }
  void redo() override { history_->replay(after_); }  // pushing calls it too, when it changes nothing
  [[nodiscard]] int id() const override { return static_cast<int>(kind_) + 1; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const Change*>(other);
    if (!last_.isValid() || last_.elapsed() > kOneStepMs) return false;
    after_ = next->after_;
    last_.restart();
    setObsolete(after_ == before_);  // dragged there and back
    return true;
  }

 private:
  SettingsHistory* history_;
  AnalysisSettings before_, after_;
  Kind kind_;
  QElapsedTimer last_;
};

}  // namespace

SettingsHistory::SettingsHistory(StudySession* session, QObject* parent)
    : QUndoStack(parent), session_(session), known_(session->settings()) {
  setUndoLimit(500);
  connect(session, &StudySession::settingsChanged, this, &SettingsHistory::record);
}

void SettingsHistory::restart() {
  clear();
  known_ = session_->settings();
}

void SettingsHistory::replay(const AnalysisSettings& settings) {
  replaying_ = true;
  session_->setSettings(settings);
  replaying_ = false;
}

void SettingsHistory::record() {
  const AnalysisSettings before = std::exchange(known_, session_->settings());
  if (!replaying_) push(new Change(this, before, known_));
}

}  // namespace sightline::ui
