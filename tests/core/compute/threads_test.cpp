// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels use the threads that LibTorch may use.
#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <mutex>
#include <set>
#include <thread>

namespace {

TEST(Threads, AsManyWorkAsAreAllowed) {
  const int before = at::get_num_threads();
  at::set_num_threads(3);
  std::mutex mutex;
  std::set<std::thread::id> seen;
  int64_t items = 0;
  at::parallel_for(0, 3, 1, [&](int64_t begin, int64_t end) {
    const std::lock_guard lock(mutex);
    seen.insert(std::this_thread::get_id());
    items += end - begin;
  });
  at::set_num_threads(before);
  EXPECT_EQ(items, 3);
  EXPECT_EQ(seen.size(), 3u) << "without -fopenmp one thread does it all";
}

}  // namespace
