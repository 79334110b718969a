// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// One effect of an analysis of variance of independent values. NaN where undefined.
struct BetweenEffect {
  double f = 0, p = 0, df = 0, sumOfSquares = 0;
  double partialEtaSquared = 0;  ///< SS effect / (SS effect + SS residual)
};

/// Two factors and their interaction, independent values, any numbers of them per cell: type II sums of squares
/// (Langsrud 2003; statsmodels' anova_lm with typ=2). NaN where undefined; `note` says why.
struct TwoWayBetween {
  BetweenEffect first, second, interaction;
  double dfResidual = 0, ssResidual = 0;
  Message note;
};
/// @param cells  cell a * levelsOfSecond + b holds the values at level a of the first and b of the second factor
TwoWayBetween twoWayAnova(std::span<const std::vector<double>> cells, std::size_t levelsOfSecond);

}  // namespace sightline
