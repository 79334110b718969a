// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/settings.h"

#include <tuple>

namespace sightline {
namespace {

auto fields(const XraiOptions& o) { return std::tie(o.ig.steps, o.ig.convention, o.ig.batchSize, o.algorithm); }

}  // namespace

const BinarisationRule& AnalysisSettings::ruleFor(Technique technique, int model) const {
  if (!ruleOfCombination.empty())
    if (const auto it = ruleOfCombination.find({technique, model}); it != ruleOfCombination.end()) return it->second;
  if (const auto it = ruleOfTechnique.find(technique); it != ruleOfTechnique.end()) return it->second;
  return rule;
}

const TargetClass& AnalysisSettings::targetFor(int image) const {
  const auto it = targetOfImage.find(image);
  return it == targetOfImage.end() ? target : it->second;
}

bool AnalysisSettings::operator==(const AnalysisSettings& o) const {
  return rule == o.rule && ruleOfTechnique == o.ruleOfTechnique && ruleOfCombination == o.ruleOfCombination &&
         agreement == o.agreement && cases == o.cases && layers == o.layers && target == o.target && targetOfImage == o.targetOfImage &&
         fields(xrai) == fields(o.xrai);
}

}  // namespace sightline
