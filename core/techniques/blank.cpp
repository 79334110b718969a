// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/blank.h"

#include <algorithm>
#include <cmath>

namespace sightline {

bool isRounding(double difference, double size) {
  constexpr double kUnit = 1.0 / (1 << 23);
  return std::abs(difference) <= 32 * kUnit * size;
}

Message blankReasonOf(const Plane<float>& values) {
  if (std::any_of(values.values().begin(), values.values().end(), [](float v) { return !std::isfinite(v); }))
    return "The network gave values that are not numbers here.";
  if (std::all_of(values.values().begin(), values.values().end(), [](float v) { return v == 0.f; }))
    return "The class score does not depend on the image here: its gradient is zero.";
  // Scores are of the order of 1 and floats have seven digits. Classes that are merely improbable stay far above this.
  constexpr double kLeast = 1e-15;
  double sum = 0;
  for (const float v : values.values()) sum += std::abs(static_cast<double>(v));
  if (sum < kLeast)
    return "The evidence is smaller than rounding errors: the network's output hardly changes with the image. A "
           "softmax that is sure of its class does that.";
  return {};
}

Message blankReasonOf(const IgResult& result) {
  Message reason = blankReasonOf(result.attribution);
  const auto& values = result.attribution.values();
  if (result.baselines[0] == result.baselines[1] &&
      std::all_of(values.begin(), values.end(), [](float v) { return v == 0.f; }))
    return "The image has one value everywhere, like the baselines it is compared with, so there is nothing between "
           "them to attribute.";
  return reason;
}

}  // namespace sightline
