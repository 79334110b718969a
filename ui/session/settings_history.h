// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QUndoStack>

#include "ui/session/study_session.h"

namespace sightline::ui {

/// Undo and redo of everything that decides the numbers: rules, agreement, layers, target classes, XRAI's options.
/// Follows a session by itself. Changes of the same kind within a second (a slider that is dragged) are one step.
class SettingsHistory : public QUndoStack {
  Q_OBJECT
 public:
  explicit SettingsHistory(StudySession* session, QObject* parent = nullptr);

  /// Takes the present settings as the beginning: nothing before them can be undone.
  void restart();
  /// For the steps themselves: sets the session without recording a new step.
  void replay(const AnalysisSettings& settings);

 private:
  void record();

  StudySession* session_;
  AnalysisSettings known_;
  bool replaying_ = false;
};

}  // namespace sightline::ui
