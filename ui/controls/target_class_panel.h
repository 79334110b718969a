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
/// new maps, so it is applied when chosen, never while a list is being walked through; a class for all images only
/// after it was said how many maps that takes.
class TargetClassPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TargetClassPanel(StudySession* session, QWidget* parent = nullptr);

 private:
  void chooseKind();
  void chooseClass();
  void apply();
  void refresh();
  void ask();                             ///< what explaining the chosen class takes
  [[nodiscard]] int likelyClass() const;  ///< to begin with

  StudySession* session_;
  QComboBox *choice_, *class_;
  QCheckBox* onlyThis_;
  QLabel* note_;
  QPushButton *explain_, *outputs_;
  bool asking_ = false;  ///< a class is being chosen, and nothing is computed yet
};

}  // namespace sightline::ui
