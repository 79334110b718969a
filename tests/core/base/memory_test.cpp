// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "tests/support/temp_folder.h"

extern "C" __attribute__((weak)) int MallocExtension_GetNumericProperty(const char* property, std::size_t* value);

namespace sightline {
namespace {

using Block = std::vector<char>;

TEST(ReleaseFreedMemory, GivesBackWhatLiesBetweenSmallThingsThatStay) {
  // On a thread of its own, as maps are made; blocks below the size that the allocator maps one by one.
  constexpr std::size_t kBlocks = 2000, kBytes = 60 << 10;
  std::vector<Block> stay;
  std::size_t before = 0, full = 0, after = 0;
  std::thread([&] {
    before = residentMemory();
    std::vector<Block> go;
    for (std::size_t i = 0; i < kBlocks; ++i) {
      go.emplace_back(kBytes, 'x');
      stay.emplace_back(64, 'y');
    }
    full = residentMemory();
    go.clear();
    releaseFreedMemory();
    after = residentMemory();
  }).join();
  if (before == 0) GTEST_SKIP() << "the system does not tell";
  ASSERT_GE(full - before, kBlocks * kBytes * 9 / 10);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the sanitizer's allocator keeps what is freed";
#endif
  EXPECT_LT(after, before + kBlocks * kBytes / 4);
  EXPECT_TRUE(
      std::all_of(stay.begin(), stay.end(), [](const Block& b) { return b.front() == 'y' && b.back() == 'y'; }));
}

TEST(KeepLittleForThreads, TellsTheAllocator) {
  if (!MallocExtension_GetNumericProperty) GTEST_SKIP() << "another allocator";
  keepLittleForThreads();
  std::size_t bytes = 0;
  ASSERT_TRUE(MallocExtension_GetNumericProperty("tcmalloc.max_total_thread_cache_bytes", &bytes));
  EXPECT_EQ(bytes, std::size_t{6} << 20);
}

TEST(UsableMemory, TheSmallestLimitOfAGroupAndThoseAboveCounts) {
  const testing::TempFolder root;
  const std::filesystem::path top = root.path();
  const auto put = [&](const char* file, const char* text) {
    std::filesystem::create_directories((top / file).parent_path());
    std::ofstream(top / file) << text;
  };
  EXPECT_EQ(memoryQuota(top, "0::/a/b\n"), 0);  // nothing there: no limit
  put("a/b/memory.max", "max\n");
  EXPECT_EQ(memoryQuota(top, "0::/a/b\n"), 0);
  put("a/memory.max", "4294967296\n");
  EXPECT_EQ(memoryQuota(top, "0::/a/b\n"), 4294967296);
  put("a/b/memory.max", "1073741824\n");
  EXPECT_EQ(memoryQuota(top, "0::/a/b\n"), 1073741824);
  put("memory/job/memory.limit_in_bytes", "2147483648\n");  // version 1
  EXPECT_EQ(memoryQuota(top, "5:memory:/job\n4:cpu,cpuacct:/job\n"), 2147483648);
}

TEST(UsableMemory, HoldsWhatTheProcessHolds) { EXPECT_GT(usableMemory(), static_cast<std::int64_t>(residentMemory())); }

}  // namespace
}  // namespace sightline
