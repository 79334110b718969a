// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/dataset/dataset.h"

namespace sightline {

/// The images of a data set under the names that other files give them (annotations, tables of fixations, labels):
/// paths from elsewhere, names alone, names without extension, ids of the data set, ids that join folders with
/// underscores, COCO's numbers with or without what an edition puts before them. Compared as they look (Unicode NFC)
/// and without case, which decides only between names that are alike otherwise.
class ImageNames {
 public:
  explicit ImageNames(const Dataset& data);

  enum class Fit { None, One, Several };
  struct Found {
    Fit fit = Fit::None;             ///< Several: images that the name fits alike
    std::vector<std::size_t> items;  ///< those of the one image: one, or every frame of its file
    int agreement = 0;               ///< how well the name fits: the more folders it shares, the better
  };
  /// The image that is meant by `name`: the same path, else of those of the same name the one that shares most folders
  /// with it, then the one nearest to the file that names it. An empty name is the only image there is.
  /// @param nearby  the folder of the file that names it; empty where that says nothing
  [[nodiscard]] Found find(const std::string& name, const std::filesystem::path& nearby = {}) const;

 private:
  using Index = std::unordered_multimap<std::string, std::size_t>;
  struct File {
    std::vector<std::string> parts;  ///< of the path below the root, the name last
    std::string name;                ///< with its case
    std::vector<std::size_t> items;
  };
  [[nodiscard]] std::vector<std::size_t> candidates(const std::string& key,
                                                    const std::vector<std::string>& parts) const;
  [[nodiscard]] int sharedFolders(const File& file, const std::vector<std::string>& parts) const;

  std::string root_;
  std::vector<std::string> rootParts_;
  std::vector<File> files_;
  Index byPath_, byName_, byStem_, byId_, byNumber_;
  mutable Index byJoinedFolders_;
};

}  // namespace sightline
