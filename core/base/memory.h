// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

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

/// Bytes of memory that the process may use: the machine's, and no more than its control groups allow (containers,
/// systemd, Slurm). Asked once. At least 1.
[[nodiscard]] std::int64_t usableMemory();

/// The control groups' limit alone, in bytes: the smallest of the group and those that it lies in; 0 without one.
/// @param root        where control groups are mounted: /sys/fs/cgroup
/// @param membership  text of /proc/self/cgroup, version 1 or 2
[[nodiscard]] std::int64_t memoryQuota(const std::filesystem::path& root, std::string_view membership);

}  // namespace sightline
