// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>

#include "core/techniques/segments.h"
#include "core/techniques/xrai_options.h"

namespace sightline {

/// XRAI's region growing on an attribution (docs/numerics.md, XRAI region growing), equal to PAIR saliency in order and
/// values.
/// @throws Error InvalidOption when sizes differ or the attribution holds NaN.
XraiRegions growRegions(const Plane<float>& attribution, const SegmentSet& segments, XraiAlgorithm algorithm,
                        const std::stop_token& stop = {});

}  // namespace sightline
