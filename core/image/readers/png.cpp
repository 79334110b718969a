// SPDX-License-Identifier: GPL-3.0-or-later
#include <zlib.h>

#include <array>
#include <vector>

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

/// The chunks that make the pixels, each whole. libpng writes lines of its own on standard error about what it does not
/// like in the others (colour profiles above all) and about chunks that are damaged.
std::vector<std::uint8_t> pixelChunks(Bytes b, const std::string& name) {
  constexpr std::size_t kSignature = 8, kFrame = 12;  // length, type and checksum of a chunk
  std::vector<std::uint8_t> out(b.begin(), b.begin() + kSignature);
  out.reserve(b.size());
  constexpr std::size_t kColourType = 25;
  constexpr std::uint32_t kPaletted = 3;
  bool any = false, palette = false;
  for (std::size_t at = kSignature;;) {
    const auto length = number(b, at, 4, true);
    if (!length || b.size() - at < kFrame || b.size() - at - kFrame < *length)
      damaged(name, "is damaged and cannot be decoded");
    const bool last = startsWith(b, "IEND", at + 4);
    if (at > kSignature && startsWith(b, "IHDR", at + 4)) damaged(name, "is damaged: it has two headers");
    const bool pixels = last || startsWith(b, "IHDR", at + 4) || startsWith(b, "PLTE", at + 4) ||
                        startsWith(b, "IDAT", at + 4) || startsWith(b, "tRNS", at + 4);
    if (pixels) {
      const Bytes chunk = b.subspan(at, kFrame + *length);
      const auto sum = crc32_z(0, chunk.data() + 4, 4 + *length);
      if (number(chunk, 8 + *length, 4, true) != static_cast<std::uint32_t>(sum))
        damaged(name, "is damaged: a checksum does not match, so it cannot be decoded");
      out.insert(out.end(), chunk.begin(), chunk.end());
    }
    any = any || startsWith(b, "IDAT", at + 4);
    palette = palette || startsWith(b, "PLTE", at + 4);
    if (last && !any) damaged(name, "is damaged: it holds no pixels");
    if (last && number(b, kColourType, 1, true) == kPaletted && !palette)
      damaged(name, "is damaged: its palette is missing");
    if (last) return out;
    at += kFrame + *length;
  }
}

StoredImage decodePng(Bytes b, const DecodeOptions& options) {
  return decodeWithOpenCv(pixelChunks(b, options.name), options, Samples::AsStored, Upright::ByUs);
}

}  // namespace

const ImageReader kPngReader{"PNG", kPngExtensions, isPng, pngHeader, decodePng, nullptr, true};

}  // namespace sightline
