// SPDX-License-Identifier: GPL-3.0-or-later
// Film strips: every layer's map and scores, as if it were chosen, without the network and without choosing it.
#include <gmock/gmock.h>

#include "core/study/layer_strip.h"
#include "core/techniques/cam.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class EngineStrips : public EngineTest {
 protected:
  std::unique_ptr<StudyEngine> finished(const AnalysisSettings& settings = {}) {
    return finished(study.definition(), settings);
  }
  std::unique_ptr<StudyEngine> finished(const StudyDefinition& definition, const AnalysisSettings& settings = {}) {
    auto engine = make(definition, settings);
    engine->start();
    EXPECT_TRUE(engine->waitIdle(30));
    control->clearCalls();
    return engine;
  }
  static std::shared_ptr<const LayerStrip> complete(StudyEngine& engine, int image, int model) {
    engine.setStripsWanted(image, {model});
    EXPECT_TRUE(engine.waitIdle(30));
    auto strip = engine.layerStrip(image, model);
    EXPECT_TRUE(strip && strip->complete);
    return strip;
  }
};

TEST_F(EngineStrips, ScoresAreThoseOfChoosingTheLayerToTheBit) {
  const auto engine = finished();
  for (const int model : {0, 1}) {
    const auto strip = complete(*engine, 1, model);
    ASSERT_TRUE(strip);
    ASSERT_EQ(strip->layers.size(), engine->camStack(1, model)->layers.size());
    EXPECT_EQ(strip->target, engine->camStack(1, model)->target);
    for (const auto rule : {BinarisationRule{}, BinarisationRule{BinarisationRule::Kind::TopArea, 0.2},
                            BinarisationRule{BinarisationRule::Kind::MeanPlusSd, 0.3, true}})
      for (const int agree : {2, 5, 9}) {
        AnalysisSettings s;
        s.rule = rule;
        s.agreement = {agree, 10};
        s.layers.resize(2);
        const auto scores = scoresOf(*strip, s);
        ASSERT_EQ(scores.size(), strip->layers.size());
        for (std::size_t i = 0; i < scores.size(); ++i) {
          s.layers[static_cast<std::size_t>(model)] = {strip->layers[i]->path};
          engine->setSettings(s);
          ASSERT_TRUE(engine->waitIdle(30));
          const auto chosen = engine->evaluate()->cell({1, model, kCam});
          ASSERT_TRUE(scores[i].ready);
          EXPECT_EQ(scores[i].threshold, chosen.threshold) << strip->layers[i]->path;
          EXPECT_EQ(scores[i].counts, chosen.counts) << strip->layers[i]->path;
          EXPECT_EQ(scores[i].scores, chosen.scores) << strip->layers[i]->path;
          EXPECT_EQ(strip->layers[i]->result->onGrid, engine->result({1, model, kCam})->onGrid);
          EXPECT_EQ(strip->layers[i]->result->map.blankReason, engine->result({1, model, kCam})->map.blankReason);
        }
      }
  }
  EXPECT_THAT(control->calls(), IsEmpty()) << "no network ran for any of it";
}

TEST_F(EngineStrips, LayersDifferAndAreInOrderOfExecution) {
  const auto engine = finished();
  const auto strip = complete(*engine, 0, 0);
  ASSERT_GE(strip->layers.size(), 3u);
  for (std::size_t i = 0; i < strip->layers.size(); ++i) {
    const StripLayer& layer = *strip->layers[i];
    const LayerCam& cam = engine->camStack(0, 0)->layers[i];
    EXPECT_EQ(layer.path, cam.path);
    EXPECT_EQ(layer.gridWidth, cam.raw.width());
    EXPECT_LE(std::max(layer.small.width(), layer.small.height()), LayerStrip::kSide);
    EXPECT_FALSE(layer.small.empty());
    EXPECT_TRUE(layer.result->map.values.empty()) << "the large map is not kept";
    const LayerCam* const only = &cam;
    EXPECT_EQ(layer.small, composeCam({&only, 1}, 32, 32, {}).values) << "32 pixels are small enough as they are";
  }
  EXPECT_NE(strip->layers.front()->small, strip->layers.back()->small);
}

TEST_F(EngineStrips, OnlyWhatIsWantedIsMadeAndKept) {
  const auto engine = finished();
  EXPECT_FALSE(engine->layerStrip(0, 0));
  complete(*engine, 0, 1);
  EXPECT_FALSE(engine->layerStrip(0, 0));
  const auto kept = engine->layerStrip(0, 1);
  engine->setStripsWanted(0, {0, 1});
  EXPECT_EQ(engine->layerStrip(0, 1), kept) << "what is made stays while it is wanted";
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->layerStrip(0, 1), kept);
  EXPECT_TRUE(engine->layerStrip(0, 0)->complete);
  engine->setStripsWanted(2, {0});
  EXPECT_FALSE(engine->layerStrip(0, 0));
  EXPECT_FALSE(engine->layerStrip(0, 1));
  engine->setStripsWanted(7, {0, 1});  // no such image
  engine->setStripsWanted(0, {5, -1});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_FALSE(engine->layerStrip(0, 5));
}

TEST_F(EngineStrips, ComesOnceItsMapIsComputedAndSaysSo) {
  const auto engine = make();
  engine->setStripsWanted(0, {0, 1});
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_TRUE(engine->layerStrip(0, 0)->complete);
  EXPECT_TRUE(engine->layerStrip(0, 1)->complete);
  const std::lock_guard lock(recorder.mutex);
  EXPECT_GE(recorder.strips, 1);
}

TEST_F(EngineStrips, AnotherTargetMakesAnotherStrip) {
  const auto engine = finished();
  const auto former = complete(*engine, 0, 0);
  AnalysisSettings s;
  s.targetOfImage[0] = {TargetClass::Choice::Fixed, (former->target + 1) % 5};
  control->hold("gradCam");
  engine->setSettings(s);
  EXPECT_FALSE(engine->layerStrip(0, 0)) << "never the maps of a class that is not explained any more";
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  const auto strip = engine->layerStrip(0, 0);
  ASSERT_TRUE(strip && strip->complete);
  EXPECT_EQ(strip->target, s.targetOfImage[0].classIndex);
  EXPECT_NE(strip->layers.back()->small, former->layers.back()->small);
}

TEST_F(EngineStrips, FollowsAnotherMask) {
  const auto engine = finished();
  const auto former = complete(*engine, 0, 0);
  AnalysisSettings s;
  s.paintedMasks = true;
  engine->setSettings(s);
  Plane<std::uint8_t> corner(48, 48);
  for (int y = 0; y < 10; ++y)
    for (int x = 0; x < 10; ++x) corner.at(x, y) = 255;
  engine->setPainted(0, {corner});
  ASSERT_TRUE(engine->waitIdle(30));
  const auto strip = engine->layerStrip(0, 0);
  ASSERT_TRUE(strip && strip->complete);
  EXPECT_EQ(strip->layers.back()->result->onGrid, former->layers.back()->result->onGrid);
  EXPECT_EQ(strip->layers.back()->result->mask, engine->result({0, 0, kCam})->mask);
  EXPECT_NE(scoresOf(*strip, s).back().counts, scoresOf(*former, s).back().counts);
}

TEST_F(EngineStrips, ALayerWithoutUsableMapSaysWhy) {
  control->fillMaps(0.f);
  const auto engine = finished();
  const auto strip = complete(*engine, 0, 0);
  for (std::size_t i = 0; i < strip->layers.size(); ++i) {
    EXPECT_FALSE(strip->layers[i]->result->map.blankReason.empty());
    const auto scores = scoresOf(*strip, {});
    EXPECT_TRUE(scores[i].ready);
    EXPECT_FALSE(scores[i].scores.iou.has_value()) << "no overlap is not an overlap of 0";
  }
}

TEST_F(EngineStrips, WithoutMaskThereAreMapsAndNoScores) {
  auto definition = study.definition();
  for (auto& item : definition.dataset.items) item.mask.clear();
  const auto engine = finished(definition);
  const auto strip = complete(*engine, 0, 0);
  for (const CellScores& cell : scoresOf(*strip, {})) {
    EXPECT_TRUE(cell.ready);
    EXPECT_FALSE(cell.scores.iou.has_value());
    EXPECT_GT(cell.counts.saliency, 0);
  }
}

TEST_F(EngineStrips, ExtraLayersJoinWhenTheyAreChosen) {
  const auto engine = finished();
  const auto former = complete(*engine, 0, 0);
  AnalysisSettings s;
  s.layers = {{"conv1"}};
  engine->setSettings(s);
  ASSERT_TRUE(engine->waitIdle(30));
  const auto strip = engine->layerStrip(0, 0);
  ASSERT_TRUE(strip && strip->complete);
  EXPECT_EQ(strip->layers.size(), former->layers.size() + 1);
  EXPECT_EQ(strip->layers.front()->path, "conv1");
}

}  // namespace
}  // namespace sightline
