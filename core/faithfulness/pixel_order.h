// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// The pixels of a map from its highest value to its lowest; of equal values the one that comes first, row by row
/// (TorchCAM's rule; numpy's own order of equal values depends on its version). @pre no value is NaN
std::vector<std::uint32_t> fallingOrder(const Plane<float>& map);

/// numpy.percentile of the values, linear between two of them. @param percent 0..100  @pre not empty
float percentileOf(const Plane<float>& map, double percent);

}  // namespace sightline
