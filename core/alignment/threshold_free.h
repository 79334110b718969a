// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

#include "core/alignment/binarisation.h"
#include "core/types/plane.h"

namespace sightline {

/// Agreement of a map with a human mask that needs no threshold on the map. S is the map scaled to [0,1] by its
/// own minimum and maximum, R the map as it is, H the share of people who marked a pixel (0..1), h the mask of
/// an AgreementRule. Empty where undefined (constant map, empty mask, zero sum).
struct ThresholdFreeScores {
  std::optional<double> meanAbsoluteError;  ///< mean |S - H| (Mohseni et al., arXiv 1801.05075); lower is better
  /// sum of |R| inside h over sum of |R|: Shared Interest's score for maps that are not binary. For maps without
  /// negative values also known as energy pointing game and relevance mass accuracy.
  std::optional<double> continuousSaliencyCoverage;
  std::optional<double> weightedIou;               ///< sum min(S,H) / sum max(S,H) (Ruzicka similarity)
  std::optional<double> weightedGroundTruthCoverage;  ///< sum min(S,H) / sum H
  std::optional<double> weightedSaliencyCoverage;     ///< sum min(S,H) / sum S
  std::optional<bool> pointingGame;         ///< some pixel of the highest value lies in h (Zhang et al. 2018)
  std::optional<bool> pointingGame15;       ///< ... within 15 pixels of h, the original tolerance
  /// Share of the |h| highest pixels that lie in h (Arras et al. 2022); pixels tied at the border count in
  /// proportion, so that the result does not depend on their order.
  std::optional<double> relevanceRankAccuracy;
};

/// @param valid 0 = pixel left out of everything; empty = all pixels count
/// @throws Error InvalidOption when sizes differ.
ThresholdFreeScores thresholdFreeScores(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                                        const AgreementRule& agreement, const Plane<std::uint8_t>& valid = {});

}  // namespace sightline
