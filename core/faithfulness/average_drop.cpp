// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/average_drop.h"

#include <algorithm>
#include <cmath>

#include "core/faithfulness/causal_metric.h"

namespace sightline {

DropResult confidenceDrop(ExplainedNetwork& network, const Plane<float>& map, const ExplainSinks& sinks) {
  DropResult out;
  if (const Message why = whyNoOrder(map); !why.empty()) {
    out.drop = Measured<ConfidenceDrop>::none(why);
    return out;
  }
  const auto [low, high] = std::minmax_element(map.values().begin(), map.values().end());
  const bool scaled = *low < 0 || *high > 1;
  const float from = scaled ? *low : 0.0f, range = scaled ? *high - *low : 1.0f;
  const auto scores = network.scores(
      2,
      [&](int index, std::span<float> values) {
        if (index == 0) return;
        for (std::size_t i = 0; i < values.size(); ++i) values[i] *= (map[i % map.size()] - from) / range;
      },
      sinks);
  out.evaluations = 2;
  constexpr double kNotZero = 1e-7;  // TorchCAM's
  ConfidenceDrop found;
  found.whole = scores[0].probability;
  found.shown = scores[1].probability;
  found.drop = std::max(0.0, found.whole - found.shown) / (found.whole + kNotZero);
  found.increase = found.whole < found.shown;
  if (std::isfinite(found.whole) && std::isfinite(found.shown))
    out.drop = found;
  else
    out.drop = Measured<ConfidenceDrop>::none("The network gave values that are not numbers.");
  return out;
}

}  // namespace sightline
