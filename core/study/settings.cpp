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

AnalysisSettings takeOffModels(AnalysisSettings& settings, std::size_t shown) {
  AnalysisSettings taken;
  const auto take = [](auto& from, auto& into, const auto& isTaken) {
    for (auto it = from.begin(); it != from.end();)
      if (isTaken(it->first)) {
        into.insert(*it);
        it = from.erase(it);
      } else {
        ++it;
      }
  };
  const auto isAside = [shown](int model) { return model >= static_cast<int>(shown); };
  take(settings.outputs, taken.outputs, isAside);
  take(settings.cutOffs, taken.cutOffs, isAside);
  take(settings.ruleOfCombination, taken.ruleOfCombination, [&](const auto& key) { return isAside(key.second); });
  if (settings.layers.size() > shown) {
    taken.layers = settings.layers;
    std::fill_n(taken.layers.begin(), shown, std::vector<std::string>());
    settings.layers.resize(shown);
  }
  return taken;
}

void putBackModels(AnalysisSettings& settings, const AnalysisSettings& taken) {
  settings.outputs.insert(taken.outputs.begin(), taken.outputs.end());
  settings.cutOffs.insert(taken.cutOffs.begin(), taken.cutOffs.end());
  settings.ruleOfCombination.insert(taken.ruleOfCombination.begin(), taken.ruleOfCombination.end());
  for (std::size_t m = settings.layers.size(); m < taken.layers.size(); ++m) settings.layers.push_back(taken.layers[m]);
}

}  // namespace sightline
