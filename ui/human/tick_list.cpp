// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/human/tick_list.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>

#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {
constexpr int kName = 0, kAmount = 1;
}  // namespace

TickList::TickList(const QString& title, int rowsShown, Amounts amounts, QWidget* parent)
    : QWidget(parent),
      all_(new QCheckBox(title, this)),
      title_(new QLabel(QString(title).remove(QLatin1Char('&')), this)),
      list_(new QTreeWidget(this)),
      rowsShown_(rowsShown),
      amounts_(amounts) {
  for (QWidget* heading : std::initializer_list<QWidget*>{all_, title_}) heading->setFont(headingFont(font()));
  all_->setToolTip(tr("All or none"));
  list_->setObjectName(QStringLiteral("ticks"));  // the style sheet draws their boxes
  list_->setAccessibleName(title_->text());
  list_->setColumnCount(amounts == Amounts::Beside ? 2 : 1);
  list_->setHeaderHidden(true);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setTextElideMode(Qt::ElideMiddle);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(kName, QHeaderView::Stretch);
  if (amounts == Amounts::Beside) list_->header()->setSectionResizeMode(kAmount, QHeaderView::ResizeToContents);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(all_);
  column->addWidget(title_);
  column->addWidget(list_);
  connect(all_, &QCheckBox::clicked, this, [this] { tickAll(!allTicked()); });
  connect(list_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int which) {
    if (which != kName) return;
    const int at = list_->indexOfTopLevelItem(item);
    const bool on = item->checkState(kName) == Qt::Checked;
    if (at < 0 || rows_[at].ticked == on) return;
    rows_[at].ticked = on;
    showAll();
    Q_EMIT changed();
  });
}

void TickList::setRows(const QList<Row>& rows) {
  const QSignalBlocker quiet(list_);
  const bool same =
      std::ranges::equal(rows, rows_, [](const Row& a, const Row& b) { return a.name == b.name && a.tip == b.tip; });
  rows_ = rows;
  if (!same) {
    list_->clear();
    for (const Row& row : rows_) {
      auto* item = new QTreeWidgetItem(list_);
      item->setText(kName, row.name);
      item->setToolTip(kName, row.tip);
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
      item->setTextAlignment(kAmount, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (list_->topLevelItemCount() > 0) list_->setCurrentItem(list_->topLevelItem(0));
    list_->clearSelection();
  }
  for (int i = 0; i < rows_.size(); ++i) {
    auto* item = list_->topLevelItem(i);
    if (amounts_ == Amounts::Below) {
      item->setText(kName, rows_[i].name + QLatin1Char('\n') + rows_[i].amount);
    } else {
      item->setText(kAmount, rows_[i].amount);
      item->setToolTip(kAmount, rows_[i].tip);
      item->setForeground(kAmount, mutedText(palette()));
    }
    item->setCheckState(kName, rows_[i].ticked ? Qt::Checked : Qt::Unchecked);
  }
  all_->setVisible(rows_.size() > 1);
  title_->setVisible(rows_.size() <= 1);
  showAll();
  fit();
}

QList<int> TickList::ticked() const {
  QList<int> out;
  for (int i = 0; i < rows_.size(); ++i)
    if (rows_[i].ticked) out << i;
  return out;
}

void TickList::tickAll(bool on) {
  {
    const QSignalBlocker quiet(list_);
    for (int i = 0; i < rows_.size(); ++i) {
      rows_[i].ticked = on;
      list_->topLevelItem(i)->setCheckState(kName, on ? Qt::Checked : Qt::Unchecked);
    }
  }
  showAll();
  Q_EMIT changed();
}

void TickList::showAll() {
  const auto count = ticked().size();
  all_->setTristate(count > 0 && count < rows_.size());
  all_->setCheckState(count == 0 ? Qt::Unchecked : count == rows_.size() ? Qt::Checked : Qt::PartiallyChecked);
}

void TickList::fit() {
  const int shown = std::clamp(static_cast<int>(rows_.size()), 1, rowsShown_);
  const int row = std::max(list_->sizeHintForRow(0), list_->fontMetrics().height() + 4);
  list_->setFixedHeight(shown * row + 2 * list_->frameWidth() + 2);
}

}  // namespace sightline::ui
