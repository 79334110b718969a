// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <unistd.h>

#include <fstream>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// gperftools', where the program allocates with it.
extern "C" __attribute__((weak)) void MallocExtension_ReleaseFreeMemory();

namespace sightline {

void releaseFreedMemory() {
  if (MallocExtension_ReleaseFreeMemory) return MallocExtension_ReleaseFreeMemory();
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

std::size_t residentMemory() {
  std::ifstream file("/proc/self/statm");
  std::size_t pages = 0, resident = 0;
  if (!(file >> pages >> resident)) return 0;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace sightline
