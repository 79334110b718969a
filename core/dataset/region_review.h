// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/regions/region_table.h"
#include "core/image/image_io.h"

namespace sightline {

/// Regions against the sizes of their images.
struct RegionReview {
  std::vector<bool> usable;     ///< by region; false: nothing of it lies on its image
  std::size_t outside = 0;      ///< nothing of them lies on their image
  std::size_t clipped = 0;      ///< reach out of it by more than a pixel
  std::size_t otherSize = 0;    ///< run lengths of another size than their image
  Message firstOtherSize{};     ///< with both sizes
  std::string firstOutside{};   ///< image
  std::vector<Message> orders;  ///< sentences on files whose coordinates are in another order, all of which is left out
};

/// @param imageSizes  by RegionTable::images; 0 x 0 where it is unknown, whose regions pass
RegionReview reviewRegions(const RegionTable& table, const std::vector<ImageSize>& imageSizes);

}  // namespace sightline
