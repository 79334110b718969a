// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "core/base/control_groups.h"
#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// gperftools', where the program allocates with it.
// NOLINTBEGIN(readability-identifier-naming): its names
extern "C" __attribute__((weak)) void MallocExtension_ReleaseFreeMemory();
extern "C" __attribute__((weak)) int MallocExtension_SetNumericProperty(const char* property, size_t value);
// NOLINTEND(readability-identifier-naming)

namespace sightline {

void releaseFreedMemory() {
  if (MallocExtension_ReleaseFreeMemory) return MallocExtension_ReleaseFreeMemory();
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

void keepLittleForThreads() {
  constexpr std::size_t kAllThreads = 6u << 20;
  if (MallocExtension_SetNumericProperty)
    MallocExtension_SetNumericProperty("tcmalloc.max_total_thread_cache_bytes", kAllThreads);
}

std::size_t residentMemory() {
  std::ifstream file("/proc/self/statm");
  std::size_t pages = 0, resident = 0;
  if (!(file >> pages >> resident)) return 0;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::int64_t memoryQuota(const std::filesystem::path& root, std::string_view membership) {
  std::int64_t smallest = 0;
  forEachControlGroup(root, membership, "memory", [&](const std::filesystem::path& folder, bool second) {
    const auto words = controlGroupWords(folder / (second ? "memory.max" : "memory.limit_in_bytes"));
    const auto limit = words.empty() ? std::nullopt : controlGroupNumber(words.front());
    if (limit && *limit > 0) smallest = smallest == 0 ? *limit : std::min<std::int64_t>(smallest, *limit);
  });
  return smallest;
}

std::int64_t usableMemory() {
  static const std::int64_t usable = [] {
    const std::int64_t machine = std::int64_t{::sysconf(_SC_PHYS_PAGES)} * ::sysconf(_SC_PAGESIZE);
    const std::int64_t quota = memoryQuota("/sys/fs/cgroup", ownControlGroups());
    return std::max<std::int64_t>(quota > 0 ? std::min(quota, machine) : machine, 1);
  }();
  return usable;
}

}  // namespace sightline
