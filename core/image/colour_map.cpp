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

struct Lab {
  double l, a, b;
};

/// CIELAB under D65 as sRGB. Not OpenCV's: its first conversion makes tables for a tenth of a second, in whichever
/// thread happens to ask, and this is first asked while the window paints.
Rgb toSrgb(const Lab& lab) {
  const auto inverse = [](double t) { return t > 6.0 / 29 ? t * t * t : 3 * (6.0 / 29) * (6.0 / 29) * (t - 4.0 / 29); };
  const double fy = (lab.l + 16) / 116;
  const double x = 0.950456 * inverse(fy + lab.a / 500), y = inverse(fy), z = 1.088754 * inverse(fy - lab.b / 200);
  const auto byte = [](double linear) {
    const double v = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(std::clamp(v, 0.0, 1.0) * 255));
  };
  return {byte(3.240479 * x - 1.537150 * y - 0.498535 * z), byte(-0.969256 * x + 1.875991 * y + 0.041556 * z),
          byte(0.055648 * x - 0.204043 * y + 1.057311 * z)};
}

Table differenceTable() {
  constexpr Lab kNegative{36, 8, -48}, kMiddle{96, 0, 0}, kPositive{36, 26, 46};  // the ends are within sRGB
  Table table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double place = (static_cast<double>(i) - 127.5) / 127.5;  // -1..1
    const Lab& end = place < 0 ? kNegative : kPositive;
    const auto between = [at = std::abs(place)](double from, double to) { return from + (to - from) * at; };
    table[i] = toSrgb({between(kMiddle.l, end.l), between(kMiddle.a, end.a), between(kMiddle.b, end.b)});
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
