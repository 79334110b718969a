// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/map_scale.h"

#include <algorithm>
#include <cmath>

namespace sightline {
namespace {

float pairwiseSum(const float* values, std::size_t n) {
  if (n < 8) {
    float sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += values[i];
    return sum;
  }
  if (n <= 128) {
    float r[8];
    for (int j = 0; j < 8; ++j) r[j] = values[j];
    std::size_t i = 8;
    for (; i < n - n % 8; i += 8)
      for (std::size_t j = 0; j < 8; ++j) r[j] += values[i + j];
    float sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (; i < n; ++i) sum += values[i];
    return sum;
  }
  std::size_t half = n / 2;
  half -= half % 8;
  return pairwiseSum(values, half) + pairwiseSum(values + half, n - half);
}

/// Sum of float32 values exactly as numpy adds them: pairwise in blocks of eight accumulators, over chunks of
/// 8192 values that are then added in order. Thresholds agree with the Python library's bit for bit because
/// of it.
float numpySum(std::span<const float> values) {
  constexpr std::size_t kChunk = 8192;  // numpy's default ufunc buffer, in elements
  float sum = 0;
  bool first = true;
  for (std::size_t i = 0; i < values.size(); i += kChunk) {
    const float part = pairwiseSum(values.data() + i, std::min(kChunk, values.size() - i));
    sum = first ? part : sum + part;
    first = false;
  }
  return sum;
}

}  // namespace

MapScale mapScale(const Plane<float>& map, const Plane<std::uint8_t>& valid) {
  MapScale scale;
  bool any = false, finite = true;
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    const float v = map[i];
    if (!std::isfinite(v)) {
      finite = false;
      break;
    }
    if (!any) {
      scale.minimum = scale.maximum = v;
      any = true;
    } else {
      scale.minimum = std::min(scale.minimum, v);
      scale.maximum = std::max(scale.maximum, v);
    }
  }
  const float range = scale.maximum - scale.minimum;
  scale.degenerate = !any || !finite || !(range > 0) || !std::isfinite(range);
  return scale;
}

FloatMoments numpyMoments(std::span<const float> values) {
  const auto n = static_cast<float>(values.size());
  FloatMoments m;
  m.mean = numpySum(values) / n;
  std::vector<float> squares(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float d = values[i] - m.mean;
    squares[i] = d * d;
  }
  m.sd = std::sqrt(numpySum(squares) / n);
  return m;
}

}  // namespace sightline
