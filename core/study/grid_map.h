// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "core/study/settings.h"
#include "core/types/plane.h"
#include "core/types/saliency_map.h"

namespace sightline {

/// A map on the evaluation grid, which spans the whole image.
struct GridMap {
  Plane<float> values;        ///< outside the covered part: the nearest covered value, never used for scores
  Plane<std::uint8_t> valid;  ///< 0 where the network saw nothing; empty when it saw everything
};

/// Samples a map, which lies in the network's input pixels and covers `map.covers` of the image, at the centres
/// of the grid's pixels: bilinear with half-pixel centres for Grad-CAM (as cv2.resize INTER_LINEAR does where the
/// whole image is covered), the nearest sample for XRAI, whose plateaus must not be blended. Equal sizes and
/// a whole cover give an exact copy. @throws Error InvalidOption for an empty map, grid or cover.
GridMap onEvaluationGrid(const SaliencyMap& map, Technique technique, const EvaluationGrid& grid);

}  // namespace sightline
