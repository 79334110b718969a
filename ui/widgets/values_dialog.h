// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLabel;

namespace sightline::ui {

class TextTableView;
class ValueSource;

/// The values of what is painted, as a table beside it. Follows while settings, images and results change.
class ValuesDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ValuesDialog(QWidget* parent);
  /// @param source  a widget that is a ValueSource; closes when it is gone
  void setSource(QWidget* source);
  [[nodiscard]] TextTableView* table() const { return table_; }

 private:
  void refresh();

  QPointer<QWidget> source_;
  QLabel* caption_;
  TextTableView* table_;
  QTimer again_;
};

}  // namespace sightline::ui
