// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <cstdint>

namespace sightline::demo {

/// Smooth lattice noise in [0,1] over the plane (value noise with smoothstep weights).
class Noise {
 public:
  explicit Noise(std::uint64_t seed) : seed_(static_cast<std::uint32_t>(seed ^ (seed >> 32))) {}

  [[nodiscard]] float at(float x, float y) const {
    const float fx = std::floor(x), fy = std::floor(y);
    const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
    float u = x - fx, v = y - fy;
    u = u * u * (3 - 2 * u);
    v = v * v * (3 - 2 * v);
    const float top = corner(ix, iy) + (corner(ix + 1, iy) - corner(ix, iy)) * u;
    const float low = corner(ix, iy + 1) + (corner(ix + 1, iy + 1) - corner(ix, iy + 1)) * u;
    return top + (low - top) * v;
  }
  /// Three octaves, in [0,1].
  [[nodiscard]] float fractal(float x, float y) const {
    return (4 * at(x, y) + 2 * at(2 * x + 17, 2 * y + 5) + at(4 * x + 31, 4 * y + 11)) / 7;
  }

 private:
  [[nodiscard]] float corner(int x, int y) const {
    std::uint32_t h =
        seed_ ^ (static_cast<std::uint32_t>(x) * 0x27d4eb2dU) ^ (static_cast<std::uint32_t>(y) * 0x165667b1U);
    h ^= h >> 15;
    h *= 0x85ebca6bU;
    h ^= h >> 13;
    h *= 0xc2b2ae35U;
    h ^= h >> 16;
    return static_cast<float>(h >> 8) * (1.0f / 16777216.0f);
  }
  std::uint32_t seed_;
};

}  // namespace sightline::demo
