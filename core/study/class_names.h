// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/models/model_spec.h"
#include "core/study/cell_recipe.h"
#include "core/study/settings.h"
#include "core/types/prediction.h"

namespace sightline {

/// Which classes of which network mean what an image's label says, worked out once for a study. Names are
/// compared without regard to case, and '_' equals a blank; a class of several names ("tabby, tabby cat") bears each. A
/// label that is a WordNet synset ("n02123045", as ImageNet's folders are called) means that class of ImageNet.
class ClassNames {
 public:
  ClassNames(const Dataset& dataset, const std::vector<ModelSpec>& models);

  /// Class indices of `model` that mean the image's label, ascending; empty when it has no label or the model knows no
  /// such class. Of an image with several labels the first that the model knows.
  [[nodiscard]] const std::vector<int>& accepted(int image, int model) const;
  /// The same with labels whose classes were changed; those the model does not have are left out.
  [[nodiscard]] std::vector<int> accepted(int image, int model, const AcceptedClasses& changed) const;
  /// The same for each label of the image, in their order.
  [[nodiscard]] std::vector<std::vector<int>> acceptedOfEach(int image, int model,
                                                             const AcceptedClasses& changed) const;
  /// The first; empty for none.
  [[nodiscard]] const std::string& label(int image) const;
  [[nodiscard]] bool hasLabel(int image) const { return !labelsOfImage_[static_cast<std::size_t>(image)].empty(); }
  /// ModelSpec::cutOffs.
  [[nodiscard]] const CutOffs& usualCutOffs(int model) const { return cutOffs_[static_cast<std::size_t>(model)]; }
  /// Equal for two classes (of any models) exactly when they bear the same full name. -1 when out of range.
  [[nodiscard]] int nameId(int model, int classIndex) const;

 private:
  /// Of the distinct label number `label`.
  [[nodiscard]] const std::vector<int>& acceptedOf(int label, int model) const;

  std::size_t modelCount_ = 0;
  std::vector<std::string> labels_;              ///< distinct
  std::vector<std::vector<int>> labelsOfImage_;  ///< indices of the distinct labels
  std::vector<std::vector<int>> accepted_;       ///< [label*modelCount + model]
  std::vector<std::vector<int>> nameIds_;        ///< [model][class]
  std::vector<CutOffs> cutOffs_;                 ///< per model
};

/// What a target choice means for one image and model: the classes among which the model's highest logit
/// decides; none: among all, i.e. the predicted class.
struct TargetSpec {
  std::vector<int> classes;
  CutOffs cutOffs{};  ///< of the predicted class
  bool operator==(const TargetSpec&) const = default;
  /// "predicted", "predicted above 0.5, 3=0.3", "class 5", "best of 281,282": part of the store's keys.
  [[nodiscard]] std::string text() const;
};

/// @throws Error InvalidOption when the image has no label, the model has no such class, or the index is out of
/// range; naming image and model.
TargetSpec resolveTarget(const TargetClass& choice, const ClassNames& names, const Dataset& dataset,
                         const std::vector<ModelSpec>& models, int image, int model,
                         const AcceptedClasses& changed = {});

/// What a recipe's target means. @throws as above
TargetSpec targetOf(const CellRecipe& recipe, const ClassNames& names, const StudyDefinition& study,
                    const CellKey& cell, const AcceptedClasses& changed);

/// The class to explain, once the logits are known.
int targetIndex(const TargetSpec& spec, const Prediction& prediction);

}  // namespace sightline
