// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/class_map_dialog.h"

#include <gtest/gtest.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "core/base/files.h"
#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"
#include "tests/support/temp_folder.h"

namespace sightline::ui {
namespace {

struct ClassMapDialogTest : ::testing::Test {
  testing::SyntheticStudy study{testing::SyntheticOptions{}};
  StudySession session{study.definition(), testing::fakeBackendFactory(), nullptr};
  ClassMapDialog dialog{&session};
  QPushButton* ok() { return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }
  QTableWidgetItem* classes(int row) { return dialog.table()->item(row, 1); }
  std::string label(int row) { return dialog.table()->item(row, 0)->text().toStdString(); }
};

TEST_F(ClassMapDialogTest, ShowsEveryLabelAndAcceptingUnchangedChangesNothing) {
  ASSERT_EQ(dialog.table()->rowCount(), static_cast<int>(session.definition().dataset.classes.size()));
  const ClassNames names(session.definition().dataset, session.definition().models);
  EXPECT_EQ(classes(0)->text().toStdString(), classListText(names.accepted(0, 0)));
  dialog.accept();
  EXPECT_TRUE(session.settings().acceptedClasses.empty());
}

TEST_F(ClassMapDialogTest, AnEditedListIsPutInForceAndCanBeTakenBack) {
  classes(1)->setText("0, 1");
  EXPECT_TRUE(dialog.table()->item(1, 2)->text().contains(";"));  // two names
  dialog.accept();
  EXPECT_EQ(session.settings().acceptedClasses, (AcceptedClasses{{label(1), {0, 1}}}));
  ClassMapDialog again(&session);
  EXPECT_EQ(again.table()->item(1, 1)->text(), "0, 1");
  for (auto* button : again.findChildren<QPushButton*>())
    if (button->text().remove('&') == "As the data set says") button->click();
  again.accept();
  EXPECT_TRUE(session.settings().acceptedClasses.empty());
}

TEST_F(ClassMapDialogTest, AListThatCannotBeReadIsExplainedAndCannotBeAccepted) {
  classes(0)->setText("cats");
  EXPECT_FALSE(ok()->isEnabled());
  EXPECT_TRUE(dialog.findChild<QLabel*>("problem")->text().contains("cats"));
  classes(0)->setText("0");
  EXPECT_TRUE(ok()->isEnabled());
}

TEST_F(ClassMapDialogTest, ListsAreKeptInAFile) {
  const testing::TempFolder folder;
  const QString path = QString::fromStdString((folder.path() / "classes.txt").string());
  classes(0)->setText("1");
  dialog.save(path);
  ClassMapDialog other(&session);
  other.load(path);
  EXPECT_EQ(other.table()->item(0, 1)->text(), "1");
  writeFileAtomically(folder.path() / "bad.txt", std::string_view("what is this"));
  other.load(QString::fromStdString((folder.path() / "bad.txt").string()));
  EXPECT_TRUE(other.findChild<QLabel*>("problem")->text().contains("bad.txt, line 1"));
  EXPECT_EQ(other.table()->item(0, 1)->text(), "1");
}

TEST_F(ClassMapDialogTest, WhatIsCorrectFollows) {
  session.start();
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return session.snapshot()->readyCount() == static_cast<int>(session.snapshot()->cells.size()); }, 30000));
  const auto correct = session.snapshot()->correct;
  AnalysisSettings settings = session.settings();
  for (const std::string& label : session.definition().dataset.classes)
    settings.acceptedClasses[label] = {};  // nothing is right
  session.setSettings(settings);
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        return session.snapshot()->correct != correct ||
               std::count(correct.begin(), correct.end(), std::optional(true)) == 0;
      },
      30000));
  for (const auto& right : session.snapshot()->correct) EXPECT_NE(right, std::optional(true));
  for (const std::string& label : session.definition().dataset.classes)
    settings.acceptedClasses[label] = parseClassList("0-999", "");
  session.setSettings(settings);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return session.snapshot()->settings.acceptedClasses == settings.acceptedClasses; }, 30000));
  for (const auto& right : session.snapshot()->correct) EXPECT_NE(right, std::optional(false));
}

}  // namespace
}  // namespace sightline::ui
