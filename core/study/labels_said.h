// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/models/cut_offs.h"
#include "core/models/model_spec.h"
#include "core/types/prediction.h"

namespace sightline {

/// What a network says of an image. Classes that exclude each other: the most probable one. Of a network whose classes
/// do not (ScoreMeaning::multiLabel): every label whose probability reaches its cut-off, which may be none.

/// Probability of a class, in double precision. @throws Error InvalidOption out of range
double probabilityOf(const Prediction& prediction, int classIndex);

/// The labels that are said, by falling probability; of a network whose classes exclude each other, its prediction.
std::vector<int> labelsSaid(const Prediction& prediction, const CutOffs& cutOffs);

/// The class that stands for what the network says, and that is explained as its prediction: the most probable of the
/// labels said; where none is said, the most probable of all. -1 for an empty prediction.
int predictedClass(const Prediction& prediction, const CutOffs& cutOffs);

/// That class as it is shown.
ClassScore scoreOfClass(const Prediction& prediction, const ModelSpec& model, int classIndex);

/// How the labels that a network says and those of the image agree.
struct LabelSets {
  std::vector<int> said;  ///< by falling probability
  int expected = 0;       ///< labels of the image; 0: not known
  int hit = 0;            ///< of these, how many are said
  int extra = 0;          ///< classes said that no label of the image means
  /// Shared part of all labels, 0..1 (Jaccard 1901): labels said and meant over labels said or meant.
  [[nodiscard]] std::optional<double> jaccard() const {
    if (expected == 0) return {};
    return static_cast<double>(hit) / (expected + extra);
  }
  /// All labels of the image, and no others.
  [[nodiscard]] std::optional<bool> exact() const {
    if (expected == 0) return {};
    return hit == expected && extra == 0;
  }
  bool operator==(const LabelSets&) const = default;
};

/// @param accepted for each label of the image, the classes that mean it; a label that the network does not know has
/// none, and is never said
LabelSets labelSets(std::vector<int> said, const std::vector<std::vector<int>>& accepted);

/// The labels said as one field of a table: "cat; dog".
std::string saidText(const LabelSets& sets, const ModelSpec& model);

}  // namespace sightline
