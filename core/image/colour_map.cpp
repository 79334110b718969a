// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colour_map.h"

#include <opencv2/imgproc.hpp>

#include "core/base/error.h"

namespace sightline {
namespace {

using Table = std::array<Rgb, 256>;

Table fromOpenCv(int colourMap) {
  cv::Mat ramp(1, 256, CV_8UC1), coloured;
  for (int i = 0; i < 256; ++i) ramp.at<std::uint8_t>(0, i) = static_cast<std::uint8_t>(i);
  cv::applyColorMap(ramp, coloured, colourMap);
  Table table;
  for (int i = 0; i < 256; ++i) {
    const auto& bgr = coloured.at<cv::Vec3b>(0, i);
    table[static_cast<std::size_t>(i)] = {bgr[2], bgr[1], bgr[0]};
  }
  return table;
}

Table greyTable() {
  Table table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto v = static_cast<std::uint8_t>(i);
    table[i] = {v, v, v};
  }
  return table;
}

}  // namespace

std::string_view paletteName(Palette palette) {
  switch (palette) {
    case Palette::Inferno: return "inferno";
    case Palette::Viridis: return "viridis";
    case Palette::Cividis: return "cividis";
    case Palette::Grey: return "grey";
    case Palette::Jet: return "jet";
  }
  throw Error(ErrorCode::Internal, "palette", "has no name");
}

std::span<const Rgb, 256> paletteColours(Palette palette) {
  // Function-local, so each table is made on first use and once, from whichever thread asks.
  switch (palette) {
    case Palette::Inferno: {
      static const Table table = fromOpenCv(cv::COLORMAP_INFERNO);
      return table;
    }
    case Palette::Viridis: {
      static const Table table = fromOpenCv(cv::COLORMAP_VIRIDIS);
      return table;
    }
    case Palette::Cividis: {
      static const Table table = fromOpenCv(cv::COLORMAP_CIVIDIS);
      return table;
    }
    case Palette::Grey: {
      static const Table table = greyTable();
      return table;
    }
    case Palette::Jet: {
      static const Table table = fromOpenCv(cv::COLORMAP_JET);
      return table;
    }
  }
  throw Error(ErrorCode::Internal, "palette", "has no colours");
}

}  // namespace sightline
