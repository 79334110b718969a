// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/map_files.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"

namespace sightline {
namespace {

constexpr std::array<std::pair<std::string_view, MapFormat>, 3> kMapFormats{
    {{"npy", MapFormat::Npy}, {"png16", MapFormat::Png16}, {"nifti", MapFormat::Nifti}}};

std::vector<std::uint8_t> png16(const Plane<float>& map, const std::string& name) {
  if (!std::all_of(map.values().begin(), map.values().end(), [](float v) { return std::isfinite(v); }))
    throw Error(ErrorCode::InvalidOption, name, "holds values that are no numbers, which a grey image cannot hold",
                "Write it as npy or nifti.");
  const auto [least, most] = std::minmax_element(map.values().begin(), map.values().end());
  const double black = static_cast<double>(*least), range = static_cast<double>(*most) - black;
  Plane<std::uint16_t> grey(map.width(), map.height());
  if (range > 0)
    for (std::size_t i = 0; i < map.size(); ++i)
      grey[i] = static_cast<std::uint16_t>(std::lround((static_cast<double>(map[i]) - black) / range * 65535));
  return encodePng(grey);
}

/// A header of 348 bytes, four that say that nothing follows it, and the rows (nifti1.h).
std::vector<std::uint8_t> nifti(const Plane<float>& map, const std::string& name) {
  constexpr int kLongest = 32767;  // of a side, in NIfTI-1
  if (map.width() > kLongest || map.height() > kLongest)
    throw Error(ErrorCode::InvalidOption, name,
                message("is {1} x {2} pixels; NIfTI-1 holds at most {3} in a row or column", map.width(), map.height(),
                        kLongest),
                "Write it as npy.");
  constexpr std::size_t kValues = 352;
  std::vector<std::uint8_t> out(kValues + map.size() * sizeof(float));
  const auto put = [&out](std::size_t at, std::uint32_t v, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) out[at + i] = static_cast<std::uint8_t>(v >> 8 * i);
  };
  const auto real = [&](std::size_t at, float v) { put(at, std::bit_cast<std::uint32_t>(v), 4); };
  put(0, 348, 4);
  const std::array<int, 8> sizes{3, map.width(), map.height(), 1, 1, 1, 1, 1};
  for (std::size_t i = 0; i < sizes.size(); ++i) put(40 + 2 * i, static_cast<std::uint32_t>(sizes[i]), 2);
  put(70, 16, 2);  // float32
  put(72, 32, 2);
  for (std::size_t i = 0; i < sizes.size(); ++i) real(76 + 4 * i, 1);
  real(108, kValues);
  real(112, 1);  // slope
  // Columns run to the left and rows to the back, which is how viewers show an image upright: without a matrix nibabel
  // and others would take rows to run to the front.
  put(254, 2, 2);  // "aligned": to the image
  real(280, -1);
  real(300, -1);
  real(320, 1);
  const std::string_view about = "Sightline: saliency map, rows from the top";
  std::copy(about.begin(), about.end(), out.begin() + 148);
  std::copy_n("n+1", 4, out.begin() + 344);
  for (std::size_t i = 0; i < map.size(); ++i) real(kValues + 4 * i, map[i]);
  return out;
}

}  // namespace

MapFormat parseMapFormat(const std::string& text) {
  for (const auto& [name, format] : kMapFormats)
    if (name == text) return format;
  throw Error(ErrorCode::InvalidOption, "The format of maps", message("\"{1}\" is none", text),
              "Choose npy, png16 or nifti.");
}

std::string_view extensionOf(MapFormat format) {
  switch (format) {
    case MapFormat::Npy: return ".npy";
    case MapFormat::Png16: return ".png";
    case MapFormat::Nifti: return ".nii";
  }
  return {};
}

std::vector<std::uint8_t> encodeMap(const Plane<float>& map, MapFormat format, const std::string& name) {
  if (map.empty()) throw Error(ErrorCode::InvalidOption, name, "has no values");
  switch (format) {
    case MapFormat::Png16: return png16(map, name);
    case MapFormat::Nifti: return nifti(map, name);
    case MapFormat::Npy: break;
  }
  return npyBytes(map);
}

}  // namespace sightline
