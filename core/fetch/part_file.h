// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/message.h"

namespace sightline {

/// A file on its way: `<target>.part`, and `<target>.part.from` with its address and the server's mark of that
/// version. Locked while it is open, so that window and command line do not write into each other's.
class PartFile {
 public:
  /// Opens or makes it, with the folders above it. What an earlier run left counts when it came from `url`; else
  /// restart() replaces it.
  /// @throws DownloadError Disk: the folder cannot be written, or another program is getting the same file.
  PartFile(std::filesystem::path target, std::string url);
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return part_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// ETag or date under which the bytes came; empty when the server gave none.
  [[nodiscard]] const std::string& validator() const { return validator_; }

  /// Throws away what is there and notes under which mark the next bytes come.
  void restart(const std::string& validator);
  /// @throws DownloadError Disk: full, with the space that is left.
  void append(const char* data, std::size_t count);
  /// Flushes to disk and puts the file in place. @throws DownloadError Disk.
  void place();
  /// Removes the part and its note.
  void remove();

 private:
  [[noreturn]] void fail(const Message& what, int error) const;
  std::filesystem::path target_, part_, note_;
  std::string url_, validator_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  bool foreign_ = false;  ///< what lies there came from another address
};

/// "179.3 MB", "12 kB": as people and download pages count, in powers of ten.
std::string shownBytes(std::uint64_t bytes);

}  // namespace sightline
