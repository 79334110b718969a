// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/analysis/best_threshold.h"
#include "core/types/text_table.h"

namespace sightline {

/// The best value of the rule for all maps, each technique, and each technique with each model: the mean on the images
/// that it was chosen on, beside it the mean on images held out with its interval.
TextTable bestThresholdTable(const BestThresholds& best, const std::vector<std::string>& modelNames);

/// {"technique","model","value","rule","fitted","held_out","low","high","images","held_out_images",
///  "chosen":[low,high],"flat":[from,to],"sentence"}: technique and model null for all, undefined numbers null.
nlohmann::ordered_json toJson(const BestThreshold& best, const ThresholdSweep& sweep,
                              const std::vector<std::string>& modelIds, const std::vector<std::string>& modelNames);

}  // namespace sightline
