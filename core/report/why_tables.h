// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/correlates.h"
#include "core/types/text_table.h"

namespace sightline {

/// What may make agreement low on one image, beside the median of the images and the share of them that is below it.
/// @param images  those it is compared with
TextTable factorTable(const std::vector<FactorValues>& factors, int image, const std::vector<int>& images);

/// Why agreement on one image may be low, in a sentence: of the properties that are shown to go with the score (Holm's
/// p < .05, kFewestImages images or more) those in which it lies beyond three quarters of the other images, on the side
/// where agreement is low.
Message reasonsOf(const std::vector<FactorValues>& factors, int image, const std::vector<int>& images,
                  const std::vector<Correlate>& correlates, const Message& scoreName, bool lowerIsBetter = false);

/// The correlates in the order given: rho with its interval, p, Holm's p, n.
TextTable correlatesTable(const std::vector<Correlate>& correlates, const Message& scoreName);

/// Share of `values` below `value`, equal ones counted half; NaN where there is no other value.
double shareBelow(double value, const std::vector<double>& values);

}  // namespace sightline
