// SPDX-License-Identifier: GPL-3.0-or-later
// Masks as NumPy arrays: true and false, shares of people from 0 to 1, or grey levels from 0 to 255.
#include <array>

#include "core/dataset/readers/mask_values.h"
#include "core/image/npy.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kNpyExtensions{".npy"};

MaskReading readNpyMask(std::span<const std::uint8_t> file, const std::string& name, int people, int) {
  return maskOfNumbers(npyPlane(parseNpy(file, name), name), name, people);
}

}  // namespace

const AnnotationReader kNpyMaskReader{"NumPy array", kNpyExtensions, looksLikeNpy, npyPlaneSize, readNpyMask};

}  // namespace sightline
