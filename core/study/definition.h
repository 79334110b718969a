// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/dataset/dataset.h"
#include "core/models/model_spec.h"
#include "core/study/settings.h"

namespace sightline {

/// What a study is about; fixed for the engine's life.
struct StudyDefinition {
  Dataset dataset;
  std::vector<ModelSpec> models;
  EvaluationGrid grid;
};

}  // namespace sightline
