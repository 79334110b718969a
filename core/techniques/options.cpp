// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/error.h"
#include "core/techniques/xrai_options.h"

namespace sightline {

std::string conventionId(IgConvention convention) {
  return convention == IgConvention::Pair ? "pair" : "interpretability-methods";
}

IgConvention conventionFromId(const std::string& id) {
  for (const auto c : {IgConvention::Pair, IgConvention::InterpretabilityMethods})
    if (conventionId(c) == id) return c;
  throw Error(ErrorCode::InvalidOption, id, "is not a known convention", "Use pair or interpretability-methods.");
}

std::string modeId(IgMode mode) { return mode == IgMode::Exact ? "exact" : "fast"; }

IgMode modeFromId(const std::string& id) {
  for (const auto m : {IgMode::Exact, IgMode::Fast})
    if (modeId(m) == id) return m;
  throw Error(ErrorCode::InvalidOption, id, "is not a known mode", "Use exact or fast.");
}

std::string describe(const IgOptions& options) {
  const std::string convention = ", " + conventionId(options.convention) + " convention";
  if (options.mode == IgMode::Exact) return std::to_string(options.steps) + " steps x 2 baselines" + convention;
  std::array<char, 32> tolerance{};
  std::snprintf(tolerance.data(), tolerance.size(), "%g", options.tolerance);
  return "fast integration to " + std::string(tolerance.data()) + " with at most " + std::to_string(options.maxPoints) +
         " points x 2 baselines" + convention;
}

}  // namespace sightline
