// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/hide_region.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"

namespace sightline {
namespace {

constexpr double kBlurShare = 1.0 / 16;  // sigma as a share of the longer side: shapes of an object's size are gone

Image blurred(const Image& picture) {
  Image out{picture.width, picture.height, std::vector<std::uint8_t>(picture.rgb.size())};
  const cv::Mat from(picture.height, picture.width, CV_8UC3, const_cast<std::uint8_t*>(picture.rgb.data()));
  cv::Mat to(picture.height, picture.width, CV_8UC3, out.rgb.data());
  const double sigma = std::max(1.0, kBlurShare * std::max(picture.width, picture.height));
  // A blur this wide has no detail finer than a few pixels: it is made on a smaller copy, or a large photograph takes
  // seconds.
  const int step = std::max(1, static_cast<int>(sigma / 8));
  cv::Mat smaller;
  cv::resize(from, smaller, {std::max(1, picture.width / step), std::max(1, picture.height / step)}, 0, 0,
             cv::INTER_AREA);
  cv::GaussianBlur(smaller, smaller, {0, 0}, sigma / step, sigma / step, cv::BORDER_REPLICATE);
  cv::resize(smaller, to, to.size(), 0, 0, cv::INTER_LINEAR);
  return out;
}

std::array<std::uint8_t, 3> meanColour(const Image& picture) {
  std::array<std::uint64_t, 3> sums{};
  for (std::size_t i = 0; i < picture.rgb.size(); ++i) sums[i % 3] += picture.rgb[i];
  const auto pixels = static_cast<double>(picture.rgb.size()) / 3;
  std::array<std::uint8_t, 3> mean{};
  for (std::size_t c = 0; c < 3; ++c)
    mean[c] = static_cast<std::uint8_t>(std::lround(static_cast<double>(sums[c]) / pixels));
  return mean;
}

/// Where `taken` says so of a region's value the filling stands, elsewhere the image.
template <class Taken>
Image filled(const Image& picture, const RegionMask& region, Filling filling, const Taken& taken) {
  if (region.empty())
    throw Error(ErrorCode::InvalidOption, "The region", "has no pixels", "Choose a part of the image.");
  Image out = picture;
  if (picture.empty()) return out;
  const Image blur = filling == Filling::Blur ? blurred(picture) : Image{};
  const auto mean = meanColour(picture);
  for (int y = 0; y < picture.height; ++y) {
    const int ry = static_cast<int>((static_cast<std::int64_t>(2 * y + 1) * region.height()) / (2 * picture.height));
    for (int x = 0; x < picture.width; ++x) {
      const int rx = static_cast<int>((static_cast<std::int64_t>(2 * x + 1) * region.width()) / (2 * picture.width));
      if (!taken(region.at(rx, ry) != 0)) continue;
      std::copy_n(filling == Filling::Blur ? blur.pixel(x, y) : mean.data(), 3, out.pixel(x, y));
    }
  }
  return out;
}

}  // namespace

std::string_view fillingId(Filling filling) { return filling == Filling::Blur ? "blur" : "mean"; }

Filling fillingFromId(std::string_view id) {
  for (const Filling filling : {Filling::Blur, Filling::MeanColour})
    if (fillingId(filling) == id) return filling;
  throw Error(ErrorCode::InvalidOption, "The filling", message("is \"{1}\"", std::string(id)), "Use blur or mean.");
}

Message describe(Filling filling) {
  return filling == Filling::Blur ? Message("Gaussian blur, sigma 1/16 of the longer side")
                                  : Message("the image's mean colour");
}

double shareOf(const RegionMask& region) {
  if (region.empty()) return 0;
  const auto chosen =
      std::count_if(region.values().begin(), region.values().end(), [](std::uint8_t v) { return v != 0; });
  return static_cast<double>(chosen) / static_cast<double>(region.size());
}

RegionMask inverted(const RegionMask& region) {
  RegionMask out(region.width(), region.height());
  std::transform(region.values().begin(), region.values().end(), out.values().begin(),
                 [](std::uint8_t v) { return static_cast<std::uint8_t>(v == 0); });
  return out;
}

Image hideRegion(const Image& picture, const RegionMask& region, Filling filling) {
  return filled(picture, region, filling, [](bool chosen) { return chosen; });
}

Image keepRegion(const Image& picture, const RegionMask& region, Filling filling) {
  return filled(picture, region, filling, [](bool chosen) { return !chosen; });
}

}  // namespace sightline
