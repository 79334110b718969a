// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/shapes/pixel_rule.h"

namespace sightline {

/// Which regions of other programs' annotation files become the human masks.
struct RegionChoice {
  std::vector<std::filesystem::path>
      files{};                        ///< only these, relative to the data set's folder or absolute; empty: all
  std::vector<std::string> labels{};  ///< only regions of these; empty: of all
  std::vector<std::string> people{};  ///< only what these marked; empty: everybody, one vote each
  PixelRule rule = PixelRule::Centres;
  double confidence = 0.2;  ///< boxes that a detector is less sure of are left out, 0..1
  bool operator==(const RegionChoice&) const = default;
};

/// An object with "files", "labels", "people" (lists), "pixel_rule" (pixelRuleId()) and "confidence", as in manifests,
/// sessions and runs. Files within `folder` are written relative to it.
std::string toJson(const RegionChoice& choice, const std::filesystem::path& folder);
/// @throws Error BadFormat naming `nameForErrors` and the key
RegionChoice regionChoiceFromJson(const std::string& json, const std::string& nameForErrors);

/// What the manifest of a data set's folder chooses; nothing where it has none or says nothing of it.
/// @throws Error as above
std::optional<RegionChoice> manifestRegionChoice(const std::filesystem::path& folder);

}  // namespace sightline
