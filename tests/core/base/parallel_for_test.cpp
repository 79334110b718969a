// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel_for.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace sightline {
namespace {

TEST(ParallelFor, CallsEveryIndexOnce) {
  for (const unsigned threads : {0u, 1u, 2u, 7u}) {
    std::vector<std::atomic<int>> calls(1000);
    parallelFor(
        calls.size(), [&](std::size_t i) { ++calls[i]; }, threads);
    for (const auto& c : calls) EXPECT_EQ(c.load(), 1);
  }
}

TEST(ParallelFor, NothingToDoCallsNothing) {
  parallelFor(0, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, RethrowsAndSkipsTheRest) {
  std::atomic<int> calls = 0;
  std::atomic<bool> thrown = false;
  EXPECT_THROW(parallelFor(
                   100'000,
                   [&](std::size_t i) {
                     ++calls;
                     if (i == 3) {
                       thrown = true;
                       throw std::runtime_error("three");
                     }
                     if (i < 50'000) return;  // the other thread may get this far before the first one is run at all
                     while (!thrown) std::this_thread::yield();
                     std::this_thread::sleep_for(std::chrono::milliseconds(1));
                   },
                   2),
               std::runtime_error);
  EXPECT_LT(calls.load(), 100'000);
}

}  // namespace
}  // namespace sightline
