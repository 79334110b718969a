// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <cstdint>
#include <numbers>

namespace sightline {

/// Uniform and standard normal numbers that are the same on every machine and for every number of threads: a stream of
/// its own for each (seed, stream). SplitMix64, and Box-Muller from two of its numbers.
class NormalNoise {
 public:
  NormalNoise(std::uint64_t seed, std::uint64_t stream) : state_(mixed(seed) + stream * 0xD1342543DE82EF95ull) {}

  /// In [0,1), with 53 random bits.
  double uniform() {
    state_ += 0x9E3779B97F4A7C15ull;
    return static_cast<double>(mixed(state_) >> 11) * 0x1p-53;
  }
  double next() {
    if (held_) {
      held_ = false;
      return other_;
    }
    const double radius = std::sqrt(-2 * std::log(1 - uniform())), angle = 2 * std::numbers::pi * uniform();
    other_ = radius * std::sin(angle);
    held_ = true;
    return radius * std::cos(angle);
  }

 private:
  static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
  double other_ = 0;
  bool held_ = false;
};

}  // namespace sightline
