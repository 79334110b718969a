// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <map>
#include <string>

#include "core/techniques/option_values.h"
#include "ui/session/study_session.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace sightline::ui {

/// The options of the techniques, as a form made from their schema (OptionSpec). Nothing is computed until Apply.
class TechniqueOptionsDialog : public QDialog {
  Q_OBJECT
 public:
  TechniqueOptionsDialog(StudySession* session, Technique first, QWidget* parent = nullptr);

  [[nodiscard]] Technique technique() const;
  /// What the form says now.
  [[nodiscard]] OptionValues values() const;

 private:
  void build();  ///< the form of the chosen technique
  void showValues(const OptionValues& values);
  void apply();
  void updateButtons();

  StudySession* session_;
  QComboBox* choice_;
  QLabel *meaning_, *cost_;
  QWidget* form_ = nullptr;
  std::map<std::string, QWidget*> fields_;  ///< by the option's key
  QPushButton *apply_, *defaults_;
};

}  // namespace sightline::ui
