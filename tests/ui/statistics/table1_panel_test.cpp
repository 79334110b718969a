// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/table1_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

#include "core/analysis/calibration.h"
#include "core/report/study_tables.h"
#include "core/study/evaluate.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/statistics/calibration_view.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

struct Table1PanelTest : StudyPanelTest<Table1Panel> {
  [[nodiscard]] const TextTable& table() const { return panel.findChild<TextTableView*>("publishedTable")->table(); }
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
  const std::pair<const char*, std::string> expected[]{
      {"CSV", toCsv(table())}, {"Markdown", toMarkdown(table())}, {"LaTeX", toLatex(table())}};
  for (const auto& [name, text] : expected) {
    QPushButton* button = nullptr;
    for (auto* b : panel.findChildren<QPushButton*>())
      if (b->text() == name) button = b;
    ASSERT_NE(button, nullptr) << name;
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), text);
  }
}

TEST_F(Table1PanelTest, NearestSettingsOverLayersPutTheLayersInForce) {
  computeAll();
  showPanel();
  panel.findChild<QPushButton*>("nearestSettings")->click();
  auto* view = panel.findChild<CalibrationView*>();
  ASSERT_TRUE(waitFor([&] { return !view->ranked().empty(); }));
  const std::size_t alone = view->ranked().size();
  auto* depths = view->findChild<DepthChoice*>("calibrationDepths");
  depths->setDepths(LayerDepths::All);
  const auto choices = depths->choices(session);
  view->search();
  ASSERT_TRUE(waitFor([&] { return view->ranked().size() == alone * (1 + choices.size()); }));
  const auto& ranked = view->ranked();
  const auto layered =
      std::find_if(ranked.begin(), ranked.end(), [](const CalibratedSetting& s) { return s.source > 0; });
  const int row = static_cast<int>(layered - ranked.begin());
  if (row >= view->table()->model()->rowCount()) GTEST_SKIP() << "no other layer is among those listed";
  view->table()->selectRow(row);
  view->findChild<QPushButton*>("applySetting")->click();
  EXPECT_EQ(session.settings().layers, choices[layered->source - 1]);
  EXPECT_EQ(session.settings().rule, layered->rule);
}

TEST_F(Table1PanelTest, NearestSettingsAreRankedAndPutInForce) {
  computeAll();
  showPanel();
  auto* nearest = panel.findChild<QPushButton*>("nearestSettings");
  EXPECT_FALSE(nearest->isVisible()) << "the people are simulated: published means have nothing to say of them";
  nearest->click();
  auto* view = panel.findChild<CalibrationView*>();
  ASSERT_TRUE(waitFor([&] { return !view->ranked().empty(); }));
  const StudyTable known = session.table();
  const std::vector<CalibrationSource> sources{{knownMaps(known), ""}};
  const auto expected = calibrate(sources, publishedTargets(session.definition().models),
                                  CalibrationSearch::standard(10), imagesOf(*session.snapshot(), {}));
  ASSERT_EQ(view->ranked().size(), expected.size());
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(view->ranked()[i].rule, expected[i].rule);
  EXPECT_TRUE(
      panel.findChild<QLabel*>("calibrationSentence")->text().contains("not the images of the published study"));
  AnalysisSettings own = session.settings();
  own.ruleOfTechnique[Technique::Xrai] = {BinarisationRule::Kind::Otsu, 0};
  session.setSettings(own);
  view->table()->selectRow(3);
  panel.findChild<QPushButton*>("applySetting")->click();
  EXPECT_EQ(session.settings().rule, expected[3].rule);
  EXPECT_EQ(session.settings().agreement, expected[3].agreement);
  EXPECT_TRUE(session.settings().ruleOfTechnique.empty());
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
  const TextTable& table = panel.findChild<TextTableView*>("publishedTable")->table();
  ASSERT_TRUE(QTest::qWaitFor([&] { return table.columns.size() == 12; }, 5000));
  EXPECT_EQ(table.rows[2][3], "0.264");  // Grad-CAM on Swin
}

}  // namespace
}  // namespace sightline::ui
