// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/skimage_resize.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sightline {
namespace {

/// Gaussian along one line with zeros outside; written back in float32 as scipy does between axes.
void blurLine(std::vector<double>& line, const std::vector<double>& weight) {
  const auto n = static_cast<std::ptrdiff_t>(line.size());
  const auto radius = static_cast<std::ptrdiff_t>(weight.size()) - 1;
  const auto at = [&](std::ptrdiff_t i) { return i < 0 || i >= n ? 0.0 : line[static_cast<std::size_t>(i)]; };
  std::vector<double> out(line.size());
  for (std::ptrdiff_t i = 0; i < n; ++i) {
    double sum = at(i) * weight[0];
    for (std::ptrdiff_t r = radius; r > 0; --r) sum += (at(i - r) + at(i + r)) * weight[static_cast<std::size_t>(r)];
    out[static_cast<std::size_t>(i)] = static_cast<float>(sum);
  }
  line = std::move(out);
}

/// Coefficients of the cubic B-spline through the samples, mirrored at the ends (Unser 1999).
void splineCoefficients(std::vector<double>& c) {
  const double pole = std::sqrt(3.0) - 2.0;
  const auto n = c.size();
  if (n < 2) return;
  for (auto& v : c) v *= 6.0;  // (1 - pole)(1 - 1/pole)
  double zn = pole, first = c[0] + std::pow(pole, static_cast<double>(n - 1)) * c[n - 1];
  double z2n = std::pow(pole, static_cast<double>(2 * n - 3));
  const double lastPower = std::pow(pole, static_cast<double>(2 * n - 2));
  for (std::size_t i = 1; i + 1 < n; ++i) {
    first += (zn + z2n) * c[i];
    zn *= pole;
    z2n /= pole;
    if (std::abs(zn) < 1e-300) break;
  }
  c[0] = first / (1.0 - lastPower);
  for (std::size_t i = 1; i < n; ++i) c[i] += pole * c[i - 1];
  c[n - 1] = (pole * c[n - 2] + c[n - 1]) * pole / (pole * pole - 1.0);
  for (std::size_t i = n - 1; i-- > 0;) c[i] = pole * (c[i + 1] - c[i]);
}

std::array<double, 4> cubicWeights(double t) {  // t in [0,1): distance from the second of four samples
  const double u = 1 - t;
  std::array<double, 4> w{};
  w[0] = u * u * u / 6;
  w[1] = (t * t * (t - 2) * 3 + 4) / 6;
  w[2] = (u * u * (u - 2) * 3 + 4) / 6;
  w[3] = 1 - w[0] - w[1] - w[2];
  return w;
}

/// How scipy pads before it looks for coefficients, so that zeros outside are felt as zeros.
constexpr int kPad = 12;

}  // namespace

FloatImage resizeCubicSpline(const FloatImage& image, int width, int height) {
  if (image.width == width && image.height == height) return image;
  const int w = image.width, h = image.height;
  std::vector<double> data(image.values.begin(), image.values.end());
  const auto eachLine = [&](auto& values, int lines, int length, std::size_t lineStride, std::size_t stride,
                            const auto& work) {
    std::vector<double> line(static_cast<std::size_t>(length));
    for (int l = 0; l < lines; ++l)
      for (std::size_t c = 0; c < 3; ++c) {
        const std::size_t base = static_cast<std::size_t>(l) * lineStride + c;
        for (int i = 0; i < length; ++i)
          line[static_cast<std::size_t>(i)] = values[base + static_cast<std::size_t>(i) * stride];
        work(line);
        for (int i = 0; i < length; ++i)
          values[base + static_cast<std::size_t>(i) * stride] = line[static_cast<std::size_t>(i)];
      }
  };
  const auto blurWeights = [](double factor) {
    const double sigma = std::max(0.0, (factor - 1) / 2);
    std::vector<double> weight;
    if (sigma <= 0) return weight;
    const int radius = static_cast<int>(4 * sigma + 0.5);  // NOLINT(bugprone-incorrect-roundings): SciPy's
    double total = 0;
    for (int x = -radius; x <= radius; ++x) total += std::exp(-0.5 / (sigma * sigma) * (x * x));
    for (int x = 0; x <= radius; ++x) weight.push_back(std::exp(-0.5 / (sigma * sigma) * (x * x)) / total);
    return weight;
  };
  const auto row = static_cast<std::size_t>(w) * 3;
  if (const auto weight = blurWeights(static_cast<double>(h) / height); !weight.empty())
    eachLine(data, w, h, 3, row, [&](auto& line) { blurLine(line, weight); });
  if (const auto weight = blurWeights(static_cast<double>(w) / width); !weight.empty())
    eachLine(data, h, w, row, 3, [&](auto& line) { blurLine(line, weight); });

  // Pad with zeros, turn into spline coefficients along both axes.
  const int pw = w + 2 * kPad, ph = h + 2 * kPad;
  std::vector<double> padded(static_cast<std::size_t>(pw) * ph * 3, 0.0);
  for (int y = 0; y < h; ++y)
    std::copy_n(data.begin() + static_cast<std::ptrdiff_t>(y * row), row,
                padded.begin() + static_cast<std::ptrdiff_t>((static_cast<std::size_t>(y + kPad) * pw + kPad) * 3));
  const auto paddedRow = static_cast<std::size_t>(pw) * 3;
  eachLine(padded, pw, ph, 3, paddedRow, splineCoefficients);
  eachLine(padded, ph, pw, paddedRow, 3, splineCoefficients);

  struct Tap {
    int start;
    std::array<double, 4> weight;
  };
  const auto taps = [](int from, int to) {
    std::vector<Tap> result;
    for (int i = 0; i < to; ++i) {
      const double at = (i + 0.5) * (static_cast<double>(from) / to) - 0.5 + kPad;
      const double floor = std::floor(at);
      result.push_back({static_cast<int>(floor) - 1, cubicWeights(at - floor)});
    }
    return result;
  };
  const auto [lowest, highest] = std::minmax_element(image.values.begin(), image.values.end());
  const auto columns = taps(w, width), rows = taps(h, height);
  FloatImage out{width, height, std::vector<float>(static_cast<std::size_t>(width) * height * 3)};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (std::size_t c = 0; c < 3; ++c) {
        double sum = 0;
        for (std::size_t j = 0; j < 4; ++j) {
          const auto base =
              static_cast<std::size_t>(rows[static_cast<std::size_t>(y)].start + static_cast<int>(j)) * paddedRow +
              static_cast<std::size_t>(columns[static_cast<std::size_t>(x)].start) * 3 + c;
          const auto& weight = columns[static_cast<std::size_t>(x)].weight;
          double line = 0;
          for (std::size_t i = 0; i < 4; ++i) line += padded[base + i * 3] * weight[i];
          sum += line * rows[static_cast<std::size_t>(y)].weight[j];
        }
        out.values[(static_cast<std::size_t>(y) * width + x) * 3 + c] =
            std::clamp(static_cast<float>(sum), *lowest, *highest);
      }
  return out;
}

Plane<std::int32_t> resizeLabels(const Plane<std::int32_t>& labels, int width, int height) {
  if (labels.width() == width && labels.height() == height) return labels;
  Plane<std::int32_t> out(width, height);
  const auto source = [](int i, int from, int to) {
    return std::clamp(static_cast<int>(std::floor((i + 0.5) * (static_cast<double>(from) / to) - 0.5 + 0.5)), 0,
                      from - 1);
  };
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      out.at(x, y) = labels.at(source(x, labels.width(), width), source(y, labels.height(), height));
  return out;
}

}  // namespace sightline
