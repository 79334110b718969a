// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// How a map is brought to [0,1]: (value - minimum) / (maximum - minimum) in float32, which is what the Shared
/// Interest library (util.py) does with float32 maps. Degenerate when that is 0/0 or not finite.
struct MapScale {
  float minimum = 0, maximum = 0;
  bool degenerate = true;

  [[nodiscard]] float apply(float value) const { return (value - minimum) / (maximum - minimum); }
};

/// Minimum and maximum over the valid pixels (`valid` empty = all of them).
MapScale mapScale(const Plane<float>& map, const Plane<std::uint8_t>& valid);

/// Mean and population standard deviation in numpy's float32 steps; `values` is not empty.
struct FloatMoments {
  float mean = 0, sd = 0;
};
FloatMoments numpyMoments(std::span<const float> values);

}  // namespace sightline
