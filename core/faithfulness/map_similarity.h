// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/faithfulness/measured.h"
#include "core/types/plane.h"

namespace sightline {

/// Spearman's rank correlation of two maps' values pixel by pixel, equal values with their mean rank
/// (scipy.stats.spearmanr). Not defined where one map has one value everywhere, or one that is no number.
/// @param absolute  of the values without their signs @throws Error InvalidOption when sizes differ
Measured<double> rankSimilarity(const Plane<float>& a, const Plane<float>& b, bool absolute = false);

/// Structural similarity of two maps, each scaled to 0..1 by its own minimum and maximum (a map of one value is 0
/// everywhere): scikit-image 0.19's structural_similarity with its defaults, a window of 7 x 7 pixels of equal weight,
/// sample covariance, K 0.01 and 0.03, the mean without a border of 3 pixels (Wang et al. 2004). Not defined for maps
/// smaller than the window and for values that are no numbers. @throws Error InvalidOption when sizes differ
Measured<double> structuralSimilarity(const Plane<float>& a, const Plane<float>& b);

}  // namespace sightline
