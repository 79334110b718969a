// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sightline {

struct RegionTable;

/// What holds the regions of one person or one work: a file about many images, or the files of one folder that are
/// about one image each. It is chosen or left out as a whole.
struct RegionSource {
  std::filesystem::path path;                  ///< of the file, or of the folder
  std::string format;                          ///< as messages call it: "COCO annotations"
  std::vector<std::filesystem::path> files{};  ///< in it
  bool detector = false;                       ///< a program drew the boxes, not a person
  /// On images of the data set, before labels, people and confidence are chosen; 0 where it was not read.
  std::size_t regions = 0, images = 0;
};

/// What the annotation files of a data set hold, for a dialog or a report. Empty without such files.
struct RegionSummary {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> labels, people;  ///< all there are, whatever was chosen; sorted
  std::size_t images = 0, regions = 0;      ///< images with regions, and regions in use
  /// How many regions there are of each label and of each person, on images of the data set and whatever was chosen;
  /// in the order of `labels` and `people`.
  std::vector<std::size_t> regionsOfLabel{}, regionsOfPerson{};
  std::vector<RegionSource> sources{};  ///< what was read
  std::vector<RegionSource> others{};   ///< what was found beside it and was not chosen
  bool shapes = false;                  ///< outlines, boxes or ellipses are there: which pixels they mark is a choice
  bool detector = false;                ///< boxes of a detector are there, with how sure it is of them
  [[nodiscard]] bool empty() const { return files.empty(); }
};

/// Fills in all but `images`, `regions` and `others`.
/// @param itemOf  by RegionTable::images, the image of the data set, or kNoItem
/// @param summary  its `files` are known
void summariseRegions(const RegionTable& table, const std::vector<std::size_t>& itemOf, RegionSummary& summary);

/// Annotation files that were found and not named.
std::vector<RegionSource> filesBeside(const std::vector<std::filesystem::path>& named,
                                      const std::vector<std::filesystem::path>& found);

}  // namespace sightline
