// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// P(Q <= q) of the studentised range of `groups` means with `df` degrees of freedom, by numerical
/// integration; absolute error below 1e-9. df = infinity allowed.
double studentizedRangeCdf(double q, double groups, double df);
/// Upper tail 1 - cdf, accurate where it is small.
double studentizedRangeSf(double q, double groups, double df);
/// Inverse of the cdf.
double studentizedRangeQuantile(double probability, double groups, double df);

}  // namespace sightline
