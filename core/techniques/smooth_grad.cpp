// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/techniques/channel_sums.h"
#include "core/techniques/normal_noise.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// sum over channels of |mean over noisy copies of d logit / dx|.
Explanation smoothedGradient(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                             const ExplainSinks& sinks) {
  const int copies = options.integer("copies");
  const auto& values = network.input().values;
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  const double spread = options.number("noise") * (static_cast<double>(*high) - static_cast<double>(*low));
  std::vector<double> sum(values.size());
  network.gradients(
      copies,
      [&](int copy, std::span<float> image) {
        NormalNoise noise(static_cast<std::uint64_t>(options.integer("seed")), static_cast<std::uint64_t>(copy));
        for (float& value : image) value += static_cast<float>(spread * noise.next());
      },
      [&](int, std::span<const float> gradient) {
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += static_cast<double>(gradient[i]);
      },
      sinks);
  for (double& value : sum) value = std::abs(value / copies);
  return signedMap(network, sum, copies);
}

}  // namespace

TechniqueInfo smoothGradRow() {
  TechniqueInfo info;
  info.id = "smoothgrad";
  info.name = "SmoothGrad";
  info.meaning = "Size of the mean gradient over noisy copies of the image (Smilkov et al. 2017).";
  info.needs.gradients = true;
  info.options = {
      integerOption("copies", 25, 1, 10'000, "Copies", "Noisy copies of the image that are averaged"),
      realOption("noise", 0.15, 0, 10, "Noise",
                 "Standard deviation of the noise, as a share of the normalised image's range"),
      integerOption("seed", 20230618, 0, 2'000'000'000, "Seed", "Seed of the noise; the same seed gives the same map")};
  info.run = smoothedGradient;
  return info;
}

}  // namespace sightline
