// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <array>
#include <filesystem>
#include <string>

#include "core/dataset/fixations/column_choice.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace sightline::ui {

/// Which column of a table of fixations is what: its first rows, and a choice for each meaning.
class ColumnsDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param name   of the table, as the title says it
  /// @param begin  what is chosen to begin with
  ColumnsDialog(const QString& name, TableSample table, const ColumnChoice& begin, QWidget* parent);

  [[nodiscard]] ColumnChoice choice() const;

 Q_SIGNALS:
  /// Somebody is done. @param text  columnsText()
  void chosen(const std::string& text);

 private:
  QWidget* buildRows();
  QLayout* buildForm();
  QComboBox* columnBox(const char* name, const QString& none, bool numbers);
  void begin(const ColumnChoice& choice);
  void showState();

  TableSample table_;
  ColumnChoice begun_;
  // In the order in which Tab visits them.
  QComboBox *image_, *person_, *x_, *y_, *unit_;
  QSpinBox *screenWidth_, *screenHeight_;
  QWidget* screen_;
  QCheckBox* yUp_;
  QComboBox *duration_, *start_, *time_;
  QLabel* problem_;
  QPushButton* use_{nullptr};
};

}  // namespace sightline::ui
