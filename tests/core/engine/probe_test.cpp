// SPDX-License-Identifier: GPL-3.0-or-later
// "Why here?": what a part of an image is worth to the networks, and its place among the engine's work.
#include "core/engine/probe_region.h"

#include <gmock/gmock.h>

#include "core/image/image_io.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;

class Probe : public EngineTest {
 protected:
  /// The left half of the image.
  static std::shared_ptr<const RegionMask> half() {
    RegionMask region(2, 1);
    region.at(0, 0) = 1;
    return std::make_shared<const RegionMask>(std::move(region));
  }
  bool answered(const StudyEngine& engine) {
    return soon([&] { return engine.probeAnswer() && engine.probeAnswer()->complete; });
  }
};

TEST_F(Probe, AsksTheNetworkAboutThePictureWithoutAndWithOnlyTheRegion) {
  const auto& definition = study.definition();
  const auto backend = testing::fakeBackendFactory(control)();
  const Image picture = readImage(definition.dataset.items[1].image);
  const ModelSpec& model = definition.models[0];
  const ProbeEffect effect = probeRegion(*backend, model, picture, *half(), Filling::MeanColour, {}, {});

  const auto direct = [&](const Image& image) {
    return backend->predict(model, prepareInput(image, model.preprocessing));
  };
  const Prediction whole = direct(picture), hidden = direct(hideRegion(picture, *half(), Filling::MeanColour)),
                   kept = direct(keepRegion(picture, *half(), Filling::MeanColour));
  EXPECT_EQ(effect.target, whole.predicted());
  EXPECT_EQ(effect.whole, probabilityOf(whole, effect.target));
  EXPECT_EQ(effect.hidden, probabilityOf(hidden, effect.target));
  EXPECT_EQ(effect.kept, probabilityOf(kept, effect.target));
  EXPECT_NE(effect.whole, effect.hidden);
  EXPECT_EQ(effect.topHidden.index, hidden.predicted());
  EXPECT_EQ(effect.topKept.index, kept.predicted());

  const ProbeEffect other = probeRegion(*backend, model, picture, *half(), Filling::MeanColour, {{2}}, {});
  EXPECT_EQ(other.target, 2);
  EXPECT_EQ(other.whole, probabilityOf(whole, 2));
}

TEST_F(Probe, IsAnsweredByEveryModelWhileNothingElseIsComputed) {
  const auto engine = make();
  engine->setPaused(true);
  engine->start();
  EXPECT_FALSE(engine->probeAnswer());
  engine->ask({1, half(), Filling::Blur});
  ASSERT_TRUE(answered(*engine)) << "a pause is for the maps";
  const auto answer = engine->probeAnswer();
  ASSERT_EQ(answer->models.size(), 2u);
  for (const auto& model : answer->models) {
    ASSERT_TRUE(model.effect) << model.failure;
    EXPECT_GT(model.effect->whole, 0);
    EXPECT_LE(model.effect->whole, 1);
  }
  EXPECT_EQ(answer->question.image, 1);
  EXPECT_EQ(engine->status().done, 0);
  EXPECT_TRUE(soon([&] {
    const std::lock_guard lock(recorder.mutex);
    return recorder.probes > 0;
  }));
}

TEST_F(Probe, ComesBeforeALongJobWhichIsDoneAfterwards) {
  const auto engine = make();
  control->hold("integratedGradients");
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  engine->ask({0, half(), Filling::Blur});
  ASSERT_TRUE(answered(*engine)) << "the held job was taken back";
  EXPECT_GE(control->cancelledCalls(), 1);
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().done, engine->status().total);
}

TEST_F(Probe, SaysWhyANetworkCannotAnswerAndGoesOn) {
  const auto engine = make();
  engine->setBackground(false);
  const std::string first = study.definition().models[0].id;
  control->failWhen([first](const testing::FakeCall& call) { return call.model == first && call.method == "predict"; });
  engine->start();
  engine->ask({0, half(), Filling::Blur});
  ASSERT_TRUE(answered(*engine));
  const auto answer = engine->probeAnswer();
  EXPECT_FALSE(answer->models[0].effect);
  EXPECT_THAT(english(answer->models[0].failure), HasSubstr("was told to fail"));
  EXPECT_TRUE(answer->models[1].effect);
}

TEST_F(Probe, SaysWhyNothingCanBeComputedAtAll) {
  control->failFactory(Error(ErrorCode::Internal, "the compute module", "is missing", "Reinstall."));
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(soon([&] { return !engine->status().fatal.empty(); }));
  engine->ask({0, half(), Filling::Blur});
  ASSERT_TRUE(answered(*engine));
  EXPECT_THAT(english(engine->probeAnswer()->models[0].failure), HasSubstr("is missing"));
}

TEST_F(Probe, FollowsTheChosenClassAndTheLatestQuestion) {
  const auto engine = make();
  engine->setBackground(false);
  engine->start();
  AnalysisSettings settings = engine->settings();
  settings.target.choice = TargetClass::Choice::Fixed;
  settings.target.classIndex = 1;
  engine->setSettings(settings);
  for (int i = 0; i < 3; ++i) engine->ask({i, half(), Filling::Blur});
  ASSERT_TRUE(answered(*engine));
  EXPECT_EQ(engine->probeAnswer()->question.image, 2);
  EXPECT_EQ(engine->probeAnswer()->models[0].effect->target, 1);
  engine->ask({99, half(), Filling::Blur});
  EXPECT_EQ(engine->probeAnswer()->question.image, 2) << "no such picture: nothing is asked";
}

}  // namespace
}  // namespace sightline
