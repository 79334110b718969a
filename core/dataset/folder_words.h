// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sightline {

/// What the names of folders and files say about images and masks.

enum class FolderRole {
  Place,       ///< tells images apart: a site, a patient, a class
  Images,      ///< "images", "JPEGImages"
  Masks,       ///< "masks", "human_attention_mask"
  OtherMasks,  ///< "labels", "gt": masks where there is no folder of the names above
  Reader,      ///< "reader1", "expert_b": what one person marked, where it holds files named like the images
  Derived      ///< made of images and masks ("overlay"): neither
};

struct FolderName {
  FolderRole role = FolderRole::Place;
  /// What stands beside the word: "anna" of "masks_anna", "train" of "train_images". Then the role is right only where
  /// other folders bear it out. Empty: the name is the word.
  std::string rest{};
};
FolderName folderName(const std::filesystem::path& folder);

/// Folder names as they are compared: lower case, underscores for blanks and minus signs.
std::string folderKey(const std::filesystem::path& folder);
/// Whether a name is one of people counted off: "reader1", "rater_b", "expert 12".
bool isReaderName(const std::string& name);
/// Pictures of masks laid over images and the like.
bool isOverlayName(const std::string& name);

/// A stem without what programs append to the names of masks: "cat1_mask", "cat1-GT", "cat1.label" give "cat1".
std::string withoutMaskEnding(const std::string& stem);
/// Whether one of the words of a stem means a mask: "mask_3", "cat1_seg", "scan-gt-anna".
bool speaksOfMask(const std::string& stem);

/// Which image a mask's name means and whose mask it is.
struct MaskName {
  std::string stem;      ///< of the image, as it is
  std::string person{};  ///< "anna" of "cat1_mask_anna"; empty: the name says nobody
  bool speaksOfMask = false;
};

/// The stems of images, to read names of masks by.
class ImageStems {
 public:
  void add(const std::string& stem);
  /// The only image of its folder is meant by "mask.png" too.
  void addOnlyImage(const std::string& stem);
  /// The longest stem that the name begins or ends with, apart from words that mean masks in it ("mask_", "_gt") and
  /// images in the stem ("_image", "img_"). Compared as names look and without case; nothing where no image fits.
  [[nodiscard]] std::optional<MaskName> imageOf(const std::string& maskStem) const;
  [[nodiscard]] bool empty() const { return stems_.empty(); }

 private:
  [[nodiscard]] const std::string* known(const std::string& key) const;

  std::map<std::string, std::string> stems_, bases_;  ///< by how they are compared; of bases "" where several share one
};

}  // namespace sightline
