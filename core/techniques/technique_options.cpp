// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/technique_options.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace sightline {
namespace {

std::string shortest(double v) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%g", v);
  return text.data();
}

}  // namespace

std::string describe(Technique technique, const TechniqueOptions& o) {
  const std::string name(techniqueId(technique));
  switch (technique) {
    case Technique::IntegratedGradients: return name + ", " + describe(o.ig);
    case Technique::SmoothGrad:
      return name + ", " + std::to_string(o.smoothSamples) + " copies, noise " + shortest(o.smoothNoise) +
             " of the range";
    case Technique::GuidedIg:
      return name + ", " + std::to_string(o.guidedSteps) + " steps, fraction " + shortest(o.guidedFraction) +
             ", distance " + shortest(o.guidedDistance);
    case Technique::Occlusion:
      return name + ", square " + (o.occlusionPatch ? std::to_string(o.occlusionPatch) : "1/7") + ", stride " +
             (o.occlusionStride ? std::to_string(o.occlusionStride) : "half of it");
    default: return name;
  }
}

std::string blankReasonOf(const Plane<float>& values) {
  if (std::any_of(values.values().begin(), values.values().end(), [](float v) { return !std::isfinite(v); }))
    return "The network gave values that are not numbers here.";
  if (std::all_of(values.values().begin(), values.values().end(), [](float v) { return v == 0.f; }))
    return "The class score does not depend on the picture here: its gradient is zero.";
  return {};
}

std::string blankReasonOf(const IgResult& result) {
  std::string reason = blankReasonOf(result.attribution);
  const auto& values = result.attribution.values();
  if (result.baselines[0] == result.baselines[1] &&
      std::all_of(values.begin(), values.end(), [](float v) { return v == 0.f; }))
    return "The picture has one value everywhere, like the baselines that it is compared with: there is nothing "
           "between them to look at.";
  return reason;
}

}  // namespace sightline
