// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sightline {

class ShippedResults;

/// Results on disk, addressed by the SHA-256 of everything they depend on; shared by window and command line.
/// Entries are written atomically; a kill at any moment leaves whole entries only. An entry whose content
/// fails its checksum (after a power cut, on a failing disk) is treated as absent. Thread-safe; several processes may
/// use one folder.
class ResultStore {
 public:
  enum class Access {
    Write,  ///< make the folder where it is missing; a store that may only be read is opened for reading
    Read    ///< read what is there, change nothing
  };
  /// @throws Error Io when there is no store and none can be made, naming it and the remedy.
  explicit ResultStore(std::filesystem::path folder, Access access = Access::Write);
  ~ResultStore();
  /// Whether a store was made in `folder`; makes nothing.
  [[nodiscard]] static bool isIn(const std::filesystem::path& folder);

  /// False for a store that can be read but not written (on a medium, of another user): put() and clear() throw then.
  [[nodiscard]] bool isWritable() const;
  [[nodiscard]] std::optional<std::vector<std::uint8_t>> get(const std::string& key) const;
  [[nodiscard]] bool contains(const std::string& key) const;
  /// `description` is for people looking at the index ("xrai demo-swin cat3"). @throws Error Io (full disk, read only).
  void put(const std::string& key, const std::string& description, const std::vector<std::uint8_t>& bytes);
  /// SHA-256 of a file's content, remembered by path, size, time and inode, so that big weights are read once.
  /// @throws Error FileNotFound or Io.
  [[nodiscard]] std::string fileHash(const std::filesystem::path& path);
  /// Results that are taken where the folder has none: those that came with the program. They are never written.
  void setShipped(std::shared_ptr<const ShippedResults> shipped);
  /// Bytes of all entries' contents.
  [[nodiscard]] std::uint64_t sizeBytes() const;
  /// Removes every entry; what other processes put meanwhile may stay.
  void clear();
  [[nodiscard]] const std::filesystem::path& folder() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sightline
