// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/image/readers/opencv_decode.h"
#include "core/image/readers/tiff_tags.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 2> kTiffExtensions{".tif", ".tiff"};

bool isTiff(Bytes b) {
  return startsWith(b, std::string_view("II*\0", 4)) || startsWith(b, std::string_view("MM\0*", 4));
}

ImageHeader tiffHeader(Bytes b, const std::string& name) {
  ImageHeader h;
  const auto tags = readTiffTags(b);
  if (!tags || !tags->width || !tags->height) broken(name, "is a TIFF file with a broken or cut-off header");
  if (tags->repeated) broken(name, "states its size twice");  // one would be checked, the other decoded
  setSize(h, name, *tags->width, *tags->height);
  const auto o = tags->orientation.value_or(1);
  h.orientation = o >= 1 && o <= 8 ? static_cast<int>(o) : 1;
  h.bits = tags->bits.value_or(1) > 8 ? 16 : 8;
  const auto compression = tags->compression.value_or(1);
  h.lossy = compression == 6 || compression == 7;
  return h;
}

StoredImage decodeTiff(Bytes b, const DecodeOptions& options) {
  StoredImage image =
      decodeWithOpenCv(b, options, Samples::AsStored, Upright::ByLibrary);  // it applies the orientation itself
  // Where 0 is white (radiographs as MONOCHROME1), 8 bits come out turned round and 16 bits as they are.
  const auto tags = readTiffTags(b);
  if (tags && tags->photometric == 0u && image.channels == 1)
    for (std::uint16_t& v : image.sixteen) v = static_cast<std::uint16_t>(65535 - v);
  return image;
}

}  // namespace

const ImageReader kTiffReader{"TIFF", kTiffExtensions, isTiff, tiffHeader, decodeTiff};

}  // namespace sightline
