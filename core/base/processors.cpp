// SPDX-License-Identifier: GPL-3.0-or-later
// Control groups: the kernel's Documentation/admin-guide/cgroup-v2.rst (cpu.max) and scheduler/sched-bwc.rst
// (cfs_quota).
#include "core/base/processors.h"

#include <sched.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// First words of a small file of the kernel; none when it does not exist.
std::vector<std::string> wordsOf(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> words;
  for (std::string word; words.size() < 4 && in >> word;) words.push_back(word);
  return words;
}

/// Processors that a quota in microseconds of each period is worth; none for "max" and -1.
std::optional<unsigned> worth(const std::string& quota, const std::string& period) {
  try {
    const long long q = std::stoll(quota), p = std::stoll(period);
    if (q <= 0 || p <= 0) return {};
    return static_cast<unsigned>(std::clamp<long long>((q + p - 1) / p, 1, 1'000'000));
  } catch (const std::exception&) {  // "max"
    return {};
  }
}

std::optional<unsigned> quotaOfFolder(const fs::path& folder, bool second) {
  if (second) {
    const auto words = wordsOf(folder / "cpu.max");
    return words.size() >= 2 ? worth(words[0], words[1]) : std::nullopt;
  }
  const auto quota = wordsOf(folder / "cpu.cfs_quota_us"), period = wordsOf(folder / "cpu.cfs_period_us");
  return !quota.empty() && !period.empty() ? worth(quota[0], period[0]) : std::nullopt;
}

/// The smallest quota of `path` below `mount` and of all above it. A path of another namespace ends at the mount
/// itself.
unsigned smallestQuota(const fs::path& mount, const std::string& path, bool second) {
  unsigned smallest = 0;
  for (fs::path at = fs::path(path).relative_path();; at = at.parent_path()) {
    if (const auto quota = quotaOfFolder(mount / at, second))
      smallest = smallest == 0 ? *quota : std::min(smallest, *quota);
    if (at.empty()) return smallest;
  }
}

std::string wholeText(const fs::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
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
  std::istringstream lines{std::string(membership)};
  for (std::string line; std::getline(lines, line);) {  // "0::/user.slice" or "4:cpu,cpuacct:/docker/abc"
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    const std::string controllers = line.substr(first + 1, second - first - 1), path = line.substr(second + 1);
    unsigned quota = 0;
    if (controllers.empty())
      quota = smallestQuota(root, path, true);
    else if (("," + controllers + ",").find(",cpu,") != std::string::npos)
      quota = smallestQuota(fs::exists(root / controllers) ? root / controllers : root / "cpu", path, false);
    if (quota > 0) smallest = smallest == 0 ? quota : std::min(smallest, quota);
  }
  return smallest;
}

unsigned usableProcessors() {
  static const unsigned quota = processorQuota("/sys/fs/cgroup", wholeText("/proc/self/cgroup"));
  const unsigned allowed = processorsOfAffinity();
  return quota > 0 ? std::min(quota, allowed) : allowed;
}

}  // namespace sightline
