// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "core/study/definition.h"

namespace sightline {

/// The options about which images of a computed study numbers are of, as the window's list with "Only the images
/// listed".
struct SubsetFlags {
  bool agree = false;
  std::vector<std::string> images;  ///< ids, patterns, or files that name one a line
  std::string search, label, predictions;

  void addTo(CLI::App& command);
  /// Whether any of them but `agree` was given.
  [[nodiscard]] bool lists() const;
  /// @throws Error InvalidOption for a name, a class or a model that the study does not have, or when no image is left
  [[nodiscard]] ImageSubset subset(const StudyDefinition& study, const StudySnapshot& snapshot) const;
};

/// The names as they are given, those of files that name one a line in place of the file. @throws Error Io
std::vector<std::string> withNamesInFiles(const std::vector<std::string>& names);
/// "On 12 of 100 images."; empty where all take part.
Message imagesUsedText(const ImageSubset& subset, const StudySnapshot& snapshot);

}  // namespace sightline
