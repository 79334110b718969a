// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/dataset/dataset.h"

namespace sightline {

/// The images of a data set under the names that annotation files give them: paths from elsewhere, names alone, names
/// without extension, ids that join folders with underscores. Compared without case and as they look (Unicode NFC).
class ImageNames {
 public:
  explicit ImageNames(const Dataset& data);

  struct Found {
    std::size_t item = 0;
    int agreement = 0;  ///< how well the name fits: the more folders it shares, the better
  };
  /// The one image that a file in `folder` can mean by `name`; nothing where none has it or several have it alike.
  /// @param ambiguous  set where several have it alike
  [[nodiscard]] std::optional<Found> find(const std::string& name, const std::filesystem::path& folder,
                                          bool& ambiguous) const;

 private:
  struct Named {
    std::vector<std::string> parts;  ///< of the path below the root, the name last
  };
  [[nodiscard]] std::vector<std::size_t> candidates(const std::vector<std::string>& parts) const;

  std::string root_;
  std::vector<Named> items_;
  std::unordered_map<std::string, std::size_t> byPath_;
  std::unordered_multimap<std::string, std::size_t> byName_, byStem_;
  mutable std::unordered_multimap<std::string, std::size_t> byJoinedFolders_;
};

}  // namespace sightline
