// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resize.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace sightline {
namespace {

void requireSizes(int fromWidth, int fromHeight, int width, int height) {
  const auto text = [](int w, int h) { return std::to_string(w) + " x " + std::to_string(h); };
  if (fromWidth <= 0 || fromHeight <= 0)
    throw Error(ErrorCode::InvalidOption, "resize", message("the source is {1} pixels", text(fromWidth, fromHeight)),
                "An image needs at least one pixel.");
  if (width <= 0 || height <= 0)
    throw Error(ErrorCode::InvalidOption, "resize", message("the target size is {1} pixels", text(width, height)),
                "Choose a width and height of at least 1.");
}

/// OpenCV's headers are not const-correct for wrapped memory; sources are only read.
cv::Mat view(const Image& image) {
  return {image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.rgb.data())};
}

Image resizeWithOpenCv(const Image& image, int width, int height, int interpolation) {
  requireSizes(image.width, image.height, width, height);
  if (width == image.width && height == image.height) return image;
  Image out{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
  cv::Mat target(height, width, CV_8UC3, out.rgb.data());
  cv::resize(view(image), target, target.size(), 0, 0, interpolation);
  return out;
}

constexpr int kPrecisionBits = 22;  // Pillow keeps 32 bits minus 8 for the sample minus 2 for overshoot

/// Weights of one axis: output i sums `count[i]` samples from `first[i]` on.
struct Weights {
  int stride = 0;
  std::vector<int> first, count;
  std::vector<std::int32_t> fixed;
};

double bicubic(double x) {
  constexpr double kA = -0.5;
  x = std::fabs(x);
  if (x < 1.0) return ((kA + 2.0) * x - (kA + 3.0)) * x * x + 1;
  if (x < 2.0) return (((x - 5) * x + 8) * x - 4) * kA;
  return 0.0;
}

double triangle(double x) { return std::max(0.0, 1.0 - std::fabs(x)); }

/// One of Pillow's filters and how far it reaches when nothing is shrunk.
struct PillowFilter {
  double (*weight)(double);
  double support;
};
constexpr PillowFilter kBicubic{bicubic, 2.0}, kBilinear{triangle, 1.0};

Weights pillowWeights(int from, int to, const PillowFilter& filter) {
  const double scale = static_cast<double>(from) / to;
  const double filterScale = std::max(scale, 1.0);  // widened when shrinking: this is the antialiasing
  const double support = filter.support * filterScale;
  Weights w;
  w.stride = static_cast<int>(std::ceil(support)) * 2 + 1;
  w.first.resize(static_cast<std::size_t>(to));
  w.count.resize(static_cast<std::size_t>(to));
  w.fixed.assign(static_cast<std::size_t>(to) * static_cast<std::size_t>(w.stride), 0);
  std::vector<double> exact(static_cast<std::size_t>(w.stride));
  for (int i = 0; i < to; ++i) {
    const double center = (i + 0.5) * scale;
    // NOLINTBEGIN(bugprone-incorrect-roundings): as Pillow rounds
    const int begin = std::max(0, static_cast<int>(center - support + 0.5));
    const int end = std::min(from, static_cast<int>(center + support + 0.5));
    // NOLINTEND(bugprone-incorrect-roundings)
    double sum = 0;
    for (int k = begin; k < end; ++k) {
      exact[static_cast<std::size_t>(k - begin)] = filter.weight((k - center + 0.5) * (1.0 / filterScale));
      sum += exact[static_cast<std::size_t>(k - begin)];
    }
    w.first[static_cast<std::size_t>(i)] = begin;
    w.count[static_cast<std::size_t>(i)] = end - begin;
    for (int k = 0; k < end - begin; ++k) {
      double v = exact[static_cast<std::size_t>(k)];
      if (sum != 0.0) v /= sum;
      const double shifted = v * (1 << kPrecisionBits);
      w.fixed[static_cast<std::size_t>(i) * static_cast<std::size_t>(w.stride) + static_cast<std::size_t>(k)] =
          static_cast<std::int32_t>(shifted < 0 ? shifted - 0.5 : shifted + 0.5);
    }
  }
  return w;
}

std::uint8_t rounded(std::int32_t sum) { return static_cast<std::uint8_t>(std::clamp(sum >> kPrecisionBits, 0, 255)); }

constexpr std::int32_t kHalf = 1 << (kPrecisionBits - 1);

/// The image at another width, rounded to 8 bits as Pillow does between its two passes.
Image resampleRows(const Image& in, int width, const PillowFilter& filter) {
  const Weights w = pillowWeights(in.width, width, filter);
  Image out{width, in.height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * in.height * 3)};
  for (int y = 0; y < in.height; ++y)
    for (int x = 0; x < width; ++x) {
      const auto i = static_cast<std::size_t>(x);
      const std::int32_t* k = w.fixed.data() + i * static_cast<std::size_t>(w.stride);
      const std::uint8_t* p = in.pixel(w.first[i], y);
      std::int32_t r = kHalf, g = kHalf, b = kHalf;
      for (int n = 0; n < w.count[i]; ++n, p += 3) {
        r += p[0] * k[n];
        g += p[1] * k[n];
        b += p[2] * k[n];
      }
      std::uint8_t* o = out.pixel(x, y);
      o[0] = rounded(r);
      o[1] = rounded(g);
      o[2] = rounded(b);
    }
  return out;
}

Image resampleColumns(const Image& in, int height, const PillowFilter& filter) {
  const Weights w = pillowWeights(in.height, height, filter);
  const std::size_t row = static_cast<std::size_t>(in.width) * 3;
  Image out{in.width, height, std::vector<std::uint8_t>(row * static_cast<std::size_t>(height))};
  std::vector<std::int32_t> sums(row);
  for (int y = 0; y < height; ++y) {
    const auto i = static_cast<std::size_t>(y);
    const std::int32_t* k = w.fixed.data() + i * static_cast<std::size_t>(w.stride);
    std::fill(sums.begin(), sums.end(), kHalf);
    for (int n = 0; n < w.count[i]; ++n) {
      const std::uint8_t* p = in.pixel(0, w.first[i] + n);
      for (std::size_t c = 0; c < row; ++c) sums[c] += p[c] * k[n];
    }
    std::uint8_t* o = out.pixel(0, y);
    for (std::size_t c = 0; c < row; ++c) o[c] = rounded(sums[c]);
  }
  return out;
}

}  // namespace

Image resizeLinear(const Image& image, int width, int height) {
  return resizeWithOpenCv(image, width, height, cv::INTER_LINEAR);
}

Image resizeArea(const Image& image, int width, int height) {
  // Area averaging is defined for shrinking; enlarging falls to the usual smooth interpolation.
  const bool shrinks = width <= image.width && height <= image.height;
  return resizeWithOpenCv(image, width, height, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
}

std::pair<int, int> shrunkSize(int width, int height, int longestSide) {
  const int longest = std::max(width, height);
  if (longest <= longestSide) return {width, height};
  const auto scaled = [&](int side) {
    return std::max(1, static_cast<int>((static_cast<std::int64_t>(side) * longestSide + longest / 2) / longest));
  };
  return {scaled(width), scaled(height)};
}

Image shrunkTo(const Image& image, int longestSide) {
  const auto [width, height] = shrunkSize(image.width, image.height, longestSide);
  return width == image.width && height == image.height ? image : resizeArea(image, width, height);
}

namespace {
Image resizePillow(const Image& image, int width, int height, const PillowFilter& filter) {
  requireSizes(image.width, image.height, width, height);
  Image out = width == image.width ? image : resampleRows(image, width, filter);
  return height == out.height ? out : resampleColumns(out, height, filter);
}
}  // namespace

Image resizePillowBicubic(const Image& image, int width, int height) {
  return resizePillow(image, width, height, kBicubic);
}

Image resizePillowBilinear(const Image& image, int width, int height) {
  return resizePillow(image, width, height, kBilinear);
}

namespace {
Plane<float> resized(const Plane<float>& plane, int width, int height, int interpolation) {
  requireSizes(plane.width(), plane.height(), width, height);
  if (plane.width() == width && plane.height() == height) return plane;
  Plane<float> out(width, height);
  const cv::Mat source(plane.height(), plane.width(), CV_32FC1, const_cast<float*>(plane.data()));
  cv::Mat target(height, width, CV_32FC1, out.data());
  cv::resize(source, target, target.size(), 0, 0, interpolation);
  return out;
}
}  // namespace

Plane<float> resizeLinear(const Plane<float>& plane, int width, int height) {
  return resized(plane, width, height, cv::INTER_LINEAR);
}

Plane<float> resizeArea(const Plane<float>& plane, int width, int height) {
  return resized(plane, width, height, cv::INTER_AREA);
}

Plane<std::uint8_t> resizeNearest(const Plane<std::uint8_t>& plane, int width, int height) {
  requireSizes(plane.width(), plane.height(), width, height);
  if (plane.width() == width && plane.height() == height) return plane;
  // floor((x + 1/2) * from / to) in whole numbers, so that no rounding can move a sample.
  const auto nearest = [](int i, int from, int to) {
    return static_cast<int>((2 * static_cast<std::int64_t>(i) + 1) * from / (2 * static_cast<std::int64_t>(to)));
  };
  std::vector<int> columns(static_cast<std::size_t>(width));
  for (int x = 0; x < width; ++x) columns[static_cast<std::size_t>(x)] = nearest(x, plane.width(), width);
  Plane<std::uint8_t> out(width, height);
  for (int y = 0; y < height; ++y) {
    const int from = nearest(y, plane.height(), height);
    for (int x = 0; x < width; ++x) out.at(x, y) = plane.at(columns[static_cast<std::size_t>(x)], from);
  }
  return out;
}

}  // namespace sightline
