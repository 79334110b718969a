// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/text_table_model.h"

#include <algorithm>

namespace sightline::ui {
namespace {

bool sameShape(const TextTable& a, const TextTable& b) {
  return a.rows.size() == b.rows.size() && a.columns.size() == b.columns.size() &&
         std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(),
                    [](const auto& x, const auto& y) { return x.title == y.title && x.number == y.number; });
}

}  // namespace

void TextTableModel::setTable(TextTable table) {
  if (sameShape(table, table_)) {
    table_ = std::move(table);
    if (!table_.rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return;
  }
  beginResetModel();
  table_ = std::move(table);
  endResetModel();
}

int TextTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int TextTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant TextTableModel::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const auto column = static_cast<std::size_t>(at.column());
  if (role == Qt::DisplayRole) return QString::fromStdString(table_.rows[static_cast<std::size_t>(at.row())][column]);
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (table_.columns[column].number ? Qt::AlignRight : Qt::AlignLeft)));
  return {};
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const auto& column = table_.columns[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return QString::fromStdString(column.title);
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft)));
  return {};
}

}  // namespace sightline::ui
