// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/map_similarity.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/error.h"
#include "core/statistics/paired_tests.h"

namespace sightline {
namespace {

constexpr int kSsimWindow = 7;

void requireSameSize(const Plane<float>& a, const Plane<float>& b) {
  if (!a.sameSizeAs(b))
    throw Error(ErrorCode::InvalidOption, "two maps",
                message("are {1} x {2} and {3} x {4}", a.width(), a.height(), b.width(), b.height()),
                "Compare maps of one size.");
}

bool allFinite(const Plane<float>& map) {
  return std::all_of(map.values().begin(), map.values().end(), [](float v) { return std::isfinite(v); });
}

/// Where both are numbers everywhere nothing, else why the maps cannot be compared.
Message whyIncomparable(const Plane<float>& a, const Plane<float>& b) {
  return allFinite(a) && allFinite(b) ? Message() : Message("A map holds values that are not numbers.");
}

std::vector<double> scaledValues(const Plane<float>& map) {
  const auto [low, high] = std::minmax_element(map.values().begin(), map.values().end());
  const double begin = *low, range = static_cast<double>(*high) - begin;
  std::vector<double> scaled(map.size(), 0.0);
  if (range > 0)
    std::transform(map.values().begin(), map.values().end(), scaled.begin(),
                   [&](float v) { return (static_cast<double>(v) - begin) / range; });
  return scaled;
}

/// SSIM of the window whose upper left pixel is (x, y).
double similarityAt(const std::vector<double>& a, const std::vector<double>& b, int width, int x, int y) {
  constexpr double kCount = kSsimWindow * kSsimWindow, kSample = kCount / (kCount - 1);
  constexpr double kC1 = 0.01 * 0.01, kC2 = 0.03 * 0.03;
  double sumA = 0, sumB = 0, squaresA = 0, squaresB = 0, products = 0;
  for (int dy = 0; dy < kSsimWindow; ++dy)
    for (int dx = 0; dx < kSsimWindow; ++dx) {
      const auto i =
          static_cast<std::size_t>(y + dy) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x + dx);
      sumA += a[i];
      sumB += b[i];
      squaresA += a[i] * a[i];
      squaresB += b[i] * b[i];
      products += a[i] * b[i];
    }
  const double meanA = sumA / kCount, meanB = sumB / kCount;
  const double varA = kSample * (squaresA / kCount - meanA * meanA),
               varB = kSample * (squaresB / kCount - meanB * meanB),
               covariance = kSample * (products / kCount - meanA * meanB);
  return (2 * meanA * meanB + kC1) * (2 * covariance + kC2) /
         ((meanA * meanA + meanB * meanB + kC1) * (varA + varB + kC2));
}

}  // namespace

Measured<double> rankSimilarity(const Plane<float>& a, const Plane<float>& b, bool absolute) {
  requireSameSize(a, b);
  if (const Message why = whyIncomparable(a, b); !why.empty()) return Measured<double>::none(why);
  std::vector<double> x(a.values().begin(), a.values().end()), y(b.values().begin(), b.values().end());
  if (absolute)
    for (auto* side : {&x, &y})
      for (double& v : *side) v = std::abs(v);
  const RankCorrelation found = spearman(x, y);
  if (!std::isfinite(found.rho))
    return Measured<double>::none(
        x.size() < 3 ? found.note : Message("A map has one value everywhere, so that its pixels have no order."));
  return found.rho;
}

Measured<double> structuralSimilarity(const Plane<float>& a, const Plane<float>& b) {
  requireSameSize(a, b);
  if (const Message why = whyIncomparable(a, b); !why.empty()) return Measured<double>::none(why);
  if (a.width() < kSsimWindow || a.height() < kSsimWindow)
    return Measured<double>::none("The maps are smaller than the window of 7 x 7 pixels.");
  const auto x = scaledValues(a), y = scaledValues(b);
  double sum = 0;
  const int columns = a.width() - kSsimWindow + 1, rows = a.height() - kSsimWindow + 1;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) sum += similarityAt(x, y, a.width(), column, row);
  return sum / (static_cast<double>(columns) * rows);
}

}  // namespace sightline
