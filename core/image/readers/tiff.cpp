// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/error.h"
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

/// Colours that were multiplied by their opacity (samples of RGB and opacity), as they were before.
template <class Sample>
void takeOpacityOut(std::vector<Sample>& samples, std::uint32_t white) {
  for (std::size_t i = 0; i + 3 < samples.size(); i += 4)
    if (const std::uint32_t opacity = samples[i + 3]; opacity > 0)
      for (std::size_t c = i; c < i + 3; ++c)
        samples[c] = static_cast<Sample>(std::min(white, (samples[c] * white + opacity / 2) / opacity));
}

StoredImage decodeTiff(Bytes b, const DecodeOptions& options) {
  StoredImage image =
      decodeWithOpenCv(b, options, Samples::AsStored, Upright::ByLibrary);  // it applies the orientation itself
  // Where 0 is white (radiographs as MONOCHROME1), 8 bits come out turned round and 16 bits as they are.
  const auto tags = readTiffTags(b);
  if (!image.real.empty()) {
    if (!tags || tags->sampleFormat != 3u)
      throw Error(ErrorCode::BadFormat, options.name, "holds whole numbers of 32 bits or more",
                  "Save it with 16 bits, or as real numbers.");
    image.viewing.lowIsWhite = tags->photometric == 0u;
    return image;
  }
  if (tags && tags->photometric == 0u && image.channels == 1)
    for (std::uint16_t& v : image.sixteen) v = static_cast<std::uint16_t>(65535 - v);
  // ExtraSamples 1 says that the file's colours are multiplied by the opacity, 2 that they are not; of 8 bits the
  // library multiplies them itself.
  if (tags && image.channels == 4 && (tags->extra == 1u || (tags->extra == 2u && image.sixteen.empty()))) {
    takeOpacityOut(image.eight, 255);
    takeOpacityOut(image.sixteen, 65535);
  }
  return image;
}

}  // namespace

const ImageReader kTiffReader{"TIFF", kTiffExtensions, isTiff, tiffHeader, decodeTiff};

}  // namespace sightline
