// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/attention_map.h"

#include <algorithm>
#include <cmath>

#include "core/image/resize.h"
#include "core/techniques/blank.h"

namespace sightline {
namespace {

/// (x - min) / (max - min + floor)
void stretchRange(Plane<float>& plane, float floor) {
  const auto [low, high] = std::minmax_element(plane.values().begin(), plane.values().end());
  const float from = *low, span = *high - *low + floor;
  for (float& v : plane.values()) v = (v - from) / span;
}

Message whyBlank(const Plane<float>& patches) {
  const auto values = patches.values();
  if (std::any_of(values.begin(), values.end(), [](float v) { return !std::isfinite(v); }))
    return "The network gave values that are not numbers here.";
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  // A range of rounding errors would be stretched to a picture.
  if (!isRounding(static_cast<double>(*high - *low), static_cast<double>(std::max(std::abs(*low), std::abs(*high)))))
    return {};
  return *high == 0.f ? Message("Every patch has the value 0: no attention is left that counts for the class.")
                      : Message("The map has the same value everywhere.");
}

}  // namespace

Explanation patchMap(const ExplainedNetwork& network, const AttentionGrid& grid, const std::vector<double>& tokens,
                     PatchScale scale) {
  const Image& pixels = network.input().pixels;
  Explanation out;
  out.target = network.target();
  out.evaluations = 1;
  out.grid = Plane<float>(grid.gridWidth, grid.gridHeight,
                          std::vector<float>(tokens.begin() + grid.prefixTokens, tokens.end()));
  out.map = {Plane<float>(pixels.width, pixels.height), network.input().covers, whyBlank(*out.grid)};
  if (!out.map.blankReason.empty()) return out;
  Plane<float> patches = *out.grid;
  if (scale == PatchScale::ByMaximum) {
    const float high = *std::max_element(patches.values().begin(), patches.values().end());
    for (float& v : patches.values()) v /= high;
  }
  if (scale == PatchScale::RangeBefore) stretchRange(patches, 1e-8f);
  out.map.values = resizeLinear(patches, pixels.width, pixels.height);
  if (scale == PatchScale::RangeBehind) stretchRange(out.map.values, 0);
  return out;
}

std::vector<double> classRowOfProduct(const std::vector<std::vector<float>>& blocks, std::size_t side) {
  std::vector<double> row(side), next(side);
  row[0] = 1;
  // From the last block on, so that a row is multiplied and never a matrix.
  for (std::size_t block = blocks.size(); block-- > 0;) {
    std::fill(next.begin(), next.end(), 0);
    for (std::size_t i = 0; i < side; ++i) {
      if (row[i] == 0) continue;
      const float* from = blocks[block].data() + i * side;
      for (std::size_t j = 0; j < side; ++j) next[j] += row[i] * static_cast<double>(from[j]);
    }
    std::swap(row, next);
  }
  return row;
}

}  // namespace sightline
