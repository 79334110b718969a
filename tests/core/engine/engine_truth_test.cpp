// SPDX-License-Identifier: GPL-3.0-or-later
// "Is it true?" in the engine: when maps are measured, and what is kept of it.
#include "core/analysis/faithfulness_summary.h"
#include "core/engine/truth.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

class EngineTruth : public EngineTest {
 protected:
  [[nodiscard]] int lent() const { return control->count("lend"); }
  static TruthQuestion aboutMiddle(const StudyEngine& engine, const CellKey& key) {
    auto region = std::make_shared<RegionMask>(32, 32);
    for (int y = 10; y < 22; ++y)
      for (int x = 10; x < 22; ++x) region->at(x, y) = 1;
    return {engine.result(key), region, {}};
  }
};

TEST_F(EngineTruth, NothingIsMeasuredThatNobodyAskedFor) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(lent(), 0);
  EXPECT_TRUE(engine->measuredValues().empty());
  EXPECT_EQ(engine->status().toMeasure, 0);
  EXPECT_EQ(engine->truthAnswer(), nullptr);
}

TEST_F(EngineTruth, MapsOnScreenAreMeasuredBeforeOthers) {
  openStore();
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const CellKey last{2, 1, kXrai};
  engine->setMeasured({last}, false);
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_EQ(engine->measuredValues().size(), 1u);
  EXPECT_EQ(engine->measuredValues()[0].key, last);
  const auto measured = engine->measuredMap(last);
  ASSERT_TRUE(measured);
  EXPECT_EQ(measured->map, engine->result(last));
  EXPECT_EQ(valueOf(measured->found, FaithfulnessMeasure::Deletion), engine->measuredValues()[0].values[0]);
  EXPECT_EQ(lent(), 1);
  // All others follow; the one that is known is not measured again.
  engine->setMeasured({last}, true);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->measuredValues().size(), allCells().size());
  EXPECT_EQ(lent(), static_cast<int>(allCells().size()));
  const EngineStatus status = engine->status();
  EXPECT_EQ(status.measured, static_cast<int>(allCells().size()));
  EXPECT_EQ(status.toMeasure, static_cast<int>(allCells().size()));
  EXPECT_EQ(engine->measuredMap({0, 0, kCam}), nullptr) << "its numbers stay in memory, not its curves";
  EXPECT_GT(recorder.truths, 0);
}

TEST_F(EngineTruth, AreKeptInTheStore) {
  openStore();
  std::vector<FaithfulCell> first;
  {
    const auto engine = make();
    engine->start();
    engine->setMeasured({}, true);
    ASSERT_TRUE(engine->waitIdle(30));
    first = engine->measuredValues();
    ASSERT_EQ(first.size(), allCells().size());
  }
  const int before = lent();
  const auto engine = make();
  engine->start();
  engine->setMeasured({}, true);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(lent(), before) << "no network was asked";
  const auto again = engine->measuredValues();
  ASSERT_EQ(again.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(again[i].key, first[i].key);
    EXPECT_EQ(again[i].values, first[i].values);
  }
}

TEST_F(EngineTruth, AnswersTheQuestionAboutWhatAMapMarks) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  engine->askTruth(aboutMiddle(*engine, {1, 0, kCam}));
  ASSERT_TRUE(engine->waitIdle(30));
  const auto answer = engine->truthAnswer();
  ASSERT_TRUE(answer && answer->complete);
  ASSERT_TRUE(answer->failure.empty()) << answer->failure.text();
  ASSERT_TRUE(answer->effect.value) << answer->effect.undefined.text();
  EXPECT_NEAR(answer->effect.value->share, 144.0 / 1024, 1e-12);
  EXPECT_NE(answer->effect.value->hidden, answer->effect.value->whole) << "the fake network looks at the middle";
  EXPECT_EQ(answer->pictures.hidden.width, 32);
  EXPECT_EQ(answer->stages.size(), answer->shares.size());
}

TEST_F(EngineTruth, AnswersWhilePausedAndMeasuresOnlyAfterwards) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  engine->setPaused(true);
  engine->setMeasured({{0, 0, kCam}}, false);
  engine->askTruth(aboutMiddle(*engine, {0, 0, kCam}));
  ASSERT_TRUE(soon([&] { return engine->truthAnswer()->complete; }));
  EXPECT_TRUE(engine->measuredValues().empty());
  EXPECT_FALSE(engine->status().idle);
  engine->setPaused(false);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->measuredValues().size(), 1u);
}

TEST_F(EngineTruth, AnotherMapOfACellIsMeasuredAnew) {
  const auto engine = make();
  engine->start();
  engine->setMeasured({}, true);
  ASSERT_TRUE(engine->waitIdle(30));
  const int before = lent();
  AnalysisSettings settings = engine->settings();
  settings.target.choice = TargetClass::Choice::Fixed;
  settings.target.classIndex = 2;
  engine->setSettings(settings);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->measuredValues().size(), allCells().size());
  EXPECT_GT(lent(), before);
  // A slider changes no map.
  const int same = lent();
  settings.rule = parseBinarisationRule("otsu");
  engine->setSettings(settings);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(lent(), same);
}

TEST_F(EngineTruth, CancelEndsMeasuringAndKeepsWhatIsKnown) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  control->hold("scores");
  engine->setMeasured({}, true);
  ASSERT_TRUE(soon([&] { return lent() == 1; }));
  EXPECT_EQ(engine->status().work, EngineStatus::Work::Truth);
  engine->cancel();
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().toMeasure, 0);
  EXPECT_LE(engine->measuredValues().size(), 1u);
}

TEST_F(EngineTruth, AMapOnScreenDoesNotWaitForMeasuring) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  control->hold("scores");
  engine->setMeasured({}, true);
  ASSERT_TRUE(soon([&] { return lent() == 1; }));
  AnalysisSettings settings = engine->settings();
  settings.target.choice = TargetClass::Choice::Fixed;
  settings.target.classIndex = 1;
  engine->setSettings(settings);
  engine->setWanted({{2, 0, kCam}});
  EXPECT_TRUE(soon([&] { return engine->result({2, 0, kCam}) != nullptr; })) << "the held measurement was interrupted";
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->measuredValues().size(), allCells().size()) << "and its turn came again";
}

TEST_F(EngineTruth, WhatCannotBeMeasuredIsCountedAndTriedAgain) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  control->failWhen([](const testing::FakeCall& call) { return call.method == "scores"; },
                    Error(ErrorCode::Internal, "The network", "fell over"));
  engine->setMeasured({{0, 0, kCam}}, false);
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_TRUE(engine->measuredMap({0, 0, kCam}));
  EXPECT_NE(engine->measuredMap({0, 0, kCam})->failure.text().find("fell over"), std::string::npos);
  EXPECT_EQ(engine->measuringFailures(), 1);
  EXPECT_TRUE(engine->measuredValues().empty());
  control->failWhen({});
  engine->retryFailed();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->measuringFailures(), 0);
  EXPECT_EQ(engine->measuredValues().size(), 1u);
}

}  // namespace
}  // namespace sightline
