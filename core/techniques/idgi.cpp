// SPDX-License-Identifier: GPL-3.0-or-later
// Yang, Wang and Bilgic 2023 (arXiv 2303.14242): each step of the path hands out the change of the score by the squared
// gradients there.
#include <algorithm>

#include "core/techniques/channel_sums.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// Adds what one straight path from an image of one value says, times `share`.
void addPath(ExplainedNetwork& network, float baseline, int steps, double share, std::vector<double>& attribution,
             const ExplainSinks& sinks) {
  const auto at = [&](int point, std::span<float> values) {
    const auto alpha = static_cast<float>(static_cast<double>(point) / steps);
    for (float& v : values) v = baseline + alpha * (v - baseline);
  };
  const auto scores = network.scores(steps + 1, at, {sinks.stop, {}, {}});
  network.gradients(
      steps, at,
      [&](int point, std::span<const float> gradient) {
        double squares = 0;
        for (const float g : gradient) squares += static_cast<double>(g) * static_cast<double>(g);
        if (squares == 0) return;  // nothing to hand the change out by
        const auto here = static_cast<std::size_t>(point);
        const double change = (scores[here + 1].logit - scores[here].logit) * share / squares;
        for (std::size_t i = 0; i < gradient.size(); ++i)
          attribution[i] += static_cast<double>(gradient[i]) * static_cast<double>(gradient[i]) * change;
      },
      sinks);
}

Explanation decisionGradients(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                              const ExplainSinks& sinks) {
  const int steps = options.integer("steps");
  const std::string& baseline = options.choice("baseline");
  const auto& values = network.input().values;
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  std::vector<double> attribution(values.size());
  const bool both = baseline == "both";
  if (both || baseline == "black") addPath(network, *low, steps, both ? 0.5 : 1.0, attribution, sinks);
  if (both || baseline == "white") addPath(network, *high, steps, both ? 0.5 : 1.0, attribution, sinks);
  return signedMap(network, attribution, (both ? 2 : 1) * (2 * steps + 1));
}

}  // namespace

TechniqueInfo idgiRow() {
  TechniqueInfo info;
  info.id = "idgi";
  info.name = "IDGI";
  info.meaning =
      "Integrated Gradients whose steps hand out the change of the class score by squared gradients (Yang, Wang and "
      "Bilgic 2023).";
  info.needs.gradients = true;
  info.options = {
      integerOption("steps", 100, 1, 100'000, "Steps", "Gradients along each path"),
      choiceOption("baseline", {"both", "black", "white"}, "Baseline",
                   "Where paths begin: the image's smallest value (black), its largest (white), or the mean of both")};
  info.run = decisionGradients;
  return info;
}

}  // namespace sightline
