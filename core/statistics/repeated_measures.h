// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// One effect within subjects. NaN where undefined; `note` says why.
struct WithinEffect {
  double f = 0, df1 = 0, df2 = 0, p = 0;
  double epsilon = 0;            ///< Greenhouse-Geisser, from 1/df1 to 1; df1 and df2 are before its correction
  double pCorrected = 0;         ///< p with both degrees of freedom times epsilon
  double partialEtaSquared = 0;  ///< SS effect / (SS effect + SS error)
  double etaSquared = 0;         ///< SS effect / SS total, subjects included
  Message note;
};

/// One-way analysis of variance for repeated measures.
/// @param subjects  a row per subject, a column per condition, all of the same length and complete
WithinEffect repeatedMeasuresAnova(std::span<const std::vector<double>> subjects);

/// Two factors, both within subjects; every effect has its own error term.
struct TwoWayWithin {
  WithinEffect first, second, interaction;
};
/// @param subjects  a row per subject: column a * levelsOfSecond + b is level a of the first and b of the second factor
TwoWayWithin twoWayWithinAnova(std::span<const std::vector<double>> subjects, std::size_t levelsOfSecond);

/// One pair of Nemenyi's test: p from the studentised range with infinite degrees of freedom.
struct NemenyiPair {
  std::size_t a = 0, b = 0;   ///< conditions, a < b
  double rankDifference = 0;  ///< mean rank of a minus that of b
  double q = 0, p = 0;
};

/// Friedman's test, corrected for ties, with Nemenyi's pairs (Demsar 2006).
struct Friedman {
  double chiSquared = 0, df = 0, p = 0;
  double kendallW = 0;  ///< agreement of the subjects' orders, 0 to 1
  std::vector<double> meanRanks;
  std::vector<NemenyiPair> pairs;
  Message note;
};
Friedman friedman(std::span<const std::vector<double>> subjects);

}  // namespace sightline
