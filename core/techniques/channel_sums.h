// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/techniques/explanation.h"

namespace sightline {

/// The map of values for every input value (CHW): their sum over the channels at each pixel, with its sign; blank where
/// it says nothing.
[[nodiscard]] Explanation signedMap(const ExplainedNetwork& network, const std::vector<double>& values,
                                    int evaluations);

/// A map of values for every pixel (row-major); blank where it says nothing.
[[nodiscard]] Explanation pixelMap(const ExplainedNetwork& network, const std::vector<double>& values, int evaluations);

}  // namespace sightline
