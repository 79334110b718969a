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

double expectedAgreement(double relativePathError) {
  // Mean over the demo's pictures and networks (tests/benchmarks/RESULTS.md), linear between the measured errors.
  struct Point {
    double error, agreement;
  };
  static constexpr std::array kMeasured{Point{0, 0.97}, Point{0.13, 0.96}, Point{0.28, 0.94}, Point{0.6, 0.82},
                                        Point{1, 0.78}};
  if (!(relativePathError < kMeasured.back().error)) return kMeasured.back().agreement;
  const auto after = std::upper_bound(kMeasured.begin(), kMeasured.end(), relativePathError,
                                      [](double e, const Point& p) { return e < p.error; });
  if (after == kMeasured.begin()) return kMeasured.front().agreement;
  const Point &a = *(after - 1), &b = *after;
  return a.agreement + (b.agreement - a.agreement) * (relativePathError - a.error) / (b.error - a.error);
}

}  // namespace sightline
