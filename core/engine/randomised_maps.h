// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/randomisation_summary.h"
#include "core/compute/compute_backend.h"
#include "core/engine/fingerprints.h"
#include "core/engine/network_inputs.h"
#include "core/study/cell_result.h"
#include "core/study/definition.h"
#include "core/study/records.h"
#include "core/study/settings.h"

namespace sightline {

class ResultStore;

struct RandomisationOptions {
  WeightRedraw::Mode mode = WeightRedraw::Mode::Cascade;
  std::uint64_t seed = 2018;
};
/// "cascade, seed 2018, ...": what was done, in the words of provenance.
[[nodiscard]] std::string describe(const RandomisationOptions& options);

/// A study's maps once more, from networks whose weights are drawn anew; one after the other. What was computed before
/// comes from the store. About the class that the map of the untouched network explains. For one thread.
class RandomisedMaps {
 public:
  /// @param backend  called when the first map has to be computed  @param store  null: nothing is kept
  RandomisedMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
                 std::shared_ptr<ResultStore> store, RandomisationOptions options);
  ~RandomisedMaps();

  /// The stages of a model, the head first. @throws Error for a network whose weights cannot be drawn anew, naming it
  const std::vector<std::string>& stages(int model);
  /// Of a map that a network made. @param stage  1 to as many as there are @throws Error, Cancelled
  RandomisedCell of(const CellResult& original, int stage, const ExplainSinks& sinks);
  /// The map of the network with all weights drawn anew, compared with the same mask; null where the store has none.
  /// Computes nothing; the number of stages is part of what is kept.
  std::shared_ptr<const CellResult> kept(const CellResult& original);
  /// Gives up the networks that are loaded, before those of another stage are.
  void forgetNetworks();

  [[nodiscard]] int computed() const { return computed_; }  ///< not found in the store

 private:
  struct Redrawn;
  ComputeBackend& backend();
  Redrawn explained(const CellResult& original, const ModelSpec& model, const ExplainSinks& sinks);
  Redrawn redrawn(const CellResult& original, int stage, const std::string& key, const ExplainSinks& sinks);
  const Plane<float>& originalOrder(const CellResult& original, const ExplainSinks& sinks);
  std::string keyOf(const CellResult& original, const std::string& redraw);
  std::string mapKeyOf(const CellResult& original);
  RandomisedCell compared(const CellResult& original, int stage, const Redrawn& redrawn, const ExplainSinks& sinks);
  [[nodiscard]] std::shared_ptr<const CellResult> scored(const CellResult& original, const SaliencyMap& map) const;

  const StudyDefinition& study_;
  const AnalysisSettings& settings_;
  BackendFactory makeBackend_;
  std::unique_ptr<ComputeBackend> backend_;
  std::shared_ptr<ResultStore> store_;
  RandomisationOptions options_;
  Fingerprints fingerprints_;
  NetworkInputs inputs_;
  std::map<int, std::vector<std::string>> stages_;
  std::map<CellKey, Plane<float>> orders_;              ///< originalOrder() of the last model
  std::map<CellKey, std::vector<std::string>> layers_;  ///< that a CAM was taken at, where nobody chose any
  int computed_ = 0;
};

}  // namespace sightline
