// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/analysis/map_source.h"
#include "core/models/layer_info.h"

namespace sightline {

struct CamRecord;

/// Grad-CAM's target layers of every model: [model][layer]; an empty list stands for the model's last layer.
using LayersOfModels = std::vector<std::vector<std::string>>;

/// Over which layers of Grad-CAM something is tried. XRAI has no layers: its maps are the same in all.
enum class LayerDepths {
  Chosen,  ///< those of the current settings
  Stages,  ///< the last block before each change of resolution
  All,     ///< every candidate
};

/// Which layers stand for which depth of the networks, from the first to the last. Networks have different numbers of
/// layers, so that they are matched by their share of the way: with n positions, position i of a model with k
/// candidates is candidate ceil((i + 1) k / n), the last at the last. Stages: as many positions as the model with the
/// fewest resolutions has (models with one resolution, like CaiT, are divided evenly; four when all are). Positions of
/// a model with more go by their share, too. All: as many as the model with the most candidates has: each candidate of
/// each model takes part at least once. Empty when a model's candidates are not known yet, and for Chosen.
std::vector<LayersOfModels> layersAtDepths(LayerDepths depths,
                                           const std::vector<std::shared_ptr<const ModelLayers>>& models);

/// What Grad-CAM's maps of any layers are composed of, without the network and without the engine (which it may
/// outlive): a value that shares the engine's CAMs as they were. XRAI's maps are the table's.
class LayeredMaps {
 public:
  /// @param cams  [image * modelCount + model], null where Grad-CAM is not computed
  LayeredMaps(StudyTable table, std::vector<std::shared_ptr<const CamRecord>> cams, EvaluationGrid grid,
              int annotators);
  ~LayeredMaps();
  LayeredMaps(const LayeredMaps&);
  LayeredMaps(LayeredMaps&&) noexcept;

  [[nodiscard]] const StudyTable& table() const;
  /// The maps with these layers, bit for bit what the study has when they are chosen, for the maps it has now; some 3
  /// ms a map. Null for a map whose CAMs lack a layer.
  /// @param thresholdFree  whether the metrics that need no threshold are worked out as well (some 3 ms more)
  [[nodiscard]] MapSource under(LayersOfModels layers, bool thresholdFree = false) const;

 private:
  struct Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace sightline
