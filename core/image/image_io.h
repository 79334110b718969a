// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/types/image.h"
#include "core/types/plane.h"

namespace sightline {

/// Largest picture that is decoded: 100 megapixels, so that a hostile header cannot take the memory.
inline constexpr std::int64_t kMaximumPixels = 100'000'000;

/// Decodes JPEG, PNG, TIFF, BMP, WebP... to 8-bit RGB, upright (EXIF), alpha laid over white, 16 bit scaled.
/// JPEG pixels equal libjpeg-turbo's default decoding, as Pillow's. @throws Error naming file and remedy.
Image readImage(const std::filesystem::path& path);
/// Same for a grey-level mask: one channel 0..255 (colour is converted by Rec. 601 luma).
Plane<std::uint8_t> readGrey(const std::filesystem::path& path);
/// Width and height from the file's header without decoding it where the format allows.
struct ImageSize {
  int width = 0, height = 0;
};
ImageSize readImageSize(const std::filesystem::path& path);

std::vector<std::uint8_t> encodePng(const Image& image);
std::vector<std::uint8_t> encodePng(const Plane<std::uint8_t>& grey);
std::vector<std::uint8_t> encodeJpeg(const Image& image, int quality);

}  // namespace sightline
