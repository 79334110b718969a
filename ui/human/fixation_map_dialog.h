// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>

#include "ui/session/study_session.h"

class QPushButton;

namespace sightline::ui {

class FixationForm;

/// How wide the maps of people's fixations are and what of them counts as marked, beside the grid: masks and all
/// figures follow at once, since no network has to run again, and every change can be taken back.
class FixationMapDialog : public QDialog {
  Q_OBJECT
 public:
  explicit FixationMapDialog(StudySession* session, QWidget* parent);

 private:
  void choose(const FixationOptions& options);
  void showSettings();

  StudySession* session_;
  FixationForm* form_;
  QPushButton* defaults_;
  QTimer later_;
};

}  // namespace sightline::ui
