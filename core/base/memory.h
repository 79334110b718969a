// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace sightline {

/// Hands memory that was freed, but is kept by the allocator for later, back to the system. Work with large temporaries
/// between small results that stay (maps of a study) leaves hundreds of MiB of it. Takes some milliseconds; does
/// nothing where the allocator has no such call.
void releaseFreedMemory();

/// The allocator keeps freed blocks for each thread, 32 MiB in all by default. With 6 MiB the demo computed in the
/// window peaks at 680 instead of 710 MiB and takes no longer. For a program of many threads, at its start.
void keepLittleForThreads();

/// What the process holds in physical memory, in bytes; 0 where the system does not tell.
[[nodiscard]] std::size_t residentMemory();

}  // namespace sightline
