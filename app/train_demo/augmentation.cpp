// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_demo/augmentation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sightline::demo {

void writeAugmented(const std::uint8_t* scene, int side, const Preprocessing& p, Random& random, float* out) {
  const double window = random.in(0.84, 1.0) * side, left = random.in(0, side - window),
               top = random.in(0, side - window);
  const bool mirror = random.chance(0.5);
  const auto brightness = static_cast<float>(random.in(0.8, 1.2)), contrast = static_cast<float>(random.in(0.8, 1.2));
  std::array<float, 3> scale{}, offset{};
  for (std::size_t c = 0; c < 3; ++c) {
    const auto tint = static_cast<float>(random.in(0.9, 1.1));
    // ((v*brightness*tint - 0.5)*contrast + 0.5 - mean)/std with v = byte/255
    scale[c] = brightness * tint * contrast / 255 / p.std[c];
    offset[c] = (0.5f - 0.5f * contrast - p.mean[c]) / p.std[c];
  }
  struct Tap {
    int low, high;
    float weight;
  };
  const auto taps = [&](double start, bool reversed) {
    std::vector<Tap> t(static_cast<std::size_t>(p.size));
    for (int i = 0; i < p.size; ++i) {
      const int k = reversed ? p.size - 1 - i : i;
      const double at = std::clamp(start + (k + 0.5) * window / p.size - 0.5, 0.0, side - 1.0);
      const int low = static_cast<int>(at);
      t[static_cast<std::size_t>(i)] = {low, std::min(low + 1, side - 1), static_cast<float>(at - low)};
    }
    return t;
  };
  const auto columns = taps(left, mirror), rows = taps(top, false);
  const std::size_t plane = static_cast<std::size_t>(p.size) * p.size;
  for (int y = 0; y < p.size; ++y) {
    const Tap v = rows[static_cast<std::size_t>(y)];
    const std::uint8_t* upper = scene + static_cast<std::size_t>(v.low) * side * 3;
    const std::uint8_t* lower = scene + static_cast<std::size_t>(v.high) * side * 3;
    for (int x = 0; x < p.size; ++x) {
      const Tap u = columns[static_cast<std::size_t>(x)];
      for (std::size_t c = 0; c < 3; ++c) {
        const float a = upper[u.low * 3 + c] + u.weight * (upper[u.high * 3 + c] - upper[u.low * 3 + c]);
        const float b = lower[u.low * 3 + c] + u.weight * (lower[u.high * 3 + c] - lower[u.low * 3 + c]);
        out[c * plane + static_cast<std::size_t>(y) * p.size + x] = (a + v.weight * (b - a)) * scale[c] + offset[c];
      }
    }
  }
}

}  // namespace sightline::demo
