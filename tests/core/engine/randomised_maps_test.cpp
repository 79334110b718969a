// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/randomised_maps.h"

#include "core/study/evaluate.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

class RandomisedMapsTest : public EngineTest {
 protected:
  void SetUp() override {
    openStore();
    engine = make();
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
  }
  [[nodiscard]] std::unique_ptr<RandomisedMaps> maps(RandomisationOptions options = {}) {
    settings = engine->settings();
    return std::make_unique<RandomisedMaps>(engine->definition(), settings, testing::fakeBackendFactory(control), store,
                                            options);
  }
  std::unique_ptr<StudyEngine> engine;
  AnalysisSettings settings;
};

TEST_F(RandomisedMapsTest, WhatWasComputedComesFromTheStore) {
  for (const Technique technique : {kCam, kXrai}) {
    const auto cell = engine->result({0, 0, technique});
    ASSERT_TRUE(cell);
    auto first = maps();
    ASSERT_EQ(first->stages(0), (std::vector<std::string>{"fc", "layer2", "layer1"}));
    EXPECT_FALSE(first->kept(*cell)) << "nothing was computed yet";
    std::vector<RandomisedCell> found;
    for (int stage = 1; stage <= 3; ++stage) found.push_back(first->of(*cell, stage, {}));
    EXPECT_EQ(first->computed(), 3);
    EXPECT_EQ(found[0].stageName, "fc");
    EXPECT_FALSE(found[1].whole);
    EXPECT_TRUE(found[2].whole);
    for (const RandomisedCell& one : found) {
      EXPECT_EQ(one.key, cell->key);
      ASSERT_TRUE(one.similarity[0]) << techniqueName(technique);
      EXPECT_LT(*one.similarity[0], 1);
      EXPECT_TRUE(one.scores[0]);
    }
    // The numbers of the last stage are those of the map that is kept for the window.
    const auto kept = first->kept(*cell);
    ASSERT_TRUE(kept);
    const CellScores scores = scoresOf(*kept, settings.ruleFor(technique, 0), settings.agreement);
    EXPECT_EQ(valueOf(scores, Metric::Iou), found[2].scores[0]);
    EXPECT_EQ(kept->target, cell->target) << "about the same class";
    const int asked = static_cast<int>(control->calls().size());
    auto again = maps();
    for (int stage = 1; stage <= 3; ++stage) {
      const RandomisedCell same = again->of(*cell, stage, {});
      EXPECT_EQ(same.similarity, found[static_cast<std::size_t>(stage - 1)].similarity);
      EXPECT_EQ(same.scores, found[static_cast<std::size_t>(stage - 1)].scores);
    }
    EXPECT_EQ(again->computed(), 0);
    EXPECT_EQ(static_cast<int>(control->calls().size()), asked + 1) << "only for the stages' names";
  }
}

TEST_F(RandomisedMapsTest, AnotherSeedRuleOrWayIsAnotherResult) {
  const auto cell = engine->result({1, 1, kXrai});
  ASSERT_TRUE(cell);
  auto first = maps();
  const auto cascade = first->of(*cell, 2, {});
  auto seeded = maps({WeightRedraw::Mode::Cascade, 7});
  EXPECT_NE(seeded->of(*cell, 2, {}).similarity, cascade.similarity);
  EXPECT_EQ(seeded->computed(), 1);
  auto independent = maps({WeightRedraw::Mode::Independent, 2018});
  EXPECT_NE(independent->of(*cell, 2, {}).similarity, cascade.similarity);
  EXPECT_FALSE(independent->of(*cell, 3, {}).whole) << "one stage alone is no randomised network";
  auto ruled = maps();
  settings.rule = parseBinarisationRule("area:0.05");
  const auto other = ruled->of(*cell, 2, {});
  EXPECT_EQ(ruled->computed(), 1);
  EXPECT_EQ(other.similarity, cascade.similarity);
  EXPECT_NE(other.scores, cascade.scores);
  EXPECT_THROW((void)ruled->of(*cell, 4, {}), Error);
}

TEST_F(RandomisedMapsTest, AMapThatBecameBlankHasNoRanksAndNoScores) {
  const auto cell = engine->result({0, 0, kCam});
  ASSERT_TRUE(cell);
  control->fillMaps(-1.f);  // every CAM is negative from now on
  const auto found = maps()->of(*cell, 3, {});
  EXPECT_FALSE(found.similarity[0]);
  EXPECT_FALSE(found.similarity[1]);
  EXPECT_TRUE(found.similarity[2]) << "the structure of an empty map is a number";
  for (const auto& score : found.scores) EXPECT_FALSE(score);
  EXPECT_FALSE(found.undefined.empty());
}

TEST_F(RandomisedMapsTest, AStopIsHeeded) {
  const auto cell = engine->result({0, 0, kCam});
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)maps()->of(*cell, 1, {stop.get_token(), {}, {}}), Cancelled);
}

}  // namespace
}  // namespace sightline
