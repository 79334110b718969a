// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody has to know a term: whatever stands at the head of a table or beside a number explains itself on hover.
#include "ui/widgets/glossary.h"

#include <gtest/gtest.h>

#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>

#include "core/analysis/calibration.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/statistics/cases_panel.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/statistics/table1_panel.h"
#include "ui/statistics/why_low_panel.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

/// Every section of every table's headers, and every short label that is a term.
void expectExplained(QWidget* panel, const char* where) {
  SCOPED_TRACE(where);
  int sections = 0;
  for (auto* view : panel->findChildren<QTableView*>()) {
    for (const auto* header : {view->horizontalHeader(), view->verticalHeader()}) {
      if (header->isHidden()) continue;
      for (int i = 0; i < header->count(); ++i) {
        const QString title = view->model()->headerData(i, header->orientation()).toString();
        const QString tip = view->model()->headerData(i, header->orientation(), Qt::ToolTipRole).toString();
        EXPECT_GT(tip.size(), title.size())
            << "'" << title.toStdString() << "' in " << view->accessibleName().toStdString();
        ++sections;
      }
    }
  }
  EXPECT_GT(sections, 0);
  static const QRegularExpression term("^(IoU|GTC|SC|p|n|t|F|q|sd|d|dz|rho|Holm|median|ANOVA)$");
  for (const auto* label : panel->findChildren<QLabel*>())
    EXPECT_FALSE(term.match(label->text()).hasMatch() && label->toolTip().isEmpty()) << label->text().toStdString();
}

struct StatisticsTermsTest : StudyPanelTest<StatisticsPanel> {};

TEST_F(StatisticsTermsTest, EveryTestAndColumnIsExplained) {
  showPanel();
  computeAll();
  auto* tabs = panel.findChild<QTabWidget*>("tables");
  for (const auto kind :
       {StatisticsPanel::Tests::People, StatisticsPanel::Tests::AsPublished, StatisticsPanel::Tests::Paired}) {
    panel.setTests(kind);
    if (kind == StatisticsPanel::Tests::People) {  // tables without a row go when the answer is there
      auto* first = panel.findChild<TextTableView*>("alignment");
      ASSERT_TRUE(waitFor([&] { return !first->table().rows.empty(); }));
    }
    for (int i = 0; i < tabs->count(); ++i) {
      if (!tabs->isTabVisible(i)) continue;
      EXPECT_FALSE(tabs->tabToolTip(i).isEmpty()) << tabs->tabText(i).toStdString();
      tabs->setCurrentIndex(i);
      auto* view = static_cast<TextTableView*>(tabs->widget(i));
      ASSERT_TRUE(waitFor([&] { return !view->table().rows.empty(); })) << tabs->tabText(i).toStdString();
    }
  }
  expectExplained(&panel, "Statistics");
}

struct Table1TermsTest : StudyPanelTest<Table1Panel> {};

TEST_F(Table1TermsTest, EveryColumnIsExplained) {
  showPanel();
  computeAll();
  expectExplained(&panel, "Table 1");
}

struct CasesTermsTest : StudyPanelTest<CasesPanel> {};

TEST_F(CasesTermsTest, EveryCaseConditionAndCutPointIsExplained) {
  showPanel();
  computeAll();
  expectExplained(&panel, "Cases");
}

struct WhyLowTermsTest : StudyPanelTest<WhyLowPanel> {};

TEST_F(WhyLowTermsTest, EveryColumnIsExplained) {
  computeAll();
  showPanel();
  ASSERT_TRUE(waitFor([&] { return !panel.correlates().empty(); }));
  expectExplained(&panel, "Why low");
}

TEST(GlossaryTest, KnowsPublishedMeansNearestSettingsAndAllMetrics) {
  for (const Metric metric : kAllMetrics)
    EXPECT_FALSE(meaningOf(metricName(metric).text()).isEmpty()) << metricName(metric);
  for (const char* name : {"IoU published", "SC published", "GTC published"})
    EXPECT_TRUE(meaningOf(name).contains("Table 1")) << name;
  for (const auto& column : calibrationTable({}, {}, 0).columns)
    EXPECT_FALSE(meaningOf(column.title.text()).isEmpty()) << column.title;
  EXPECT_TRUE(meaningOf("no such term").isEmpty());
}

}  // namespace
}  // namespace sightline::ui
