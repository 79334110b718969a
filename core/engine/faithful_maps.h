// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/compute/compute_backend.h"
#include "core/engine/network_inputs.h"
#include "core/faithfulness/faithfulness.h"
#include "core/faithfulness/hiding.h"
#include "core/image/hide_region.h"
#include "core/study/cell_result.h"
#include "core/study/definition.h"
#include "core/study/settings.h"

namespace sightline {

class ResultStore;

/// The faithfulness of a study's finished maps, one after the other. What was measured before comes from the store: of
/// the same map, image, network and options, whoever computed the map. For one thread.
class FaithfulMaps {
 public:
  /// Whose networks are asked, on the thread that asks.
  using BackendSource = std::function<ComputeBackend&()>;

  /// @param backend  called when the first map has to be measured  @param store  null: nothing is kept
  FaithfulMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
               std::shared_ptr<ResultStore> store, FaithfulnessOptions options);
  FaithfulMaps(const StudyDefinition& study, AnalysisSettings settings, BackendSource backend,
               std::shared_ptr<ResultStore> store, FaithfulnessOptions options);
  ~FaithfulMaps();

  /// How images and networks are read from now on.
  void follow(const AnalysisSettings& settings) { settings_ = settings; }

  /// A blank map has no faithfulness, for the reason that it is blank. Imported maps are taken on the network's grid,
  /// about the class that it predicts. @throws Error, Cancelled
  Faithfulness of(const CellResult& cell, const ExplainSinks& sinks);

  /// What the part that a map marks is worth to the network. @param region  on the grid of the image; kept like
  /// faithfulness. @throws Error, Cancelled
  Measured<HidingEffect> hiding(const CellResult& cell, const RegionMask& region, const HidingOptions& options,
                                const ExplainSinks& sinks);
  /// The same in pictures, made anew each time. @throws Error
  HidingPictures pictures(const CellResult& cell, const RegionMask& region, const HidingOptions& options);
  /// Along the curve of deletion; see deletionPictures(). Empty for a map that orders nothing. @throws Error
  std::vector<Image> deletionStages(const CellResult& cell, const std::vector<double>& shares);

  [[nodiscard]] int measured() const { return measured_; }  ///< not found in the store

 private:
  [[nodiscard]] ModelSpec modelOf(const CellKey& key) const;
  /// What the store has under `key`, or else what `compute` answers, which is put there.
  template <class T, class Read, class Compute>
  T known(const std::string& key, const CellKey& cell, std::string_view what, const Read& read, const Compute& compute);
  /// Everything that decides a number besides the options.
  [[nodiscard]] std::string keyOf(std::string_view what, const std::string& options, const CellResult& cell,
                                  const ModelSpec& model, std::string_view ofTheMap);

  const StudyDefinition& study_;
  AnalysisSettings settings_;
  std::unique_ptr<ComputeBackend> owned_;
  BackendSource backend_;
  std::shared_ptr<ResultStore> store_;
  FaithfulnessOptions options_;
  NetworkInputs inputs_;
  int measured_ = 0;
};

/// A map on the pixels of a network's input, where it lies on others of the same image: bilinear, or the nearest sample
/// where values are constant over regions. A map that covers less of the image than the network sees is continued
/// outwards.
Plane<float> onInput(const SaliencyMap& map, const Plane<float>& values, Technique technique, const ModelInput& input);

/// A part of the image as a part of a network's input: nearest sample.
InputRegion onInput(const RegionMask& region, const ModelInput& input);

}  // namespace sightline
