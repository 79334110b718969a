// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>
#include <QTimer>

#include "ui/widgets/text_table_model.h"

namespace sightline::ui {

/// A table with a context menu that copies the whole of it as CSV, Markdown or LaTeX;
/// Ctrl+C copies the selected cells for a spreadsheet. While numbers change, no column moves; once they stand still,
/// a column in which one is cut off is widened.
class TextTableView : public QTableView {
  Q_OBJECT
 public:
  explicit TextTableView(const QString& name, QWidget* parent = nullptr);
  void setTable(TextTable table);
  [[nodiscard]] const TextTable& table() const { return model_->table(); }

  enum class Format { Csv, Markdown, Latex };
  void copyTable(Format format) const;
  void copySelection() const;

 private:
  void widen();
  TextTableModel* model_;
  QTimer later_;
};

}  // namespace sightline::ui
