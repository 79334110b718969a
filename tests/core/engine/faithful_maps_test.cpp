// SPDX-License-Identifier: GPL-3.0-or-later
// Faithfulness of a study's maps, on the fake network: sure where the middle of the image is bright.
#include "core/engine/faithful_maps.h"

#include "core/base/error.h"
#include "core/faithfulness/measures.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

class FaithfulMapsTest : public EngineTest {
 protected:
  [[nodiscard]] FaithfulnessOptions options() const {
    FaithfulnessOptions o;
    o.causal.step = 64;
    o.withPic = false;
    return o;
  }
};

TEST_F(FaithfulMapsTest, AreMeasuredOnceAndComeBackFromTheStore) {
  openStore();
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const auto cell = engine->result({0, 0, Technique::GradCam});
  ASSERT_TRUE(cell);
  const auto settings = engine->settings();
  Faithfulness first;
  {
    FaithfulMaps maps(engine->definition(), settings, testing::fakeBackendFactory(control), store, options());
    first = maps.of(*cell, {});
    EXPECT_EQ(maps.measured(), 1);
    ASSERT_TRUE(first.causal.deletion.value) << first.causal.deletion.undefined.text();
    EXPECT_EQ(first.causal.deletion.value->share.size(), 17u) << "32 x 32 pixels in steps of 64, and the start";
  }
  const int lent = control->count("lend");
  FaithfulMaps again(engine->definition(), settings, testing::fakeBackendFactory(control), store, options());
  const Faithfulness kept = again.of(*cell, {});
  EXPECT_EQ(again.measured(), 0);
  EXPECT_EQ(control->count("lend"), lent) << "no network was asked";
  for (const FaithfulnessMeasure m : kFaithfulnessMeasures) {
    EXPECT_EQ(valueOf(kept, m), valueOf(first, m)) << wordsOf(m).id;
    EXPECT_EQ(whyUndefined(kept, m).text(), whyUndefined(first, m).text()) << wordsOf(m).id;
  }
  EXPECT_EQ(kept.causal.deletion.value->probability, first.causal.deletion.value->probability);
  FaithfulnessOptions finer = options();
  finer.causal.step = 32;
  FaithfulMaps other(engine->definition(), settings, testing::fakeBackendFactory(control), store, finer);
  (void)other.of(*cell, {});
  EXPECT_EQ(other.measured(), 1) << "other steps";
}

TEST_F(FaithfulMapsTest, ABlankMapHasTheReasonWhyItIsBlank) {
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
  FaithfulMaps maps(engine->definition(), engine->settings(), testing::fakeBackendFactory(control), nullptr, options());
  const Faithfulness none = maps.of(blank, {});
  EXPECT_EQ(maps.measured(), 0);
  for (const FaithfulnessMeasure m : kFaithfulnessMeasures) {
    EXPECT_FALSE(valueOf(none, m));
    EXPECT_EQ(whyUndefined(none, m).text(), "The class does not depend on this layer.");
  }
}

TEST(OnInput, PutsAMapOfTheImageOnWhatTheNetworkSees) {
  // The network sees the middle half of the image, 4 x 4 pixels of it; the map is of the whole image, 8 x 8.
  ModelInput input;
  input.pixels = Image{4, 4, std::vector<std::uint8_t>(48)};
  input.covers = {0.25, 0.25, 0.5, 0.5};
  SaliencyMap map;
  map.values = Plane<float>(8, 8);
  for (int y = 0; y < 8; ++y)
    for (int x = 0; x < 8; ++x) map.values.at(x, y) = static_cast<float>(10 * y + x);
  map.covers = {0, 0, 1, 1};
  const auto seen = onInput(map, map.values, Technique::GradCam, input);
  ASSERT_EQ(seen.width(), 4);
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 4; ++x) EXPECT_FLOAT_EQ(seen.at(x, y), map.values.at(x + 2, y + 2)) << x << " " << y;
  // Of the network's own grid and cover it is the map itself.
  map.covers = input.covers;
  map.values = Plane<float>(4, 4, 0.5f);
  EXPECT_EQ(onInput(map, map.values, Technique::Xrai, input), map.values);
}

}  // namespace
}  // namespace sightline
