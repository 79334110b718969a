// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/dataset/dataset.h"

namespace sightline {

/// Which human data a folder of images is opened with, and what is made of them.
struct HumanChoice {
  RegionChoice regions{};
  FixationSearch fixations{};
  bool operator==(const HumanChoice&) const = default;
};

/// With which choice a data set was opened.
HumanChoice humanChoiceOf(const Dataset& data);

/// Whether annotations or fixations of the data set can be read in more than one way: several labels, people or files,
/// shapes (which pixels an outline marks is a rule), a detector's confidence, fixations (whose maps have a width).
bool offersHumanChoice(const Dataset& data);

/// Opens the folder again with another choice. @throws Error as openDataset()
Dataset openWithChoice(const std::filesystem::path& folder, bool followLinks, const HumanChoice& choice,
                       ProgressSink progress = {}, std::stop_token stop = {});

/// Files that somebody names as human data of a folder, by what they are.
struct HumanFiles {
  std::vector<std::filesystem::path> annotations, fixations;
  /// Tables with columns of numbers of no kind that is known: of fixations, once somebody says which column is what.
  std::vector<std::filesystem::path> tables{};
  std::optional<Error> unusable{};  ///< says of the first file that is neither what it is not and what to do
};
HumanFiles sortedHumanFiles(const std::vector<std::filesystem::path>& files);

/// `choice` with these files in place of those that it names of the same kind. Labels and people are open again, since
/// other files know others.
HumanChoice withFiles(HumanChoice choice, const HumanFiles& files);

}  // namespace sightline
