// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sightline {

/// Whole file as bytes. @throws Error FileNotFound or Io.
std::vector<std::uint8_t> readFile(const std::filesystem::path& path);
/// At most the first `limit` bytes of a file. @throws Error FileNotFound or Io.
std::vector<std::uint8_t> readFileStart(const std::filesystem::path& path, std::size_t limit);
/// A whole text file as it is; of UTF-16 that is marked as such, its UTF-8. @throws Error FileNotFound or Io.
std::string readTextFile(const std::filesystem::path& path);
/// Whether `path` is a folder; false where it cannot be looked at.
[[nodiscard]] bool isFolder(const std::filesystem::path& path);

/// Writes to a temporary file beside `path`, flushes it to disk and renames it into place, so that a kill
/// or a full disk at any moment leaves either the old file or the new one. @throws Error Io.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// Folder of the program's read-only data (demo, icons, labels): $SIGHTLINE_RESOURCES, else
/// ../share/sightline beside the executable, else the source tree it was built from.
/// @throws Error FileNotFound when none exists.
std::filesystem::path resourceDirectory();

/// Folder for results that may be recomputed: $SIGHTLINE_CACHE, else $XDG_CACHE_HOME/sightline,
/// else ~/.cache/sightline. Not created here.
std::filesystem::path defaultCacheDirectory();

/// Folder for downloaded weights and data: $SIGHTLINE_DATA, else $XDG_DATA_HOME/sightline, else
/// ~/.local/share/sightline. Not created here.
std::filesystem::path defaultDataDirectory();

}  // namespace sightline
