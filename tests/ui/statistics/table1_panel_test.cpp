// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/table1_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

#include "core/report/study_tables.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/statistics/text_table_view.h"

namespace sightline::ui {
namespace {

struct Table1PanelTest : StudyPanelTest<Table1Panel> {
  [[nodiscard]] const TextTable& table() const { return panel.findChild<TextTableView*>()->table(); }
};

TEST_F(Table1PanelTest, FollowsTheSettings) {
  showPanel();
  computeAll();
  EXPECT_EQ(table().rows, table1(*session.snapshot(), session.modelNames()).rows);
  const auto before = table().rows;
  setRule({BinarisationRule::Kind::TopArea, 0.05});
  ASSERT_TRUE(waitFor([&] { return table().rows != before; }));
  EXPECT_TRUE(panel.findChild<QLabel*>("ruleInForce")->text().contains("top 5 % of the area"));
  DisplaySettings display = session.display();
  display.onlyAgreeing = true;
  session.setDisplay(display);
  EXPECT_EQ(table().rows, table1(*session.snapshot(), session.modelNames(), {true, {}}).rows);
}

TEST_F(Table1PanelTest, ButtonsCopyTheTable) {
  showPanel();
  computeAll();
  const std::pair<const char*, std::string> expected[]{{"CSV", toCsv(table())}, {"Markdown", toMarkdown(table())}, {"LaTeX", toLatex(table())}};
  for (const auto& [name, text] : expected) {
    QPushButton* button = nullptr;
    for (auto* b : panel.findChildren<QPushButton*>())
      if (b->text() == name) button = b;
    ASSERT_NE(button, nullptr) << name;
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), text);
  }
}

TEST_F(Table1PanelTest, HiddenItWaits) {
  computeAll();
  EXPECT_TRUE(table().rows.empty());
  showPanel();
  EXPECT_TRUE(waitFor([&] { return table().rows.size() == 8; }));
}

TEST(Table1PanelOfTheBenchmark, HasThePublishedValuesBeside) {
  testing::SyntheticStudy study{testing::SyntheticOptions{}};
  StudyDefinition definition = study.definition();
  definition.dataset.name = kBenchmarkName;
  StudySession session{definition, testing::fakeBackendFactory(), nullptr};
  Table1Panel panel{&session};
  panel.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  const TextTable& table = panel.findChild<TextTableView*>()->table();
  ASSERT_TRUE(QTest::qWaitFor([&] { return table.columns.size() == 11; }, 5000));
  EXPECT_EQ(table.rows[2][3], "0.264");  // Grad-CAM on Swin
}

}  // namespace
}  // namespace sightline::ui
