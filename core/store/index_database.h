// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace sightline {

/// One line of the index.
struct IndexEntry {
  std::string key, description;
  std::uint64_t bytes = 0;
};

/// What a file was when its SHA-256 was taken.
struct FileStamp {
  std::int64_t size = 0, modifiedNs = 0, inode = 0;
  bool operator==(const FileStamp&) const = default;
};

/// Thrown when the database file is damaged; ResultStore then makes it anew from the payload files.
struct IndexDamaged {
  std::string reason;
};

/// The SQLite file of a result store: which entries there are, for people and for their total size, and the
/// SHA-256 of files seen before. Nothing in it is needed to read a result, and all of it can be made anew; it
/// therefore leaves durability to the operating system (synchronous=OFF: a killed process loses nothing, a power
/// cut may damage the file, which is noticed and repaired). A rollback journal is used and no WAL, because a
/// cluster's shared folder may lie on a network file system. Thread-safe; several processes may use one file.
class IndexDatabase {
 public:
  /// Opens or creates. @throws IndexDamaged; @throws Error Io for a file that cannot be opened or written.
  explicit IndexDatabase(const std::filesystem::path& file);
  ~IndexDatabase();

  void put(const IndexEntry& entry);
  void putAll(const std::vector<IndexEntry>& entries);
  void remove(const std::string& key);
  void removeAll();
  [[nodiscard]] std::vector<std::string> keys() const;
  [[nodiscard]] std::uint64_t totalBytes() const;

  [[nodiscard]] std::optional<std::string> fileHash(const std::string& path, const FileStamp& stamp) const;
  void putFileHash(const std::string& path, const FileStamp& stamp, const std::string& sha256);

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace sightline
