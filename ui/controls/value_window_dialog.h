// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "core/image/value_window.h"
#include "ui/session/study_session.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace sightline::ui {

/// Through which window the values of DICOM files and of other images of more than 8 bits become grey levels. It makes
/// other images of them, for people and networks alike, so nothing changes until Apply.
class ValueWindowDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ValueWindowDialog(StudySession* session, QWidget* parent = nullptr);

 private:
  /// A window of this name that the files store.
  void addPreset(const std::string& name);
  void showWindow(const ValueWindow& window);
  [[nodiscard]] ValueWindow chosen() const;
  void update();
  void apply();

  StudySession* session_;
  QFormLayout* form_;
  QComboBox* choice_;
  QSpinBox* number_;
  QDoubleSpinBox *low_, *high_, *centre_, *width_;
  QLabel *meaning_, *cost_;
  QPushButton *apply_, *defaults_;
  int windowed_ = 0;  ///< images that it concerns
};

}  // namespace sightline::ui
