// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sightline {

/// Weights of a network to be drawn anew, for the sanity check of Adebayo et al. 2018: what a map owes to what the
/// network learned. The stages of a network are counted from its head down (ComputeBackend::weightStages()).
struct WeightRedraw {
  enum class Mode {
    Cascade,      ///< stages 1 to `stage`: from the head down
    Independent,  ///< stage `stage` alone
  };
  Mode mode = Mode::Cascade;
  int stage = 1;           ///< 1 or more
  std::uint64_t seed = 0;  ///< another seed gives other weights
  bool operator==(const WeightRedraw&) const = default;
};

/// "cascade", "independent"
[[nodiscard]] std::string redrawModeId(WeightRedraw::Mode mode);
/// Inverse. @throws Error InvalidOption
[[nodiscard]] WeightRedraw::Mode redrawModeFromId(std::string_view id);
/// "cascade to stage 3, seed 7": part of keys.
[[nodiscard]] std::string describe(const WeightRedraw& redraw);

/// Uniform numbers for the tensor NAME of stage K: SplitMix64 from a state that FNV-1a makes of "NAME#K" and the seed.
/// Only integers and exact products, so that the numbers are the same with every library and on every machine, and
/// none depends on the order in which tensors are drawn.
class RedrawNumbers {
 public:
  RedrawNumbers(std::string_view tensor, int stage, std::uint64_t seed);
  /// In [-1, 1), a multiple of 2^-23, so that it is exact as float32.
  double next();

 private:
  std::uint64_t state_;
};

}  // namespace sightline
