// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/study/cell_result.h"
#include "core/study/definition.h"
#include "core/study/grid_map.h"

namespace sightline {

struct CamRecord;

/// A finished map, before it is compared with anybody's mask.
struct FinishedMap {
  CellKey key;
  Prediction prediction;
  int target = -1;  ///< class index it explains; -1 for imported maps
  std::string targetLabel;
  SaliencyMap map;     ///< in the network's input pixels
  GridMap onGrid;      ///< the same on the evaluation grid
  double seconds = 0;  ///< it took to compute; 0 when nothing was (imported maps)
};

/// Puts a map on the study's evaluation grid and names its class. @throws Error as onEvaluationGrid()
FinishedMap finishedMap(const StudyDefinition& study, const CellKey& key, Prediction prediction, int target,
                        SaliencyMap map, double seconds = 0);

/// Compares a finished map with a human mask, or with none.
/// @param annotators     people of the study, for a map without a mask
/// @param thresholdFree  whether the metrics that need no threshold are worked out
std::shared_ptr<const CellResult> comparedResult(FinishedMap finished, const std::shared_ptr<const HumanMask>& mask,
                                                 int annotators, bool thresholdFree = true);

/// Grad-CAM of some layers, an empty list for the last one; nothing when the record lacks a layer.
std::optional<SaliencyMap> composedMap(const CamRecord& record, const std::vector<std::string>& layers);

}  // namespace sightline
