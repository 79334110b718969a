// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel_for.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
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
  EXPECT_THROW(parallelFor(
                   100'000,
                   [&](std::size_t i) {
                     ++calls;
                     if (i == 3) throw std::runtime_error("three");
                   },
                   2),
               std::runtime_error);
  EXPECT_LT(calls.load(), 100'000);
}

}  // namespace
}  // namespace sightline
