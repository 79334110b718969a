// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/robustness/robustness_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include "core/analysis/study_statistics.h"
#include "core/study/evaluate.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/robustness/verdict_legend.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/plane_map.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {

struct RobustnessPanelTest : StudyPanelTest<RobustnessPanel> {
  void answer() {
    computeAll();
    showPanel();
    ASSERT_TRUE(waitFor([&] { return !panel.conclusions().empty(); }));
  }
  [[nodiscard]] QString sentence() const { return panel.findChild<QLabel*>("sentence")->text(); }
  [[nodiscard]] StudyQuestion asked(Metric metric) {
    const auto& s = session.settings();
    return {metric, s.rule, s.agreement, imagesOf(*session.snapshot(), {}), session.modelNames()};
  }
  [[nodiscard]] std::vector<Conclusion> expected(Metric metric) {
    const auto& s = session.settings();
    return robustnessOf(session.table(), asked(metric),
                        RobustnessPlane::of(RuleAxis::of(s.rule.kind), session.definition().dataset.annotators));
  }
};

TEST_F(RobustnessPanelTest, SaysSomethingBeforeThereAreMaps) {
  showPanel();
  EXPECT_TRUE(panel.findChild<QLabel*>("message")->text().contains("No maps have been computed yet"));
}

TEST_F(RobustnessPanelTest, ListsWhatIsStatedAndWhereItHolds) {
  answer();
  const auto all = expected(Metric::Iou);
  auto* list = panel.findChild<QTableWidget*>("conclusions");
  ASSERT_EQ(list->rowCount(), static_cast<int>(all.size()));
  for (int i = 0; i < list->rowCount(); ++i) {
    EXPECT_EQ(list->item(i, 0)->text().toStdString(), all[static_cast<std::size_t>(i)].text.text());
    EXPECT_EQ(panel.conclusions()[static_cast<std::size_t>(i)].verdicts, all[static_cast<std::size_t>(i)].verdicts);
  }
  EXPECT_TRUE(sentence().startsWith(ui::sentence(all[0].sentence.text())));
  list->setCurrentCell(2, 0);
  EXPECT_TRUE(sentence().startsWith(ui::sentence(all[2].sentence.text())));
}

TEST_F(RobustnessPanelTest, ChoosingOnTheMapPutsASettingInForceAndKeepsTheMap) {
  answer();
  const auto before = panel.conclusions();
  const auto at = panel.map()->centreOf(30, 7).toPoint();
  QTest::mouseClick(panel.map(), Qt::LeftButton, {}, at);
  const RuleAxis axis = RuleAxis::of(BinarisationRule::Kind::MeanPlusSd);
  EXPECT_EQ(session.settings().rule, axis.rule(30));
  EXPECT_EQ(session.settings().agreement.people, 7);
  EXPECT_TRUE(sentence().contains("7 of 10 people"));
  QTest::keyClick(panel.map(), Qt::Key_Right);
  QTest::keyClick(panel.map(), Qt::Key_Down);
  EXPECT_EQ(session.settings().rule, axis.rule(31));
  EXPECT_EQ(session.settings().agreement.people, 6);
  // What is stated under the new setting is what the answer becomes, once things stand still.
  ASSERT_TRUE(waitFor(
      [&] { return !panel.isWorking() && panel.conclusions().front().text == expected(Metric::Iou).front().text; }));
}

TEST_F(RobustnessPanelTest, AnotherMetricIsAnotherAnswer) {
  answer();
  setMetric(Metric::SaliencyCoverage);
  const auto all = expected(Metric::SaliencyCoverage);
  EXPECT_TRUE(waitFor([&] {
    return panel.conclusions().front().verdicts == all.front().verdicts &&
           panel.conclusions().front().sentence == all.front().sentence;
  }));
}

TEST_F(RobustnessPanelTest, TheLargestPartIsFollowed) {
  answer();
  setRule({BinarisationRule::Kind::MeanPlusSd, 1.0, true});
  const auto& s = session.settings();
  const RobustnessPlane plane =
      RobustnessPlane::of(RuleAxis::of(s.rule.kind).keeping(true), session.definition().dataset.annotators);
  const auto largest = robustnessOf(session.table(), asked(Metric::Iou), plane);
  ASSERT_TRUE(waitFor([&] {
    return panel.conclusions().front().verdicts == largest.front().verdicts &&
           sentence().contains("Only the largest part");
  }));
  for (std::size_t c = 0; c < largest.size(); ++c) EXPECT_EQ(panel.conclusions()[c].verdicts, largest[c].verdicts);
}

TEST_F(RobustnessPanelTest, OverLayersEveryDepthTakesPartAndOneCanBeLookedAt) {
  answer();
  auto* shown = panel.findChild<QComboBox*>("shownDepth");
  EXPECT_FALSE(shown->isVisible());
  auto* depths = panel.findChild<DepthChoice*>("depths");
  depths->setDepths(LayerDepths::All);
  const auto choices = depths->choices(session);
  ASSERT_GE(choices.size(), 3u);
  const int plane = panel.conclusions().front().settings;
  Q_EMIT depths->activated(depths->currentIndex());
  ASSERT_TRUE(
      waitFor([&] { return panel.conclusions().front().settings == plane * static_cast<int>(choices.size()); }));
  EXPECT_TRUE(sentence().contains(QStringLiteral(" settings over %1 layers").arg(choices.size())))
      << sentence().toStdString();
  EXPECT_TRUE(sentence().contains("same share of each network's depth"));
  ASSERT_TRUE(shown->isVisible());
  ASSERT_EQ(shown->count(), static_cast<int>(choices.size()) + 1);
  EXPECT_TRUE(shown->itemData(1, Qt::ToolTipRole).toString().contains(QString::fromStdString(choices[0][0][0])));
  // One depth looks like the answer with these layers chosen.
  const Conclusion c = panel.conclusions().front();
  const auto agreements = static_cast<std::size_t>(session.definition().dataset.annotators);
  ASSERT_EQ(c.verdicts.size(), agreements * choices.size());
  shown->setCurrentIndex(1);
  Q_EMIT shown->activated(1);
  const auto& s = session.settings();
  const auto point = *RuleAxis::of(s.rule.kind).nearest(s.rule);
  const auto people = static_cast<std::size_t>(s.agreement.people - 1);
  EXPECT_TRUE(sentence().contains(verdictText(c.verdicts[people][point]) + QLatin1Char('.')))
      << sentence().toStdString();
  shown->setCurrentIndex(0);
  Q_EMIT shown->activated(0);
  EXPECT_TRUE(sentence().contains("depths"));
  depths->setDepths(LayerDepths::Chosen);
  Q_EMIT depths->activated(depths->currentIndex());
  ASSERT_TRUE(waitFor([&] { return panel.conclusions().front().settings == plane; }));
  EXPECT_FALSE(shown->isVisible());
}

TEST_F(RobustnessPanelTest, AMetricWithoutAThresholdIsExplained) {
  answer();
  setMetric(Metric::Correlation);
  EXPECT_TRUE(panel.findChild<QLabel*>("message")->isVisible());
  EXPECT_TRUE(panel.findChild<QLabel*>("message")->text().contains("needs no threshold"));
  setMetric(Metric::Iou);
  EXPECT_TRUE(waitFor([&] { return panel.map()->isVisible(); }));
}

TEST_F(RobustnessPanelTest, StoppedItSaysSoAndStartsAgainWhenAsked) {
  computeAll();
  showPanel();
  Q_EMIT panel.findChild<WorkBar*>("workBar")->cancelRequested();
  auto* message = panel.findChild<QLabel*>("message");
  EXPECT_TRUE(message->isVisible() && message->text().contains("Stopped"));
  auto* again = panel.findChild<QPushButton*>();
  ASSERT_TRUE(again->isVisible());
  again->click();
  EXPECT_TRUE(waitFor([&] { return panel.map()->isVisible() && !panel.conclusions().empty(); }));
}

TEST(PlaneMap, ChoosesTheCellUnderThePointerAndNoneOutside) {
  PlaneMap map;
  map.resize(400, 240);
  map.setCells(RuleAxis::of(BinarisationRule::Kind::Fixed, 5), {3, PeopleKnown::Counted},
               std::vector<PlaneMap::Cell>(15, PlaneMap::Cell{Qt::red, true}));
  std::vector<std::pair<std::size_t, int>> chosen;
  QObject::connect(&map, &PlaneMap::chosen, [&](std::size_t point, int people) { chosen.emplace_back(point, people); });
  for (std::size_t point = 0; point < 5; ++point)
    for (int people = 1; people <= 3; ++people) {
      QTest::mouseClick(&map, Qt::LeftButton, {}, map.centreOf(point, people).toPoint());
      ASSERT_FALSE(chosen.empty());
      EXPECT_EQ(chosen.back(), std::pair(point, people));
    }
  chosen.clear();
  QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(1, 1));
  EXPECT_TRUE(chosen.empty());
  EXPECT_LT(map.centreOf(0, 3).y(), map.centreOf(0, 1).y());  // one person at the bottom
  PlaneMap empty;
  QTest::mouseClick(&empty, Qt::LeftButton);
  QTest::keyClick(&empty, Qt::Key_Right);
  EXPECT_FALSE(empty.grab().isNull());
}

}  // namespace
}  // namespace sightline::ui
