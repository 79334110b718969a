// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

#include "core/image/readers/bytes.h"

namespace sightline::readers {

/// A directory of a TIFF structure, the first one, which is also what EXIF is made of.
struct TiffTags {
  std::optional<std::uint32_t> width, height, orientation;
  std::optional<std::uint32_t> photometric;   ///< 0: zero is white
  std::optional<std::uint32_t> bits;          ///< of the first channel's samples
  std::optional<std::uint32_t> compression;   ///< 6 and 7: JPEG
  std::optional<std::uint32_t> extra;         ///< the channel beside the colours: 1 and 2 are opacity, see tiff.cpp
  std::optional<std::uint32_t> sampleFormat;  ///< 3: real numbers
  bool repeated = false;                      ///< width or height stands there twice
  bool reduced = false;                       ///< a smaller copy of another image (thumbnail, level of a pyramid)
  bool mask = false;                          ///< the opacity of another image
  std::uint32_t next = 0;                     ///< where the next directory begins; 0 behind the last
};

/// Nothing when this is not the beginning of a TIFF structure or its directory lies outside.
std::optional<TiffTags> readTiffTags(Bytes b);
/// The same for the directory at a place of the structure.
std::optional<TiffTags> readTiffTags(Bytes b, std::size_t directory);

/// EXIF's orientation 1..8; 1 where it does not say.
int exifOrientation(Bytes exif);

}  // namespace sightline::readers
