// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/text_table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <algorithm>

#include "ui/theme/theme.h"

namespace sightline::ui {

TextTableView::TextTableView(const QString& name, QWidget* parent) : QTableView(parent), model_(new TextTableModel(this)) {
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
  auto* copy = add(tr("&Copy selected cells"), [this] { copySelection(); });
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  add(tr("Copy table as CS&V"), [this] { copyTable(Format::Csv); });
  add(tr("Copy table as &Markdown"), [this] { copyTable(Format::Markdown); });
  add(tr("Copy table as &LaTeX"), [this] { copyTable(Format::Latex); });
}

void TextTableView::setTable(TextTable table) {
  const bool newShape = table.rows.size() != model_->table().rows.size() || table.columns.size() != model_->table().columns.size();
  if (table.caption != model_->table().caption) {
    const QString caption = QString::fromStdString(table.caption);
    setAccessibleDescription(caption);
  }
  model_->setTable(std::move(table));
  if (newShape) resizeColumnsToContents();
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
  for (qsizetype i = 0; i < cells.size(); ++i) {
    if (i) text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
    text += cells[i].data().toString();
  }
  QApplication::clipboard()->setText(text);
}

}  // namespace sightline::ui
