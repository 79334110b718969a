// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/dataset/dataset.h"
#include "core/models/model_spec.h"
#include "core/study/model_lineup.h"
#include "core/study/settings.h"

namespace sightline {

/// What a study is about; fixed for the engine's life.
struct StudyDefinition {
  Dataset dataset;
  std::vector<ModelSpec> models;  ///< those that are shown, from the left
  EvaluationGrid grid;
  /// Models of the study that are hidden or were removed: nothing computes, counts or draws them.
  std::vector<ModelSpec> setAside{};
  ModelLineup lineup{};  ///< as arrange() put the models; empty: all are in `models`
};

/// Half of the people who marked an image, or more. Of one mask for each image that is the mask; where several painted
/// beside it, half of these.
inline AgreementRule usualAgreement(const Dataset& dataset) {
  if (dataset.annotators == 1) return {1, 2};
  return {(dataset.annotators + 1) / 2, dataset.annotators};
}

}  // namespace sightline
