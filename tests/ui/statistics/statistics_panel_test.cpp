// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_panel.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>
#include <chrono>

#include "core/report/alignment_chapter.h"
#include "core/report/paired_tables.h"
#include "core/report/study_tables.h"
#include "tests/support/message_texts.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

struct StatisticsTest : StudyPanelTest<StatisticsPanel> {
  [[nodiscard]] QString sentences() const {
    return withoutJoiners(panel.findChild<QPlainTextEdit*>("sentences")->toPlainText());
  }
  [[nodiscard]] const TextTable& table(const char* name) const {
    return panel.findChild<TextTableView*>(name)->table();
  }
};

TEST_F(StatisticsTest, SaysSomethingBeforeThereAreNumbers) {
  showPanel();
  EXPECT_TRUE(sentences().contains("No maps have been computed yet"));
}

TEST_F(StatisticsTest, TestsWithinImagesStandFirst) {
  EXPECT_EQ(panel.tests(), StatisticsPanel::Tests::Paired);
  showPanel();
  computeAll();
  EXPECT_TRUE(waitFor([&] { return sentences().startsWith("Within images"); })) << sentences().toStdString();
  panel.setTests(StatisticsPanel::Tests::AsPublished);
  EXPECT_TRUE(waitFor([&] { return sentences().startsWith("The published tests count every map as independent"); }));
}

TEST_F(StatisticsTest, SentencesAndTablesAreTheStudys) {
  panel.setTests(StatisticsPanel::Tests::AsPublished);
  showPanel();
  computeAll();
  const StudySnapshot& s = *session.snapshot();
  const auto names = session.modelNames();
  const StudyTests tests = testStudy(s, Metric::Iou, names);
  EXPECT_TRUE(waitFor([&] { return sentences().contains(QString::fromStdString(tests.sentences.front().text())); }));
  for (const std::string& sentence : english(tests.sentences))
    EXPECT_TRUE(sentences().contains(QString::fromStdString(sentence))) << sentence;
  auto* tabs = panel.findChild<QTabWidget*>("tables");
  int visible = 0;
  for (int i = 0; i < tabs->count(); ++i) visible += tabs->isTabVisible(i);
  EXPECT_EQ(visible, 4);
  for (int i = 0; i < tabs->count(); ++i) tabs->setCurrentIndex(i);
  EXPECT_EQ(table("ttests").rows, tTestTable(tests, names, Metric::Iou).rows);
  EXPECT_EQ(table("anova").rows, anovaTable(tests, Metric::Iou).rows);
  EXPECT_EQ(table("tukey").rows, tukeyTable(tests, names, Metric::Iou).rows);
  EXPECT_EQ(table("descriptive").rows.size(), 2u + 4u + 8u);
}

TEST_F(StatisticsTest, FollowsMetricRuleAndImages) {
  showPanel();
  computeAll();
  auto display = session.display();
  display.metric = Metric::SaliencyCoverage;
  session.setDisplay(display);
  EXPECT_TRUE(waitFor([&] { return sentences().contains("SC"); }));
  const auto before = table("descriptive").rows;
  auto settings = session.settings();
  settings.rule = {BinarisationRule::Kind::TopArea, 0.05};
  session.setSettings(settings);
  EXPECT_TRUE(QTest::qWaitFor([&] { return table("descriptive").rows != before; }, kPatienceMs));
  display.onlyAgreeing = true;
  session.setDisplay(display);
  const auto groups = groupScores(*session.snapshot(), Metric::SaliencyCoverage, Grouping::ByTechnique,
                                  session.modelNames(), {true, {}});
  EXPECT_EQ(table("descriptive").rows[0], descriptiveTable(groups, Metric::SaliencyCoverage).rows[0]);
}

TEST_F(StatisticsTest, OnlyTheImagesListedTakePartWhenAsked) {
  showPanel();
  computeAll();
  auto* bar = panel.findChild<MetricBar*>();
  auto* only = bar->findChild<QCheckBox*>("onlyListed");
  EXPECT_TRUE(only->isHidden()) << "all are listed: it would change nothing";
  session.setVisibleImages({7, 0, 2, 3, 5, 6});
  ASSERT_TRUE(only->isVisible());
  EXPECT_TRUE(only->text().contains("6")) << qPrintable(only->text());
  const auto all = table("descriptive").rows;
  EXPECT_EQ(all[0][1], "32");
  only->click();
  const auto expected = [&](const std::vector<int>& images) {
    return descriptiveTable(groupScores(*session.snapshot(), Metric::Iou, Grouping::ByTechnique, session.modelNames(),
                                        {false, images}),
                            Metric::Iou)
        .rows[0];
  };
  EXPECT_TRUE(waitFor([&] { return table("descriptive").rows[0] == expected({0, 2, 3, 5, 6, 7}); }));
  EXPECT_TRUE(waitFor([&] { return bar->findChild<QLabel*>("note")->text().contains("6 of 8 images"); }));
  EXPECT_TRUE(waitFor([&] { return sentences().contains("n = 6 images"); })) << qPrintable(sentences());
  session.setVisibleImages({1});  // a filter that changes is followed
  EXPECT_TRUE(waitFor([&] { return table("descriptive").rows[0] == expected({1}); }));
  EXPECT_TRUE(waitFor([&] { return sentences().contains("too few images") || sentences().contains("cannot"); }));
  session.setVisibleImages({});
  EXPECT_TRUE(waitFor([&] { return table("descriptive").rows[0][1] == "0"; })) << "none is none, not all";
  only->click();
  EXPECT_TRUE(waitFor([&] { return table("descriptive").rows == all; }));
  EXPECT_TRUE(only->isVisible()) << "the list is still shorter";
}

TEST_F(StatisticsTest, MapsModelsAndPeopleAreHeldAgainstEachOther) {
  showPanel();
  computeAll();
  panel.setTests(StatisticsPanel::Tests::People);
  ASSERT_TRUE(waitFor([&] { return sentences().contains("rank correlation with what people marked"); }))
      << sentences().toStdString();
  const auto alignment =
      std::make_shared<const StudyAlignment>(alignmentOf(session.definition(), session.settings(), session.table()));
  const auto chapter = alignmentChapter(session.definition(), *session.snapshot(), {}, alignment, nullptr);
  const auto names = session.modelNames();
  for (const std::string& said : english(sentencesOf(chapter, names)))
    EXPECT_TRUE(sentences().contains(QString::fromStdString(said))) << said;
  EXPECT_EQ(table("alignment").rows, alignmentTable(chapter.groups, names).rows);
  EXPECT_EQ(table("alignment").rows.size(), 8u);
  auto* tabs = panel.findChild<QTabWidget*>("tables");
  std::vector<QString> visible;
  for (int i = 0; i < tabs->count(); ++i)
    if (tabs->isTabVisible(i)) visible.push_back(tabs->widget(i)->objectName());
  EXPECT_EQ(visible, (std::vector<QString>{"alignment", "error_overlap"})) << "nobody's own marks are known";
  tabs->setCurrentWidget(panel.findChild<TextTableView*>("error_overlap"));
  EXPECT_TRUE(waitFor([&] { return table("error_overlap").rows == errorOverlapTable(chapter.overlaps).rows; }));
  EXPECT_EQ(table("error_overlap").rows.size(), 6u);
  EXPECT_TRUE(sentences().contains("It needs 20 images that both answered; there are 8."));

  // Another threshold changes nothing of it; other images do.
  setRule({BinarisationRule::Kind::TopArea, 0.05});
  EXPECT_TRUE(sentences().contains(QString::fromStdString(sentencesOf(chapter, names).front().text())));
  auto display = session.display();
  display.onlyListed = true;
  session.setDisplay(display);
  session.setVisibleImages({0, 1, 2});
  EXPECT_TRUE(waitFor([&] { return sentences().contains("there are 3."); })) << sentences().toStdString();
  panel.setTests(StatisticsPanel::Tests::Paired);
  EXPECT_TRUE(waitFor([&] { return !sentences().contains("rank correlation with"); }));
  EXPECT_TRUE(tabs->isTabVisible(tabs->indexOf(panel.findChild<TextTableView*>("descriptive"))));
  EXPECT_FALSE(tabs->isTabVisible(tabs->indexOf(panel.findChild<TextTableView*>("alignment"))));
}

TEST_F(StatisticsTest, TestsWithinImagesFollowAndTheirIntervalsSoonAfter) {
  showPanel();
  computeAll();
  panel.setTests(StatisticsPanel::Tests::Paired);
  EXPECT_TRUE(waitFor([&] { return sentences().contains("Within images"); }));
  auto* tabs = panel.findChild<QTabWidget*>("tables");
  std::vector<QString> visible;
  for (int i = 0; i < tabs->count(); ++i)
    if (tabs->isTabVisible(i)) visible.push_back(tabs->widget(i)->objectName());
  EXPECT_EQ(visible, (std::vector<QString>{"descriptive", "paired", "within", "friedman"}));
  tabs->setCurrentWidget(panel.findChild<TextTableView*>("paired"));
  const auto names = session.modelNames();
  const auto whole = [&] { return testStudyPaired(*session.snapshot(), Metric::Iou, names); };
  ASSERT_TRUE(QTest::qWaitFor([&] { return table("paired").rows == pairedTable(whole(), names, Metric::Iou).rows; },
                              kPatienceMs));
  for (const std::string& sentence : english(whole().sentences))
    EXPECT_TRUE(sentences().contains(QString::fromStdString(sentence))) << sentence;
  // A new rule: the tests are there with the numbers, intervals are awaited and never those of the rule before.
  auto settings = session.settings();
  settings.rule = {BinarisationRule::Kind::TopArea, 0.05};
  session.setSettings(settings);
  const auto before = session.snapshot();
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.snapshot() != before; }, kPatienceMs));
  const auto awaited =
      pairedTable(testStudyPaired(*session.snapshot(), Metric::Iou, names, {}, {0, 0, 0.95}), names, Metric::Iou).rows;
  const auto of = [&](const PairedStudyTests& tests) { return pairedTable(tests, names, Metric::Iou).rows; };
  bool mixed = false;  // intervals of one rule beside the tests of another
  const auto old = of(testStudyPaired(*before, Metric::Iou, names));
  ASSERT_TRUE(waitFor([&] {
    const auto& rows = table("paired").rows;
    mixed = mixed || (rows != old && rows != awaited && rows != of(whole()));
    return rows == awaited;
  }));
  EXPECT_FALSE(mixed);
  EXPECT_EQ(table("paired").rows[0][7], "\u2026");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table("paired").rows == pairedTable(whole(), names, Metric::Iou).rows; },
                              kPatienceMs));
  for (const char* name : {"within", "friedman"}) tabs->setCurrentWidget(panel.findChild<TextTableView*>(name));
  EXPECT_EQ(table("within").rows, withinTable(whole(), Metric::Iou).rows);
  EXPECT_EQ(table("friedman").rows, friedmanTable(whole(), names, Metric::Iou).rows);
}

TEST_F(StatisticsTest, WhateverTheSliderDidTheLastValueIsShown) {
  showPanel();
  computeAll();
  auto* tabs = panel.findChild<QTabWidget*>("tables");
  for (const auto kind : {StatisticsPanel::Tests::AsPublished, StatisticsPanel::Tests::Paired}) {
    panel.setTests(kind);
    const bool paired = kind == StatisticsPanel::Tests::Paired;
    auto* view = panel.findChild<TextTableView*>(paired ? "within" : "ttests");
    tabs->setCurrentWidget(view);
    ASSERT_TRUE(waitFor([&] { return !view->table().rows.empty(); }));
    std::vector<int> widths;
    for (int c = 0; c < view->model()->columnCount(); ++c) widths.push_back(view->columnWidth(c));
    auto settings = session.settings();
    for (int step = 1; step <= 12; ++step) {
      settings.rule = {BinarisationRule::Kind::TopArea, 0.03 * step + (paired ? 0.01 : 0)};
      session.setSettings(settings);
      QTest::qWait(8);
      for (int c = 0; c < view->model()->columnCount(); ++c)
        EXPECT_EQ(view->columnWidth(c), widths[static_cast<std::size_t>(c)]) << "nothing moves";
    }
    ASSERT_TRUE(waitFor([&] { return session.snapshot()->settings.rule == settings.rule; }));
    const auto names = session.modelNames();
    const auto& s = *session.snapshot();
    const auto last = paired ? withinTable(testStudyPaired(s, Metric::Iou, names, {}, {0, 0, 0.95}), Metric::Iou)
                             : tTestTable(testStudy(s, Metric::Iou, names), names, Metric::Iou);
    EXPECT_TRUE(waitFor([&] { return view->table().rows == last.rows; }));
  }
}

TEST_F(StatisticsTest, HiddenItWaits) {
  computeAll();
  EXPECT_TRUE(table("descriptive").rows.empty());
  showPanel();
  EXPECT_EQ(table("descriptive").rows.size(), 14u);
}

TEST_F(StatisticsTest, ANarrowPanelPutsTheTablesBelow) {
  showPanel();
  auto* splitter = panel.findChild<QSplitter*>();
  EXPECT_EQ(splitter->orientation(), Qt::Horizontal);
  panel.resize(500, 600);
  EXPECT_TRUE(QTest::qWaitFor([&] { return splitter->orientation() == Qt::Vertical; }, 2000));
}

}  // namespace
}  // namespace sightline::ui
