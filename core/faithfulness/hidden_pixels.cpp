// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/hidden_pixels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"

namespace sightline {
namespace {

constexpr int kBlurSide = 11, kBlurRadius = 20;
constexpr double kBlurSigma = 5;

/// One axis of RISE's kernel: what scipy's Gaussian filter makes of a one in the middle of eleven zeros. Its weights
/// reach over 20 places to each side; beyond the border the values are mirrored.
std::array<double, kBlurSide> foldedGaussian() {
  std::array<double, kBlurSide> folded{};
  std::array<double, 2 * kBlurRadius + 1> weights{};
  double sum = 0;
  for (int i = -kBlurRadius; i <= kBlurRadius; ++i)
    sum += weights[static_cast<std::size_t>(i + kBlurRadius)] = std::exp(-0.5 * i * i / (kBlurSigma * kBlurSigma));
  for (int at = 0; at < kBlurSide; ++at)
    for (int i = -kBlurRadius; i <= kBlurRadius; ++i) {
      // "reflect": the edge value is repeated, (d c b a | a b c d | d c b a).
      int from = (at + i) % (2 * kBlurSide);
      if (from < 0) from += 2 * kBlurSide;
      if (from >= kBlurSide) from = 2 * kBlurSide - 1 - from;
      if (from == kBlurSide / 2)
        folded[static_cast<std::size_t>(at)] += weights[static_cast<std::size_t>(i + kBlurRadius)] / sum;
    }
  return folded;
}

}  // namespace

std::string_view substrateId(Substrate substrate) {
  switch (substrate) {
    case Substrate::Mean: return "mean";
    case Substrate::Blur: return "blur";
    case Substrate::Black: return "black";
  }
  return "";
}

Substrate substrateFromId(std::string_view id) {
  for (const Substrate s : {Substrate::Mean, Substrate::Blur, Substrate::Black})
    if (substrateId(s) == id) return s;
  throw Error(ErrorCode::InvalidOption, std::string(id), "is nothing that pixels can be replaced by",
              "Use mean, blur or black.");
}

Message describe(Substrate substrate) {
  switch (substrate) {
    case Substrate::Mean: return "the mean colour";
    case Substrate::Blur: return "the blurred image";
    case Substrate::Black: return "black";
  }
  return {};
}

std::vector<float> riseBlur(std::span<const float> values, int width, int height) {
  static const auto kAxis = foldedGaussian();
  constexpr int kReach = kBlurSide / 2;
  const auto w = static_cast<std::size_t>(width), h = static_cast<std::size_t>(height), area = w * h;
  // The kernel is the product of its axes: along rows, then along columns, in double.
  std::vector<float> out(values.size());
  std::vector<double> rows(area);
  for (std::size_t c = 0; c < values.size() / area; ++c) {
    const auto along = [&](std::size_t count, const auto& value, const auto& put) {
      for (std::size_t at = 0; at < count; ++at) {
        double sum = 0;
        for (int i = -kReach; i <= kReach; ++i) {
          const auto from = static_cast<std::ptrdiff_t>(at) + i;
          if (from >= 0 && from < static_cast<std::ptrdiff_t>(count))
            sum += kAxis[static_cast<std::size_t>(i + kReach)] * value(static_cast<std::size_t>(from));
        }
        put(at, sum);
      }
    };
    const std::span<const float> plane = values.subspan(c * area, area);
    for (std::size_t y = 0; y < h; ++y)
      along(
          w, [&](std::size_t x) { return static_cast<double>(plane[y * w + x]); },
          [&](std::size_t x, double sum) { rows[y * w + x] = sum; });
    for (std::size_t x = 0; x < w; ++x)
      along(
          h, [&](std::size_t y) { return rows[y * w + x]; },
          [&](std::size_t y, double sum) { out[c * area + y * w + x] = static_cast<float>(sum); });
  }
  return out;
}

std::vector<float> replacedBy(Substrate substrate, std::span<const float> values, int width, int height,
                              const Preprocessing& preprocessing) {
  if (substrate == Substrate::Blur) return riseBlur(values, width, height);
  std::vector<float> out(values.size());
  if (substrate == Substrate::Mean) return out;
  const std::size_t area = values.size() / 3;
  for (std::size_t c = 0; c < 3; ++c)
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(c * area), area,
                (0.0f - preprocessing.mean[c]) / preprocessing.std[c]);
  return out;
}

}  // namespace sightline
