// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// The ranks of a map's values over its valid pixels, to be correlated with many other planes: Spearman's correlation,
/// equal values sharing the mean of their ranks (scipy.stats.spearmanr). The values are ranked as they are stored, so
/// +0 and -0 are equal, and signed maps are ranked with their signs: take magnitudes before, where these are meant.
class RankedMap {
 public:
  /// @param valid  0 = pixel left out of everything; empty = all pixels count
  /// @throws Error InvalidOption when sizes differ
  explicit RankedMap(const Plane<float>& map, const Plane<std::uint8_t>& valid = {});

  /// With the number of people who marked a pixel. Empty where either is constant, or the map holds NaN.
  /// @throws Error InvalidOption when sizes differ
  [[nodiscard]] std::optional<double> with(const Plane<std::uint8_t>& votes) const;
  /// With another map, whose valid pixels are the same. @throws as above
  [[nodiscard]] std::optional<double> with(const RankedMap& other) const;
  [[nodiscard]] bool isConstant() const { return !(squares_ > 0); }

 private:
  void requireSize(int width, int height) const;

  int width_ = 0, height_ = 0;
  std::vector<std::uint32_t> pixels_;  ///< valid ones
  std::vector<double> ranks_;          ///< of each of them, less their mean
  double squares_ = 0;                 ///< sum of the squares of `ranks_`; 0: constant, or no numbers
};

}  // namespace sightline
