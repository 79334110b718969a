// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <vector>

#include "core/alignment/cases.h"
#include "core/analysis/study_statistics.h"
#include "core/base/message.h"

namespace sightline {

/// Which Shared Interest cases the maps of a study are in. Cases are filters, not a partition: a map may be counted
/// in two of them, and most maps are in none.
struct StudyCases {
  /// One condition: a technique with a model.
  struct Condition {
    Technique technique = Technique::GradCam;
    int model = 0;
    std::array<int, kSharedInterestCases.size()> count{};
    int none = 0;     ///< in no case
    int unknown = 0;  ///< not computed, or not known whether the prediction is right
    int maps = 0;     ///< count of all images that take part
  };
  std::vector<Condition> conditions;  ///< by technique, then model
  std::vector<CaseSet> ofCell;        ///< [StudySnapshot::index]; empty for images that do not take part
};

/// Counts under the snapshot's cut points (AnalysisSettings::cases).
StudyCases studyCases(const StudySnapshot& snapshot, const ImageSubset& subset = {});

/// Images of a case under one condition, the clearest examples first: by the metric that defines the case (IoU, SC or
/// GTC), from its extreme end, as the Shared Interest program sorts them.
std::vector<int> imagesOfCase(const StudySnapshot& snapshot, const StudyCases& cases, SharedInterestCase which,
                              Technique technique, int model);

/// Images whose map under one condition is in no case although its cases are known, in the study's order.
std::vector<int> imagesOfNoCase(const StudySnapshot& snapshot, const StudyCases& cases, Technique technique, int model,
                                const ImageSubset& subset = {});

/// Cut points at quantiles of the study's own scores over all maps: low at the `tail` quantile, high at 1 - `tail`.
/// The published cut points leave most cases empty where scores are low throughout. A metric without any defined score
/// keeps its published cut points.
CaseCutPoints quantileCutPoints(const StudySnapshot& snapshot, double tail = 0.25, const ImageSubset& subset = {});

/// The path of one image through the conditions, as a sentence: "ant1 is human aligned for Grad-CAM on ResNet, ...".
Message caseSentence(const StudySnapshot& snapshot, const StudyCases& cases, int image, const std::string& imageName,
                     const std::vector<std::string>& modelNames);

}  // namespace sightline
