// SPDX-License-Identifier: GPL-3.0-or-later
// Techniques beside the study's two, maps that are still being refined, and maps that say nothing.
#include <gmock/gmock.h>

#include <cmath>

#include "core/analysis/study_statistics.h"
#include "core/study/not_defined.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;

class EngineTechniques : public EngineTest {
 protected:
  static AnalysisSettings with(std::vector<Technique> more) {
    AnalysisSettings settings;
    settings.techniques.insert(settings.techniques.end(), more.begin(), more.end());
    return settings;
  }
};

TEST_F(EngineTechniques, AreComputedWhenChosenAndGoneWhenNot) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().total, 12);
  EXPECT_EQ(engine->state({0, 0, techniqueFromId("hirescam")}), CellState::Missing);
  EXPECT_EQ(control->count("explain"), 0);

  engine->setSettings(with({techniqueFromId("hirescam"), techniqueFromId("smoothgrad")}));
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().total, 24);
  EXPECT_EQ(engine->status().done, 24);
  EXPECT_EQ(control->count("explain"), 12);
  EXPECT_EQ(control->count("gradCam"), 6) << "the study's own maps are left alone";
  const auto snapshot = engine->evaluate();
  for (int i = 0; i < 3; ++i)
    for (int m = 0; m < 2; ++m)
      for (const Technique t : {techniqueFromId("hirescam"), techniqueFromId("smoothgrad")}) {
        ASSERT_TRUE(engine->result({i, m, t}));
        EXPECT_TRUE(snapshot->cell({i, m, t}).ready);
        EXPECT_TRUE(snapshot->cell({i, m, t}).scores.iou);
      }
  EXPECT_NE(engine->result({0, 0, techniqueFromId("hirescam")})->mapValues(),
            engine->result({0, 0, techniqueFromId("smoothgrad")})->mapValues());
  EXPECT_EQ(groupScores(*snapshot, Metric::Iou, Grouping::ByTechnique, {"a", "b"}).size(), 4u) << "every row counts";

  engine->setSettings(with({techniqueFromId("smoothgrad")}));
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().total, 18);
  EXPECT_FALSE(engine->result({0, 0, techniqueFromId("hirescam")}));
  EXPECT_TRUE(engine->result({0, 0, techniqueFromId("smoothgrad")}));
}

TEST_F(EngineTechniques, ComeBackFromTheStore) {
  openStore();
  Plane<float> first;
  {
    const auto engine = make(with({techniqueFromId("guided-ig")}));
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
    first = engine->result({1, 1, techniqueFromId("guided-ig")})->mapValues();
  }
  control->clearCalls();
  const auto engine = make(with({techniqueFromId("guided-ig")}));
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->count("explain"), 0);
  EXPECT_EQ(engine->result({1, 1, techniqueFromId("guided-ig")})->mapValues(), first);
}

TEST_F(EngineTechniques, FollowTheLayersOnlyWhereTheyUseThem) {
  const auto engine = make(with({techniqueFromId("layercam"), techniqueFromId("occlusion")}));
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  control->clearCalls();
  auto settings = engine->settings();
  settings.layers = {{"layer2.0"}, {}};
  engine->setSettings(settings);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->count("explain"), 3) << "LayerCAM of three pictures for the one model";
  for (const auto& call : control->calls())
    if (call.method == "explain") {
      EXPECT_EQ(call.layers, std::vector<std::string>{"layer2.0"});
    }
}

TEST_F(EngineTechniques, PartialMapsAreSeenOnScreenButNeitherScoredNorKept) {
  openStore();
  control->hold("integratedGradients");
  const auto engine = make();
  engine->setBackground(false);
  const CellKey key{0, 0, kXrai};
  engine->setWanted({key});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  ASSERT_TRUE(soon([&] { return engine->partial(key) != nullptr; }));
  const auto partial = engine->partial(key);
  EXPECT_EQ(partial->fraction, 0.1);
  EXPECT_EQ(partial->result->mapValues().width(), 32);
  EXPECT_FALSE(engine->result(key));
  EXPECT_EQ(engine->state(key), CellState::Running);
  EXPECT_FALSE(engine->evaluate()->cell(key).ready);
  EXPECT_FALSE(engine->partial({1, 0, kXrai}));
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_FALSE(engine->partial(key));
  ASSERT_TRUE(engine->result(key));
  EXPECT_NE(engine->result(key)->mapValues(), partial->result->mapValues());
}

TEST_F(EngineTechniques, BackgroundWorkMakesNoPartialMaps) {
  control->hold("integratedGradients");
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  EXPECT_FALSE(engine->partial({0, 0, kXrai}));
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
}

TEST_F(EngineTechniques, BlankMapsSayWhyAndHaveNoScores) {
  for (const auto& [value, words] : {std::pair{NAN, "not numbers"}, {0.f, "gradient is zero"}}) {
    control->fillMaps(value);
    openStore();
    for (const bool again : {false, true}) {  // computed, then from the store
      const auto engine = make(with({techniqueFromId("smoothgrad")}));
      engine->start();
      ASSERT_TRUE(engine->waitIdle(30));
      const auto snapshot = engine->evaluate();
      for (const Technique t : {Technique::Xrai, techniqueFromId("smoothgrad")}) {
        const CellKey key{0, 0, t};
        EXPECT_EQ(engine->state(key), CellState::Ready) << again;
        ASSERT_TRUE(engine->result(key));
        EXPECT_EQ(engine->result(key)->mapValues()[0], 0.f);
        const auto& cell = snapshot->cell(key);
        EXPECT_TRUE(cell.ready);
        EXPECT_FALSE(cell.scores.iou);
        EXPECT_FALSE(cell.scores.groundTruthCoverage);
        EXPECT_FALSE(cell.scores.saliencyCoverage);
      }
      EXPECT_THAT(english(engine->result({0, 0, Technique::Xrai})->map.blankReason), HasSubstr(words));
      const auto groups = groupScores(*snapshot, Metric::Iou, Grouping::ByTechnique, {"a", "b"});
      EXPECT_EQ(groups[1].undefinedCount, 6) << "counted, and not as 0";
      EXPECT_TRUE(groups[1].values.empty());
    }
    store.reset();
    std::filesystem::remove_all(study.folder() / "cache");
  }
}

TEST_F(EngineTechniques, AMapOfOneValueIsExplainedToo) {
  control->fillMaps(3.f);
  const auto engine = make(with({techniqueFromId("occlusion")}));
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(english(engine->result({0, 0, techniqueFromId("occlusion")})->map.blankReason),
              HasSubstr("same value everywhere"));
  EXPECT_FALSE(engine->evaluate()->cell({0, 0, techniqueFromId("occlusion")}).scores.iou);
}

/// One network of each kind: convolutions twice, Swin and CaiT.
class EngineAttention : public EngineTest {
 protected:
  EngineAttention() : EngineTest(four()) {}
  static testing::SyntheticOptions four() {
    testing::SyntheticOptions o = small();
    o.models = 4;
    return o;
  }
};

TEST_F(EngineAttention, WhatIsNotDefinedIsSaidAndNeitherZeroNorAFailure) {
  openStore();
  const Technique cls = techniqueFromId("class-attention"), rollout = techniqueFromId("rollout");
  AnalysisSettings settings;
  settings.techniques = {cls, rollout};
  for (const bool fromTheStore : {false, true}) {
    control->clearCalls();
    const auto engine = make(settings);
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
    EXPECT_EQ(control->count("explain"), fromTheStore ? 0 : 3) << "CaiT's class attention of three images";
    EXPECT_EQ(control->count("predict"), fromTheStore ? 0 : 12) << "a prediction of each pair";
    const auto snapshot = engine->evaluate();
    const auto& models = study.definition().models;
    for (int m = 0; m < 4; ++m) {
      const auto of = [&](Technique t) { return engine->result({1, m, t}); };
      ASSERT_TRUE(of(cls) && of(rollout));
      EXPECT_EQ(english(of(rollout)->map.blankReason),
                english(notDefinedHere(rollout, models[static_cast<std::size_t>(m)])));
      EXPECT_THAT(english(of(rollout)->map.blankReason), HasSubstr("Not defined for this network. It"));
      EXPECT_FALSE(snapshot->cell({1, m, rollout}).scores.iou);
      EXPECT_EQ(of(cls)->map.blankReason.empty(), m == 3);
      EXPECT_EQ(snapshot->cell({1, m, cls}).scores.iou.has_value(), m == 3);
      EXPECT_FALSE(of(rollout)->prediction.top.empty()) << "what the network says is known all the same";
    }
    EXPECT_TRUE(recorder.failures.empty());
    const BlankMaps blank = engine->blankMaps();
    EXPECT_TRUE(blank.maps.empty());
    EXPECT_EQ(blank.notDefined.size(), 21u);
    EXPECT_EQ(blank.ofModel, (std::vector<int>{0, 0, 0, 3}));
    const auto sentences = english(notDefinedSentences(blank));
    EXPECT_EQ(sentences.size(), 7u);
    EXPECT_THAT(sentences,
                ::testing::Contains("Class attention is not defined for ResNet-F. It has no attention between "
                                    "parts of the image. (3 maps)"));
  }
  EXPECT_EQ(english(notDefinedFor(rollout, study.definition().models)),
            "Not defined for ResNet-F, EfficientNet-F, Swin-F, CaiT-F.");
  EXPECT_EQ(english(notDefinedFor(cls, {study.definition().models[3]})), "");
}

}  // namespace
}  // namespace sightline
