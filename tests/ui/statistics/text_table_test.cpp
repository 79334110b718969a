// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include "ui/statistics/text_table_view.h"

namespace sightline::ui {
namespace {

TextTable tableOf(std::vector<std::vector<std::string>> rows) { return {"t", "What it is", {{"Name", false}, {"IoU"}}, std::move(rows)}; }

TEST(TextTableModelTest, KeepsTheRulesOfItemModels) {
  TextTableModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setTable(tableOf({{"a", "0.1"}, {"b", "0.2"}}));
  model.setTable(tableOf({{"a", "0.3"}, {"b", "0.2"}}));
  model.setTable(tableOf({{"a", "0.3"}}));
  model.setTable({});
  EXPECT_EQ(model.rowCount(), 0);
}

TEST(TextTableModelTest, NewNumbersDoNotResetTheView) {
  TextTableModel model;
  model.setTable(tableOf({{"a", "0.1"}, {"b", "0.2"}}));
  QSignalSpy resets(&model, &QAbstractItemModel::modelReset), changes(&model, &QAbstractItemModel::dataChanged);
  model.setTable(tableOf({{"a", "0.3"}, {"b", "0.2"}}));
  EXPECT_EQ(resets.count(), 0);
  EXPECT_EQ(changes.count(), 1);
  model.setTable(tableOf({{"a", "0.3"}, {"b", "0.2"}}));
  EXPECT_EQ(changes.count(), 1) << "the same numbers are no news";
  model.setTable(tableOf({{"a", "0.3"}}));
  EXPECT_EQ(resets.count(), 1);
  EXPECT_EQ(model.data(model.index(0, 1)).toString(), "0.3");
  EXPECT_EQ(model.headerData(1, Qt::Horizontal).toString(), "IoU");
}

TEST(TextTableViewTest, CopiesInThreeFormats) {
  TextTableView view("Table");
  view.setTable(tableOf({{"a, b", "0.1"}}));
  const auto copied = [&](int action) {
    QApplication::clipboard()->clear();
    view.actions().at(action)->trigger();
    return QApplication::clipboard()->text().toStdString();
  };
  EXPECT_EQ(copied(1), toCsv(view.table()));
  EXPECT_EQ(copied(2), toMarkdown(view.table()));
  EXPECT_EQ(copied(3), toLatex(view.table()));
}

TEST(TextTableViewTest, CopiesTheSelectionForASpreadsheet) {
  TextTableView view("Table");
  view.setTable(tableOf({{"a", "0.1"}, {"b", "0.2"}, {"c", "0.3"}}));
  view.selectionModel()->select(QItemSelection(view.model()->index(1, 0), view.model()->index(2, 1)), QItemSelectionModel::Select);
  view.copySelection();
  EXPECT_EQ(QApplication::clipboard()->text(), "b\t0.2\nc\t0.3");
}

}  // namespace
}  // namespace sightline::ui
