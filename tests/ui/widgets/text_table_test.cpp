// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

TextTable tableOf(std::vector<std::vector<std::string>> rows) {
  return {"t", "What it is", {{"Name", false}, {"IoU"}}, std::move(rows)};
}

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

TEST(TextTableModelTest, TellsOnlyOfTheCellsThatChanged) {
  TextTableModel model;
  const std::vector<std::vector<std::string>> rows{{"a", "0.1"}, {"b", "0.2"}, {"c", "0.3"}};
  model.setTable(tableOf(rows));
  QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
  auto next = rows;
  next[1][1] = "0.9";
  model.setTable(tableOf(next));
  ASSERT_EQ(changes.count(), 1);
  EXPECT_EQ(changes[0][0].toModelIndex(), model.index(1, 1));
  EXPECT_EQ(changes[0][1].toModelIndex(), model.index(1, 1));
  next[0] = {"A", "1.1"};
  next[2][0] = "C";
  model.setTable(tableOf(next));
  ASSERT_EQ(changes.count(), 3);
  EXPECT_EQ(changes[1][0].toModelIndex(), model.index(0, 0));
  EXPECT_EQ(changes[1][1].toModelIndex(), model.index(0, 1));
  EXPECT_EQ(changes[2][1].toModelIndex(), model.index(2, 0));
}

TEST(TextTableViewTest, ColumnsStandStillWhileNumbersChangeAndWidenAfterwards) {
  TextTableView view("Table");
  view.setTable(tableOf({{"a", "0.1"}, {"b", "0.2"}}));
  const int width = view.columnWidth(1);
  const std::string longest = "-123456789.123456789";
  view.setTable(tableOf({{"a", longest}, {"b", "0.2"}}));
  EXPECT_EQ(view.columnWidth(1), width);
  view.setTable(tableOf({{"a", longest}, {"b", "0.2"}, {"c", "0.3"}}));
  EXPECT_EQ(view.columnWidth(1), width) << "another row is no reason to move either";
  EXPECT_TRUE(QTest::qWaitFor(
      [&] { return view.columnWidth(1) >= view.fontMetrics().horizontalAdvance(QString::fromStdString(longest)); },
      5000));
  const int wide = view.columnWidth(1);
  view.setTable(tableOf({{"a", "0.1"}, {"b", "0.2"}, {"c", "0.3"}}));
  QTest::qWait(600);
  EXPECT_EQ(view.columnWidth(1), wide) << "nothing shrinks";
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
  view.selectionModel()->select(QItemSelection(view.model()->index(1, 0), view.model()->index(2, 1)),
                                QItemSelectionModel::Select);
  view.copySelection();
  EXPECT_EQ(QApplication::clipboard()->text(), "Name\tIoU\nb\t0.2\nc\t0.3");
}

}  // namespace
}  // namespace sightline::ui
