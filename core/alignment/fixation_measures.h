// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

#include "core/types/fixated_points.h"
#include "core/types/plane.h"

namespace sightline {

/// Agreement of a map with the points that people fixated, as pysaliency and the MIT/Tuebingen benchmark define them
/// (Kuemmerer et al. 2018; Bylinskii et al., arXiv 1604.03605). A fixation counts with the value of its pixel, each as
/// often as it occurs. Empty where undefined: a map that is constant or holds NaN, no fixation within the valid pixels.
struct FixationScores {
  std::optional<double> normalisedScanpath;  ///< NSS: mean over fixations of (value - mean) / population sd
  /// Chance that a fixation's value is higher than that of any pixel (all of them, fixated ones too), ties counting
  /// half. This is the AUC of the Tuebingen benchmark; the MATLAB AUC-Judd leaves fixated pixels out and adds noise.
  std::optional<double> areaUnderRoc;
  /// The same against the fixations of the data set's other images: what looking at the centre explains is chance here.
  /// Empty where there are none.
  std::optional<double> shuffledAreaUnderRoc;
  /// Mean over fixations of log2 p - log2 b, in bits: p is the map as a density (its minimum is subtracted if it is
  /// negative, then 1e-20 is added and the sum made 1), b a Gaussian centre bias with standard deviations of 0.28 of
  /// the width and 0.22 of the height. A map that is 0 under a fixation loses some 67 bits there.
  std::optional<double> informationGain;
};

/// @param map    over the whole image
/// @param valid  0 = pixel left out of everything; empty = all pixels count
[[nodiscard]] FixationScores fixationScores(const Plane<float>& map, const FixationEvidence& evidence,
                                            const Plane<std::uint8_t>& valid = {});

}  // namespace sightline
