// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QLabel;

namespace sightline::ui {

class CalibrationView;
class TextTableView;

/// The published study's Table 1 with the present settings: mean IoU, SC and GTC by technique and model, beside the
/// published means where the data set is the one they are of; and, when asked, which settings come nearest to them.
/// Follows the session while it is seen.
class Table1Panel : public QWidget {
  Q_OBJECT
 public:
  explicit Table1Panel(StudySession* session, QWidget* parent = nullptr);

 private:
  void refresh();
  [[nodiscard]] QString settingsText() const;
  StudySession* session_;
  TextTableView* table_;
  CalibrationView* calibration_;
  QLabel *rule_, *caption_;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
