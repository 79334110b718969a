// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <unistd.h>

#include <fstream>
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

}  // namespace sightline
