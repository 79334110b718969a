// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// How a map is written for other programs.
enum class MapFormat {
  Npy,    ///< NumPy array of float32, the values themselves
  Png16,  ///< grey image of 16 bits: the smallest value is black and the largest white, in 65 536 steps between
  Nifti   ///< NIfTI-1 volume of one slice of float32, the values themselves; it does not say where it lies in a body
};

/// "npy", "png16", "nifti". @throws Error InvalidOption
MapFormat parseMapFormat(const std::string& text);
/// ".npy", ".png", ".nii"
std::string_view extensionOf(MapFormat format);
/// The file's bytes. @throws Error InvalidOption for Png16 of values that are no finite numbers
/// @param name  of the map, for messages
std::vector<std::uint8_t> encodeMap(const Plane<float>& map, MapFormat format, const std::string& name);

}  // namespace sightline
