// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>

#include "core/types/text_table.h"

namespace sightline::ui {

/// Shows a TextTable; computes nothing. A table of the same shape replaces the last one cell by cell, so that
/// selection and scrolling stand still while numbers change.
class TextTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit TextTableModel(QObject* parent = nullptr);
  void setTable(TextTable table);
  [[nodiscard]] const TextTable& table() const { return table_; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

 private:
  TextTable table_;
};

}  // namespace sightline::ui
