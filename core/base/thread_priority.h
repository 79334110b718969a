// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// Lets the calling thread, and those it starts from now on, give way to the program's other threads: what people see
/// moves on while a computation takes what is left of the processor. With nothing else to do it runs as fast as before.
/// On Linux by niceness, which is a thread's own there; on other systems nothing happens. Cannot be taken back.
void giveWayToOtherThreads() noexcept;

}  // namespace sightline
