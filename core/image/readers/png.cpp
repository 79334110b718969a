// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/image/readers/opencv_decode.h"
#include "core/image/readers/tiff_tags.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 1> kPngExtensions{".png"};

bool isPng(Bytes b) { return startsWith(b, "\x89PNG\r\n\x1A\n"); }

ImageHeader pngHeader(Bytes b, const std::string& name) {
  ImageHeader h;
  if (!startsWith(b, "IHDR", 12)) broken(name, "is a PNG file with a broken header");
  const auto width = number(b, 16, 4, true), height = number(b, 20, 4, true), bits = number(b, 24, 1, true);
  if (!width || !height || !bits) broken(name, "is a PNG file that ends within its header");
  setSize(h, name, *width, *height);
  h.bits = *bits == 16 ? 16 : 8;
  for (std::size_t at = 8;;) {
    const auto length = number(b, at, 4, true);
    if (!length || b.size() - at < 12 || b.size() - at - 12 < *length) {
      h.cutOff = "its last chunk (IEND) is missing";
      return h;
    }
    if (startsWith(b, "IEND", at + 4)) return h;
    if (startsWith(b, "eXIf", at + 4)) h.orientation = exifOrientation(b.subspan(at + 8, *length));
    at += 12 + *length;
  }
}

StoredImage decodePng(Bytes b, const DecodeOptions& options) {
  return decodeWithOpenCv(b, options, Samples::AsStored, Upright::ByUs);
}

}  // namespace

const ImageReader kPngReader{"PNG", kPngExtensions, isPng, pngHeader, decodePng, true};

}  // namespace sightline
