// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/channel_sums.h"

#include "core/techniques/blank.h"

namespace sightline {

Explanation signedMap(const ExplainedNetwork& network, const std::vector<double>& values, int evaluations) {
  const Image& pixels = network.input().pixels;
  const std::size_t area = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
  std::vector<double> sums(area);
  for (std::size_t i = 0; i < values.size(); ++i) sums[i % area] += values[i];
  return pixelMap(network, sums, evaluations);
}

Explanation pixelMap(const ExplainedNetwork& network, const std::vector<double>& values, int evaluations) {
  const Image& pixels = network.input().pixels;
  Explanation out;
  out.target = network.target();
  out.map = {Plane<float>(pixels.width, pixels.height, std::vector<float>(values.begin(), values.end())),
             network.input().covers,
             {}};
  out.map.blankReason = blankReasonOf(out.map.values);
  out.evaluations = evaluations;
  return out;
}

}  // namespace sightline
