// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/distributions_panel.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QStackedLayout>
#include <QTest>
#include <limits>

#include "core/analysis/study_cases.h"
#include "tests/ui/layout_fonts.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/plots/box_plottable.h"

namespace sightline::ui {
namespace {

struct DistributionsTest : StudyPanelTest<DistributionsPanel> {
  [[nodiscard]] std::size_t shownValues(std::size_t column) const {
    std::size_t n = 0;
    for (const ScoreGroup& g : panel.boxes()[column]->groups()) n += g.values.size();
    return n;
  }
  [[nodiscard]] static std::size_t defined(const StudySnapshot& s, Metric metric) {
    std::size_t n = 0;
    for (const CellScores& cell : s.cells) n += cell.ready && valueOf(cell.scores, metric).has_value();
    return n;
  }
};

TEST_F(DistributionsTest, SaysWhatToExpectBeforeAnythingIsComputed) {
  showPanel();
  auto* awaited = panel.findChild<QLabel*>("awaited");
  EXPECT_TRUE(awaited->isVisible());
  EXPECT_TRUE(awaited->text().startsWith("No maps have been computed yet")) << qPrintable(awaited->text());
  EXPECT_TRUE(panel.plot()->isVisible()) << "the plots stay, without boxes";
  AnalysisSettings settings = session.settings();
  settings.target = {TargetClass::Choice::Fixed, 1};
  session.setSettings(settings);
  ASSERT_TRUE(waitFor([&] { return awaited->text().startsWith("No maps of the class “ball”"); }))
      << qPrintable(awaited->text());
  computeAll();
  EXPECT_TRUE(waitFor([&] { return !awaited->isVisible(); }));
}

TEST_F(DistributionsTest, ShowsEveryMapOncePerGrouping) {
  showPanel();
  computeAll();
  const std::size_t values = defined(*session.snapshot(), Metric::Iou);
  ASSERT_TRUE(QTest::qWaitFor([&] { return shownValues(0) == values; }, kPatienceMs));
  EXPECT_TRUE(panel.plot()->isVisible());
  EXPECT_EQ(shownValues(1), values);
  EXPECT_EQ(shownValues(2) + shownValues(3), values);
  EXPECT_EQ(panel.boxes()[0]->groups().size(), 2u);
  EXPECT_EQ(panel.boxes()[1]->groups().size(), 4u);
  EXPECT_EQ(*panel.boxes()[3]->groups()[2].technique, Technique::Xrai);
}

TEST_F(DistributionsTest, BoxesMadeBehindTheWindowAreTheSame) {
  showPanel();
  computeAll();
  for (const auto view :
       {DistributionsPanel::View::Everything, DistributionsPanel::View::Classes, DistributionsPanel::View::Cases}) {
    panel.setAnsweredAtOnce(std::numeric_limits<std::size_t>::max());
    panel.setView(view);
    std::vector<std::vector<ScoreGroup>> expected;
    for (const BoxPlottable* boxes : panel.boxes()) expected.push_back(boxes->groups());
    panel.setView(DistributionsPanel::View::Pooled);
    panel.setAnsweredAtOnce(0);
    panel.setView(view);
    const auto same = [&] {
      for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto& groups = panel.boxes()[i]->groups();
        if (groups.size() != expected[i].size()) return false;
        for (std::size_t g = 0; g < groups.size(); ++g)
          if (groups[g].name != expected[i][g].name || groups[g].values != expected[i][g].values ||
              groups[g].missingCount != expected[i][g].missingCount)
            return false;
      }
      return true;
    };
    EXPECT_TRUE(waitFor(same)) << static_cast<int>(view);
    setRule({BinarisationRule::Kind::Fixed, 0.2 + 0.1 * static_cast<int>(view)});
    const std::size_t values = defined(*session.snapshot(), Metric::Iou);
    EXPECT_TRUE(waitFor([&] {
      return panel.boxes()[0]->groups()[0].values != expected[0][0].values && shownValues(0) == values;
    })) << "follows the settings";
  }
}

TEST_F(DistributionsTest, LabelsSayNAndWhatIsLeftOut) {
  showPanel();
  computeAll();
  session.setSettings([&] {
    auto s = session.settings();
    s.rule = {BinarisationRule::Kind::TopArea, 0};  // nothing is kept: SC is 0/0 everywhere
    return s;
  }());
  auto display = session.display();
  display.metric = Metric::SaliencyCoverage;
  session.setDisplay(display);
  ASSERT_TRUE(QTest::qWaitFor([&] { return shownValues(0) == 0 && panel.boxes()[0]->groups()[0].undefinedCount == 32; },
                              kPatienceMs));
  display.metric = Metric::Iou;
  session.setDisplay(display);
  session.setSettings([&] {
    auto s = session.settings();
    s.rule = {BinarisationRule::Kind::TopArea, 0.2};
    return s;
  }());
  ASSERT_TRUE(QTest::qWaitFor([&] { return shownValues(0) == 64; }, kPatienceMs));
  const auto ticker = panel.boxes()[0]->keyAxis()->ticker().staticCast<QCPAxisTickerText>();
  EXPECT_TRUE(ticker->ticks().value(0).contains("Grad-CAM\nn = 32"));
}

struct DistributionsFontTest : WithLayoutFont, DistributionsTest {};
INSTANTIATE_TEST_SUITE_P(Fonts, DistributionsFontTest, kLayoutFonts, layoutFontName);

TEST_P(DistributionsFontTest, LabelsKeepToTheirBoxWhileMapsAreMissing) {
  session.setBackground(false);  // the image on screen only: most maps stay missing
  showPanel();
  session.start();
  std::vector<CellKey> wanted;
  for (const Technique technique : publishedTechniques())
    for (int model = 0; model < 4; ++model) wanted.push_back({0, model, technique});
  session.setWanted(wanted);
  ASSERT_TRUE(waitFor([&] { return shownValues(0) == 8; }));
  bool longForm = false, shortForm = false;
  for (int width = 500; width <= 1400; width += 12) {
    panel.resize(width, 320);
    panel.plot()->replot(QCustomPlot::rpImmediateRefresh);
    QStringList lines;
    double widestSlot = 0, narrowestSlot = 1e9;
    for (const BoxPlottable* boxes : panel.boxes()) {
      QCPAxis* axis = boxes->keyAxis();
      const QFontMetricsF metrics(axis->tickLabelFont());
      const double slot = axis->coordToPixel(1) - axis->coordToPixel(0);
      widestSlot = std::max(widestSlot, slot);
      narrowestSlot = std::min(narrowestSlot, slot);
      for (const QString& label : axis->ticker().staticCast<QCPAxisTickerText>()->ticks())
        for (const QString& line : label.split('\n')) {
          EXPECT_LE(metrics.horizontalAdvance(line), slot) << line.toStdString() << " at " << width;
          lines << line;
        }
    }
    EXPECT_LE(widestSlot, narrowestSlot + 4) << "boxes of all plots are as far apart at " << width;
    const bool inShort = lines.contains("4 of 32") || lines.contains("4/32") || lines.contains("4/");
    EXPECT_NE(lines.contains("28 missing"), inShort) << "one form for all at " << width;
    longForm = longForm || !inShort;
    shortForm = shortForm || inShort;
  }
  EXPECT_TRUE(longForm);
  EXPECT_TRUE(shortForm);
}

TEST_P(DistributionsFontTest, LongNamesAreBrokenWhereTheirWordsEnd) {
  showPanel();
  computeAll();
  ASSERT_TRUE(waitFor([&] { return shownValues(0) == 64; }));
  QStringList names;  // without the line breaks
  for (const auto& group : panel.boxes()[1]->groups()) names << QString::fromStdString(group.name);
  ASSERT_TRUE(names.filter("EfficientNet").size() == 1) << names.join(", ").toStdString();
  bool whole = false, halves = false;
  for (int width = 14 * GetParam().stretch; width >= 700; width -= 20) {
    panel.resize(width, 320);
    panel.plot()->replot(QCustomPlot::rpImmediateRefresh);
    for (const QString& label : panel.boxes()[1]->keyAxis()->ticker().staticCast<QCPAxisTickerText>()->ticks()) {
      whole = whole || label.startsWith("EfficientNet-F\n");
      halves = halves || label.startsWith("Efficient\nNet-F\n");
    }
  }
  EXPECT_TRUE(whole);
  EXPECT_TRUE(halves);
}

TEST_F(DistributionsTest, AClickOnAPointOpensItsImage) {
  showPanel();
  computeAll();
  ASSERT_TRUE(QTest::qWaitFor([&] { return shownValues(2) > 0; }, kPatienceMs));
  panel.plot()->replot(QCustomPlot::rpImmediateRefresh);
  const int image = 5;
  const auto points = panel.boxes()[2]->pointsOf(image);
  ASSERT_FALSE(points.empty());
  // Of its points take one that no other image's point covers.
  for (const QPointF& p : points) {
    const auto hit = panel.boxes()[2]->hitAt(p.toPoint(), 7);
    ASSERT_TRUE(hit);
    session.setCurrentImage(hit->key.image == 0 ? 1 : 0);
    QTest::mouseClick(panel.plot(), Qt::LeftButton, {}, p.toPoint());
    EXPECT_EQ(session.currentImage(), hit->key.image);
  }
  const int before = session.currentImage();
  QTest::mouseClick(panel.plot(), Qt::LeftButton, {}, QPoint(2, 2));
  EXPECT_EQ(session.currentImage(), before) << "a click beside the points changes nothing";
}

TEST_F(DistributionsTest, AFrameAroundPointsPicksTheirImages) {
  showPanel();
  computeAll();
  ASSERT_TRUE(QTest::qWaitFor([&] { return shownValues(2) > 0; }, kPatienceMs));
  panel.plot()->replot(QCustomPlot::rpImmediateRefresh);
  const BoxPlottable& boxes = *panel.boxes()[2];
  const double middle = boxes.groups()[1].box.median;
  const auto at = [&](double key, double value) {
    return QPointF(boxes.keyAxis()->coordToPixel(key), boxes.valueAxis()->coordToPixel(value)).toPoint();
  };
  const QRect frame = QRect(at(0.5, 1), at(1.5, middle)).normalized();
  std::vector<int> expected;
  for (const CellKey& key : boxes.keysIn(frame)) expected.push_back(key.image);
  std::sort(expected.begin(), expected.end());
  ASSERT_FALSE(expected.empty());
  ASSERT_LT(expected.size(), 8u);
  const auto move = [&](const QPoint& to) {
    QMouseEvent event(QEvent::MouseMove, to, panel.plot()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(panel.plot(), &event);
  };
  const int current = session.currentImage();
  QTest::mousePress(panel.plot(), Qt::LeftButton, {}, frame.topLeft());
  move(frame.center());
  move(frame.bottomRight());
  QTest::mouseRelease(panel.plot(), Qt::LeftButton, {}, frame.bottomRight());
  EXPECT_EQ(session.picked().images, expected);
  EXPECT_TRUE(session.picked().what.contains("IoU"));
  EXPECT_EQ(session.currentImage(), current) << "a frame is no click";
  panel.plot()->setFocus();
  QTest::keyClick(panel.plot(), Qt::Key_Escape);
  EXPECT_TRUE(session.picked().what.isEmpty());
}

TEST_F(DistributionsTest, MetricsBelowZeroAreOnTheAxis) {
  showPanel();
  computeAll();
  auto display = session.display();
  display.metric = Metric::NormalisedScanpath;
  session.setDisplay(display);
  const QCPRange range = panel.boxes()[0]->valueAxis()->range();
  double low = 0, high = 0;
  for (const ScoreGroup& group : panel.boxes()[0]->groups())
    for (const double v : group.values) {
      low = std::min(low, v);
      high = std::max(high, v);
    }
  ASSERT_GT(high, 1);
  EXPECT_LE(range.lower, low);
  EXPECT_GE(range.upper, high);
}

TEST_F(DistributionsTest, TheAgreeingImagesCanBeChosen) {
  showPanel();
  computeAll();
  auto* agreeing = panel.findChild<QCheckBox*>("onlyAgreeing");
  ASSERT_NE(agreeing, nullptr);
  agreeing->click();
  EXPECT_TRUE(session.display().onlyAgreeing);
  std::size_t expected = 0;
  const StudySnapshot& s = *session.snapshot();
  for (int i = 0; i < s.imageCount; ++i)
    for (int m = 0; m < s.modelCount; ++m)
      for (const Technique t : publishedTechniques())
        expected += s.allAgree[static_cast<std::size_t>(i)] == true && s.cell({i, m, t}).scores.iou.has_value();
  EXPECT_EQ(shownValues(0), expected);
  agreeing->click();
  EXPECT_FALSE(session.display().onlyAgreeing);
}

TEST_F(DistributionsTest, TheMetricIsTheSessions) {
  showPanel();
  computeAll();
  auto* metric = panel.findChild<QComboBox*>("metric");
  ASSERT_NE(metric, nullptr);
  metric->setFocus();
  QTest::keyClick(metric, Qt::Key_Down);
  EXPECT_EQ(session.display().metric, Metric::GroundTruthCoverage);
  EXPECT_EQ(panel.boxes()[0]->groups()[0].values[0],
            *session.snapshot()->cell(panel.boxes()[0]->groups()[0].keys[0]).scores.groundTruthCoverage);
}

TEST_F(DistributionsTest, HiddenItDoesNothingAndCatchesUpWhenShown) {
  computeAll();
  EXPECT_EQ(shownValues(0), 0u);
  showPanel();
  EXPECT_EQ(shownValues(0), defined(*session.snapshot(), Metric::Iou));
}

TEST_F(DistributionsTest, ViewsHideTheOtherPlots) {
  showPanel();
  computeAll();
  panel.setView(DistributionsPanel::View::Pooled);
  EXPECT_TRUE(panel.boxes()[0]->keyAxis()->axisRect()->visible());
  EXPECT_FALSE(panel.boxes()[3]->keyAxis()->axisRect()->visible());
  panel.setView(DistributionsPanel::View::ModelsWithinTechniques);
  EXPECT_FALSE(panel.boxes()[0]->keyAxis()->axisRect()->visible());
  EXPECT_TRUE(panel.boxes()[3]->keyAxis()->axisRect()->visible());
  EXPECT_TRUE(panel.boxes()[2]->valueAxis()->tickLabels()) << "the leftmost plot carries the numbers";
  panel.setView(DistributionsPanel::View::Everything);
  EXPECT_FALSE(panel.boxes()[2]->valueAxis()->tickLabels());
}

TEST_F(DistributionsTest, FollowsThePalette) {
  showPanel();
  computeAll();
  QPalette dark;
  dark.setColor(QPalette::Base, QColor(30, 30, 30));
  dark.setColor(QPalette::Window, QColor(40, 40, 40));
  dark.setColor(QPalette::Text, QColor(230, 230, 230));
  dark.setColor(QPalette::WindowText, QColor(230, 230, 230));
  panel.setPalette(dark);
  EXPECT_EQ(panel.plot()->toPixmap().toImage().pixelColor(1, 1), QColor(30, 30, 30));
}

TEST_F(DistributionsTest, ByClassAndByCaseEveryMapIsInItsGroups) {
  showPanel();
  computeAll();
  const std::size_t values = defined(*session.snapshot(), Metric::Iou);
  ASSERT_TRUE(QTest::qWaitFor([&] { return shownValues(0) == values; }, kPatienceMs));
  panel.setView(DistributionsPanel::View::Classes);
  const auto& items = session.definition().dataset.items;
  EXPECT_EQ(shownValues(2) + shownValues(3), values);  // every image here has a label
  for (const std::size_t column : {2u, 3u})
    for (const ScoreGroup& group : panel.boxes()[column]->groups())
      for (const CellKey& key : group.keys) EXPECT_EQ(items[static_cast<std::size_t>(key.image)].label, group.name);
  panel.setView(DistributionsPanel::View::Cases);
  ASSERT_EQ(panel.boxes()[2]->groups().size(), kSharedInterestCases.size() + 1);
  const StudyCases cases = studyCases(*session.snapshot());
  for (std::size_t t = 0; t < 2; ++t)
    for (std::size_t c = 0; c < kSharedInterestCases.size(); ++c) {
      int expected = 0;
      for (const auto& condition : cases.conditions)
        if (condition.technique == publishedTechniques()[t]) expected += condition.count[c];
      const ScoreGroup& group = panel.boxes()[2 + t]->groups()[c];
      EXPECT_EQ(static_cast<int>(group.values.size()) + group.undefinedCount, expected) << group.name;
    }
  panel.setView(DistributionsPanel::View::Everything);
  EXPECT_EQ(panel.boxes()[3]->groups().size(), 4u);
}

}  // namespace
}  // namespace sightline::ui
