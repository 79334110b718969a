// SPDX-License-Identifier: GPL-3.0-or-later
// Portable bit, grey and colour maps, text (P1-P3) and binary (P4-P6).
#include <array>
#include <cctype>
#include <utility>

#include "core/image/readers/opencv_decode.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 4> kPnmExtensions{".pgm", ".ppm", ".pnm", ".pbm"};

bool isPnm(Bytes b) { return b.size() > 2 && b[0] == 'P' && b[1] >= '1' && b[1] <= '6' && std::isspace(b[2]); }

/// Header and the value that means white.
std::pair<ImageHeader, int> pnmBeginning(Bytes b, const std::string& name) {
  ImageHeader h;
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
  h.bits = maximum > 255 ? 16 : 8;
  std::uint64_t needed = 0;
  const auto w = static_cast<std::uint64_t>(width), rows = static_cast<std::uint64_t>(height);
  if (kind == '4') needed = (w + 7) / 8 * rows;
  if (kind == '5' || kind == '6') needed = w * rows * (kind == '6' ? 3 : 1) * (maximum > 255 ? 2 : 1);
  if (needed > 0 && at + 1 + needed > b.size()) h.cutOff = "pixels are missing";
  if (maximum < 1 || maximum > 65535) broken(name, message("says that its white is {1}", maximum));
  return {h, static_cast<int>(maximum)};
}

ImageHeader pnmHeader(Bytes b, const std::string& name) { return pnmBeginning(b, name).first; }

StoredImage decodePnm(Bytes b, const DecodeOptions& options) {
  StoredImage image = decodeWithOpenCv(b, options, Samples::AsStored, Upright::ByUs);
  // OpenCV hands binary numbers and those of more than 8 bits out as they are; bits and texts of up to 8 are scaled.
  const int white = pnmBeginning(b, options.name).second;
  const bool scaled = b[1] == '1' || b[1] == '4' || ((b[1] == '2' || b[1] == '3') && white <= 255);
  if (!scaled) image.white = white;
  return image;
}

}  // namespace

const ImageReader kPnmReader{"PNM (PBM, PGM, PPM)", kPnmExtensions, isPnm, pnmHeader, decodePnm};

}  // namespace sightline
