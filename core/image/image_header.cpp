// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_header.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>

#include "core/base/error.h"

namespace sightline {
namespace {

using Bytes = std::span<const std::uint8_t>;

[[noreturn]] void broken(const std::string& name, const std::string& problem) {
  throw Error(ErrorCode::BadFormat, name, problem, "Open it in an image editor and save it again as PNG or JPEG.");
}

/// Whole numbers at an offset; nothing when they would lie outside.
std::optional<std::uint32_t> number(Bytes b, std::size_t at, int size, bool bigEndian) {
  if (at > b.size() || b.size() - at < static_cast<std::size_t>(size)) return std::nullopt;
  std::uint32_t v = 0;
  for (int i = 0; i < size; ++i)
    v |= static_cast<std::uint32_t>(b[at + static_cast<std::size_t>(i)]) << 8 * (bigEndian ? size - 1 - i : i);
  return v;
}

bool startsWith(Bytes b, std::string_view text, std::size_t at = 0) {
  return b.size() >= at + text.size() && std::memcmp(b.data() + at, text.data(), text.size()) == 0;
}

/// First directory of a TIFF structure, which is also what EXIF is made of.
struct TiffTags {
  std::optional<std::uint32_t> width, height, orientation;
};

std::optional<TiffTags> readTiffTags(Bytes b) {
  const bool big = startsWith(b, "MM");
  if (!big && !startsWith(b, "II")) return std::nullopt;
  if (number(b, 2, 2, big) != 42u) return std::nullopt;
  const auto directory = number(b, 4, 4, big);
  const auto entries = directory ? number(b, *directory, 2, big) : std::nullopt;
  if (!entries) return std::nullopt;
  TiffTags tags;
  for (std::uint32_t i = 0; i < *entries; ++i) {
    const std::size_t at = static_cast<std::size_t>(*directory) + 2 + static_cast<std::size_t>(i) * 12;
    const auto tag = number(b, at, 2, big), type = number(b, at + 2, 2, big);
    if (!tag || !type) break;
    const auto value = number(b, at + 8, *type == 3 ? 2 : 4, big);  // 3 = 16-bit, 4 = 32-bit
    if (*tag == 256) tags.width = value;
    if (*tag == 257) tags.height = value;
    if (*tag == 274) tags.orientation = value;
  }
  return tags;
}

int orientationOf(Bytes exif) {
  const auto tags = readTiffTags(exif);
  const auto o = tags ? tags->orientation.value_or(1) : 1;
  return o >= 1 && o <= 8 ? static_cast<int>(o) : 1;
}

void setSize(ImageHeader& h, const std::string& name, std::int64_t width, std::int64_t height) {
  constexpr std::int64_t limit = std::numeric_limits<std::int32_t>::max();
  if (width < 1 || height < 1 || width > limit || height > limit)
    broken(name, "says that it is " + std::to_string(width) + " x " + std::to_string(height) + " pixels");
  h.width = static_cast<int>(width);
  h.height = static_cast<int>(height);
}

void parseJpeg(Bytes b, const std::string& name, ImageHeader& h) {
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
      h.orientation = orientationOf(body.subspan(6));
    } else if (marker == 0xDA) {
      break;
    }
  }
  if (h.width == 0) broken(name, "is a JPEG file that does not say its size");
  // Within the coded data FF is always followed by 0 or a restart marker, so FF D9 is the end and nothing else.
  static constexpr std::uint8_t kEnd[] = {0xFF, 0xD9};
  if (std::search(b.begin() + static_cast<std::ptrdiff_t>(at), b.end(), std::begin(kEnd), std::end(kEnd)) == b.end())
    h.cutOff = "its end marker is missing";
}

void parsePng(Bytes b, const std::string& name, ImageHeader& h) {
  if (!startsWith(b, "IHDR", 12)) broken(name, "is a PNG file with a broken header");
  const auto width = number(b, 16, 4, true), height = number(b, 20, 4, true);
  if (!width || !height) broken(name, "is a PNG file that ends within its header");
  setSize(h, name, *width, *height);
  for (std::size_t at = 8;;) {
    const auto length = number(b, at, 4, true);
    if (!length || b.size() - at < 12 || b.size() - at - 12 < *length) {
      h.cutOff = "its last chunk (IEND) is missing";
      return;
    }
    if (startsWith(b, "IEND", at + 4)) return;
    if (startsWith(b, "eXIf", at + 4)) h.orientation = orientationOf(b.subspan(at + 8, *length));
    at += 12 + *length;
  }
}

void parseTiff(Bytes b, const std::string& name, ImageHeader& h) {
  const auto tags = readTiffTags(b);
  if (!tags || !tags->width || !tags->height) broken(name, "is a TIFF file with a broken or cut-off header");
  setSize(h, name, *tags->width, *tags->height);
  const auto o = tags->orientation.value_or(1);
  h.orientation = o >= 1 && o <= 8 ? static_cast<int>(o) : 1;
}

void parseBmp(Bytes b, const std::string& name, ImageHeader& h) {
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
}

void parseWebP(Bytes b, const std::string& name, ImageHeader& h) {
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
    } else if (startsWith(b, "VP8 ", at) && h.width == 0) {
      const auto w = number(b, body + 6, 2, false), hh = number(b, body + 8, 2, false);
      if (w && hh) setSize(h, name, *w & 0x3FFF, *hh & 0x3FFF);
    } else if (startsWith(b, "EXIF", at) && length <= b.size() - body) {
      Bytes exif = b.subspan(body, length);
      if (startsWith(exif, std::string_view("Exif\0\0", 6))) exif = exif.subspan(6);
      h.orientation = orientationOf(exif);
    }
    at = body + length + (length & 1);
  }
  if (h.width == 0) broken(name, "is a WebP file with a broken or cut-off header");
}

/// Portable grey and colour maps, text (P1-P3) and binary (P4-P6).
void parsePnm(Bytes b, const std::string& name, ImageHeader& h) {
  std::size_t at = 2;
  const auto next = [&]() -> std::int64_t {
    while (at < b.size()) {
      if (b[at] == '#')
        while (at < b.size() && b[at] != '\n') ++at;
      else if (std::isspace(b[at]))
        ++at;
      else
        break;
    }
    std::int64_t v = 0;
    bool any = false;
    for (; at < b.size() && std::isdigit(b[at]) && v < (std::int64_t{1} << 40); ++at, any = true)
      v = v * 10 + (b[at] - '0');
    if (!any) broken(name, "is a PGM or PPM file with a broken or cut-off header");
    return v;
  };
  const char kind = static_cast<char>(b[1]);
  const std::int64_t width = next(), height = next();
  setSize(h, name, width, height);
  const std::int64_t maximum = kind == '1' || kind == '4' ? 1 : next();
  std::uint64_t needed = 0;
  const auto w = static_cast<std::uint64_t>(width), rows = static_cast<std::uint64_t>(height);
  if (kind == '4') needed = (w + 7) / 8 * rows;
  if (kind == '5' || kind == '6') needed = w * rows * (kind == '6' ? 3 : 1) * (maximum > 255 ? 2 : 1);
  if (needed > 0 && at + 1 + needed > b.size()) h.cutOff = "pixels are missing";
}

}  // namespace

ImageHeader parseImageHeader(Bytes b, const std::string& name) {
  ImageHeader h;
  if (b.empty()) broken(name, "is empty");
  if (startsWith(b, "\xFF\xD8\xFF")) {
    h.format = ImageFormat::Jpeg;
    parseJpeg(b, name, h);
  } else if (startsWith(b, "\x89PNG\r\n\x1A\n")) {
    h.format = ImageFormat::Png;
    parsePng(b, name, h);
  } else if (startsWith(b, std::string_view("II*\0", 4)) || startsWith(b, std::string_view("MM\0*", 4))) {
    h.format = ImageFormat::Tiff;
    parseTiff(b, name, h);
  } else if (startsWith(b, "RIFF") && startsWith(b, "WEBP", 8)) {
    h.format = ImageFormat::WebP;
    parseWebP(b, name, h);
  } else if (b.size() > 2 && b[0] == 'P' && b[1] >= '1' && b[1] <= '6' && std::isspace(b[2])) {
    h.format = ImageFormat::Pnm;
    parsePnm(b, name, h);
  } else if (startsWith(b, "BM")) {
    h.format = ImageFormat::Bmp;
    parseBmp(b, name, h);
  } else {
    broken(name, "is not a JPEG, PNG, TIFF, BMP, WebP, PGM or PPM image");
  }
  return h;
}

}  // namespace sightline
