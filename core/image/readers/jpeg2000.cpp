// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG 2000, Part 1 (ITU-T T.800): JP2 files and codestreams alone. sightline-codecs decodes the samples.
#include <algorithm>
#include <array>
#include <optional>

#include "core/image/readers/codec_decode.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 6> kJpeg2000Extensions{".jp2", ".j2k", ".j2c", ".jpf", ".jpx", ".jpc"};

bool isJpeg2000Codestream(Bytes b) { return startsWith(b, "\xFF\x4F\xFF\x51"); }

bool isJpeg2000(Bytes b) { return startsWith(b, std::string_view("\0\0\0\x0CjP  ", 8)) || isJpeg2000Codestream(b); }

/// Bits of a sample from the field that states them: the highest bit tells a sign.
int jpeg2000Bits(std::uint32_t field) { return static_cast<int>(field & 0x7F) + 1; }

/// What a codestream says of itself up to its first tile.
void readJpeg2000Codestream(Bytes b, const std::string& name, ImageHeader& h, int& bits) {
  if (!isJpeg2000Codestream(b)) broken(name, "is a JPEG 2000 file with a broken header");
  for (std::size_t at = 2;;) {
    const auto marker = number(b, at, 2, true), length = number(b, at + 2, 2, true);
    if (!marker || !length || *length < 2) broken(name, "is a JPEG 2000 file that ends within its header");
    if (*marker == 0xFF90) return;  // the first tile
    if (*marker == 0xFF51) {
      const auto right = number(b, at + 6, 4, true), bottom = number(b, at + 10, 4, true);
      const auto left = number(b, at + 14, 4, true), top = number(b, at + 18, 4, true);
      const auto channels = number(b, at + 38, 2, true);
      if (!channels) broken(name, "is a JPEG 2000 file that ends within its header");
      setSize(h, name, std::int64_t{*right} - *left, std::int64_t{*bottom} - *top);
      for (std::size_t c = 0; c < *channels; ++c)
        if (const auto field = number(b, at + 40 + 3 * c, 1, true)) bits = std::max(bits, jpeg2000Bits(*field));
    }
    constexpr std::uint32_t kIrreversible = 0;
    if (*marker == 0xFF52 && number(b, at + 13, 1, true) == kIrreversible) h.lossy = true;
    at += 2 + *length;
  }
}

/// A box of a JP2 file: what it holds, and where the next one begins.
struct Jp2Box {
  Bytes body;
  std::size_t next = 0;
  bool cutOff = false;
};

std::optional<Jp2Box> jp2Box(Bytes b, std::size_t at) {
  const auto length = number(b, at, 4, true);
  if (!length || b.size() - at < 8) return std::nullopt;
  std::uint64_t size = *length;
  std::size_t head = 8;
  if (size == 1) {
    const auto high = number(b, at + 8, 4, true), low = number(b, at + 12, 4, true);
    if (!high || !low) return std::nullopt;
    size = std::uint64_t{*high} << 32 | *low;
    head = 16;
  } else if (size == 0) {  // to the end of the file
    size = b.size() - at;
  }
  if (size < head) return std::nullopt;
  const auto there = static_cast<std::size_t>(std::min<std::uint64_t>(size, b.size() - at));
  return Jp2Box{b.subspan(at + std::min(head, there), there - std::min(head, there)), at + there, there < size};
}

ImageHeader jpeg2000Header(Bytes b, const std::string& name) {
  ImageHeader h;
  int bits = 0;
  Bytes stream = b;
  bool cutOff = false;
  if (!isJpeg2000Codestream(b)) {
    stream = {};
    for (std::size_t at = 0; at < b.size() && stream.empty();) {
      const auto box = jp2Box(b, at);
      if (!box) break;
      if (startsWith(b, "jp2c", at + 4)) {
        stream = box->body;
        cutOff = box->cutOff;
      } else if (startsWith(b, "jp2h", at + 4)) {
        for (std::size_t inner = 0; inner < box->body.size();) {
          const auto part = jp2Box(box->body, inner);
          if (!part) break;
          if (startsWith(box->body, "ihdr", inner + 4)) {
            const auto height = number(part->body, 0, 4, true), width = number(part->body, 4, 4, true);
            if (width && height) setSize(h, name, *width, *height);
          } else if (startsWith(box->body, "pclr", inner + 4)) {
            const auto columns = number(part->body, 2, 1, true).value_or(0);
            for (std::size_t c = 0; c < columns; ++c)
              if (const auto field = number(part->body, 3 + c, 1, true)) bits = std::max(bits, jpeg2000Bits(*field));
          }
          inner = part->next;
        }
      }
      at = box->next;
    }
  }
  int stored = 0;
  readJpeg2000Codestream(stream, name, h, stored);
  h.bits = (bits > 0 ? bits : stored) > 8 ? 16 : 8;
  if (cutOff || stream.size() < 2 || stream[stream.size() - 2] != 0xFF || stream.back() != 0xD9)
    h.cutOff = "its end marker is missing";
  return h;
}

StoredImage decodeJpeg2000(Bytes b, const DecodeOptions& options) {
  return decodeWithCodecs(b, options, CodecKind::Jpeg2000, "JPEG 2000");
}

}  // namespace

const ImageReader kJpeg2000Reader{"JPEG 2000", kJpeg2000Extensions, isJpeg2000, jpeg2000Header, decodeJpeg2000};

}  // namespace sightline
