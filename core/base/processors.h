// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string_view>

namespace sightline {

/// How many threads have a processor of their own: the processors that the calling thread's affinity allows (taskset,
/// Slurm, cpusets), and no more than the CPU quota of the process's control groups pays for (containers, systemd),
/// rounded up. At least 1. Everything that chooses a number of threads asks here: the machine's own count makes threads
/// that wait for each other on the processors that there are.
[[nodiscard]] unsigned usableProcessors();

/// The quota alone, in processors, rounded up: the smallest of the group and those that it lies in; 0 without one.
/// @param root        where control groups are mounted: /sys/fs/cgroup
/// @param membership  text of /proc/self/cgroup, version 1 or 2
[[nodiscard]] unsigned processorQuota(const std::filesystem::path& root, std::string_view membership);

}  // namespace sightline
