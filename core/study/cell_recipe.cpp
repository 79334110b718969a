// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cell_recipe.h"

namespace sightline {

bool CellRecipe::operator==(const CellRecipe& o) const {
  return options.sameMap(o.options) && target == o.target && accepted == o.accepted &&
         acceptedChanged == o.acceptedChanged && layers == o.layers && outputs == o.outputs && cutOffs == o.cutOffs &&
         folder == o.folder && window == o.window;
}

bool CellRecipe::sameComputation(const CellRecipe& other) const {
  if (!keepsLayers(technique())) return *this == other;
  CellRecipe here = *this;
  here.layers = other.layers;
  return here == other;
}

std::string CellRecipe::computationText() const {
  std::string text = techniqueId(technique());
  if (const std::string words = options.describe(); !words.empty()) text += ", " + words;
  if (usesLayers(technique()) && !keepsLayers(technique()))
    for (const std::string& path : layers) text += ", " + path;
  if (window != ValueWindow{}) text += ", values " + toString(window);
  return text;
}

ModelSpec asRead(ModelSpec model, OutputReading outputs) {
  model.architecture.outputs = outputs;
  return model;
}

CellRecipe recipeOf(const MapSettings& settings, const StudyDefinition& study, const CellKey& cell) {
  CellRecipe recipe;
  recipe.options = settings.optionsFor(cell.technique);
  if (isImported(cell.technique)) {
    recipe.folder = settings.mapsFolder;
    return recipe;
  }
  if (study.dataset.items[static_cast<std::size_t>(cell.image)].windowed) recipe.window = settings.window;
  recipe.target = settings.targetFor(cell.image);
  const ModelSpec& model = study.models[static_cast<std::size_t>(cell.model)];
  recipe.outputs = settings.outputsOf(model, cell.model);
  if (recipe.target.choice == TargetClass::Choice::Predicted) recipe.cutOffs = settings.cutOffsOf(model, cell.model);
  if (recipe.target.choice == TargetClass::Choice::Labelled) {
    for (const std::string& label : study.dataset.items[static_cast<std::size_t>(cell.image)].allLabels()) {
      const auto changed = settings.acceptedClasses.find(label);
      if (changed == settings.acceptedClasses.end()) continue;
      if (recipe.acceptedChanged) recipe.accepted.push_back(-1);
      recipe.acceptedChanged = true;
      recipe.accepted.insert(recipe.accepted.end(), changed->second.begin(), changed->second.end());
    }
  }
  if (usesLayers(cell.technique)) {
    const auto m = static_cast<std::size_t>(cell.model);
    if (m < settings.layers.size()) recipe.layers = settings.layers[m];
    if (const std::string& standard = study.models[m].defaultLayer; recipe.layers.empty() && !standard.empty())
      recipe.layers = {standard};
  }
  return recipe;
}

}  // namespace sightline
