// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "core/study/settings.h"
#include "ui/session/study_session.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace sightline::ui {

/// How the outputs of a study's networks are read, and from which probability on a network whose classes do not exclude
/// each other says a label: one cut-off for all and a table of those that have their own. Nothing changes until Apply.
class OutputsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit OutputsDialog(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] QTableWidget* table() const { return table_; }

 private:
  void showModel();  ///< what the settings say of the chosen one
  void takeCell(int row);
  void updateButtons();
  void apply();
  [[nodiscard]] int model() const;
  [[nodiscard]] const ModelSpec& spec() const;
  /// The settings with what the form says.
  [[nodiscard]] AnalysisSettings asChosen() const;
  [[nodiscard]] bool severalLabels() const;

  StudySession* session_;
  QComboBox *model_, *outputs_;
  QDoubleSpinBox* usual_;
  QTableWidget* table_;
  QLabel *note_, *problem_;
  QPushButton *apply_, *defaults_;
  CutOffs cutOffs_;
  bool filling_ = false;
};

}  // namespace sightline::ui
