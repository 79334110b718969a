// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/types/image.h"
#include "core/types/plane.h"

namespace sightline {

/// What replaces a part of an image that is taken away. Blur keeps colours and rough shapes, so that the network is not
/// shown edges that no photograph has; the mean colour takes everything away but leaves the region's own outline.
enum class Filling { Blur, MeanColour };
/// "blur", "mean": as written in options and exports.
std::string_view fillingId(Filling filling);
/// @throws Error InvalidOption
Filling fillingFromId(std::string_view id);
/// The filling in words, with its parameter: "Gaussian blur, sigma 1/16 of the longer side".
Message describe(Filling filling);

/// Which part of an image is meant: pixels other than 0. Any size; it is stretched over the image (nearest sample).
using RegionMask = Plane<std::uint8_t>;

/// The share of the image that is chosen, 0..1; 0 for an empty plane.
double shareOf(const RegionMask& region);
/// The other part.
RegionMask inverted(const RegionMask& region);

/// The image with the region taken away; the rest is untouched bit for bit. An image of one colour stays as it is.
/// @throws Error InvalidOption when the region has no pixels at all
Image hideRegion(const Image& picture, const RegionMask& region, Filling filling);
/// The image with everything but the region taken away.
Image keepRegion(const Image& picture, const RegionMask& region, Filling filling);

}  // namespace sightline
