// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "core/compute/compute_backend.h"
#include "core/engine/engine_impl.h"
#include "core/engine/faithful_maps.h"
#include "core/engine/recent_values.h"

namespace sightline {

/// Computes one cell at a time with one backend, which it owns. Used by the worker thread only; takes the engine's
/// mutex for moments, and never calls the backend with it.
class StudyEngine::Impl::Computer {
 public:
  Computer(Impl& engine, std::unique_ptr<ComputeBackend> backend)
      : engine_(engine),
        backend_(std::move(backend)),
        faithful_(
            engine.definition, AnalysisSettings(), [this]() -> ComputeBackend& { return *backend_; }, engine.store,
            backgroundFaithfulness()) {}

  /// The map of a cell, which is also put into the store. @throws Error, Cancelled
  CellYield compute(const CellWork& work, const std::stop_token& stop, const ProgressSink& progress);
  /// One network's answer to a question. @param settings  say which class it is asked about @throws Error, Cancelled
  ProbeEffect probe(const ProbeDesk::Turn& turn, const MapSettings& settings);
  /// Whether the network depends on what its map marks. @throws Error, Cancelled
  TruthAnswer truthOf(const TruthQuestion& question, const AnalysisSettings& settings, const std::stop_token& stop);
  /// @param network  becomes true where the store did not know it @throws Error, Cancelled
  Faithfulness faithfulnessOf(const CellResult& map, const AnalysisSettings& settings, const ExplainSinks& sinks,
                              bool& network);
  /// Asks a model for its layers and makes them known. @throws Error
  void askLayers(int model);

 private:
  /// The first time a network is about to be used, asks it for what should be known about it. @throws Error
  void askNotes(int index, const ModelSpec& model);
  /// The cell being worked on, with what its steps share.
  struct Job {
    const CellWork& work;
    const ModelSpec& model;
    const ModelInput& input;
    int target = -1;
    std::string storeKey;
    std::chrono::steady_clock::time_point begun;
    std::stop_token stop;
  };

  std::shared_ptr<const ModelInput> inputOf(const CellKey& key, const ValueWindow& window);
  [[nodiscard]] std::shared_ptr<const Image> imageOf(int image, const ValueWindow& window) const;
  /// The layers of a model; asked for, and made known, the first time.
  std::shared_ptr<const ModelLayers> layersOf(int index, const ModelSpec& model, const CamStack& stack);
  Explanation explain(const Job& job, const std::vector<std::string>& layers, const ExplainSinks& sinks);
  CamStack stackOf(const Job& job, const std::vector<std::string>& layers);
  /// A technique whose answer holds all layers: what is known already is kept, missing layers are asked for, and the
  /// chosen ones are composed.
  void layeredMap(const Job& job, CellYield& yield);
  void map(const Job& job, const ProgressSink& progress, CellYield& yield);
  [[nodiscard]] std::string describeKept(const Job& job) const;
  /// Time the job took, without the time it was paused.
  [[nodiscard]] double secondsSince(std::chrono::steady_clock::time_point begun) const;

  Impl& engine_;
  const std::unique_ptr<ComputeBackend> backend_;
  RecentValues<ModelInput> inputs_{8};
  FaithfulMaps faithful_;
};

}  // namespace sightline
