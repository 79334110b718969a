// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/dataset.h"
#include "core/image/overlay.h"

namespace sightline {

/// An image with what people marked on it, as results use it, to be looked at before results are made.
struct HumanPreview {
  std::size_t item = 0;
  std::string id;
  /// The image in grey, darkened, with `colour` laid over it in proportion to how many people marked a pixel. Empty
  /// when the image cannot be read.
  Canvas picture;
  PeopleCount people{};  ///< whose votes these are
  double anybody = 0;    ///< share of the pixels that at least one person marked, 0..1
  double everybody = 0;  ///< share that all of them marked
  bool hasMask = false;  ///< the data set says something of this image
  Message problem{};     ///< why image or mask cannot be shown; else empty
};

/// @param item         of the data set
/// @param longestSide  of the picture, in pixels, at least 1; smaller images are shown as they are
HumanPreview humanPreview(const Dataset& data, std::size_t item, int longestSide, Rgb colour);

/// Numbers of the images that the data set has human data of; of all where there are none.
std::vector<std::size_t> imagesWorthPreviewing(const Dataset& data);

}  // namespace sightline
