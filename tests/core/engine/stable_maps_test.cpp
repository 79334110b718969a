// SPDX-License-Identifier: GPL-3.0-or-later
// Stability of a study's maps, on the fake network.
#include "core/engine/stable_maps.h"

#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

class StableMapsTest : public EngineTest {};

TEST_F(StableMapsTest, AreMeasuredOnceAndComeBackFromTheStore) {
  openStore();
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const auto cell = engine->result({0, 0, Technique::GradCam});
  ASSERT_TRUE(cell);
  const auto settings = engine->settings();
  StabilityOptions options;
  options.copies = 3;
  StableMaps maps(engine->definition(), settings, testing::fakeBackendFactory(control), store, options);
  const MapStability first = maps.of(*cell, {});
  EXPECT_EQ(maps.measured(), 1);
  ASSERT_TRUE(first.noise.value) << first.noise.undefined.text();
  EXPECT_LE(first.keptNoise, 3);
  const int explained = control->count("explain");
  StableMaps again(engine->definition(), settings, testing::fakeBackendFactory(control), store, options);
  const MapStability kept = again.of(*cell, {});
  EXPECT_EQ(again.measured(), 0);
  EXPECT_EQ(control->count("explain"), explained) << "no network was asked";
  EXPECT_EQ(toJson(kept), toJson(first));
  options.noise = 9;
  StableMaps other(engine->definition(), settings, testing::fakeBackendFactory(control), store, options);
  (void)other.of(*cell, {});
  EXPECT_EQ(other.measured(), 1) << "other noise";
}

TEST_F(StableMapsTest, ABlankMapHasTheReasonWhyItIsBlank) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const auto computed = engine->result({0, 0, Technique::GradCam});
  CellResult blank{computed->key,
                   computed->prediction,
                   computed->target,
                   computed->targetLabel,
                   computed->map,
                   computed->onGrid,
                   AlignmentCurve(computed->onGrid, {}, 10)};
  blank.map.blankReason = "The class does not depend on this layer.";
  StableMaps maps(engine->definition(), engine->settings(), testing::fakeBackendFactory(control), nullptr, {});
  EXPECT_EQ(maps.of(blank, {}).crop.undefined.text(), "The class does not depend on this layer.");
  EXPECT_EQ(maps.measured(), 0);
}

}  // namespace
}  // namespace sightline
