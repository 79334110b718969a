// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_curve_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <cmath>

#include "core/analysis/study_statistics.h"
#include "core/report/best_threshold_table.h"
#include "core/study/evaluate.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/plots/threshold_surface_view.h"
#include "ui/session/background_threads.h"
#include "ui/theme/theme.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/plane_map.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {

using Kind = BinarisationRule::Kind;

struct ThresholdCurvePanelTest : StudyPanelTest<ThresholdCurvePanel> {
  void showCurves() {
    showPanel();
    computeAll();
    ASSERT_TRUE(waitFor([&] { return panel.curves() && panel.curves()->all.maps == 64; }));
    QTest::qWait(700);  // longer than maps that finished late may wait for their curves
    panel.plot()->replot(QCustomPlot::rpImmediateRefresh);
  }
  [[nodiscard]] QPoint pointAt(double value) const {
    return {qRound(panel.pixelOf(Technique::GradCam, value)), panel.plot()->height() / 2};
  }
  void drag(double from, double to) {
    QTest::mousePress(panel.plot(), Qt::LeftButton, {}, pointAt(from));
    const QPoint end = pointAt(to);
    QMouseEvent move(QEvent::MouseMove, end, panel.plot()->mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(panel.plot(), &move);
    QTest::mouseRelease(panel.plot(), Qt::LeftButton, {}, end);
  }
};

TEST_F(ThresholdCurvePanelTest, CurvesAreTheStudysMeans) {
  showCurves();
  const auto kept = panel.curves();
  const ThresholdCurves& c = *kept;
  EXPECT_EQ(c.sweep.axis.kind, Kind::MeanPlusSd);
  for (const std::size_t i : {std::size_t{20}, std::size_t{40}}) {
    setRule({Kind::MeanPlusSd, c.sweep.axis.values[i]});
    ASSERT_TRUE(waitFor([&] { return session.snapshot()->settings.rule.value == c.sweep.axis.values[i]; }));
    double sum = 0;
    int n = 0;
    for (const CellScores& cell : session.snapshot()->cells)
      if (cell.scores.iou) {
        sum += *cell.scores.iou;
        ++n;
      }
    EXPECT_EQ(c.all.n[i], n);
    EXPECT_NEAR(c.all.mean[i], sum / n, 1e-6);
  }
}

TEST_F(ThresholdCurvePanelTest, DraggingTheLineSetsTheRule) {
  showCurves();
  drag(1.0, 2.0);
  EXPECT_EQ(session.settings().rule.kind, Kind::MeanPlusSd);
  EXPECT_NEAR(session.settings().rule.value, 2.0, 0.051);
  const double before = session.settings().rule.value;
  drag(0.0, 0.5);  // not on the line
  EXPECT_EQ(session.settings().rule.value, before);
}

TEST_F(ThresholdCurvePanelTest, DraggingTheLineLeavesTheCurvesAlone) {
  showCurves();
  const auto curves = panel.curves();
  drag(1.0, 1.5);
  ASSERT_TRUE(waitFor([&] { return session.snapshot()->settings.rule == session.settings().rule; }));
  QTest::qWait(100);
  EXPECT_EQ(panel.curves(), curves);
}

TEST_F(ThresholdCurvePanelTest, ArrowKeysMoveTheLine) {
  showCurves();
  panel.plot()->setFocus();
  const double before = session.settings().rule.value;
  QTest::keyClick(panel.plot(), Qt::Key_Right);
  EXPECT_NEAR(session.settings().rule.value, before + 0.05, 1e-9);
  QTest::keyClick(panel.plot(), Qt::Key_Left, Qt::ShiftModifier);
  EXPECT_NEAR(session.settings().rule.value, before - 0.45, 1e-9);
}

TEST_F(ThresholdCurvePanelTest, ATechniquesOwnRuleIsMovedInItsPlot) {
  AnalysisSettings settings = session.settings();
  settings.ruleOfTechnique[Technique::GradCam] = {Kind::MeanPlusSd, 0.5};
  session.setSettings(settings);
  showCurves();
  drag(0.5, 1.5);
  EXPECT_NEAR(session.settings().ruleOfTechnique.at(Technique::GradCam).value, 1.5, 0.051);
  EXPECT_EQ(session.settings().rule.value, 1.0);
}

TEST_F(ThresholdCurvePanelTest, TheBestValueCanBeTaken) {
  showCurves();
  auto* best = panel.findChild<QPushButton*>("useBest");
  ASSERT_TRUE(waitFor([&] { return best->isEnabled(); }));
  const auto choose = [&](const QString& start) {
    for (QAction* action : best->menu()->actions())
      if (action->text().startsWith(start)) return action->trigger();
    ADD_FAILURE() << qPrintable(start) << " is not offered";
  };
  const auto ruleOf = [&](const BestThreshold& b) { return panel.best()->sweep.axis.rule(*b.best); };
  const BinarisationRule before = session.settings().rule;
  choose("For XRAI only");
  EXPECT_EQ(session.settings().rule, before) << "the other technique stays where it was";
  EXPECT_EQ(session.settings().ruleFor(Technique::GradCam, 0), before);
  EXPECT_EQ(session.settings().ruleFor(Technique::Xrai, 0), ruleOf(panel.best()->byTechnique[1]));
  choose("For each technique");
  EXPECT_EQ(session.settings().ruleFor(Technique::GradCam, 0), ruleOf(panel.best()->byTechnique[0]));
  choose("For all maps, one value");
  EXPECT_EQ(session.settings().rule, ruleOf(panel.best()->all));
  EXPECT_TRUE(session.settings().ruleOfTechnique.empty()) << "all means all";
}

TEST_F(ThresholdCurvePanelTest, BestValuesAreToldWithWhatTheyAreWorth) {
  showCurves();
  panel.setView(ThresholdCurvePanel::View::Best);
  auto* words = panel.findChild<QPlainTextEdit*>("bestWords");
  ASSERT_TRUE(waitFor([&] { return words->isVisible() && panel.best() != nullptr; }));
  const BestThresholds expected = bestThresholds(*panel.curves());
  EXPECT_TRUE(waitFor([&] {
    return withoutJoiners(words->toPlainText())
        .contains(QString::fromStdString(
            sentenceOf(expected.byTechnique[1], expected.sweep, nameOf(expected.byTechnique[1], {})).text()));
  })) << qPrintable(words->toPlainText());
  EXPECT_TRUE(withoutJoiners(words->toPlainText()).contains("held out"));
  const TextTable& table = static_cast<TextTableView*>(panel.findChild<QWidget*>("bestTable"))->table();
  EXPECT_EQ(table.rows, bestThresholdTable(expected, session.modelNames()).rows);
  EXPECT_EQ(table.rows.size(), 1u + 2u + 8u);
  const auto* view = static_cast<TextTableView*>(panel.findChild<QWidget*>("bestTable"));
  for (int column = 0; column < view->model()->columnCount(); ++column)
    EXPECT_FALSE(view->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty())
        << table.columns[static_cast<std::size_t>(column)].title.text();
  EXPECT_FALSE(panel.findChild<QLabel*>("legend")->isVisible());
  panel.setView(ThresholdCurvePanel::View::Curves);
  ASSERT_TRUE(waitFor([&] { return panel.plot()->isVisible(); }));
  auto* legend = panel.findChild<QLabel*>("legend");
  EXPECT_TRUE(legend->isVisible());
  for (const ModelSpec& model : session.definition().models)
    EXPECT_TRUE(legend->text().contains(modelColour(model).name())) << model.displayName;
  setMetric(Metric::AreaUnderRoc);
  EXPECT_TRUE(waitFor([&] { return !panel.findChild<QPushButton*>("useBest")->isEnabled(); }));
}

TEST_F(ThresholdCurvePanelTest, FollowsTheRuleAgreementAndMetric) {
  showCurves();
  setRule({Kind::TopArea, 0.3});
  ASSERT_TRUE(waitFor([&] { return panel.curves()->sweep.axis.kind == Kind::TopArea; }));
  AnalysisSettings settings = session.settings();
  settings.agreement.people = 9;
  session.setSettings(settings);
  ASSERT_TRUE(waitFor([&] { return panel.curves()->sweep.agreement.people == 9; }));
  setMetric(Metric::SaliencyCoverage);
  ASSERT_TRUE(waitFor([&] { return panel.curves()->sweep.metric == Metric::SaliencyCoverage; }));
  auto* along = panel.findChild<QComboBox*>("along");
  along->setFocus();
  QTest::keyClick(along, Qt::Key_Home);
  ASSERT_TRUE(waitFor([&] { return panel.curves()->sweep.axis.kind == Kind::MeanPlusSd; }));
  EXPECT_EQ(session.settings().rule.kind, Kind::TopArea) << "looking along another rule does not choose it";
  EXPECT_TRUE(waitFor(
      [&] { return panel.findChild<QLabel*>("summary")->text().contains("the current rule is a different one"); }));
}

TEST_F(ThresholdCurvePanelTest, SaysWhyAMetricHasNoCurve) {
  showCurves();
  setMetric(Metric::AreaUnderRoc);
  EXPECT_FALSE(panel.plot()->isVisible());
  setMetric(Metric::Iou);
  EXPECT_TRUE(waitFor([&] { return panel.plot()->isVisible(); }));
}

TEST_F(ThresholdCurvePanelTest, HiddenItComputesNothing) {
  computeAll();
  setRule({Kind::Fixed, 0.2});
  QTest::qWait(700);
  EXPECT_EQ(panel.curves(), nullptr);
  showPanel();
  EXPECT_TRUE(waitFor([&] {
    return panel.curves() && panel.curves()->sweep.axis.kind == Kind::Fixed && panel.curves()->all.maps == 64;
  }));
}

TEST_F(ThresholdCurvePanelTest, SurfacesAreTheStudysAndAClickPutsASettingInForce) {
  computeAll();
  showPanel();
  panel.setView(ThresholdCurvePanel::View::Surfaces);
  ASSERT_TRUE(waitFor([&] { return !panel.surfaces()->surfaces().empty(); }));
  const RuleText& rule = textOf(Kind::MeanPlusSd);
  const RuleAxis axis = RuleAxis::between(Kind::MeanPlusSd, rule.low, rule.high);
  const auto expected = [&](Metric metric, const std::vector<int>& images) {
    return studySurfaces(session.table(), metric, 10, axis, images);
  };
  const auto same = [](const std::vector<CombinationSurface>& a, const std::vector<CombinationSurface>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
      return x.n == y.n && x.bestPoint == y.bestPoint && x.bestPeople == y.bestPeople && x.maps == y.maps;
    });
  };
  EXPECT_TRUE(same(panel.surfaces()->surfaces(), expected(Metric::Iou, imagesOf(*session.snapshot(), {}))));
  ASSERT_EQ(panel.surfaces()->maps().size(), 8u);
  PlaneMap* map = panel.surfaces()->maps()[5];
  QTest::mouseClick(map, Qt::LeftButton, {}, map->centreOf(40, 3).toPoint());
  EXPECT_EQ(session.settings().rule, axis.rule(40));
  EXPECT_EQ(session.settings().agreement, (AgreementRule{3, 10}));

  session.setCurrentImage(2);
  panel.setView(ThresholdCurvePanel::View::SurfacesOfImage);
  EXPECT_TRUE(waitFor([&] { return same(panel.surfaces()->surfaces(), expected(Metric::Iou, {2})); }));
  session.setCurrentImage(3);
  EXPECT_TRUE(waitFor([&] { return same(panel.surfaces()->surfaces(), expected(Metric::Iou, {3})); }));
  setMetric(Metric::Correlation);
  EXPECT_FALSE(panel.surfaces()->isVisible());
  setMetric(Metric::Iou);
  panel.setView(ThresholdCurvePanel::View::Curves);
  EXPECT_TRUE(waitFor([&] { return panel.plot()->isVisible(); }));
}

TEST_F(ThresholdCurvePanelTest, TheLargestPartIsFollowedAndStaysWhenTheValueIsDragged) {
  computeAll();
  showPanel();
  setRule({Kind::Fixed, 0.3, true});
  ASSERT_TRUE(waitFor([&] {
    return panel.curves() && panel.curves()->sweep.axis.kind == Kind::Fixed && panel.curves()->sweep.axis.largestPart;
  }));
  const ThresholdCurves& curves = *panel.curves();
  const auto at = *curves.sweep.axis.nearest({Kind::Fixed, 0.3});
  for (const CellKey& key : {CellKey{0, 0, Technique::GradCam}, CellKey{1, 1, Technique::Xrai}}) {
    const auto expected = scoresOf(*session.result(key), curves.sweep.axis.rule(at), curves.sweep.agreement).scores.iou;
    const float got = curves.ofMap(key)[at];
    ASSERT_EQ(expected.has_value(), !std::isnan(got));
    if (expected) {
      EXPECT_EQ(got, static_cast<float>(*expected));
    }
  }
  EXPECT_TRUE(panel.findChild<QLabel*>("summary")->text().contains("nly the largest part"));
  panel.plot()->setFocus();
  QTest::keyClick(panel.plot(), Qt::Key_Right);
  EXPECT_TRUE(session.settings().rule.largestPart);
  auto* best = panel.findChild<QPushButton*>("useBest");
  ASSERT_TRUE(waitFor([&] { return best->isEnabled(); }));
  best->menu()->actions().front()->trigger();
  EXPECT_TRUE(session.settings().rule.largestPart);
}

TEST_F(ThresholdCurvePanelTest, StoppedItStartsAgainWhenTheRuleIsChosenAgain) {
  computeAll();
  showPanel();
  auto* working = panel.findChild<MetricBar*>()->findChild<WorkBar*>();
  auto* summary = panel.findChild<QLabel*>("summary");
  QSemaphore let;  // the work takes milliseconds here: no thread is free for it until it has been stopped
  QThreadPool& pool = backgroundThreads();
  const int threads = pool.maxThreadCount();
  for (int i = 0; i < threads; ++i) pool.start([&let] { let.acquire(); });
  setRule({Kind::Fixed, 0.3, true});
  const bool began = waitFor([&] { return working->isWorking(); });
  Q_EMIT working->cancelRequested();
  let.release(threads);
  ASSERT_TRUE(began);
  ASSERT_TRUE(summary->text().startsWith("Stopped"));
  EXPECT_FALSE(working->isWorking());
  auto* along = panel.findChild<QComboBox*>("along");
  Q_EMIT along->activated(along->currentIndex());
  EXPECT_TRUE(waitFor([&] {
    return panel.curves() && panel.curves()->sweep.axis.largestPart &&
           panel.curves()->sweep.axis.kind == session.settings().rule.kind;
  }));
  EXPECT_TRUE(waitFor([&] { return summary->text().startsWith("Mean IoU"); }));
}

}  // namespace
}  // namespace sightline::ui
