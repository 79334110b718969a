// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/shapes/pixel_rule.h"

namespace sightline {

/// Whose the mask files of an image are where there are several.
enum class MaskPeople {
  Recognised,  ///< as their folders and names say; where these leave it open, one is used and the others are named
  Each,        ///< each file is of another person, one vote each
  One          ///< together they are what one person marked
};

/// Which of what people marked becomes the human masks: mask files, and regions of other programs' annotation files.
struct RegionChoice {
  std::vector<std::filesystem::path>
      files{};                        ///< only these, relative to the data set's folder or absolute; empty: all
  std::vector<std::string> labels{};  ///< only regions of these; empty: of all
  std::vector<std::string> people{};  ///< only what these marked; empty: everybody, one vote each
  PixelRule rule = PixelRule::Centres;
  double confidence = 0.2;  ///< boxes that a detector is less sure of are left out, 0..1
  /// Folders that hold masks, and no others, relative to the data set's folder or absolute; empty: as recognised.
  std::vector<std::filesystem::path> maskFolders{};
  MaskPeople maskPeople = MaskPeople::Recognised;
  int annotators = 0;  ///< so many people a mask file averages, 1..255; 0: as the data set says, or its grey levels
  bool operator==(const RegionChoice&) const = default;
};

/// "recognised", "each", "one"
const char* maskPeopleId(MaskPeople people);
/// @throws Error InvalidOption naming the choices
MaskPeople maskPeopleFromId(const std::string& id);

/// An object with "files", "labels", "people" (lists), "pixel_rule" (pixelRuleId()) and "confidence", and where they
/// are chosen "mask_folders", "mask_people" and "annotators", as in manifests, sessions and runs. Files within `folder`
/// are written relative to it.
std::string toJson(const RegionChoice& choice, const std::filesystem::path& folder);
/// @throws Error BadFormat naming `nameForErrors` and the key
RegionChoice regionChoiceFromJson(const std::string& json, const std::string& nameForErrors);

/// What the manifest of a data set's folder chooses; nothing where it has none or says nothing of it.
/// @throws Error as above
std::optional<RegionChoice> manifestRegionChoice(const std::filesystem::path& folder);

}  // namespace sightline
