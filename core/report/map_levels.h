// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// A map as a shared page holds it: instead of its values the level of each pixel, which says which of the page's
/// thresholds it reaches. At each of them exactly those pixels are kept that binarise() keeps; between two thresholds
/// nothing is known any more.
struct MapLevels {
  static constexpr std::uint8_t kOutside = 255;  ///< the network did not see the pixel

  Plane<std::uint8_t> levels;        ///< 0 to shades.size() - 1, rising with the value; or kOutside
  std::vector<std::uint8_t> least;   ///< per threshold: pixels of at least this level are kept
  std::vector<std::uint8_t> shades;  ///< per level: the mean of its pixels on the scaled map, 0..255, to be shown
};

/// @param map, valid   as of an AlignmentCurve
/// @param thresholds   on the scaled map, in any order, at most kMostThresholds; +infinity keeps nothing
/// @throws Error InvalidOption when there are more, or sizes differ
MapLevels mapLevels(const Plane<float>& map, const Plane<std::uint8_t>& valid, std::span<const double> thresholds);

/// Appends a plane so that it packs well: one byte that names a filter, then of each pixel what the filter leaves
/// (modulo 256). 0: the value itself; 1: less the pixel above; 2: less above and left, plus above left. The
/// filter is the one whose bytes pack best. Pixels outside the plane count as 0.
void appendFiltered(std::vector<std::uint8_t>& bytes, const Plane<std::uint8_t>& plane);

/// The zlib format (RFC 1950), at its best. @throws Error Internal
std::vector<std::uint8_t> deflated(std::span<const std::uint8_t> bytes);

}  // namespace sightline
