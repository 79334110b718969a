// SPDX-License-Identifier: GPL-3.0-or-later
// Masks as NumPy arrays: true and false, shares of people from 0 to 1, or grey levels from 0 to 255.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/dataset/readers/mask_values.h"
#include "core/image/npy.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kNpyExtensions{".npy"};

MaskReading readNpyMask(std::span<const std::uint8_t> file, const std::string& name, int people) {
  const Plane<float> values = npyPlane(parseNpy(file, name), name);
  float largest = 0;
  bool whole = true;
  for (const float v : values.values()) {
    if (!(v >= 0 && v <= 255))
      throw Error(ErrorCode::BadFormat, name, message("holds the value {1}", std::to_string(v)),
                  "A mask holds shares of people from 0 to 1, or grey levels from 0 to 255.");
    largest = std::max(largest, v);
    whole = whole && v == std::floor(v);
  }
  const bool shares = largest <= 1;
  MaskLevels levels{values.width(), values.height(), 255, shares || !whole, {}};  // only whole numbers number classes
  levels.values.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    levels.values[i] = static_cast<std::uint16_t>(std::lround(values[i] * (shares ? 255.0f : 1.0f)));
  return maskOfLevels(levels, people);
}

}  // namespace

const AnnotationReader kNpyMaskReader{"NumPy array", kNpyExtensions, looksLikeNpy, npyPlaneSize, readNpyMask};

}  // namespace sightline
