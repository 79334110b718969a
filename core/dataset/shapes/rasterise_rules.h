// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>

#include "core/dataset/shapes/rasterise.h"

namespace sightline {

/// Pixels first..last of a row, both included, cut off at the mask.
inline void markRow(Plane<std::uint8_t>& mask, int y, int first, int last, std::uint8_t value) {
  if (y < 0 || y >= mask.height()) return;
  for (int x = std::max(first, 0); x <= std::min(last, mask.width() - 1); ++x) mask.at(x, y) = value;
}

/// The rules of fillPolygon(), one file each.
void fillPolygonAsCoco(std::span<const double> xy, std::uint8_t value, Plane<std::uint8_t>& mask);
void fillPolygonAsLabelme(std::span<const double> xy, std::uint8_t value, Plane<std::uint8_t>& mask);
void fillEllipseAsLabelme(const EllipseShape& shape, std::uint8_t value, Plane<std::uint8_t>& mask);

}  // namespace sightline
