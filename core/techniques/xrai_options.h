// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// Which function Integrated Gradients differentiates, and in which units (docs/numerics.md, Integrated Gradients).
enum class IgConvention {
  Pair,                     ///< PAIR's notebook: image 0..255, d softmax / d normalised tensor
  InterpretabilityMethods,  ///< Shared Interest's authors: normalised tensor, d logit
};
/// "pair", "interpretability-methods" and back. @throws Error InvalidOption.
std::string conventionId(IgConvention convention);
IgConvention conventionFromId(const std::string& id);

/// How many points of the path are looked at.
enum class IgMode {
  Exact,  ///< PAIR's own points, all of them
  Fast,   ///< as many as its error estimate asks for, placed where the score changes
};
/// "exact", "fast" and back. @throws Error InvalidOption.
std::string modeId(IgMode mode);
IgMode modeFromId(const std::string& id);

struct IgOptions {
  int steps = 100;  ///< Exact: points per baseline, end points included, >= 2
  IgConvention convention = IgConvention::Pair;
  int batchSize = 10;  ///< points computed at once, at most; fewer where memory is short for them
  IgMode mode = IgMode::Exact;
  /// Fast: stops when the estimated error of the path integral is below this share of the score's change...
  double tolerance = 0.05;
  /// ...or when a baseline has this many points, >= 5.
  int maxPoints = 17;
};

/// Attribution of one image: mean over the black and white baselines (the image's own minimum and maximum).
struct IgResult {
  int target = -1;
  Plane<float> attribution;                       ///< maximum over channels, signed: what XRAI takes
  std::array<std::vector<float>, 2> perBaseline;  ///< HWC, black then white
  std::array<float, 2> baselines{};               ///< their constant values
  /// Largest over the two baselines of |sum of attributions - (f(x) - f(baseline))|, in units of f; only
  /// meaningful for InterpretabilityMethods (Pair mixes units).
  double completenessError = 0;
  std::array<double, 2> functionDifference{};  ///< f(x) - f(baseline)
  /// Largest over the baselines of |path integral - (f(x) - f(baseline))| / |f(x) - f(baseline)|, by the chain rule in
  /// units of f under either convention. 0 where f does not change.
  double relativePathError = 0;
  int evaluations = 0;  ///< gradients that were taken
  /// Fast: what `attribution` would be from every other of its points alone, the first of each baseline's path in the
  /// first half: two estimates of one integral that share no gradient. Empty for Exact.
  std::array<Plane<float>, 2> halves;
  int fewestPoints = 0;  ///< Fast: points of the baseline that has fewer
};

/// What Integrated Gradients can say before it is done.
struct IgPartial {
  double fraction = 0;       ///< of the gradients
  Plane<float> attribution;  ///< PAIR's rule over the points so far
};
/// Called on a thread of the computation, one call at a time; must not throw.
using IgPartialSink = std::function<void(const IgPartial&)>;

enum class XraiAlgorithm { Full, Fast };

/// In words, for methods texts: "100 steps x 2 baselines, pair convention".
std::string describe(const IgOptions& options);

/// Outcome of the region step.
struct XraiRegions {
  Plane<float> map;            ///< attribution density of the region that brought each pixel in
  Plane<std::uint16_t> ranks;  ///< 1 = most important region
  int regionCount = 0;
};

}  // namespace sightline
