// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace sightline {

/// Incremental SHA-256 (OpenSSL). Also the fingerprint of every cached result: feed it all inputs.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void update(const void* data, std::size_t size);
  /// Adds a field with its length in front, so that ("ab","c") and ("a","bc") differ.
  void field(std::string_view text);
  /// 64 lower-case hex digits; call once.
  [[nodiscard]] std::string hex();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// SHA-256 of a file's content, read in blocks. @throws Error.
std::string sha256OfFile(const std::filesystem::path& path);
std::string sha256Of(std::string_view bytes);

}  // namespace sightline
