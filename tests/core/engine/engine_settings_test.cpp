// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that change: what acts at once, what is composed again, what makes new work, and what comes too late.
#include <gmock/gmock.h>

#include <atomic>

#include "core/store/result_store.h"
#include "core/techniques/cam.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Choice = TargetClass::Choice;

class EngineSettings : public EngineTest {
 protected:
  std::unique_ptr<StudyEngine> finished(const AnalysisSettings& settings = {}) {
    auto engine = make(settings);
    engine->start();
    EXPECT_TRUE(engine->waitIdle(30));
    control->clearCalls();
    return engine;
  }
  static OptionValues xraiWith(const char* key, const char* value) {
    OptionValues values(Technique::Xrai);
    values.set(key, std::string_view(value));
    return values;
  }
  static AnalysisSettings withLayers(std::vector<std::string> ofFirstModel) {
    AnalysisSettings s;
    s.layers = {std::move(ofFirstModel)};
    return s;
  }
};

TEST_F(EngineSettings, BinarisationActsAtOnceAndComputesNothing) {
  const auto engine = finished();
  const auto before = engine->evaluate();
  AnalysisSettings s;
  s.rule = {BinarisationRule::Kind::TopArea, 0.25};
  engine->setSettings(s);
  EXPECT_EQ(engine->settings(), s);
  const auto after = engine->evaluate();
  EXPECT_GT(after->generation, before->generation);
  EXPECT_EQ(after->settings, s);
  for (const CellKey& key : allCells())
    if (key.technique == kCam) {
      EXPECT_NEAR(after->cell(key).area(), 0.25, 0.02);
    }
  EXPECT_NE(before->cells[0].counts, after->cells[0].counts);
  EXPECT_THAT(control->calls(), IsEmpty());
  EXPECT_TRUE(engine->waitIdle(5));
}

TEST_F(EngineSettings, OutputsThatAreReadOtherwiseMakeNewPredictionsAndMaps) {
  const auto engine = finished();
  EXPECT_FALSE(engine->prediction(0, 0)->meaning.multiLabel);
  const auto other = engine->prediction(0, 1);
  AnalysisSettings s;
  s.outputs[0] = OutputReading::Sigmoid;
  engine->setSettings(s);
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_TRUE(engine->prediction(0, 0));
  EXPECT_TRUE(engine->prediction(0, 0)->meaning.multiLabel);
  EXPECT_EQ(engine->prediction(0, 1), other);  // of the other network nothing was asked
  for (const auto& call : control->calls())
    if (call.method == "predict" || call.method == "gradCam") {
      EXPECT_EQ(call.model, "fake-resnet");
    }
  const auto snapshot = engine->evaluate();
  EXPECT_TRUE(snapshot->labelSets[0]);
  EXPECT_FALSE(snapshot->labelSets[1]);
  engine->setSettings({});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_FALSE(engine->prediction(0, 0)->meaning.multiLabel);
}

TEST_F(EngineSettings, ACutOffDecidesWhichLabelIsExplained) {
  AnalysisSettings s;
  s.outputs[0] = OutputReading::Sigmoid;
  const auto engine = finished(s);
  const auto prediction = engine->prediction(0, 0);
  ASSERT_TRUE(prediction);
  const int first = prediction->top[0].index, second = prediction->top[1].index;
  const CellKey cam{0, 0, kCam};
  EXPECT_EQ(engine->result(cam)->target, first);
  // Its own cut-off keeps the most probable label from being said, the second's lets that through.
  s.cutOffs[0] = {0.5, {{first, 1.0}, {second, 0.0}}};
  engine->setSettings(s);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->result(cam)->target, second);
  EXPECT_EQ(engine->evaluate()->predicted[0], second);
  EXPECT_EQ(engine->prediction(0, 0), prediction);  // the network was not asked again
}

TEST_F(EngineSettings, ALayerIsComposedFromWhatIsKnown) {
  const auto engine = finished();
  const auto other = engine->result({0, 1, kCam});
  const auto former = engine->result({0, 0, kCam});
  engine->setSettings(withLayers({"layer1.0", "layer3.0"}));
  EXPECT_TRUE(engine->result({0, 0, kCam})) << "the former map stays until the new one is there";
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(control->calls(), IsEmpty());
  EXPECT_EQ(engine->evaluate()->updating, 0);
  EXPECT_EQ(engine->result({0, 1, kCam}), other) << "the other model is left alone";
  for (int image = 0; image < 3; ++image) {
    const auto stack = engine->camStack(image, 0);
    const std::vector<const LayerCam*> chosen{&stack->layers[0], &stack->layers[2]};
    ASSERT_EQ(chosen[0]->path, "layer1.0");
    ASSERT_EQ(chosen[1]->path, "layer3.0");
    EXPECT_EQ(engine->result({image, 0, kCam})->mapValues(), composeCam(chosen, 32, 32, {}).values);
  }
  EXPECT_NE(engine->result({0, 0, kCam})->mapValues(), former->mapValues());
  engine->setSettings({});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->result({0, 0, kCam})->mapValues(), former->mapValues()) << "an empty list is the default layer";
}

TEST_F(EngineSettings, ALayerOutsideTheCandidatesIsComputedOnce) {
  openStore();
  {
    const auto engine = finished();
    const auto candidates = engine->layers(0)->candidates;
    engine->setSettings(withLayers({"conv1", "layer4.1"}));
    ASSERT_TRUE(engine->waitIdle(30));
    EXPECT_EQ(control->count("gradCam"), 3);
    EXPECT_THAT(control->calls().front().layers, ElementsAre("conv1")) << "only what is missing";
    EXPECT_EQ(control->count("predict"), 0);
    EXPECT_EQ(engine->camStack(0, 0)->layers.front().path, "conv1") << "in order of execution";
    EXPECT_EQ(engine->layers(0)->candidates, candidates);
    control->clearCalls();
    engine->setSettings({});
    ASSERT_TRUE(engine->waitIdle(30));
    engine->setSettings(withLayers({"conv1"}));
    ASSERT_TRUE(engine->waitIdle(30));
    EXPECT_THAT(control->calls(), IsEmpty());
  }
  const auto again = make(withLayers({"conv1"}));
  again->start();
  ASSERT_TRUE(again->waitIdle(30));
  EXPECT_THAT(control->calls(), IsEmpty()) << "it is in the store too";
}

TEST_F(EngineSettings, AnUnknownLayerFailsUntilAnotherIsChosen) {
  const auto engine = finished();
  const auto former = engine->result({0, 0, kCam})->mapValues();
  engine->setSettings(withLayers({"layer9"}));
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state({0, 0, kCam}), CellState::Failed);
  EXPECT_THAT(english(engine->failure({0, 0, kCam})), HasSubstr("layer9"));
  EXPECT_EQ(engine->state({0, 1, kCam}), CellState::Ready);
  EXPECT_EQ(engine->state({0, 0, kXrai}), CellState::Ready);
  engine->setSettings({});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state({0, 0, kCam}), CellState::Ready);
  EXPECT_EQ(engine->result({0, 0, kCam})->mapValues(), former);
}

TEST_F(EngineSettings, ANewTargetIsNewWorkForItsPictureOnly) {
  const auto engine = finished();
  AnalysisSettings s;
  s.targetOfImage[1] = {Choice::Fixed, 4};
  control->hold();
  engine->setSettings(s);
  EXPECT_FALSE(engine->result({1, 0, kCam})) << "a map of another class is not shown as if it were this one's";
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  for (const CellKey& key : jobs()) EXPECT_EQ(key.image, 1);
  EXPECT_EQ(jobs().size(), 4u);
  EXPECT_EQ(control->count("predict"), 0) << "the prediction does not depend on the target";
  EXPECT_EQ(engine->result({1, 0, kXrai})->target, 4);
  EXPECT_EQ(engine->result({1, 0, kXrai})->targetLabel, "car");
}

TEST_F(EngineSettings, TheLabelledClassCanBeExplained) {
  AnalysisSettings s;
  s.target.choice = Choice::Labelled;
  StudyDefinition definition = study.definition();
  definition.dataset.items[2].label.clear();
  const auto engine = make(definition, s);
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->result({0, 0, kCam})->target, 0);
  EXPECT_EQ(engine->result({1, 1, kXrai})->target, 1);
  EXPECT_THAT(english(engine->failure({2, 0, kCam})), HasSubstr("has no label"));
  engine->setSettings({});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state({2, 0, kCam}), CellState::Ready);
}

TEST_F(EngineSettings, XraiOptionsAreNewWorkForXraiOnly) {
  const auto engine = finished();
  AnalysisSettings s;
  s.setOptions(xraiWith("algorithm", "fast"));
  engine->setSettings(s);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->count("gradCam"), 0);
  EXPECT_EQ(control->count("integratedGradients"), 6);
}

TEST_F(EngineSettings, ALateGradCamGoesToTheStoreAndNowhereElse) {
  openStore();
  const int predicted = finished()->prediction(0, 0)->predicted();
  store->clear();
  control->hold("gradCam");
  auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kCam}});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  AnalysisSettings s;
  const int other = predicted == 2 ? 3 : 2;
  s.target = {Choice::Fixed, other};
  engine->setSettings(s);
  EXPECT_NE(engine->state({0, 0, kCam}), CellState::Running) << "what runs is no longer what is asked for";
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_TRUE(engine->result({0, 0, kCam}));
  EXPECT_EQ(engine->result({0, 0, kCam})->target, other);
  EXPECT_EQ(control->cancelledCalls(), 0);
  control->clearCalls();
  engine->setSettings({});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->result({0, 0, kCam})->target, predicted);
  EXPECT_THAT(control->calls(), IsEmpty()) << "the late result was kept";
}

TEST_F(EngineSettings, AnAbandonedXraiIsStopped) {
  control->hold("integratedGradients");
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kXrai}});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  AnalysisSettings s;
  s.setOptions(xraiWith("steps", "7"));
  engine->setSettings(s);
  ASSERT_TRUE(soon([&] { return control->cancelledCalls() == 1; }));
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state({0, 0, kXrai}), CellState::Ready);
  EXPECT_EQ(control->count("integratedGradients"), 2);
}

TEST_F(EngineSettings, LayersChosenWhileGradCamRunsAreTheOnesShown) {
  control->hold("gradCam");
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kCam}});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  engine->setSettings(withLayers({"layer1.0"}));
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  const std::vector<const LayerCam*> chosen{&engine->camStack(0, 0)->layers[0]};
  EXPECT_EQ(engine->result({0, 0, kCam})->mapValues(), composeCam(chosen, 32, 32, {}).values);
  EXPECT_EQ(control->count("gradCam"), 1);
}

TEST_F(EngineSettings, AStormOfChangesEndsWhereAQuietStartDoes) {
  control->setDelay("integratedGradients", std::chrono::milliseconds(2));
  const auto engine = make();
  engine->start();
  std::atomic<bool> done{false};
  std::jthread reader([&] {
    while (!done) {
      const auto snapshot = engine->evaluate();
      for (const CellScores& c : snapshot->cells) EXPECT_LE(c.scores.iou.value_or(0), 1.0);
      (void)engine->status();
      (void)engine->state({1, 1, kXrai});
    }
  });
  std::uint32_t random = 12345;
  const auto next = [&](int below) {
    random = random * 1664525u + 1013904223u;
    return static_cast<int>((random >> 8) % static_cast<std::uint32_t>(below));
  };
  AnalysisSettings s;
  for (int i = 0; i < 150; ++i) {
    switch (next(6)) {
      case 0: s.rule.value = next(3); break;
      case 1: s.layers = {{next(2) ? "layer2.0" : "conv1"}, {next(2) ? "blocks.1.0" : "blocks.3.0"}}; break;
      case 2: s.targetOfImage[next(3)] = {Choice::Fixed, next(5)}; break;
      case 3: s.setOptions(xraiWith("algorithm", next(2) ? "fast" : "full")); break;
      case 4: engine->setWanted({{next(3), next(2), next(2) ? kCam : kXrai}}); break;
      default: engine->requestImages({next(3)}); break;
    }
    engine->setSettings(s);
    if (next(3) == 0) std::this_thread::sleep_for(std::chrono::microseconds(next(2000)));
  }
  ASSERT_TRUE(engine->waitIdle(60));
  done = true;
  reader.join();
  EXPECT_THAT(recorder.failures, IsEmpty());

  const auto quiet = make(s);
  quiet->start();
  ASSERT_TRUE(quiet->waitIdle(60));
  expectSameNumbers(*engine->evaluate(), *quiet->evaluate());
  for (const CellKey& key : allCells()) {
    EXPECT_EQ(engine->result(key)->mapValues(), quiet->result(key)->mapValues());
    EXPECT_EQ(engine->result(key)->target, quiet->result(key)->target);
  }
}

}  // namespace
}  // namespace sightline
