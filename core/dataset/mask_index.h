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

/// A stem without what programs append to the names of masks: "cat1_mask", "cat1-GT", "cat1.label" give "cat1".
std::string withoutMaskEnding(const std::string& stem);

/// All masks of a data set, to find those of an image: by the image's whole name ("cat.jpg.png"), by folder and stem,
/// or by stem alone where no other image could be meant. Names are compared as they look (Unicode NFC), first with
/// their case, then without.
class MaskIndex {
 public:
  void add(const FoundFile& mask);
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const FoundFile& at(std::size_t mask) const { return all_[mask]; }

  enum class Match {
    None,
    Own,      ///< in the place that belongs to the image
    Readers,  ///< in folders beside each other, one each: classes, or people who each marked the image
    Shared    ///< elsewhere: right only if no other image is meant as well
  };
  struct Masks {
    Match match = Match::None;
    std::vector<std::size_t> files;  ///< of Readers each, else one
    bool several = false;            ///< more than one file fits in the same place; the first is taken
  };
  [[nodiscard]] Masks of(const FoundFile& image) const;
  void use(std::size_t mask) { used_.insert(mask); }
  /// Masks that belong to no image.
  [[nodiscard]] std::vector<std::filesystem::path> unused() const;

 private:
  std::vector<FoundFile> all_;
  std::multimap<std::string, std::size_t> byFullName_, byPath_, byPathInAnyCase_, byStem_;
  std::set<std::size_t> used_;
};

}  // namespace sightline
