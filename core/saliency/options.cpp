// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/saliency/xrai_options.h"

namespace sightline {

std::string conventionId(IgConvention convention) {
  return convention == IgConvention::Pair ? "pair" : "interpretability-methods";
}

IgConvention conventionFromId(const std::string& id) {
  for (const auto c : {IgConvention::Pair, IgConvention::InterpretabilityMethods})
    if (conventionId(c) == id) return c;
  throw Error(ErrorCode::InvalidOption, id, "is not a known convention", "Use pair or interpretability-methods.");
}

std::string describe(const XraiOptions& options) {
  return "xrai " + std::string(options.algorithm == XraiAlgorithm::Full ? "full" : "fast") + ", " +
         std::to_string(options.ig.steps) + " steps x 2 baselines, " + conventionId(options.ig.convention) + " convention";
}

}  // namespace sightline
