// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/image/readers/libjpeg_decode.h"
#include "core/image/readers/tiff_tags.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 4> kJpegExtensions{".jpg", ".jpeg", ".jpe", ".jfif"};

bool isJpeg(Bytes b) { return startsWith(b, "\xFF\xD8\xFF"); }

ImageHeader jpegHeader(Bytes b, const std::string& name) {
  ImageHeader h;
  h.lossy = true;
  std::size_t at = 2;
  while (true) {
    while (at < b.size() && b[at] != 0xFF) ++at;  // tolerate padding, as libjpeg does
    while (at < b.size() && b[at] == 0xFF) ++at;
    if (at >= b.size()) broken(name, "is a JPEG file that ends within its header");
    const int marker = b[at++];
    if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) continue;
    if (marker == 0xD9) broken(name, "is a JPEG file without an image");
    const auto length = number(b, at, 2, true);
    if (!length || *length < 2 || b.size() - at < *length) broken(name, "is a JPEG file that ends within its header");
    const Bytes body = b.subspan(at + 2, *length - 2);
    at += *length;
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      const auto height = number(body, 1, 2, true), width = number(body, 3, 2, true);
      if (!height || !width) broken(name, "is a JPEG file with a broken header");
      setSize(h, name, *width, *height);
    } else if (marker == 0xE1 && startsWith(body, std::string_view("Exif\0\0", 6))) {
      h.orientation = exifOrientation(body.subspan(6));
    } else if (marker == 0xDA) {
      break;
    }
  }
  if (h.width == 0) broken(name, "is a JPEG file that does not say its size");
  // Within the coded data FF is always followed by 0 or a restart marker, so FF D9 is the end and nothing else.
  static constexpr std::uint8_t kEnd[] = {0xFF, 0xD9};
  if (std::search(b.begin() + static_cast<std::ptrdiff_t>(at), b.end(), std::begin(kEnd), std::end(kEnd)) == b.end())
    h.cutOff = "its end marker is missing";
  return h;
}

}  // namespace

const ImageReader kJpegReader{"JPEG", kJpegExtensions, isJpeg, jpegHeader, decodeWithLibjpeg, decodeSmallWithLibjpeg};

}  // namespace sightline
