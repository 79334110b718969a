// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace sightline {

enum class ImageFormat { Jpeg, Png, Tiff, Bmp, WebP, Pnm };

/// What a picture file says about itself before anything is decoded.
struct ImageHeader {
  ImageFormat format = ImageFormat::Jpeg;
  int width = 0, height = 0;  ///< as stored, before turning upright
  int orientation = 1;        ///< EXIF 1..8; 1 when the file does not say
  std::string cutOff;         ///< in words, how the file shows that its end is missing; empty when whole
};

/// Reads the header of a whole file in memory. Never reads outside `file`, whatever it holds.
/// @throws Error BadFormat when the format is not one of the known ones or its header is broken.
ImageHeader parseImageHeader(std::span<const std::uint8_t> file, const std::string& nameForErrors);

}  // namespace sightline
