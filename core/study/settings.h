// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/alignment/binarisation.h"
#include "core/alignment/cases.h"
#include "core/dataset/fixations/fixation_options.h"
#include "core/image/value_window.h"
#include "core/models/model_spec.h"
#include "core/study/class_map.h"
#include "core/techniques/option_values.h"
#include "core/techniques/technique.h"

namespace sightline {

/// Which class a map explains.
struct TargetClass {
  enum class Choice { Predicted, Labelled, Fixed };
  Choice choice = Choice::Predicted;
  int classIndex = -1;  ///< Fixed only
  bool operator==(const TargetClass&) const = default;
};

/// The settings that decide maps; everything else only decides what is made of them. recipeOf() reads nothing but
/// these.
struct MapSettings {
  /// Target layers per model of techniques that use them; an empty list means the model's default layer; several are
  /// averaged.
  std::vector<std::vector<std::string>> layers;
  AcceptedClasses acceptedClasses;           ///< which classes count as right, where it is not as the data set says
  TargetClass target;                        ///< for all images...
  std::map<int, TargetClass> targetOfImage;  ///< ...unless chosen for one
  /// How a model's outputs are read, and from which probability on it says a label, where that is not as its
  /// description says (ModelSpec); by model.
  std::map<int, OutputReading> outputs;
  std::map<int, CutOffs> cutOffs;
  /// Options of techniques, where they are not the defaults; see setOptions().
  std::map<Technique, OptionValues> options;
  /// Where the maps of Technique::Imported lie, see imported_maps.h; a path as text. Empty: none were chosen.
  std::string mapsFolder;
  /// Through which window the values of DICOM files and of other images of more than 8 bits are seen.
  ValueWindow window;

  [[nodiscard]] OptionValues optionsFor(Technique technique) const;
  void setOptions(const OptionValues& values);
  [[nodiscard]] const TargetClass& targetFor(int image) const;
  /// Of model number `index`, which is `model`.
  [[nodiscard]] OutputReading outputsOf(const ModelSpec& model, int index) const;
  [[nodiscard]] const CutOffs& cutOffsOf(const ModelSpec& model, int index) const;
  bool operator==(const MapSettings&) const = default;
};

/// Everything that decides the numbers, as one value. Display choices (palette, opacity) are not in here.
struct AnalysisSettings : MapSettings {
  BinarisationRule rule;  ///< for all maps, unless overridden below
  std::map<Technique, BinarisationRule> ruleOfTechnique;
  std::map<std::pair<Technique, int>, BinarisationRule> ruleOfCombination;  ///< key: technique, model
  AgreementRule agreement;
  /// How people's fixations become marks, where it is not as the data set was opened (fixationsOf(), human_data.h).
  std::optional<FixationOptions> fixationMap{};
  /// Compare with what people painted in the program also where the data set has a mask of its own.
  bool paintedMasks = false;
  CaseCutPoints cases;  ///< what counts as a low and a high score for the Shared Interest cases
  /// The rows of the grid, from the top: the techniques that are computed, plotted, tested and written; none twice.
  std::vector<Technique> techniques = publishedTechniques();

  [[nodiscard]] const BinarisationRule& ruleFor(Technique technique, int model) const;
  [[nodiscard]] bool shows(Technique technique) const;
  bool operator==(const AnalysisSettings&) const = default;
};

/// Takes what is said of the models from number `shown` on out of the settings, and returns it under the same numbers:
/// models that are set aside keep their choices until they are shown again.
AnalysisSettings takeOffModels(AnalysisSettings& settings, std::size_t shown);
/// Puts back what takeOffModels() took.
void putBackModels(AnalysisSettings& settings, const AnalysisSettings& taken);

/// Side of the common grid on which every map and mask of a study is compared (the published study's 224).
struct EvaluationGrid {
  int width = 224, height = 224;
};

}  // namespace sightline
