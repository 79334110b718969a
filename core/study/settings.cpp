// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/settings.h"

#include <algorithm>

namespace sightline {

OptionValues MapSettings::optionsFor(Technique technique) const {
  const auto found = options.find(technique);
  return found == options.end() ? OptionValues(technique) : found->second;
}

void MapSettings::setOptions(const OptionValues& values) {
  if (values.isDefault())
    options.erase(values.technique());
  else
    options.insert_or_assign(values.technique(), values);
}

OutputReading MapSettings::outputsOf(const ModelSpec& model, int index) const {
  const auto chosen = outputs.find(index);
  return chosen == outputs.end() ? model.architecture.outputs : chosen->second;
}

const CutOffs& MapSettings::cutOffsOf(const ModelSpec& model, int index) const {
  const auto chosen = cutOffs.find(index);
  return chosen == cutOffs.end() ? model.cutOffs : chosen->second;
}

const TargetClass& MapSettings::targetFor(int image) const {
  const auto it = targetOfImage.find(image);
  return it == targetOfImage.end() ? target : it->second;
}

const BinarisationRule& AnalysisSettings::ruleFor(Technique technique, int model) const {
  if (!ruleOfCombination.empty())
    if (const auto it = ruleOfCombination.find({technique, model}); it != ruleOfCombination.end()) return it->second;
  if (const auto it = ruleOfTechnique.find(technique); it != ruleOfTechnique.end()) return it->second;
  return rule;
}

bool AnalysisSettings::shows(Technique technique) const {
  return std::find(techniques.begin(), techniques.end(), technique) != techniques.end();
}

}  // namespace sightline
