// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QHBoxLayout>
#include <QToolButton>

namespace sightline::ui {

/// Where dialogs and other windows ask for the manual; the main window shows it.
class ManualDesk : public QObject {
  Q_OBJECT
 public:
  static ManualDesk& instance();

 Q_SIGNALS:
  /// @param place  a page, or a heading of one: "networks#add-a-model"
  void wanted(const QString& place);
};

/// The way from a dialog to its place in the manual: a button "?" as panels have it, and F1.
class DialogHelp : public QToolButton {
  Q_OBJECT
 public:
  /// @param place  a page of docs/manual, or a heading of one by its English name
  DialogHelp(QDialog* dialog, QString place);
  /// The button with a dialog's other buttons in one row, for its layout.
  static QHBoxLayout* beside(QDialog* dialog, const QString& place, QWidget* buttons);
  [[nodiscard]] const QString& place() const { return place_; }

 private:
  QString place_;
};

}  // namespace sightline::ui
