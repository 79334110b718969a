// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <thread>

namespace sightline {
namespace {

int niceness() { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); }

TEST(ThreadPriority, AThreadThatGivesWayTakesItsOwnThreadsAlongAndNoOther) {
  const int before = niceness();
  if (before >= 5) GTEST_SKIP() << "these tests run at niceness " << before << " already";
  int inside = 0, again = 0, helpers = 0;
  std::thread([&] {
    giveWayToOtherThreads();
    inside = niceness();
    std::thread([&] { helpers = niceness(); }).join();
    giveWayToOtherThreads();
    again = niceness();
  }).join();
  EXPECT_GT(inside, before);
  EXPECT_EQ(helpers, inside);
  EXPECT_EQ(again, inside);
  EXPECT_EQ(niceness(), before);
  int fresh = 0;
  std::thread([&] { fresh = niceness(); }).join();
  EXPECT_EQ(fresh, before);
}

}  // namespace
}  // namespace sightline
