// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace sightline {

/// Tukey box of a sample: numpy's linear percentiles, whiskers at the furthest value within 1.5 IQR of the
/// box (matplotlib.boxplot_stats). `sd` is the sample standard deviation (n-1). All NaN when n = 0.
struct BoxSummary {
  std::size_t n = 0;
  double mean = 0, sd = 0, q1 = 0, median = 0, q3 = 0, whiskerLow = 0, whiskerHigh = 0;
  std::vector<double> outliers;
};

BoxSummary summarise(std::span<const double> values);
/// numpy.percentile(values, 100*q), linear interpolation; `sorted` ascending and not empty.
double quantileSorted(std::span<const double> sorted, double q);

}  // namespace sightline
