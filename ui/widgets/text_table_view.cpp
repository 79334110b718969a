// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <algorithm>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {
constexpr int kWidthsAfterMs = 400;
}

TextTableView::TextTableView(const QString& name, QWidget* parent)
    : QTableView(parent), model_(new TextTableModel(this)) {
  setAccessibleName(name);
  setModel(model_);
  setFont(tabularFont(font()));
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);  // Tab leaves the table; arrow keys move within it
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kHalfGap);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  horizontalHeader()->setStretchLastSection(false);
  setContextMenuPolicy(Qt::ActionsContextMenu);
  const auto add = [&](const QString& text, auto&& act) {
    auto* action = new QAction(text, this);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
  };
  later_.setSingleShot(true);
  later_.setInterval(kWidthsAfterMs);
  connect(&later_, &QTimer::timeout, this, &TextTableView::widen);
  auto* copy = add(tr("&Copy selected cells"), [this] { copySelection(); });
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  add(tr("Copy table as CS&V"), [this] { copyTable(Format::Csv); });
  add(tr("Copy table as &Markdown"), [this] { copyTable(Format::Markdown); });
  add(tr("Copy table as &LaTeX"), [this] { copyTable(Format::Latex); });
}

void TextTableView::setTable(TextTable table) {
  const TextTable& before = model_->table();
  const bool newColumns =
      before.rows.empty() || before.columns.size() != table.columns.size() ||
      !std::equal(before.columns.begin(), before.columns.end(), table.columns.begin(),
                  [](const TextTable::Column& a, const TextTable::Column& b) { return a.title == b.title; });
  if (table.caption != before.caption) setAccessibleDescription(translated(table.caption));
  model_->setTable(std::move(table));
  if (newColumns)
    resizeColumnsToContents();
  else
    later_.start();
}

void TextTableView::widen() {
  for (int column = 0; column < model_->columnCount(); ++column)
    if (const int wanted = sizeHintForColumn(column); wanted > columnWidth(column)) setColumnWidth(column, wanted);
}

void TextTableView::copyTable(Format format) const {
  const TextTable& table = model_->table();
  QApplication::clipboard()->setText(QString::fromStdString(format == Format::Csv        ? toCsv(table)
                                                            : format == Format::Markdown ? toMarkdown(table)
                                                                                         : toLatex(table)));
}

void TextTableView::copySelection() const {
  QModelIndexList cells = selectionModel()->selectedIndexes();
  if (cells.isEmpty()) return copyTable(Format::Csv);
  std::sort(cells.begin(), cells.end());
  QString text;
  for (const QModelIndex& cell : cells) {  // the headings of the columns that take part
    if (cell.row() != cells.front().row()) break;
    if (!text.isEmpty()) text += QLatin1Char('\t');
    text += model_->headerData(cell.column(), Qt::Horizontal).toString();
  }
  text = cells.size() > 1 ? text + QLatin1Char('\n') : QString();
  for (qsizetype i = 0; i < cells.size(); ++i) {
    if (i) text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
    text += cells[i].data().toString();
  }
  QApplication::clipboard()->setText(text);
}

}  // namespace sightline::ui
