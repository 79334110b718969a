// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/message.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_options.h"
#include "core/types/plane.h"

namespace sightline {

/// What XRAI's fast mode says about itself: the overlap (topFifthOverlap) of its map with the exact mode's, which was
/// not computed.
struct ExpectedAgreement {
  struct Range {
    double expected = 1;       ///< [0,1]
    double low = 1, high = 1;  ///< 90 % of maps lie between, both ends included; low <= expected <= high
  };
  std::optional<Range> range;
  Message unknown;  ///< in a sentence, why there is no range; empty where there is one
};

/// Points per baseline below which nothing was measured, so that nothing is stated.
inline constexpr int kFewestAgreementPoints = 9;
/// Steadiness below which nothing is stated for the same reason.
inline constexpr double kLeastSteadiness = 0.7;
/// Path error (IgResult::relativePathError) above which nothing is stated: no map of the fit reached 1. Where the class
/// score jumps between the points, halves may agree on what both miss.
inline constexpr double kLargestPathError = 2;

/// IoU, in [0,1], of the most important fifths of two maps of one size: the pixels at or above the value that a fifth
/// of them reach. Regions are taken whole, so a fifth may be more. 1 for maps without pixels.
/// @throws Error InvalidOption when sizes differ
[[nodiscard]] double topFifthOverlap(const Plane<float>& a, const Plane<float>& b);

/// How much of an XRAI map of the fast mode stays when its attribution is moved by as much as it may be wrong, in
/// [0,1]: the mean of topFifthOverlap() of the map with the four that grow from
/// attribution +- s (halves[0] - halves[1]), s = 1/6 and 1/3 (docs/numerics.md, Expected agreement).
/// @param map  grown from `fast.attribution`
/// @throws Error as growRegions(), Cancelled
[[nodiscard]] double steadiness(const IgResult& fast, const Plane<float>& map, const SegmentSet& segments,
                                XraiAlgorithm algorithm, const std::stop_token& stop = {});

/// The agreement to expect at a steadiness; the relation's numbers are measured (tests/benchmarks/RESULTS.md, Expected
/// agreement).
/// @param steadiness in [kLeastSteadiness,1]
[[nodiscard]] ExpectedAgreement::Range agreementAt(double steadiness);

/// The estimate for one map of the fast mode, without further gradients: four more region growings.
/// @param map  grown from `fast.attribution`
/// @throws Error as growRegions(), Cancelled
[[nodiscard]] ExpectedAgreement expectedAgreement(const IgResult& fast, const Plane<float>& map,
                                                  const SegmentSet& segments, XraiAlgorithm algorithm,
                                                  const std::stop_token& stop = {});

}  // namespace sightline
