// SPDX-License-Identifier: GPL-3.0-or-later
// Xu, Venugopalan and Sundararajan 2020 (arXiv 2004.03383), as PAIR saliency sums it: the path goes from the blurred
// image to the image.
#include <algorithm>
#include <cmath>

#include "core/techniques/channel_sums.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// scipy.ndimage.gaussian_filter of each channel: radius int(4 sigma + 0.5), zeros beyond the border.
class Blur {
 public:
  Blur(int width, int height) : width_(static_cast<std::size_t>(width)), height_(static_cast<std::size_t>(height)) {}

  /// @param image CHW
  [[nodiscard]] std::vector<double> operator()(std::span<const float> image, double sigma) const {
    const std::vector<double> kernel = kernelOf(sigma);
    std::vector<double> down(image.size()), out(image.size());
    const std::size_t area = width_ * height_;
    for (std::size_t first = 0; first < image.size(); first += area) {
      // Rows are added to rows, so that both passes run along memory.
      for (std::size_t y = 0; y < height_; ++y)
        forTaps(kernel, y, height_, [&](double weight, std::size_t from) {
          const float* source = image.data() + first + from * width_;
          double* to = down.data() + first + y * width_;
          for (std::size_t x = 0; x < width_; ++x) to[x] += weight * static_cast<double>(source[x]);
        });
      for (std::size_t y = 0; y < height_; ++y) {
        const double* source = down.data() + first + y * width_;
        double* to = out.data() + first + y * width_;
        for (std::size_t x = 0; x < width_; ++x) {
          double sum = 0;
          forTaps(kernel, x, width_, [&](double weight, std::size_t from) { sum += weight * source[from]; });
          to[x] = sum;
        }
      }
    }
    return out;
  }

 private:
  [[nodiscard]] static std::vector<double> kernelOf(double sigma) {
    const int radius = static_cast<int>(std::lround(4 * sigma));
    std::vector<double> kernel;
    double sum = 0;
    for (int d = -radius; d <= radius; ++d) {
      kernel.push_back(sigma > 0 ? std::exp(-0.5 * d * d / (sigma * sigma)) : 1.0);
      sum += kernel.back();
    }
    for (double& k : kernel) k /= sum;
    return kernel;
  }
  template <class Add>
  static void forTaps(const std::vector<double>& kernel, std::size_t at, std::size_t size, const Add& add) {
    const std::size_t radius = kernel.size() / 2;
    const std::size_t first = at > radius ? at - radius : 0, last = std::min(size - 1, at + radius);
    for (std::size_t from = first; from <= last; ++from) add(kernel[from + radius - at], from);
  }

  std::size_t width_, height_;
};

/// - sum over steps of (largest sigma / steps) (d image / d sigma) (d logit / d image)
Explanation blurGradients(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                          const ExplainSinks& sinks) {
  constexpr double kDifference = 0.01;  // of sigma, as PAIR's grad_step
  const int steps = options.integer("steps");
  const double step = options.number("sigma") / steps;
  const ModelInput& input = network.input();
  const Blur blur(input.pixels.width, input.pixels.height);
  std::vector<std::vector<float>> slopes(static_cast<std::size_t>(steps));  // by sigma, where the gradient is awaited
  std::vector<double> attribution(input.values.size());
  network.gradients(
      steps,
      [&](int index, std::span<float> values) {
        const double sigma = index * step;
        const auto here = blur(input.values, sigma), further = blur(input.values, sigma + kDifference);
        auto& slope = slopes[static_cast<std::size_t>(index)];
        slope.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
          values[i] = static_cast<float>(here[i]);
          slope[i] = static_cast<float>((further[i] - here[i]) / kDifference);
        }
      },
      [&](int index, std::span<const float> gradient) {
        std::vector<float> slope;
        std::swap(slope, slopes[static_cast<std::size_t>(index)]);
        for (std::size_t i = 0; i < gradient.size(); ++i)
          attribution[i] -= step * static_cast<double>(slope[i]) * static_cast<double>(gradient[i]);
      },
      sinks);
  return signedMap(network, attribution, steps);
}

}  // namespace

TechniqueInfo blurIgRow() {
  TechniqueInfo info;
  info.id = "blur-ig";
  info.name = "Blur IG";
  info.meaning =
      "Gradients summed along the way from the blurred image to the image (Xu, Venugopalan and Sundararajan 2020).";
  info.needs.gradients = true;
  info.options = {
      integerOption("steps", 100, 1, 100'000, "Steps", "Gradients along the path"),
      realOption("sigma", 50, 0.1, 1000, "Largest blur", "Standard deviation of the strongest blur, in input pixels")};
  info.run = blurGradients;
  return info;
}

}  // namespace sightline
