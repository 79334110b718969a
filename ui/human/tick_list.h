// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <QWidget>

class QCheckBox;
class QLabel;
class QTreeWidget;

namespace sightline::ui {

/// A short list of names that are ticked or not, each with how much there is of it. Its heading ticks all or none.
class TickList : public QWidget {
  Q_OBJECT
 public:
  struct Row {
    QString name, amount, tip;
    bool ticked = true;
    bool operator==(const Row&) const = default;
  };
  enum class Amounts { Beside, Below };  ///< of the names
  /// @param title      with a mnemonic
  /// @param rowsShown  as many before it scrolls
  TickList(const QString& title, int rowsShown, Amounts amounts, QWidget* parent);

  /// Where the names are the same as before, the list stays where it is scrolled to.
  void setRows(const QList<Row>& rows);
  [[nodiscard]] const QList<Row>& rows() const { return rows_; }
  [[nodiscard]] QList<int> ticked() const;
  [[nodiscard]] bool allTicked() const { return ticked().size() == rows_.size(); }

 Q_SIGNALS:
  void changed();  ///< somebody ticked

 private:
  void tickAll(bool on);
  void showAll();  ///< in the heading
  void fit();

  QCheckBox* all_;
  QLabel* title_;  ///< in its place where there is one row
  QTreeWidget* list_;
  QList<Row> rows_;
  int rowsShown_;
  Amounts amounts_;
};

}  // namespace sightline::ui
