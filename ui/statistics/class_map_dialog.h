// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "core/study/class_names.h"
#include "ui/session/study_session.h"

class QDialogButtonBox;
class QLabel;
class QTableWidget;

namespace sightline::ui {

/// Which of the networks' classes count as right for each label of the images: a list of numbers per label, with the
/// names they stand for beside it. Accepting changes AnalysisSettings::acceptedClasses, and with it what is correct,
/// the Shared Interest cases and the labelled target. Lists can be kept in a file that the command line reads too.
class ClassMapDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ClassMapDialog(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] QTableWidget* table() const { return table_; }
  void accept() override;
  /// Replaces the lists by those of a file; a file that cannot be used is told and changes nothing.
  void load(const QString& path);
  void save(const QString& path);

 private:
  void setRow(int row, const std::vector<int>& classes);
  void check(int row);
  void reset();
  [[nodiscard]] QString namesOf(const std::vector<int>& classes) const;
  [[nodiscard]] std::vector<int> usual(int row) const;
  [[nodiscard]] AcceptedClasses lists() const;  ///< of all rows @throws Error

  StudySession* session_;
  ClassNames names_;
  int model_ = 0;                ///< whose classes are named: the first that has names
  std::vector<int> imageOfRow_;  ///< an image with the row's label
  QTableWidget* table_;
  QLabel* problem_;
  QDialogButtonBox* buttons_;
};

}  // namespace sightline::ui
