// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/probe/probe_panel.h"
#include "core/study/probe.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "core/image/hide_region.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/probe/probability_bar.h"
#include "ui/probe/region_canvas.h"

namespace sightline::ui {
namespace {

struct ProbePanelTest : StudyPanelTest<ProbePanel> {
  void showPicture() {
    showPanel();
    computeAll();
    ASSERT_TRUE(waitFor([&] { return panel.canvas()->hasPicture(); }));
  }
  void click(const char* name) {
    auto* button = panel.findChild<QToolButton*>(QString::fromLatin1(name));
    ASSERT_TRUE(button) << name;
    QTest::mouseClick(button, Qt::LeftButton);
  }
  /// Chooses from the "Take" menu by the beginning of the entry's text.
  void take(const QString& begins) {
    auto* menu = panel.findChild<QToolButton*>(QStringLiteral("probeTake"))->menu();
    Q_EMIT menu->aboutToShow();
    for (auto* action : menu->actions())
      if (action->text().startsWith(begins)) return action->trigger();
    FAIL() << begins.toStdString();
  }
  [[nodiscard]] bool answered() {
    return waitFor([&] {
      const auto answer = session.probeAnswer();
      const auto all = bars();
      return answer && answer->complete &&
             std::all_of(all.begin(), all.end(), [](auto* bar) { return bar->value().has_value(); });
    });
  }
  [[nodiscard]] QList<ProbabilityBar*> bars() const { return panel.findChildren<ProbabilityBar*>(); }
  [[nodiscard]] QLabel* hint() const { return panel.findChild<QLabel*>(QStringLiteral("probeHint")); }
};

TEST_F(ProbePanelTest, SaysWhatToDoUntilSomethingIsChosen) {
  showPicture();
  EXPECT_TRUE(hint()->isVisible());
  EXPECT_FALSE(session.probeAnswer());
}

TEST_F(ProbePanelTest, AStrokeAsksAllModels) {
  showPicture();
  QTest::mouseClick(panel.canvas(), Qt::LeftButton, {}, panel.canvas()->pointAt(0.5, 0.5).toPoint());
  ASSERT_TRUE(answered());
  EXPECT_FALSE(hint()->isVisible());
  const auto answer = session.probeAnswer();
  EXPECT_EQ(*answer->question.region, panel.canvas()->region());
  for (std::size_t m = 0; m < answer->models.size(); ++m) {
    const ProbeEffect& effect = *answer->models[m].effect;
    EXPECT_EQ(bars()[3 * m]->value(), effect.whole);
    EXPECT_EQ(bars()[3 * m + 1]->value(), effect.hidden);
    EXPECT_EQ(bars()[3 * m + 2]->value(), effect.kept);
    EXPECT_TRUE(bars()[3 * m]->toolTip().startsWith(QStringLiteral("Without the region")));
  }
}

TEST_F(ProbePanelTest, TakesWhatPeopleMarked) {
  showPicture();
  take(QStringLiteral("What people marked"));
  const double people = shareOf(panel.canvas()->region());
  EXPECT_GT(people, 0);
  EXPECT_LT(people, 1);
  click("probeInvert");
  EXPECT_NEAR(shareOf(panel.canvas()->region()), 1 - people, 1e-12);
  ASSERT_TRUE(answered());
  click("probeClear");
  EXPECT_TRUE(hint()->isVisible());
}

TEST_F(ProbePanelTest, TakesWhatAMapMarksAtTheThresholdInForce) {
  showPicture();
  const CellKey key{session.currentImage(), 0, Technique::GradCam};
  take(QStringLiteral("What the map of Grad-CAM highlights"));
  const auto& cell = session.snapshot()->cell(key);
  EXPECT_NEAR(shareOf(panel.canvas()->region()), cell.area(), 0.05) << "the canvas has other pixels than the grid";
  ASSERT_TRUE(answered());
}

TEST_F(ProbePanelTest, AnotherFillingAsksAgain) {
  showPicture();
  take(QStringLiteral("What people marked"));
  ASSERT_TRUE(answered());
  auto* filling = panel.findChild<QComboBox*>(QStringLiteral("probeFilling"));
  filling->setCurrentIndex(1);
  Q_EMIT filling->activated(1);
  ASSERT_TRUE(waitFor([&] {
    const auto a = session.probeAnswer();
    return a->complete && a->question.filling == Filling::MeanColour;
  }));
}

TEST_F(ProbePanelTest, AnotherTargetClassAsksAgain) {
  showPicture();
  take(QStringLiteral("What people marked"));
  ASSERT_TRUE(answered());
  AnalysisSettings settings = session.settings();
  settings.target = {TargetClass::Choice::Fixed, 1};
  session.setSettings(settings);
  ASSERT_TRUE(waitFor([&] {
    const auto a = session.probeAnswer();
    return a->complete && a->models[0].effect && a->models[0].effect->target == 1;
  }));
}

TEST_F(ProbePanelTest, AnotherImageBeginsAnew) {
  showPicture();
  take(QStringLiteral("What people marked"));
  ASSERT_TRUE(answered());
  session.setCurrentImage(2);
  ASSERT_TRUE(waitFor([&] { return panel.canvas()->hasPicture() && hint()->isVisible(); }));
  EXPECT_EQ(shareOf(panel.canvas()->region()), 0);
}

TEST_F(ProbePanelTest, SegmentsCanBeClicked) {
  showPicture();
  click("probeSegment");
  ASSERT_TRUE(waitFor([&] {
    if (shareOf(panel.canvas()->region()) == 0)
      QTest::mouseClick(panel.canvas(), Qt::LeftButton, {}, panel.canvas()->pointAt(0.5, 0.5).toPoint());
    return shareOf(panel.canvas()->region()) > 0;
  })) << "segments come from the background";
  ASSERT_TRUE(answered());
}

TEST_F(ProbePanelTest, SaysWhyAModelCannotAnswer) {
  showPicture();
  control->failWhen([](const testing::FakeCall& call) { return call.method == "predict"; });
  take(QStringLiteral("What people marked"));
  auto* summary = panel.findChild<QLabel*>(QStringLiteral("probeSummary"));
  ASSERT_TRUE(waitFor([&] { return summary->text().contains(QStringLiteral("was told to fail")); }));
}

}  // namespace
}  // namespace sightline::ui
