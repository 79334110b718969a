// SPDX-License-Identifier: GPL-3.0-or-later
// Order of work: what is on screen first, replaced and stopped as it should be, paused, cancelled, thrown away.
#include <gmock/gmock.h>

#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

class EngineQueue : public EngineTest {};

TEST_F(EngineQueue, WantedCellsComeFirstInTheirOrderThenTheRest) {
  const auto engine = make();
  engine->setWanted({{2, 1, kXrai}, {0, 1, kCam}, {2, 1, kCam}});
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(jobs(), ElementsAre(CellKey{2, 1, kXrai}, CellKey{0, 1, kCam}, CellKey{2, 1, kCam},  // wanted
                                  CellKey{0, 0, kCam}, CellKey{1, 0, kCam}, CellKey{1, 1, kCam}, CellKey{2, 0, kCam},
                                  CellKey{0, 0, kXrai}, CellKey{0, 1, kXrai}, CellKey{1, 0, kXrai},
                                  CellKey{1, 1, kXrai}, CellKey{2, 0, kXrai}));
}

TEST_F(EngineQueue, WithoutBackgroundOnlyWhatIsWantedIsComputed) {
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{1, 0, kCam}});
  EXPECT_EQ(engine->state({1, 0, kCam}), CellState::Queued);
  EXPECT_EQ(engine->state({0, 0, kCam}), CellState::Missing);
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(jobs(), ElementsAre(CellKey{1, 0, kCam}));
  engine->setBackground(true);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().done, 12);
}

TEST_F(EngineQueue, ANewListReplacesTheOldOne) {
  control->hold();
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kCam}, {1, 0, kCam}, {2, 0, kCam}});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  engine->setWanted({{2, 1, kCam}});
  EXPECT_EQ(engine->state({0, 0, kCam}), CellState::Running);
  EXPECT_EQ(engine->state({1, 0, kCam}), CellState::Missing);
  EXPECT_EQ(engine->state({2, 1, kCam}), CellState::Queued);
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(jobs(), ElementsAre(CellKey{0, 0, kCam}, CellKey{2, 1, kCam})) << "a running Grad-CAM is finished";
  EXPECT_EQ(engine->state({0, 0, kCam}), CellState::Ready);
}

class EngineQueueOfLargeImages : public EngineTest {
 protected:
  EngineQueueOfLargeImages() : EngineTest(large()) {}
  static testing::SyntheticOptions large() {
    auto options = small();
    options.width = options.height = 1200;
    return options;
  }
};

TEST_F(EngineQueueOfLargeImages, TheImageOnScreenComesFirstAlsoWhileItIsBeingDecoded) {
  control->hold("gradCam");
  const auto engine = make();
  engine->setWanted({{0, 0, kCam}, {1, 0, kCam}, {1, 1, kCam}});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  // Another class makes the image's maps unknown again; the loader decodes the image before it looks them up.
  engine->requestImages({2});
  AnalysisSettings settings;
  settings.targetOfImage[2] = {TargetClass::Choice::Fixed, 4};
  engine->setSettings(settings);
  engine->setWanted({{2, 0, kCam}, {2, 1, kCam}, {1, 0, kCam}, {1, 1, kCam}});
  control->release();
  ASSERT_TRUE(engine->waitIdle(60));
  const auto order = jobs();
  ASSERT_GE(order.size(), 3u);
  EXPECT_EQ(order[1], (CellKey{2, 0, kCam}));
  EXPECT_EQ(order[2], (CellKey{2, 1, kCam}));
}

TEST_F(EngineQueue, ACellOnScreenStopsXraiInTheBackground) {
  const auto engine = make();
  control->hold("integratedGradients");
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  EXPECT_EQ(engine->status().current, "XRAI · ResNet-F · ant1");
  engine->setWanted({{2, 1, kXrai}});
  ASSERT_TRUE(soon([&] { return engine->state({2, 1, kXrai}) == CellState::Running; }));
  EXPECT_EQ(engine->state({0, 0, kXrai}), CellState::Queued) << "stopped, and to be done later";
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->cancelledCalls(), 1);
  EXPECT_EQ(engine->status().done, 12);
  EXPECT_THAT(recorder.failures, IsEmpty()) << "being stopped is no failure";
}

TEST_F(EngineQueue, WhatIsOnScreenIsNotStoppedForWhatComesBehindIt) {
  control->hold("integratedGradients");
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kXrai}});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  engine->setWanted({{1, 0, kXrai}, {0, 0, kXrai}});
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->cancelledCalls(), 0);
  EXPECT_THAT(jobs(), ElementsAre(CellKey{0, 0, kXrai}, CellKey{1, 0, kXrai}));
}

TEST_F(EngineQueue, ANewPictureStopsTheXraiOfTheOldOne) {
  control->hold("integratedGradients");
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kXrai}});
  engine->start();
  ASSERT_TRUE(control->waitUntilHeld());
  engine->setWanted({{1, 0, kXrai}});
  ASSERT_TRUE(soon([&] { return engine->state({1, 0, kXrai}) == CellState::Running; }));
  control->release();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state({0, 0, kXrai}), CellState::Missing);
}

TEST_F(EngineQueue, CancelStopsAJobInItsMiddleAndKeepsWhatIsThere) {
  control->setDelay("integratedGradients", 120s);
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(soon([&] { return engine->state({0, 0, kXrai}) == CellState::Running; }, 30));
  engine->cancel();
  EXPECT_TRUE(engine->waitIdle(30))
      << "the job itself would take two minutes; how fast it stops is measured by the benchmark";
  EXPECT_EQ(engine->status().done, 6) << "all Grad-CAMs";
  EXPECT_EQ(engine->state({0, 0, kXrai}), CellState::Missing);
  EXPECT_THAT(recorder.failures, IsEmpty());
  control->setDelay("integratedGradients", 0s);
  engine->setWanted({{0, 0, kXrai}});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state({0, 0, kXrai}), CellState::Ready);
  EXPECT_EQ(engine->status().done, 7) << "the background stays off";
}

TEST_F(EngineQueue, PausedNothingBegins) {
  const auto engine = make();
  engine->setPaused(true);
  engine->start();
  EXPECT_FALSE(engine->waitIdle(0.05));
  EXPECT_THAT(control->calls(), IsEmpty());
  EXPECT_TRUE(engine->status().paused);
  EXPECT_FALSE(engine->status().idle);
  engine->setPaused(false);
  EXPECT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().done, 12);
}

TEST_F(EngineQueue, ARunningXraiHaltsWhilePausedAndLosesNothing) {
  control->setDelay("integratedGradients", 2s);
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kXrai}});
  const auto begin = std::chrono::steady_clock::now();
  engine->start();
  ASSERT_TRUE(soon([&] { return engine->fraction({0, 0, kXrai}) > 0.1; }));
  engine->setPaused(true);
  std::this_thread::sleep_for(800ms);
  EXPECT_EQ(engine->state({0, 0, kXrai}), CellState::Running);
  EXPECT_LT(engine->fraction({0, 0, kXrai}), 0.9);
  engine->setPaused(false);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->count("integratedGradients"), 1);
  const std::chrono::duration<double> all = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(engine->result({0, 0, kXrai})->seconds, all.count() - 0.25) << "the pause is not part of the time it took";
}

TEST_F(EngineQueue, APausedJobCanBeCancelled) {
  control->setDelay("integratedGradients", 120s);
  const auto engine = make();
  engine->setWanted({{0, 0, kXrai}});
  engine->start();
  ASSERT_TRUE(soon([&] { return engine->fraction({0, 0, kXrai}) > 0; }, 30));
  engine->setPaused(true);
  engine->cancel();
  EXPECT_TRUE(soon([&] { return engine->state({0, 0, kXrai}) == CellState::Missing; }, 30));
  EXPECT_TRUE(engine->waitIdle(30));
}

TEST_F(EngineQueue, DeletedWhileRunningItIsGoneAtOnceAndSilent) {
  for (const std::string method : {"gradCam", "integratedGradients"}) {
    control->hold(method);
    auto engine = make();
    engine->requestImages({0, 1, 2});
    engine->start();
    ASSERT_TRUE(control->waitUntilHeld());
    engine.reset();  // comes back although the call is still held
    const auto told = recorder.changes;
    std::this_thread::sleep_for(5ms);
    EXPECT_EQ(told, recorder.changes);
    control->release();
  }
  auto neverStarted = make();
  neverStarted.reset();
  auto justStarted = make();
  justStarted->start();
  justStarted.reset();
}

TEST_F(EngineQueue, ProgressAndTimeLeftAreTold) {
  control->setDelay("integratedGradients", 30ms);
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  int last = 0;
  bool sawTimeLeft = false, sawFraction = false;
  for (const EngineStatus& s : recorder.statuses) {
    EXPECT_GE(s.done, last);
    last = s.done;
    sawTimeLeft = sawTimeLeft || (s.secondsLeft && *s.secondsLeft > 0 && *s.secondsLeft < 5);
    sawFraction = sawFraction || (s.currentFraction > 0 && s.currentFraction <= 1);
    EXPECT_TRUE(!s.idle || !s.secondsLeft);
  }
  EXPECT_EQ(last, 12);
  EXPECT_TRUE(sawTimeLeft);
  EXPECT_TRUE(sawFraction);
}

}  // namespace
}  // namespace sightline
