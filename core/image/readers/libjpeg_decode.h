// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/image/readers/bytes.h"

namespace sightline::readers {

/// Decodes a JPEG file with libjpeg's default methods, as Pillow and OpenCV do, upright, to 8-bit RGB; four inks (CMYK)
/// as OpenCV makes them RGB. libjpeg goes on where data are damaged, fills in grey and only prints a line about it;
/// here such a file is refused with its words.
/// @throws Error BadFormat naming the file when part of its image cannot be decoded.
StoredImage decodeWithLibjpeg(Bytes file, const DecodeOptions& options);

/// The same at an eighth, a quarter or half of its size, from as many of each block's frequencies, where the longest
/// side still has so many pixels; damage is found as well.
StoredImage decodeSmallWithLibjpeg(Bytes file, const DecodeOptions& options, int longestSide);

}  // namespace sightline::readers
