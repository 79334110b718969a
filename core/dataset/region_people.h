// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/regions/region_table.h"

namespace sightline {

inline constexpr std::size_t kNoItem = static_cast<std::size_t>(-1);

/// Whose the regions are.
struct RegionPeople {
  std::vector<std::uint32_t> personOfFile;  ///< by RegionTable::files; kNobody: its regions say so, or nobody does
  std::vector<Message> notes;               ///< sentences on files that say again what others say
};

/// Gives each region its person. Where a format names none, files beside each other about the same images are of one
/// person each, if they are of one format and know a common label; the files of a folder that are about one image each
/// belong together. Files that say of an image again what others say do not count for it: the same work in another
/// form, another format, a detector beside people.
/// @param itemOf  by named image; becomes kNoItem where a file does not count
RegionPeople findRegionPeople(RegionTable& table, std::vector<std::size_t>& itemOf);

}  // namespace sightline
