// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/dataset/fixations/fixation_options.h"
#include "core/types/plane.h"

namespace sightline {

/// A fixation in the pixels of its image, and how it is blurred.
struct BlurredPoint {
  double x = 0, y = 0;            ///< the pixel (int(x), int(y)); one outside the image adds nothing
  double weight = 1;              ///< at least 0
  double sigmaX = 1, sigmaY = 1;  ///< pixels, at least 0; 0: not blurred
  /// The pixels that were on the screen, [left, right) x [top, bottom): nothing is added outside them.
  int left = 0, top = 0, right = 0, bottom = 0;
};

/// The sum of the points' Gaussians, cut off at 4 standard deviations: where all have one sigma, the values of
/// scipy.ndimage.gaussian_filter(image of weights, sigma, mode=edges, cval=0, truncate=4).
/// @param width, height  of the image, at least 1
Plane<double> fixationMap(const std::vector<BlurredPoint>& points, int width, int height, FixationOptions::Edges edges);

/// What counts as marked on a map: 1 or 0. For an area a the pixels that are at least as high as number round(a *
/// pixels) from the top, so that ties at the border are all in, and no pixel below 0.01 of the maximum: of a few
/// fixations, whose Gaussians are smaller than the area, discs of 3 standard deviations are marked, not the squares in
/// which they are cut off. For a share s of the maximum those of at least s * maximum. A pixel of value 0 is not
/// marked.
Plane<std::uint8_t> markedOn(const Plane<double>& map, FixationOptions::Cut cut, double at);

}  // namespace sightline
