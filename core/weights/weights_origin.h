// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace sightline {

/// How far a file of weights can be trusted to hold the values its author published. The safetensors format has no
/// checksum of its own: a flipped bit that leaves a number finite changes every map and is noticed by nothing else.
enum class WeightsOrigin {
  Published,      ///< its SHA-256 is the one its publisher gives
  OtherFile,      ///< named as a published file whose SHA-256 is another
  AsWrittenDown,  ///< its SHA-256 stands in the SHA256SUMS beside it, where downloads are written down
  Changed,        ///< the SHA256SUMS beside it says another one: damaged or replaced since
  Unknown         ///< nothing to compare it with
};

/// SHA-256 of a network's weights as its publisher gives it, by timm's name; empty where it is not known.
std::string_view publishedSha256(std::string_view modelId);

/// What a file is, given its SHA-256 (taken anyway for the cache key). Reads only the SHA256SUMS beside it.
/// @param modelId  whose weights they are
WeightsOrigin weightsOrigin(std::string_view modelId, const std::filesystem::path& file, const std::string& sha256);

/// "published", "other_file", "as_written_down", "changed", "unknown".
std::string_view weightsOriginId(WeightsOrigin origin);
/// "published file, checksum equal" and so on.
Message weightsOriginText(WeightsOrigin origin);

/// The checksums in a file as sha256sum writes and reads it, by file name; empty when there is no such file.
/// @throws Error Io for one that cannot be read.
std::map<std::string, std::string> readChecksums(const std::filesystem::path& sums);
/// Writes what readChecksums() reads, atomically. @throws Error Io.
void writeChecksums(const std::filesystem::path& sums, const std::map<std::string, std::string>& checksums);

}  // namespace sightline
