// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/dataset.h"

namespace sightline {

/// What lies in one folder, in natural order; hidden files and what packers leave behind ("__MACOSX") are left out.
struct Listing {
  std::vector<std::filesystem::path> files;  ///< with the extension of an image, or of a mask where masks are asked for
  std::vector<std::filesystem::path> folders;  ///< painted masks (annotations/PERSON/) left out
  std::filesystem::path painted{};             ///< the folder of painted masks
};

/// Looks through the folder of a data set and stays in it: links that lead outside are followed only when that is asked
/// for, links within it never (what they show takes part where it lies), system folders never. Ends after
/// kMostEntries files and folders. What was passed over is remembered and can be reported.
class FolderWalk {
 public:
  static constexpr std::size_t kMostEntries = 500'000;
  enum class Kind {
    Images,
    Masks,
    Tables  ///< files that may be tables of fixations; without an end, since only folders that speak of gaze are
            ///< entered
  };

  FolderWalk(const std::filesystem::path& root, DatasetSearch search);

  /// @throws Error InvalidOption when there is too much to look through; Cancelled
  /// @returns what stays until alsoInside() is called
  const Listing& list(const std::filesystem::path& folder, Kind kind = Kind::Images);
  /// A folder beside the root that belongs to the data set: links may lead into it.
  void alsoInside(const std::filesystem::path& folder);

  /// Files that may hold annotations of other programs, by their names, in the folders that were listed so far.
  [[nodiscard]] const std::set<std::filesystem::path>& regionFiles() const { return regionFiles_; }
  /// Looks for such files in a folder that is not listed for images.
  void noteRegionFiles(const std::filesystem::path& folder);

  /// Sentences about what could not take part: files of formats that are not read, links that lead nowhere or outside,
  /// names that were folders on Windows, folders that could not be listed.
  [[nodiscard]] std::vector<Message> passedOver() const;

 private:
  Listing read(const std::filesystem::path& folder, Kind kind);
  [[nodiscard]] bool isInside(const std::filesystem::path& canonical) const;
  bool follow(const std::filesystem::path& link, bool toFolder);

  std::filesystem::path root_;
  DatasetSearch search_;
  std::vector<std::filesystem::path> places_, inside_;  ///< what is searched, as it was named and free of links
  std::map<std::filesystem::path, std::filesystem::path> followed_;  ///< folders outside, each by one link: loops end
  std::size_t entries_ = 0;
  std::map<std::pair<std::filesystem::path, Kind>, Listing> known_;
  std::set<std::filesystem::path> regionFiles_;
  std::map<std::string, std::set<std::filesystem::path>> unread_;  ///< by what they are
  std::set<std::filesystem::path> outside_, nowhere_, special_, backslashed_;
  std::map<std::filesystem::path, std::string> unlisted_;  ///< and why
};

/// Whether a path that exists lies in a folder once both are free of links and "..".
bool liesWithin(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace sightline
