// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <utility>

#include "core/types/image.h"
#include "core/types/plane.h"

namespace sightline {

/// cv2.resize(u8, INTER_LINEAR): no antialiasing; bit-exact with OpenCV.
Image resizeLinear(const Image& image, int width, int height);
/// Pillow's Image.resize(BICUBIC), antialiased when shrinking; bit-exact (docs/numerics.md, Preprocessing).
Image resizePillowBicubic(const Image& image, int width, int height);
/// Pillow's Image.resize(BILINEAR), likewise antialiased and bit-exact.
Image resizePillowBilinear(const Image& image, int width, int height);
/// Area average for shrinking, for thumbnails and display only.
Image resizeArea(const Image& image, int width, int height);
/// Width and height of what shrunkTo() makes of an image of this size.
std::pair<int, int> shrunkSize(int width, int height, int longestSide);
/// A copy whose longest side is at most so many pixels, in proportion, for display; smaller images stay as they are.
Image shrunkTo(const Image& image, int longestSide);
/// cv2.resize(float32, INTER_LINEAR): half-pixel centres, edges clamped; same size is a copy.
Plane<float> resizeLinear(const Plane<float>& plane, int width, int height);
/// cv2.resize(float32, INTER_AREA): the average of what each pixel covers, for display only; same size is a copy.
Plane<float> resizeArea(const Plane<float>& plane, int width, int height);
/// Nearest sample at pixel centres; grey levels stay what annotators gave.
Plane<std::uint8_t> resizeNearest(const Plane<std::uint8_t>& plane, int width, int height);

}  // namespace sightline
