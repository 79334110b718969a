// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace sightline::demo {

/// Small random generator of the demo's drawings (SplitMix64, Steele, Lea & Flood 2014). The standard
/// library's distributions differ between implementations; these do not, so pixels are the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  Random(std::uint64_t seed, std::uint64_t a, std::uint64_t b) : state_(seed) {
    state_ = next() ^ (a * 0xD1342543DE82EF95ULL);
    state_ = next() ^ (b * 0xA24BAED4963EE407ULL);
  }

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// Uniform in [0,1), in [low,high), integer in [0,count), true with a probability.
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  double in(double low, double high) { return low + (high - low) * unit(); }
  int below(int count) { return static_cast<int>(unit() * count); }
  bool chance(double probability) { return unit() < probability; }
  double sign() { return chance(0.5) ? 1.0 : -1.0; }
  /// A generator of its own for a part, so that more draws there do not change what follows.
  Random fork() { return Random(next()); }

 private:
  std::uint64_t state_;
};

}  // namespace sightline::demo
