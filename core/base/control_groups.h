// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline {

/// Calls for the folder of each control group that limits a process: its own group and those that this lies in. A path
/// of another namespace (in a container) ends at the mount itself.
/// @param root        where control groups are mounted: /sys/fs/cgroup
/// @param membership  text of /proc/self/cgroup, version 1 or 2
/// @param controller  version 1's name of what is limited: "cpu", "memory"
/// @param folder      called with the folder, and whether it is one of version 2
void forEachControlGroup(const std::filesystem::path& root, std::string_view membership, const std::string& controller,
                         const std::function<void(const std::filesystem::path&, bool second)>& folder);

/// Text of /proc/self/cgroup; empty where the system has none.
[[nodiscard]] std::string ownControlGroups();

/// The first words, at most four, of a small file of the kernel; none when it does not exist.
[[nodiscard]] std::vector<std::string> controlGroupWords(const std::filesystem::path& file);
/// A number of such a file; none for "max".
[[nodiscard]] std::optional<long long> controlGroupNumber(const std::string& word);

}  // namespace sightline
