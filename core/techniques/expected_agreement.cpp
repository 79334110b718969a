// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/expected_agreement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

#include "core/base/error.h"
#include "core/techniques/blank.h"
#include "core/techniques/xrai_regions.h"

namespace sightline {
namespace {

std::vector<bool> topFifth(const Plane<float>& map) {
  std::vector<float> sorted(map.values().begin(), map.values().end());
  const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 5);
  std::nth_element(sorted.begin(), at, sorted.end(), std::greater<>());
  std::vector<bool> mask(map.size());
  for (std::size_t i = 0; i < map.size(); ++i) mask[i] = map[i] >= *at;
  return mask;
}

/// How far the attribution is moved, in shares of what the halves differ by. If the gradient is smooth along the path,
/// one half errs by 4 e, the other by -2 e and the whole by e, so that the whole errs by a sixth of their difference;
/// if the points' gradients have nothing to do with each other, by half of it. The two are between.
constexpr std::array kMoves{1.0f / 6, 1.0f / 3};

// Fitted to 400 maps of the demo's networks (tests/benchmarks/RESULTS.md, Expected agreement): least squares for the
// expectation; the margins leave 7 % of these maps below the interval and less than 1 % above.
constexpr double kExpectedWhereSteady = 0.988, kExpectedSlope = 0.69;
constexpr double kLowMargin = 0.06, kLowSlope = 1.1;
constexpr double kHighMargin = 0.15;

}  // namespace

double topFifthOverlap(const Plane<float>& a, const Plane<float>& b) {
  if (a.width() != b.width() || a.height() != b.height())
    throw Error(ErrorCode::InvalidOption, "map",
                message("is {1} x {2}, the other is {3} x {4}", a.width(), a.height(), b.width(), b.height()));
  if (a.size() == 0) return 1;
  const auto one = topFifth(a), other = topFifth(b);
  std::size_t both = 0, either = 0;
  for (std::size_t i = 0; i < one.size(); ++i) both += one[i] && other[i], either += one[i] || other[i];
  return static_cast<double>(both) / static_cast<double>(either);
}

double steadiness(const IgResult& fast, const Plane<float>& map, const SegmentSet& segments, XraiAlgorithm algorithm,
                  const std::stop_token& stop) {
  double sum = 0;
  for (const float move : kMoves)
    for (const float signedMove : {move, -move}) {
      Plane<float> moved = fast.attribution;
      for (std::size_t i = 0; i < moved.size(); ++i) moved[i] += signedMove * (fast.halves[0][i] - fast.halves[1][i]);
      sum += topFifthOverlap(map, growRegions(moved, segments, algorithm, stop).map);
    }
  return sum / (2 * kMoves.size());
}

ExpectedAgreement::Range agreementAt(double steadiness) {
  const double missing = 1 - std::clamp(steadiness, 0.0, 1.0);
  ExpectedAgreement::Range range;
  range.expected = kExpectedWhereSteady - kExpectedSlope * missing;
  range.low = std::max(0.0, range.expected - kLowMargin - kLowSlope * missing);
  range.high = std::min(1.0, range.expected + kHighMargin);
  return range;
}

ExpectedAgreement expectedAgreement(const IgResult& fast, const Plane<float>& map, const SegmentSet& segments,
                                    XraiAlgorithm algorithm, const std::stop_token& stop) {
  if (const auto blank = blankReasonOf(fast); !blank.empty()) return {{}, message("The map is blank. {1}", blank)};
  if (fast.fewestPoints < kFewestAgreementPoints)
    return {{},
            plural(fast.fewestPoints, "A baseline has 1 point; with fewer than {2} their halves say too little.",
                   "A baseline has {1} points; with fewer than {2} their halves say too little.", fast.fewestPoints,
                   kFewestAgreementPoints)};
  if (!(fast.relativePathError <= kLargestPathError))
    return {
        {},
        message("The gradients along the path miss the change of the class score by {1} times that change: the score "
                "jumps between the points. Use the exact mode.",
                static_cast<int>(std::isfinite(fast.relativePathError) ? std::min(fast.relativePathError, 1e6) + 0.5
                                                                       : 1e6))};
  const double steady = steadiness(fast, map, segments, algorithm, stop);
  if (!(steady >= kLeastSteadiness)) {
    return {{},
            message("The points contradict each other: the map keeps {1} % of its most important regions when it is "
                    "moved by their differences. Use more points, or the exact mode.",
                    static_cast<int>(std::nearbyint(100 * steady)))};
  }
  return {agreementAt(steady), {}};
}

}  // namespace sightline
