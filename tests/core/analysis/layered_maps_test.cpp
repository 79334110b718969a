// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layered_maps.h"

#include <gmock/gmock.h>

#include <set>

#include "core/analysis/robustness.h"
#include "core/techniques/cam.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Layers "a0", "a1", ... of these grids.
std::shared_ptr<const ModelLayers> model(const std::string& prefix, const std::vector<int>& grids) {
  ModelLayers layers;
  for (std::size_t i = 0; i < grids.size(); ++i) {
    layers.all.push_back({prefix + std::to_string(i), "Block", {}, grids[i], grids[i], {}});
    layers.candidates.push_back(layers.all.back().path);
  }
  return std::make_shared<const ModelLayers>(std::move(layers));
}

std::vector<std::string> ofModel(const std::vector<LayersOfModels>& choices, std::size_t m) {
  std::vector<std::string> layers;
  for (const auto& choice : choices) {
    EXPECT_EQ(choice.at(m).size(), 1u);
    layers.push_back(choice.at(m).front());
  }
  return layers;
}

TEST(LayersAtDepths, StagesEndWhereTheResolutionChanges) {
  const auto choices = layersAtDepths(LayerDepths::Stages,
                                      {model("a", {56, 56, 28, 14, 14, 14, 7}), model("b", {112, 56, 56, 28, 14, 7, 7}),
                                       model("c", {14, 14, 14, 14, 14, 14, 14, 14})});
  EXPECT_THAT(ofModel(choices, 0), ElementsAre("a1", "a2", "a5", "a6"));
  EXPECT_THAT(ofModel(choices, 1), ElementsAre("b2", "b3", "b4", "b6"))
      << "five resolutions at four positions: the share of the way";
  EXPECT_THAT(ofModel(choices, 2), ElementsAre("c1", "c3", "c5", "c7")) << "one resolution: even parts";
}

TEST(LayersAtDepths, AllTakesEveryLayerOfEveryModelAndEndsAtTheLast) {
  const std::vector<std::shared_ptr<const ModelLayers>> models{model("a", {4, 4, 4}), model("b", {4, 4, 4, 4, 4, 4, 4}),
                                                               model("c", {4})};
  const auto choices = layersAtDepths(LayerDepths::All, models);
  ASSERT_EQ(choices.size(), 7u);
  for (std::size_t m = 0; m < models.size(); ++m) {
    const auto layers = ofModel(choices, m);
    EXPECT_TRUE(std::is_sorted(layers.begin(), layers.end()));
    EXPECT_EQ(std::set<std::string>(layers.begin(), layers.end()).size(), models[m]->candidates.size());
    EXPECT_EQ(layers.back(), models[m]->candidates.back());
  }
}

TEST(LayersAtDepths, WithoutResolutionsFourParts) {
  const auto choices =
      layersAtDepths(LayerDepths::Stages, {model("a", {14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14})});
  EXPECT_THAT(ofModel(choices, 0), ElementsAre("a2", "a5", "a8", "a11"));
}

TEST(LayersAtDepths, NothingForTheChosenLayersAndWhileSomeAreNotKnown) {
  EXPECT_THAT(layersAtDepths(LayerDepths::Chosen, {model("a", {4, 4})}), IsEmpty());
  EXPECT_THAT(layersAtDepths(LayerDepths::All, {model("a", {4, 4}), nullptr}), IsEmpty());
  EXPECT_THAT(layersAtDepths(LayerDepths::All, {model("a", {})}), IsEmpty());
  EXPECT_THAT(layersAtDepths(LayerDepths::All, {}), IsEmpty());
}

class LayeredMapsTest : public EngineTest {
 protected:
  std::vector<std::shared_ptr<const ModelLayers>> layersOf(const StudyEngine& engine) const {
    return {engine.layers(0), engine.layers(1)};
  }
};

TEST_F(LayeredMapsTest, EqualWhatTheStudyHasWhenTheLayersAreChosenToTheBit) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  control->clearCalls();
  const LayeredMaps maps = engine->layeredMaps();
  auto choices = layersAtDepths(LayerDepths::All, layersOf(*engine));
  ASSERT_GE(choices.size(), 3u);
  choices.push_back({{engine->layers(0)->candidates.front(), engine->layers(0)->candidates.back()},
                     {engine->layers(1)->candidates.front()}});  // averaged
  for (const LayersOfModels& choice : choices) {
    AnalysisSettings s = engine->settings();
    s.layers = choice;
    engine->setSettings(s);
    ASSERT_TRUE(engine->waitIdle(30));
    const MapSource source = maps.under(choice, true);
    for (const CellKey& key : allCells()) {
      const auto made = source.map(key), chosen = engine->result(key);
      ASSERT_TRUE(made && chosen);
      EXPECT_EQ(made->onGrid, chosen->onGrid);
      EXPECT_EQ(made->target, chosen->target);
      EXPECT_EQ(made->targetLabel, chosen->targetLabel);
      EXPECT_EQ(made->map.blankReason, chosen->map.blankReason);
      for (const auto& rule : {BinarisationRule{}, BinarisationRule{BinarisationRule::Kind::Fixed, 0.4, true}}) {
        const CellScores a = scoresOf(*made, rule, {5, 10}), b = scoresOf(*chosen, rule, {5, 10});
        EXPECT_EQ(a.counts, b.counts);
        EXPECT_EQ(a.scores, b.scores);
        EXPECT_EQ(valueOf(a, Metric::AreaUnderRoc), valueOf(b, Metric::AreaUnderRoc));
      }
    }
  }
  EXPECT_THAT(control->calls(), IsEmpty()) << "no network ran for any of it";
}

TEST_F(LayeredMapsTest, OutliveTheEngineAndHaveNoMapWhereThereIsNone) {
  auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{1, 0, kCam}, {1, 0, kXrai}});
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const LayeredMaps maps = engine->layeredMaps();
  const auto last = engine->layers(0)->candidates.back();
  engine.reset();
  const MapSource source = maps.under({{last}, {last}});
  EXPECT_TRUE(source.map({1, 0, kCam}));
  EXPECT_EQ(source.map({1, 0, kXrai}).get(), maps.table().at(1, 0, kXrai));
  EXPECT_FALSE(source.map({0, 0, kCam}));
  EXPECT_FALSE(source.map({1, 1, kXrai}));
  EXPECT_FALSE(maps.under({{"no such layer"}}).map({1, 0, kCam}));
}

TEST_F(LayeredMapsTest, RobustnessOverLayersIsThatOfEachLayerOneAfterTheOther) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const LayeredMaps maps = engine->layeredMaps();
  const auto choices = layersAtDepths(LayerDepths::All, layersOf(*engine));
  std::vector<MapSource> sources;
  for (const auto& choice : choices) sources.push_back(maps.under(choice));
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(BinarisationRule::Kind::Fixed, 7), 10);
  const StudyQuestion question{Metric::Iou, {}, {5, 10}, {0, 1, 2}, {"A", "B"}};
  const auto all = robustnessOver(knownMaps(maps.table()), sources, question, plane);
  ASSERT_EQ(all.front().verdicts.size(), 10 * choices.size());
  EXPECT_EQ(all.front().settings, static_cast<int>(70 * choices.size()));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    AnalysisSettings s = engine->settings();
    s.layers = choices[i];
    engine->setSettings(s);
    ASSERT_TRUE(engine->waitIdle(30));
    // The statement is that of the layers that were set before.
    const auto one = robustnessOver(knownMaps(maps.table()), {knownMaps(engine->table())}, question, plane);
    for (std::size_t c = 0; c < all.size(); ++c)
      for (std::size_t row = 0; row < 10; ++row)
        EXPECT_EQ(all[c].verdicts[10 * i + row], one[c].verdicts[row]) << all[c].text;
  }
}

}  // namespace
}  // namespace sightline
