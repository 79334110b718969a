// SPDX-License-Identifier: GPL-3.0-or-later
// What untrained networks reach, under the boxes, once people ask for it.
#include "ui/plots/box_floors.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QTest>

#include "core/compute/compute_backend.h"
#include "core/engine/randomised_maps.h"
#include "core/engine/untrained_maps.h"
#include "core/store/result_store.h"
#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"
#include "ui/plots/box_plottable.h"
#include "ui/plots/distributions_panel.h"

namespace sightline::ui {
namespace {

/// A small study with a store, computed; its panel of box plots.
struct BoxFloorsTest : ::testing::Test {
  static constexpr int kPatienceMs = 30000;
  static testing::SyntheticOptions small() {
    testing::SyntheticOptions o;
    o.images = 4;
    o.models = 2;
    o.width = o.height = 48;
    o.inputSize = 32;
    o.grid = {32, 32};
    return o;
  }
  testing::SyntheticStudy study{small()};
  std::shared_ptr<testing::FakeControl> control = std::make_shared<testing::FakeControl>();
  std::shared_ptr<ResultStore> store = std::make_shared<ResultStore>(study.folder() / "cache");
  StudySession session{study.definition(), testing::fakeBackendFactory(control), store};
  DistributionsPanel panel{&session};

  void SetUp() override {
    panel.resize(1200, 320);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    session.start();
    ASSERT_TRUE(waitFor([&] { return session.snapshot()->readyCount() == 16; }));
    ASSERT_TRUE(session.waitIdle(30));
    QTest::qWait(50);
  }
  template <class Condition>
  [[nodiscard]] static bool waitFor(Condition condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
  }
  [[nodiscard]] QCheckBox* box() const { return panel.findChild<QCheckBox*>("floor"); }
  [[nodiscard]] QLabel* legend() const { return panel.findChild<QLabel*>("floorLegend"); }
  /// As 'sightline-cli randomise --floor-only' would, of the first `count` maps.
  std::vector<RandomisedCell> randomise(std::size_t count) {
    const UntrainedMaps known = session.untrainedMaps();
    RandomisedMaps maps(known.study, known.settings, testing::fakeBackendFactory(control), store, {});
    std::vector<RandomisedCell> cells;
    for (std::size_t i = 0; i < count; ++i) cells.push_back(maps.of(*known.table.results[i], 3, {}));
    return cells;
  }
  [[nodiscard]] std::size_t floorValues(std::size_t column) const {
    std::size_t n = 0;
    for (const ScoreGroup& g : panel.boxes()[column]->floors()) n += g.values.size();
    return n;
  }
};

TEST_F(BoxFloorsTest, IsOffUntilAskedForAndSaysThatThereIsNone) {
  randomise(16);
  EXPECT_FALSE(box()->isChecked());
  EXPECT_FALSE(legend()->isVisible());
  EXPECT_EQ(floorValues(0), 0u);
  store->clear();
  box()->setChecked(true);
  ASSERT_TRUE(waitFor([&] { return legend()->text().contains("sightline-cli randomise"); }))
      << qPrintable(legend()->text());
  EXPECT_EQ(floorValues(0), 0u);
  EXPECT_TRUE(panel.floors().meanMask(Metric::Iou)) << "for this no network is needed";
}

TEST_F(BoxFloorsTest, FloorsAreOfTheKeptMapsAndFollowTheRule) {
  const auto cells = randomise(16);
  box()->setChecked(true);
  ASSERT_TRUE(waitFor([&] { return floorValues(0) == 16; })) << qPrintable(legend()->text());
  EXPECT_EQ(floorValues(1), 16u);
  EXPECT_EQ(floorValues(2) + floorValues(3), 16u);
  // The groups stand under those of the trained networks, with the values that the command line's table has.
  double sum = 0;
  for (const RandomisedCell& cell : cells)
    if (cell.key.technique == Technique::GradCam) sum += cell.scores[0].value();
  const ScoreGroup& cam = panel.boxes()[0]->floors()[0];
  EXPECT_EQ(cam.name, panel.boxes()[0]->groups()[0].name);
  EXPECT_NEAR(cam.box.mean, sum / 8, 1e-12);
  EXPECT_NE(panel.values().rows.size(), 0u);
  const auto rows = panel.values().rows.size();
  AnalysisSettings settings = session.settings();
  settings.rule = {BinarisationRule::Kind::Fixed, 0.3};
  session.setSettings(settings);
  EXPECT_TRUE(waitFor([&] { return panel.boxes()[0]->floors()[0].box.mean != sum / 8; })) << "follows the slider";
  panel.setView(DistributionsPanel::View::Cases);
  EXPECT_EQ(floorValues(0), 0u) << "cases are of the trained network's maps";
  panel.setView(DistributionsPanel::View::Everything);
  box()->setChecked(false);
  ASSERT_TRUE(waitFor([&] { return floorValues(0) == 0; }));
  EXPECT_LT(panel.values().rows.size(), rows) << "untrained networks are rows of the table while they are shown";
  EXPECT_FALSE(panel.floors().meanMask(Metric::Iou));
}

TEST_F(BoxFloorsTest, PartsAreCounted) {
  randomise(5);
  box()->setChecked(true);
  ASSERT_TRUE(waitFor([&] { return legend()->text().contains("5 of 16 maps"); })) << qPrintable(legend()->text());
}

}  // namespace
}  // namespace sightline::ui
