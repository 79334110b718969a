// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/compute/compute_backend.h"
#include "core/engine/network_inputs.h"
#include "core/faithfulness/stability.h"
#include "core/study/cell_result.h"

namespace sightline {

/// How far the finished maps of a study stay the same when their images are changed a little, one map after the other.
/// What was measured before comes from the store. For one thread.
class StableMaps {
 public:
  /// @param backend  called when the first map has to be measured  @param store  null: nothing is kept
  StableMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
             std::shared_ptr<ResultStore> store, StabilityOptions options);
  ~StableMaps();

  /// A blank map and an imported one have none: there is nothing to compare, or nothing that could be computed again.
  /// @throws Error, Cancelled
  MapStability of(const CellResult& cell, const ExplainSinks& sinks);

  [[nodiscard]] int measured() const { return measured_; }  ///< not found in the store

 private:
  MapStability measure(const CellResult& cell, const ModelSpec& model, const ModelInput& input, const Plane<float>& map,
                       const ExplainSinks& sinks);

  const StudyDefinition& study_;
  const AnalysisSettings& settings_;
  BackendFactory makeBackend_;
  std::unique_ptr<ComputeBackend> backend_;
  std::shared_ptr<ResultStore> store_;
  StabilityOptions options_;
  NetworkInputs inputs_;
  int measured_ = 0;
};

}  // namespace sightline
