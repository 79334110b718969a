// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/image/readers/codec_protocol.h"

namespace sightline::readers {

/// What came of decoding: an image, or why not.
struct CodecOutcome {
  DecoderExit status = ExitNotDecoded;
  std::string kind;  ///< ExitNotRead: of what kind the image is
  CodecImage image;
};

/// A JP2 file or a codestream, with OpenJPEG. Palettes are followed, sYCC becomes RGB (ITU-T T.800, J.15), channels of
/// fewer pixels are spread, those of fewer bits are scaled.
CodecOutcome decodeJpeg2000(std::span<const std::uint8_t> file);

/// The main image of a HEIF file, with libheif, turned and cut as the file says.
CodecOutcome decodeHeif(std::span<const std::uint8_t> file);

}  // namespace sightline::readers
