// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/engine/model_trial.h"

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sightline::ui {

/// What came of trying a network on an image: pictures, predictions, what it is and where that was taken from, or why
/// it cannot be used and what to change.
class TrialView : public QWidget {
  Q_OBJECT
 public:
  explicit TrialView(QWidget* parent);

  void showNothing();
  void showRunning(const QString& stage, double fraction);
  void showTrial(const ModelTrial& trial);
  /// What is shown is no longer what the form says.
  void setOutdated(bool outdated);

 Q_SIGNALS:
  void stopRequested();
  void fieldRequested(sightline::ModelField field);

 private:
  QWidget* buildRunning();
  QWidget* buildProblem();
  QWidget* buildResult();
  void showProblem(const ModelTrial& trial);
  void showResult(const ModelTrial& trial);
  void showPredictions(const ModelTrial& trial);
  void showFacts(const ModelTrial& trial);

  QLabel* state_;
  QWidget *running_, *problem_, *result_;
  QProgressBar* progress_;
  QLabel *what_, *remedy_, *seen_, *map_, *mapText_, *notes_;
  QPushButton* field_;
  QWidget *predictions_ = nullptr, *facts_ = nullptr;
  QLabel* predictionsTitle_;
  ModelField wanted_ = ModelField::File;
  QString stateText_;
};

}  // namespace sightline::ui
