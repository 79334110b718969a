// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "core/base/message.h"

namespace sightline {

/// One file inside a zip archive. `data` are its bytes as they lie in the archive: the content itself where `stored`.
struct ZipEntry {
  std::span<const std::byte> data;
  bool stored = true;          ///< not compressed
  std::uint64_t fullSize = 0;  ///< when unpacked
  std::uint32_t crc = 0;       ///< CRC-32 of the content
  int method = 0;              ///< of compression, as APPNOTE 4.4.5 counts: 8 is deflate
  bool link = false;           ///< a symbolic link, its target being the content
  std::string unicodeName{};   ///< the name in UTF-8 where the archive says so beside it; else empty
};

/// The directory of a zip archive in memory (zip64 too), every offset checked against `archive`'s size before use.
/// Nothing is unpacked. @throws Error BadFormat for cut off, encrypted, overlapping or doubly named entries, and for
/// one part of several. @param remedy  of an archive that is damaged
std::map<std::string, ZipEntry> zipDirectory(std::span<const std::byte> archive, const std::string& nameForErrors,
                                             const Message& remedy = "Download or save the weights again.");

/// CRC-32 (ISO-HDLC) as zip keeps it.
std::uint32_t crc32(std::span<const std::byte> bytes);

}  // namespace sightline
