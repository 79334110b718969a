// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/image/readers/bytes.h"

namespace sightline::readers {

/// Which samples OpenCV hands out.
enum class Samples {
  AsStored,  ///< grey, RGB or RGB with opacity, 8 or 16 bits
  Colour8    ///< 8-bit RGB, whatever is stored
};
/// Whether the library has turned the pixels upright by itself.
enum class Upright { ByLibrary, ByUs };

/// Decodes with OpenCV, upright. What comes out has the size that the header states.
/// @throws Error BadFormat naming the file when it cannot be decoded.
StoredImage decodeWithOpenCv(Bytes file, const DecodeOptions& options, Samples samples, Upright upright);

/// 8-bit samples whose rows are as stored, turned upright. @param orientation  EXIF 1..8
StoredImage upright(StoredImage image, int orientation);

}  // namespace sightline::readers
