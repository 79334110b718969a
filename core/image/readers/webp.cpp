// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/image/readers/opencv_decode.h"
#include "core/image/readers/tiff_tags.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 1> kWebPExtensions{".webp"};

bool isWebP(Bytes b) { return startsWith(b, "RIFF") && startsWith(b, "WEBP", 8); }

ImageHeader webPHeader(Bytes b, const std::string& name) {
  ImageHeader h;
  const auto riff = number(b, 4, 4, false);
  if (riff && static_cast<std::uint64_t>(*riff) + 8 > b.size()) h.cutOff = "its last part is missing";
  for (std::size_t at = 12; at + 8 <= b.size();) {
    const std::uint32_t length = *number(b, at + 4, 4, false);
    const std::size_t body = at + 8;
    if (startsWith(b, "VP8X", at)) {
      const auto w = number(b, body + 4, 3, false), hh = number(b, body + 7, 3, false);
      if (w && hh) setSize(h, name, std::int64_t{*w} + 1, std::int64_t{*hh} + 1);
    } else if (startsWith(b, "VP8L", at) && h.width == 0) {
      if (const auto bits = number(b, body + 1, 4, false))
        setSize(h, name, (*bits & 0x3FFF) + 1, (*bits >> 14 & 0x3FFF) + 1);
    } else if (startsWith(b, "VP8 ", at)) {
      h.lossy = true;
      const auto w = number(b, body + 6, 2, false), hh = number(b, body + 8, 2, false);
      if (w && hh && h.width == 0) setSize(h, name, *w & 0x3FFF, *hh & 0x3FFF);
    } else if (startsWith(b, "EXIF", at) && length <= b.size() - body) {
      Bytes exif = b.subspan(body, length);
      if (startsWith(exif, std::string_view("Exif\0\0", 6))) exif = exif.subspan(6);
      h.orientation = exifOrientation(exif);
    }
    at = body + length + (length & 1);
  }
  if (h.width == 0) broken(name, "is a WebP file with a broken or cut-off header");
  return h;
}

StoredImage decodeWebP(Bytes b, const DecodeOptions& options) {
  return decodeWithOpenCv(b, options, Samples::AsStored, Upright::ByUs);
}

}  // namespace

const ImageReader kWebPReader{"WebP", kWebPExtensions, isWebP, webPHeader, decodeWebP, nullptr, true};

}  // namespace sightline
