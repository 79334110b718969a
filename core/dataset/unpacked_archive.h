// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/base/files.h"
#include "core/base/message.h"
#include "core/base/progress.h"

namespace sightline {

/// Whether a file begins as a zip archive does. @throws Error FileNotFound, Io
bool isZipArchive(const std::filesystem::path& file);

/// What an archive may take, so that a hostile or mistaken one cannot fill the disk.
struct ArchiveLimits {
  std::size_t entries = 500'000;
  std::uint64_t bytes = std::uint64_t{64} << 30;  ///< unpacked, all together
  /// Unpacked bytes for each packed one, of archives that unpack to more than `alwaysAllowed`; masks pack well.
  double ratio = 200;
  std::uint64_t alwaysAllowed = std::uint64_t{2} << 30;
  std::uint64_t kept = std::uint64_t{20} << 30;  ///< unpacked archives that nobody has open; the oldest go first
};

/// A zip archive as a folder.
struct UnpackedArchive {
  std::filesystem::path folder;    ///< the folder around everything in it, where there is one
  std::vector<Message> notes{};    ///< sentences on what it holds
  std::vector<Message> leftOut{};  ///< sentences on what could not take part: links, archives within it
};

/// Unpacks an archive into the cache, or takes what was unpacked there before: under the hash of its place, time and
/// directory, so that a changed archive is another one. Every file's length and checksum are compared with the
/// directory. A folder in use by a program is not cleaned away. Readers need files (decoders, libraries), which is why
/// the archive is not read in place.
/// @param cache  defaultCacheDirectory() in the program
/// @throws Error BadFormat naming the archive for one that is cut off, encrypted, damaged, too large, or leads outside
/// of itself; FileNotFound for one without images; Io for a full disk; Cancelled
UnpackedArchive unpackArchive(const std::filesystem::path& archive, const ProgressSink& progress = {},
                              const std::stop_token& stop = {}, const ArchiveLimits& limits = {},
                              const std::filesystem::path& cache = defaultCacheDirectory());

}  // namespace sightline
