// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/image/readers/opencv_decode.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 1> kBmpExtensions{".bmp"};

bool isBmp(Bytes b) { return startsWith(b, "BM"); }

ImageHeader bmpHeader(Bytes b, const std::string& name) {
  ImageHeader h;
  const auto headerSize = number(b, 14, 4, false);
  const auto pixelsAt = number(b, 10, 4, false);
  if (!headerSize || !pixelsAt) broken(name, "is a BMP file that ends within its header");
  if (*headerSize == 12) {
    const auto width = number(b, 18, 2, false), height = number(b, 20, 2, false);
    if (!width || !height) broken(name, "is a BMP file that ends within its header");
    setSize(h, name, *width, *height);
  } else {
    const auto width = number(b, 18, 4, false), height = number(b, 22, 4, false);
    if (!width || !height) broken(name, "is a BMP file that ends within its header");
    const std::int64_t rows = static_cast<std::int32_t>(*height);  // negative: stored top down
    setSize(h, name, static_cast<std::int32_t>(*width), rows < 0 ? -rows : rows);
    const auto bits = number(b, 28, 2, false), compression = number(b, 30, 4, false);
    if (bits && compression && (*compression == 0 || *compression == 3)) {
      const std::uint64_t row = (static_cast<std::uint64_t>(h.width) * *bits + 31) / 32 * 4;
      if (*pixelsAt + row * static_cast<std::uint64_t>(h.height) > b.size()) h.cutOff = "pixels are missing";
    }
  }
  return h;
}

StoredImage decodeBmp(Bytes b, const DecodeOptions& options) {
  return decodeWithOpenCv(b, options, Samples::Colour8, Upright::ByUs);
}

}  // namespace

const ImageReader kBmpReader{"BMP", kBmpExtensions, isBmp, bmpHeader, decodeBmp};

}  // namespace sightline
