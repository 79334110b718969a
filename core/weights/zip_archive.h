// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace sightline {

/// One file inside a zip archive. `data` are its bytes as they lie in the archive: the content itself where `stored`.
struct ZipEntry {
  std::span<const std::byte> data;
  bool stored = true;          ///< not compressed
  std::uint64_t fullSize = 0;  ///< when unpacked
  std::uint32_t crc = 0;       ///< CRC-32 of the content
};

/// The directory of a zip archive in memory (zip64 too), every offset checked against `archive`'s size before use.
/// Nothing is unpacked. @throws Error BadFormat for cut off, encrypted, overlapping or doubly named entries.
std::map<std::string, ZipEntry> zipDirectory(std::span<const std::byte> archive, const std::string& nameForErrors);

/// CRC-32 (ISO-HDLC) as zip keeps it.
std::uint32_t crc32(std::span<const std::byte> bytes);

}  // namespace sightline
