// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// Which function Integrated Gradients differentiates, and in which units (NUMERICS A5).
enum class IgConvention {
  Pair,  ///< PAIR's notebook: image 0..255, d softmax / d normalised tensor
  InterpretabilityMethods,  ///< Shared Interest's authors: normalised tensor, d logit
};
/// "pair", "interpretability-methods" and back. @throws Error InvalidOption.
std::string conventionId(IgConvention convention);
IgConvention conventionFromId(const std::string& id);

struct IgOptions {
  int steps = 100;  ///< points per baseline, end points included, >= 2
  IgConvention convention = IgConvention::Pair;
  int batchSize = 10;
};

/// Attribution of one image: mean over the black and white baselines (the image's own minimum and maximum).
struct IgResult {
  int target = -1;
  Plane<float> attribution;       ///< maximum over channels, signed: what XRAI takes
  std::vector<float> perBaseline[2];  ///< HWC, black then white
  float baselines[2]{};           ///< their constant values
  /// Largest over the two baselines of |sum of attributions - (f(x) - f(baseline))|, in units of f; only
  /// meaningful for InterpretabilityMethods (Pair mixes units).
  double completenessError = 0;
  double functionDifference[2]{};  ///< f(x) - f(baseline)
};

enum class XraiAlgorithm { Full, Fast };

struct XraiOptions {
  IgOptions ig;
  XraiAlgorithm algorithm = XraiAlgorithm::Full;
};
/// Every field in one line: part of the cache key and of provenance.
std::string describe(const XraiOptions& options);

/// Outcome of the region step.
struct XraiRegions {
  Plane<float> map;             ///< attribution density of the region that brought each pixel in
  Plane<std::uint16_t> ranks;   ///< 1 = most important region
  int regionCount = 0;
};

}  // namespace sightline
