// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_table_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include "ui/session/translated.h"
#include "ui/widgets/glossary.h"

namespace sightline::ui {

TextTableModel::TextTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TextTableModel::setTable(TextTable table) {
  const auto sameColumn = [](const TextTable::Column& a, const TextTable::Column& b) {
    return a.title == b.title && a.number == b.number;
  };
  const bool sameShape =
      table.rows.size() == table_.rows.size() &&
      std::equal(table.columns.begin(), table.columns.end(), table_.columns.begin(), table_.columns.end(), sameColumn);
  if (!sameShape) {
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
    return;
  }
  const TextTable before = std::exchange(table_, std::move(table));
  for (int row = 0; row < rowCount();
       ++row) {  // only what changed: a view paints what it is told of, at every step of a slider
    const auto& was = before.rows[static_cast<std::size_t>(row)];
    const auto& is = table_.rows[static_cast<std::size_t>(row)];
    const auto first = std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first - was.begin();
    if (first == columnCount()) continue;
    const auto last =
        columnCount() - 1 - (std::mismatch(was.rbegin(), was.rend(), is.rbegin(), is.rend()).first - was.rbegin());
    Q_EMIT dataChanged(index(row, static_cast<int>(first)), index(row, static_cast<int>(last)),
                       {Qt::DisplayRole, Qt::ToolTipRole});
  }
}

int TextTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int TextTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

namespace {

/// Cells are numbers and names; the few words among them stand for numbers that there are not.
QString shownCell(const std::string& text) {
  for (const char* word : {QT_TRANSLATE_NOOP("sightline::ui::GridText", "undefined"),
                           QT_TRANSLATE_NOOP("sightline::ui::GridText", "not computed"),
                           QT_TRANSLATE_NOOP("sightline::ui::GridText", "infinity")})
    if (text == word) return QCoreApplication::translate("sightline::ui::GridText", word);
  return QString::fromStdString(text);
}

}  // namespace

QVariant TextTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto column = static_cast<std::size_t>(index.column());
  const std::string& text = table_.rows[static_cast<std::size_t>(index.row())][column];
  const auto words = table_.words.find({static_cast<std::size_t>(index.row()), column});
  const auto shown = [&] {
    // In English the cell has them as they are written there.
    const QString said = words == table_.words.end() ? QString() : translated(words->second);
    return said.isEmpty() || said.toStdString() == words->second.text() ? shownCell(text) : said;
  };
  switch (role) {
    case Qt::DisplayRole: return shown();
    case Qt::ToolTipRole: return table_.columns[column].number ? QVariant() : QVariant(shown());
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::AlignVCenter | (table_.columns[column].number ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
  }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const TextTable::Column& column = table_.columns[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return translated(column.title);
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
  if (role == Qt::ToolTipRole) return meaningOf(column.title.text());
  return {};
}

}  // namespace sightline::ui
