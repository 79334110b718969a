// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>
#include <vector>

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

int orientationOf(const TiffTags& tags) {
  const auto o = tags.orientation.value_or(1);
  return o >= 1 && o <= 8 ? static_cast<int>(o) : 1;
}

/// The images of a file: its pages, without thumbnails, the levels of a pyramid and the opacities of others.
struct TiffPages {
  std::vector<std::uint32_t> places;  ///< of their directories: those of the first one's size
  int otherSizes = 0;
  bool deep = false;    ///< one of them has more than 8 bits
  bool cutOff = false;  ///< a directory lies behind the end of the file
};

TiffPages pagesOf(Bytes b, const TiffTags& first) {
  constexpr std::size_t kMostPages = 100'000;
  const auto begin = number(b, 4, 4, startsWith(b, "MM")).value_or(0);
  TiffPages pages;
  std::set<std::uint32_t> seen;
  std::optional<TiffTags> page;
  TiffTags model = first;
  for (std::uint32_t at = begin; at != 0 && seen.size() < kMostPages && seen.insert(at).second; at = page->next) {
    page = readTiffTags(b, at);
    pages.cutOff = !page;
    if (!page) break;
    if (page->reduced || page->mask || !page->width || !page->height) continue;
    if (pages.places.empty()) model = *page;
    if (page->width == model.width && page->height == model.height && orientationOf(*page) == orientationOf(model)) {
      pages.places.push_back(at);
      pages.deep = pages.deep || page->bits.value_or(1) > 8;
    } else {
      ++pages.otherSizes;
    }
  }
  if (pages.places.empty()) {  // nothing but a thumbnail: it is what there is
    pages.places.push_back(begin);
    pages.deep = first.bits.value_or(1) > 8;
  }
  return pages;
}

ImageHeader tiffHeader(Bytes b, const std::string& name) {
  ImageHeader h;
  auto tags = readTiffTags(b);
  const TiffPages pages = tags ? pagesOf(b, *tags) : TiffPages{};
  if (tags) tags = readTiffTags(b, pages.places.front());
  if (!tags || !tags->width || !tags->height) broken(name, "is a TIFF file with a broken or cut-off header");
  if (tags->repeated) broken(name, "states its size twice");  // one would be checked, the other decoded
  setSize(h, name, *tags->width, *tags->height);
  h.orientation = orientationOf(*tags);
  h.bits = pages.deep ? 16 : 8;
  h.frames = static_cast<int>(pages.places.size());
  h.unread = pages.otherSizes;
  if (pages.cutOff) h.cutOff = message("page {1} is missing", pages.places.size() + 1);
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

StoredImage decodePage(Bytes b, const DecodeOptions& options) {
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

/// The file as if the page whose directory lies there were its first: the library is asked for the first one alone, and
/// reading a page costs the same wherever it stands.
std::vector<std::uint8_t> withFirstPage(Bytes b, std::uint32_t place) {
  std::vector<std::uint8_t> file(b.begin(), b.end());
  const bool big = startsWith(b, "MM");
  for (std::size_t i = 0; i < 4; ++i) file[4 + i] = static_cast<std::uint8_t>(place >> 8 * (big ? 3 - i : i));
  return file;
}

StoredImage decodeTiff(Bytes b, const DecodeOptions& options) {
  const auto first = readTiffTags(b);
  const TiffPages pages = first ? pagesOf(b, *first) : TiffPages{};
  const auto wanted = static_cast<std::size_t>(options.frame);
  if (wanted >= pages.places.size() || number(b, 4, 4, startsWith(b, "MM")) == pages.places[wanted])
    return decodePage(b, options);
  return decodePage(withFirstPage(b, pages.places[wanted]), options);
}

}  // namespace

const ImageReader kTiffReader{"TIFF", kTiffExtensions, isTiff, tiffHeader, decodeTiff, nullptr, true};

}  // namespace sightline
