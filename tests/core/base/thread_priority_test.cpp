// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

namespace sightline {
namespace {

int niceness() { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); }

TEST(ThreadPriority, AThreadThatGivesWayTakesItsOwnThreadsAlongAndNoOther) {
  const int before = niceness();
  int inside = 0, again = 0, helpers = 0;
  std::thread([&] {
    giveWayToOtherThreads();
    inside = niceness();
    std::thread([&] { helpers = niceness(); }).join();
    giveWayToOtherThreads();
    again = niceness();
  }).join();
  EXPECT_EQ(inside, std::max(before, 5)) << "and a program that runs at less already is left as it is";
  EXPECT_EQ(helpers, inside);
  EXPECT_EQ(again, inside);
  EXPECT_EQ(niceness(), before);
  int fresh = 0;
  std::thread([&] { fresh = niceness(); }).join();
  EXPECT_EQ(fresh, before);
}

}  // namespace
}  // namespace sightline
