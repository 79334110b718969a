// SPDX-License-Identifier: GPL-3.0-or-later
// Quotas: the kernel's Documentation/admin-guide/cgroup-v2.rst (cpu.max) and scheduler/sched-bwc.rst (cfs_quota).
#include "core/base/processors.h"

#include <sched.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <thread>

#include "core/base/control_groups.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// Processors that a quota in microseconds of each period is worth; none for "max" and -1.
std::optional<unsigned> worth(const std::string& quota, const std::string& period) {
  const auto q = controlGroupNumber(quota), p = controlGroupNumber(period);
  if (!q || !p || *q <= 0 || *p <= 0) return {};
  return static_cast<unsigned>(std::clamp<long long>((*q + *p - 1) / *p, 1, 1'000'000));
}

std::optional<unsigned> quotaOfFolder(const fs::path& folder, bool second) {
  if (second) {
    const auto words = controlGroupWords(folder / "cpu.max");
    return words.size() >= 2 ? worth(words[0], words[1]) : std::nullopt;
  }
  const auto quota = controlGroupWords(folder / "cpu.cfs_quota_us"),
             period = controlGroupWords(folder / "cpu.cfs_period_us");
  return !quota.empty() && !period.empty() ? worth(quota[0], period[0]) : std::nullopt;
}

unsigned processorsOfAffinity() {
  std::array<cpu_set_t, 16> sets{};  // 16384 processors
  if (::sched_getaffinity(0, sizeof(sets), sets.data()) == 0)
    if (const int count = CPU_COUNT_S(sizeof(sets), sets.data()); count > 0) return static_cast<unsigned>(count);
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

unsigned processorQuota(const fs::path& root, std::string_view membership) {
  unsigned smallest = 0;
  forEachControlGroup(root, membership, "cpu", [&](const fs::path& folder, bool second) {
    if (const auto quota = quotaOfFolder(folder, second))
      smallest = smallest == 0 ? *quota : std::min(smallest, *quota);
  });
  return smallest;
}

unsigned usableProcessors() {
  static const unsigned quota = processorQuota("/sys/fs/cgroup", ownControlGroups());
  const unsigned allowed = processorsOfAffinity();
  return quota > 0 ? std::min(quota, allowed) : allowed;
}

}  // namespace sightline
