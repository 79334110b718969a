// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/settings.h"

#include <algorithm>
#include <tuple>

namespace sightline {
namespace {

auto fields(const XraiOptions& o) {
  return std::tie(o.ig.steps, o.ig.convention, o.ig.batchSize, o.ig.mode, o.ig.tolerance, o.ig.maxPoints, o.algorithm);
}

}  // namespace

const BinarisationRule& AnalysisSettings::ruleFor(Technique technique, int model) const {
  if (!ruleOfCombination.empty())
    if (const auto it = ruleOfCombination.find({technique, model}); it != ruleOfCombination.end()) return it->second;
  if (const auto it = ruleOfTechnique.find(technique); it != ruleOfTechnique.end()) return it->second;
  return rule;
}

TechniqueOptions AnalysisSettings::techniqueOptions() const {
  TechniqueOptions options;
  options.ig = xrai.ig;
  return options;
}

std::vector<Technique> AnalysisSettings::shownTechniques() const {
  std::vector<Technique> all(kTechniques.begin(), kTechniques.end());
  for (const Technique t : moreTechniques)
    if (std::find(all.begin(), all.end(), t) == all.end()) all.push_back(t);
  return all;
}

const TargetClass& AnalysisSettings::targetFor(int image) const {
  const auto it = targetOfImage.find(image);
  return it == targetOfImage.end() ? target : it->second;
}

bool AnalysisSettings::operator==(const AnalysisSettings& o) const {
  return rule == o.rule && ruleOfTechnique == o.ruleOfTechnique && ruleOfCombination == o.ruleOfCombination &&
         agreement == o.agreement && cases == o.cases && layers == o.layers && acceptedClasses == o.acceptedClasses &&
         target == o.target && targetOfImage == o.targetOfImage && fields(xrai) == fields(o.xrai) &&
         moreTechniques == o.moreTechniques && mapsFolder == o.mapsFolder && paintedMasks == o.paintedMasks;
}

}  // namespace sightline
