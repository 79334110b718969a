// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// Ranks 1.. by rising value; equal values share the mean of theirs.
std::vector<double> midRanks(std::span<const double> values);

/// Wilcoxon's signed-rank test, two-sided: zero differences are dropped, equal ones share the mean of their ranks. Up
/// to 50 pairs that differ, p is exact: the share of all 2^n choices of signs whose rank sum is as extreme, with the
/// ranks as they are tied. Above, the normal approximation corrected for ties, uncorrected for continuity, as scipy's.
/// (Before 1.13 scipy takes the table for untied data with ties, and the approximation with zeros, however few the
/// pairs.) Differences that are equal but for rounding (1e-12 of the largest value) count as equal. NaN where
/// undefined; `note` says why.
struct Wilcoxon {
  double w = 0;  ///< the smaller of the two rank sums
  double p = 0;
  std::size_t n = 0;   ///< pairs that differ
  bool exact = false;  ///< how p was computed; see methodText()
  Message note;
};
/// "exact permutation" or "normal approximation"
Message methodText(const Wilcoxon& test);
/// a[i] and b[i] belong to the same subject; undefined, with a note, when the lengths differ.
Wilcoxon wilcoxon(std::span<const double> a, std::span<const double> b);

/// Cohen's d of two samples: difference of means over the pooled standard deviation. NaN where that is 0 or either
/// has fewer than two values.
double cohensD(std::span<const double> a, std::span<const double> b);
/// Cohen's d of paired samples: mean difference over the standard deviation of the differences. NaN as above, and when
/// the lengths differ.
double cohensDz(std::span<const double> a, std::span<const double> b);

/// Holm's step-down adjustment, in the order given. NaN stays NaN and does not count as a test.
std::vector<double> holm(std::span<const double> p);

/// Spearman's rank correlation with the two-sided p of its t approximation (scipy.stats.spearmanr). NaN where one side
/// is constant or there are fewer than three pairs.
struct RankCorrelation {
  double rho = 0, p = 0;
  std::size_t n = 0;
  Message note;
};
RankCorrelation spearman(std::span<const double> x, std::span<const double> y);

}  // namespace sightline
