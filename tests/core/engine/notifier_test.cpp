// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/notifier.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

#include "core/base/error.h"

namespace sightline {
namespace {

using namespace std::chrono_literals;

class NotifierTest : public ::testing::Test {
 protected:
  template <class Condition>
  static bool soon(const Condition& condition) {
    for (int i = 0; i < 5000 && !condition(); ++i) std::this_thread::sleep_for(1ms);
    return condition();
  }
  std::atomic<int> statuses{0}, cells{0}, failures{0}, drained{0};
  std::atomic<bool> idle{false};
  StudyEngine::Callbacks callbacks() {
    StudyEngine::Callbacks c;
    c.statusChanged = [this](const EngineStatus&) { ++statuses; };
    c.cellChanged = [this](const CellKey&) { ++cells; };
    c.cellFailed = [this](const CellKey&, const Error&) { ++failures; };
    return c;  // the others stay empty: nobody has to listen to everything
  }
  EngineStatus now() {
    EngineStatus s;
    s.idle = idle;
    return s;
  }
};

TEST_F(NotifierTest, NewsOfOneCellAreFoldedWhileTheyWait) {
  Notifier notifier(
      callbacks(), [this] { return now(); }, [this] { ++drained; });
  for (int i = 0; i < 100; ++i) notifier.cell({1, 2, Technique::Xrai});
  notifier.cell({1, 3, Technique::Xrai});
  notifier.failure({1, 2, Technique::Xrai}, Error(ErrorCode::Internal, "a", "b"));
  notifier.image(1);
  notifier.layers(0);
  EXPECT_FALSE(notifier.isDrained());
  notifier.start();
  EXPECT_TRUE(soon([&] { return notifier.isDrained() && drained > 0; }));
  EXPECT_EQ(cells, 2);
  EXPECT_EQ(failures, 1);
}

TEST_F(NotifierTest, StatusIsThrottledButTheLastOneIsTold) {
  Notifier notifier(
      callbacks(), [this] { return now(); }, [this] { ++drained; });
  notifier.start();
  const auto begun = std::chrono::steady_clock::now();
  while (std::chrono::steady_clock::now() - begun < 250ms) {
    notifier.status(false);
    std::this_thread::sleep_for(1ms);
  }
  const auto elapsed = std::chrono::steady_clock::now() - begun;
  EXPECT_GE(statuses, 2);
  EXPECT_LE(statuses, 2 + elapsed / 100ms);
  const int before = statuses;
  idle = true;
  notifier.status(true);
  EXPECT_TRUE(soon([&] { return notifier.isDrained(); }));
  EXPECT_GT(statuses, before);
}

TEST_F(NotifierTest, AfterStopNothingIsTold) {
  Notifier notifier(
      callbacks(), [this] { return now(); }, [this] { ++drained; });
  notifier.start();
  notifier.cell({0, 0, Technique::GradCam});
  notifier.stop();
  const int before = cells;
  notifier.cell({0, 1, Technique::GradCam});
  std::this_thread::sleep_for(5ms);
  EXPECT_EQ(cells, before);
}

}  // namespace
}  // namespace sightline
