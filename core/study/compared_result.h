// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/study/cell_result.h"
#include "core/study/grid_map.h"

namespace sightline {

struct CamRecord;

/// A finished map compared with a human mask, or with none.
/// @param annotators  people of the study, for a map without a mask
/// @param thresholdFree  whether the metrics that need no threshold are worked out
std::shared_ptr<const CellResult> comparedResult(const CellKey& key, const Prediction& prediction, int target,
                                                 std::string targetLabel, SaliencyMap map, GridMap onGrid,
                                                 double seconds, const std::shared_ptr<const HumanMask>& mask,
                                                 int annotators, bool thresholdFree);

/// Grad-CAM of some layers, an empty list for the last one; nothing when the record lacks a layer.
std::optional<SaliencyMap> composedMap(const CamRecord& record, const std::vector<std::string>& layers);

}  // namespace sightline
