// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/session/study_session.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace sightline::ui {

/// The Target class dock: which class the maps explain, for all images or for the current one. Changing it makes
/// new maps, so it is applied when chosen, never while a list is being walked through.
class TargetClassPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TargetClassPanel(StudySession* session, QWidget* parent = nullptr);

 private:
  void apply();
  void refresh();

  StudySession* session_;
  QComboBox *choice_, *class_;
  QCheckBox* onlyThis_;
  QLabel* note_;
  QPushButton* outputs_;
};

}  // namespace sightline::ui
