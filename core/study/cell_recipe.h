// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/study/definition.h"
#include "core/study/settings.h"
#include "core/study/snapshot.h"

namespace sightline {

/// What decides one map, beside the image's and the weights' bytes: as one value. The store's key, what is out of date
/// after a change of settings, and provenance are made from it and from nothing else.
struct CellRecipe {
  OptionValues options;  ///< of the technique
  TargetClass target;    ///< which class; of imported maps none
  /// Target Labelled: the classes that count as right where the settings say so, ascending; those of several labels of
  /// an image one after the other, -1 between them.
  std::vector<int> accepted;
  bool acceptedChanged = false;  ///< whether they do
  /// Target layers of a technique that uses them; empty: the model names none, and the last candidate is taken.
  std::vector<std::string> layers;
  OutputReading outputs = OutputReading::Automatic;  ///< how the network's outputs are read
  CutOffs cutOffs{};                                 ///< target Predicted: from which probability on it says a label
  std::string folder;                                ///< of imported maps
  ValueWindow window{};                              ///< of an image whose values are seen through one
  /// Whether both give the same map.
  bool operator==(const CellRecipe& other) const;

  [[nodiscard]] Technique technique() const { return options.technique(); }
  /// Whether what is computed is the same, though another choice of layers may be composed of it.
  [[nodiscard]] bool sameComputation(const CellRecipe& other) const;
  /// "xrai, mode exact, steps 100, ...": technique, options, unless every layer is kept, layers, and the window of
  /// values where one was chosen; part of the
  /// store's key.
  [[nodiscard]] std::string computationText() const;
};

/// The model as the recipe has it read.
[[nodiscard]] ModelSpec asRead(ModelSpec model, OutputReading outputs);

/// The recipe of a cell: a pure function of its arguments, some 100 ns.
[[nodiscard]] CellRecipe recipeOf(const MapSettings& settings, const StudyDefinition& study, const CellKey& cell);

}  // namespace sightline
