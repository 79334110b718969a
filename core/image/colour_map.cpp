// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colour_map.h"

#include <algorithm>
#include <cmath>
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

Table differenceTable() {
  // L*, a*, b* of the two ends; both are within sRGB.
  const cv::Vec3f negative(36, 8, -48), middle(96, 0, 0), positive(36, 26, 46);
  cv::Mat lab(1, 256, CV_32FC3), rgb;
  for (int i = 0; i < 256; ++i) {
    const float place = (static_cast<float>(i) - 127.5f) / 127.5f;  // -1..1
    lab.at<cv::Vec3f>(0, i) = middle + ((place < 0 ? negative : positive) - middle) * std::abs(place);
  }
  cv::cvtColor(lab, rgb, cv::COLOR_Lab2RGB);
  Table table;
  const auto byte = [](float v) { return static_cast<std::uint8_t>(std::lround(std::min(1.f, std::max(0.f, v)) * 255)); };
  for (int i = 0; i < 256; ++i) {
    const auto& c = rgb.at<cv::Vec3f>(0, i);
    table[static_cast<std::size_t>(i)] = {byte(c[0]), byte(c[1]), byte(c[2])};
  }
  return table;
}

}  // namespace

std::span<const Rgb, 256> differenceColours() {
  static const Table table = differenceTable();
  return table;
}

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
