// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

#include "core/techniques/segments.h"
#include "core/types/image.h"
#include "core/types/plane.h"

namespace sightline {

/// Files a map command may write; empty: not wanted.
struct MapFiles {
  std::string map, raw, ranks, segments, png;
};

/// An array of any shape on its way to a .npy file.
struct RawArray {
  std::vector<std::int64_t> shape;
  std::vector<float> values;
};

/// Writes what is asked for; each file appears whole or not at all. Null where a technique has no such thing.
/// @param image  for the overlay: the pixels that the map lies on
/// @throws Error InvalidOption when something is asked for that does not exist, Io.
void writeMapFiles(const MapFiles& files, const Plane<float>& map, const RawArray* raw,
                   const Plane<std::uint16_t>* ranks, const SegmentSet* segments, const Image* image);

}  // namespace sightline
