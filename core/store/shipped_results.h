// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/result_store.h"

namespace sightline {

/// Results that come with the program, in one zip archive of a store's payload files: deflated, each under the name of
/// its key, with its own checksum. Read where it lies; immutable, thread-safe. Made by packaging/demo-results.
class ShippedResults {
 public:
  /// @throws Error FileNotFound, BadFormat for what is no such archive
  explicit ShippedResults(const std::filesystem::path& archive);
  ~ShippedResults();
  ShippedResults(const ShippedResults&) = delete;
  ShippedResults& operator=(const ShippedResults&) = delete;

  [[nodiscard]] bool contains(const std::string& key) const;
  /// Empty where there is none, or it is damaged.
  [[nodiscard]] std::optional<std::vector<std::uint8_t>> get(const std::string& key) const;
  [[nodiscard]] std::size_t count() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

/// The store in `folder` with this installation's shipped results behind it, where there are any.
/// @throws Error as ResultStore's constructor
std::shared_ptr<ResultStore> openStore(std::filesystem::path folder);

}  // namespace sightline
