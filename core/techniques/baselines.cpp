// SPDX-License-Identifier: GPL-3.0-or-later
// Maps that know nothing of a network: what agreement with people costs nothing to reach.
#include <algorithm>
#include <cmath>

#include "core/techniques/channel_sums.h"
#include "core/techniques/normal_noise.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// FNV-1a of the pixels: another image gives another random map, another network on the same pixels the same.
std::uint64_t streamOf(const Image& pixels) {
  std::uint64_t hash = 0xCBF29CE484222325ull;
  for (const std::uint8_t byte : pixels.rgb) hash = (hash ^ byte) * 0x100000001B3ull;
  return hash;
}

Explanation randomMap(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                      const ExplainSinks&) {
  const Image& pixels = network.input().pixels;
  NormalNoise random(static_cast<std::uint64_t>(options.integer("seed")), streamOf(pixels));
  std::vector<double> values(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height));
  for (double& v : values) v = random.uniform();
  return pixelMap(network, values, 0);
}

Explanation centrePrior(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                        const ExplainSinks&) {
  const Image& pixels = network.input().pixels;
  const double deviation = options.number("deviation");
  std::vector<double> values;
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < pixels.width; ++x) {
      const double dx = ((x + 0.5) / pixels.width - 0.5) / deviation,
                   dy = ((y + 0.5) / pixels.height - 0.5) / deviation;
      values.push_back(std::exp(-(dx * dx + dy * dy) / 2));
    }
  return pixelMap(network, values, 0);
}

/// Length of Sobel's gradient of the grey image (Rec. 601), border pixels repeated.
Explanation edgeMap(ExplainedNetwork& network, const OptionValues&, const std::vector<std::string>&,
                    const ExplainSinks&) {
  const Image& pixels = network.input().pixels;
  const auto grey = [&](int x, int y) {
    const std::uint8_t* p = pixels.pixel(std::clamp(x, 0, pixels.width - 1), std::clamp(y, 0, pixels.height - 1));
    return 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2];
  };
  std::vector<double> values;
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < pixels.width; ++x) {
      const auto side = [&](int dx, int dy) {  // three pixels on one side, the middle one twice
        return grey(x + dx - dy, y + dy - dx) + 2 * grey(x + dx, y + dy) + grey(x + dx + dy, y + dy + dx);
      };
      values.push_back(std::hypot(side(1, 0) - side(-1, 0), side(0, 1) - side(0, -1)));
    }
  Explanation out = pixelMap(network, values, 0);
  if (!out.map.blankReason.empty()) out.map.blankReason = "The image has no edges.";
  return out;
}

}  // namespace

TechniqueInfo randomMapRow() {
  TechniqueInfo info;
  info.id = "random";
  info.name = "Random map";
  info.meaning =
      "A baseline without a network: a uniform random number for each pixel, the same for the same image and seed.";
  info.cost = TechniqueInfo::Cost::OnePass;
  info.baseline = true;
  info.options = {integerOption("seed", 2018, 0, 2'000'000'000, "Seed",
                                "Seed of the random numbers; the same seed gives the same map")};
  info.run = randomMap;
  return info;
}

TechniqueInfo centrePriorRow() {
  TechniqueInfo info;
  info.id = "centre";
  info.name = "Centre prior";
  info.meaning = "A baseline without a network: a Gaussian around the middle of what the network sees.";
  info.cost = TechniqueInfo::Cost::OnePass;
  info.baseline = true;
  info.options = {realOption("deviation", 0.25, 0.01, 10, "Deviation",
                             "Standard deviation of the Gaussian, as a share of each side")};
  info.run = centrePrior;
  return info;
}

TechniqueInfo edgeMapRow() {
  TechniqueInfo info;
  info.id = "edges";
  info.name = "Edge map";
  info.meaning =
      "A baseline without a network: the strength of edges, the length of Sobel's gradient of the grey image.";
  info.cost = TechniqueInfo::Cost::OnePass;
  info.baseline = true;
  info.run = edgeMap;
  return info;
}

}  // namespace sightline
