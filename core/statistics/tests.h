// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/statistics/descriptive.h"

namespace sightline {

/// 95 % confidence interval of a mean from Student's t; NaN below two values.
struct MeanInterval {
  double low = 0, high = 0;
};
MeanInterval meanInterval(const BoxSummary& box);

/// Result of a t-test, two-sided. NaN where undefined (fewer than two values, zero variance); `note` says why.
struct TTest {
  double t = 0, p = 0, df = 0, meanDifference = 0, low = 0, high = 0;  ///< low..high: 95 % interval of a - b
  Message note;
};
TTest studentT(std::span<const double> a, std::span<const double> b);
TTest welchT(std::span<const double> a, std::span<const double> b);
/// a[i] and b[i] belong to the same subject; undefined, with a note, when the lengths differ.
TTest pairedT(std::span<const double> a, std::span<const double> b);

/// One-way analysis of variance over the groups that have values. NaN where undefined; `note` says why.
struct Anova {
  double f = 0, p = 0, dfBetween = 0, dfWithin = 0, msWithin = 0, etaSquared = 0;
  Message note;
  int leftOut = 0;  ///< groups without a value: they take no part
};
Anova oneWayAnova(std::span<const std::vector<double>> groups);

/// One pair of Tukey's HSD (Tukey-Kramer for unequal n), p from the exact studentised range.
struct TukeyPair {
  std::size_t a = 0, b = 0;                ///< indices into the groups, a < b
  double difference = 0;                   ///< mean(a) - mean(b)
  double q = 0, p = 0, low = 0, high = 0;  ///< 95 % simultaneous interval
};
/// All pairs in order (0,1), (0,2), ... Where the analysis of variance is undefined (see its note) only the
/// differences are numbers; pairs with a group that has no values are NaN, and do not count as groups.
std::vector<TukeyPair> tukeyHsd(std::span<const std::vector<double>> groups);

}  // namespace sightline
