// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace sightline {

void giveWayToOtherThreads() noexcept {
#ifdef __linux__
  // A third of the window's share where both want the same core: enough for a frame to be in time, and beside another
  // busy program the computation is not starved.
  constexpr int kNiceness = 5;
  if (const int now = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); now < kNiceness)
    static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness));  // refused: as before
#endif
}

}  // namespace sightline
