// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>

#include "ui/session/study_session.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sightline::ui {

/// What could not be computed, one line per reason with how many maps it hit, so that a missing weights file is one
/// line and not two hundred; what was found about the data set's files (left out, without a mask, ...); and what the
/// networks say of themselves (given images one by one, ...); and, as of when the panel came up, which maps are blank.
/// Activating a line of maps goes to its first image.
class FailuresPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FailuresPanel(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] int failedMaps() const;
  /// Forgets all lines and asks the engine to try again.
  void retry();

 Q_SIGNALS:
  void changed();

 protected:
  void showEvent(QShowEvent* event) override;  ///< what is known of masks grows while maps are made

 private:
  void refresh();
  StudySession* session_;
  std::map<QString, std::set<CellKey>> reasons_;
  std::size_t networkNotes_ = 0;  ///< that are listed
  QTreeWidget* list_;
  QLabel* summary_;
  QPushButton* retry_;
};

}  // namespace sightline::ui
