// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace sightline {

/// An image or a mask with the folder it lies in, relative to the images' (or masks') root: "" or "siteA/cat".
struct FoundFile {
  std::filesystem::path file;
  std::string folder;
  std::string stem;        ///< file name without the extensions of images and masks
  std::string label = {};  ///< class that its folder names; empty: none
};

/// All masks of a data set, to find those of an image: by the image's whole name ("cat.jpg.png"), by folder and stem,
/// by folder and stem with further folders of people or classes, or by stem alone where no other image could be meant.
/// Names are compared as they look (Unicode NFC), first with their case, then without.
class MaskIndex {
 public:
  void add(const FoundFile& mask);
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const FoundFile& at(std::size_t mask) const { return all_[mask]; }

  enum class Match {
    None,
    Own,      ///< in the place that belongs to the image
    Readers,  ///< in folders within that place or around it, one each: classes, or people who each marked the image
    Shared    ///< elsewhere: right only if no other image is meant as well
  };
  struct Masks {
    Match match = Match::None;
    std::vector<std::size_t> files;  ///< those that fit, the first one first
    bool several = false;            ///< more than one file fits in the same place
  };
  [[nodiscard]] Masks of(const FoundFile& image) const;
  /// What the folder of a mask says beside the place of its image: "anna".
  [[nodiscard]] std::string personOf(std::size_t mask, const FoundFile& image) const;
  void use(std::size_t mask) { used_.insert(mask); }
  /// Masks that belong to no image.
  [[nodiscard]] std::vector<std::filesystem::path> unused() const;

 private:
  std::vector<FoundFile> all_;
  std::multimap<std::string, std::size_t> byFullName_, byPath_, byPathInAnyCase_, byStem_;
  std::set<std::size_t> used_;
};

}  // namespace sightline
