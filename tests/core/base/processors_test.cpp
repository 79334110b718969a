// SPDX-License-Identifier: GPL-3.0-or-later
// How many threads are worth while: under an affinity, and in control groups of both versions.
#include "core/base/processors.h"

#include <gtest/gtest.h>
#include <sched.h>

#include <fstream>
#include <thread>

#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace sightline;

namespace {

void put(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

TEST(Processors, FollowTheAffinityOfTheThread) {
  std::thread([] {  // an affinity is a thread's own
    cpu_set_t before;
    ASSERT_EQ(::sched_getaffinity(0, sizeof(before), &before), 0);
    EXPECT_LE(usableProcessors(), static_cast<unsigned>(CPU_COUNT(&before)));
    cpu_set_t one;
    CPU_ZERO(&one);
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
      if (CPU_ISSET(cpu, &before)) {
        CPU_SET(cpu, &one);
        break;
      }
    ASSERT_EQ(::sched_setaffinity(0, sizeof(one), &one), 0);
    EXPECT_EQ(usableProcessors(), 1u);
  })
      .join();
}

TEST(Processors, TheSmallestQuotaOfAGroupAndThoseAboveCounts) {
  const sightline::testing::TempFolder root;
  const fs::path top = root.path();
  EXPECT_EQ(processorQuota(top, "0::/a/b\n"), 0u);  // nothing there: no quota
  put(top / "a/b/cpu.max", "max 100000\n");
  EXPECT_EQ(processorQuota(top, "0::/a/b\n"), 0u);
  put(top / "a/cpu.max", "250000 100000\n");
  EXPECT_EQ(processorQuota(top, "0::/a/b\n"), 3u);  // two and a half, rounded up
  put(top / "a/b/cpu.max", "50000 100000\n");
  EXPECT_EQ(processorQuota(top, "0::/a/b\n"), 1u);
  // In a container the path is the host's, and the group's own files lie at the mount.
  put(top / "cpu.max", "400000 100000\n");
  EXPECT_EQ(processorQuota(top, "0::/docker/0123\n"), 4u);
  EXPECT_EQ(processorQuota(top, "no colons\n"), 0u);
}

TEST(Processors, QuotasOfVersionOneAreRead) {
  const sightline::testing::TempFolder root;
  const fs::path top = root.path();
  put(top / "cpu,cpuacct/job/cpu.cfs_quota_us", "150000\n");
  put(top / "cpu,cpuacct/job/cpu.cfs_period_us", "100000\n");
  const std::string membership = "5:memory:/job\n4:cpu,cpuacct:/job\n";
  EXPECT_EQ(processorQuota(top, membership), 2u);
  put(top / "cpu,cpuacct/job/cpu.cfs_quota_us", "-1\n");
  EXPECT_EQ(processorQuota(top, membership), 0u);
  EXPECT_EQ(processorQuota(top, "3:cpuset:/job\n"), 0u);
}

}  // namespace
