// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/compute/compute_backend.h"
#include "core/engine/network_inputs.h"
#include "core/faithfulness/faithfulness.h"
#include "core/study/cell_result.h"
#include "core/study/definition.h"
#include "core/study/settings.h"

namespace sightline {

class ResultStore;

/// The faithfulness of a study's finished maps, one after the other. What was measured before comes from the store: of
/// the same map, image, network and options, whoever computed the map. For one thread.
class FaithfulMaps {
 public:
  /// @param backend  called when the first map has to be measured  @param store  null: nothing is kept
  FaithfulMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
               std::shared_ptr<ResultStore> store, FaithfulnessOptions options);
  ~FaithfulMaps();

  /// A blank map has no faithfulness, for the reason that it is blank. Imported maps are taken on the network's grid,
  /// about the class that it predicts. @throws Error, Cancelled
  Faithfulness of(const CellResult& cell, const ExplainSinks& sinks);

  [[nodiscard]] int measured() const { return measured_; }  ///< not found in the store

 private:
  const StudyDefinition& study_;
  const AnalysisSettings& settings_;
  BackendFactory makeBackend_;
  std::unique_ptr<ComputeBackend> backend_;
  std::shared_ptr<ResultStore> store_;
  FaithfulnessOptions options_;
  NetworkInputs inputs_;
  int measured_ = 0;
};

/// A map on the pixels of a network's input, where it lies on others of the same image: bilinear, or the nearest sample
/// where values are constant over regions. A map that covers less of the image than the network sees is continued
/// outwards.
Plane<float> onInput(const SaliencyMap& map, const Plane<float>& values, Technique technique, const ModelInput& input);

}  // namespace sightline
