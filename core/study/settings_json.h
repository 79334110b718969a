// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/dataset.h"
#include "core/models/model_spec.h"
#include "core/study/settings.h"

namespace sightline {

/// Analysis settings as one JSON object: the one text of session files, the recipes that exports carry, and the runs of
/// the command line. Models are named by id and images by id, so that it also fits a study whose images or models were
/// reordered:
///   {"rule":"mean+1sd","agreement":"agree:5/10","layers":{"demo-swin":["layers.2.blocks.1"]},
///    "techniques":["gradcam","xrai","rise"],"options":{"xrai":{"steps":100,"mode":"exact"}},
///    "rule_of_technique":{"xrai":"area:0.2"},
///    "rule_of_combination":[{"technique":"gradcam","model":"demo-cait","rule":"otsu"}],
///    "cases":{"iou":[0.2,0.65],"gtc":[0.2,0.65],"sc":[0.2,0.65],"round":true},
///    "target":"predicted" | "labelled" | 17, "target_of_image":{"ant1":3}, "accepted_classes":{"cat":"281-285"},
///    "outputs":{"chexnet":"sigmoid"}, "cut_offs":{"chexnet":"0.5, 3=0.3"},
///    "maps_folder":"/maps", "painted_masks":true, "value_window":"centre:40,width:400"}
/// Versions before 0.2 wrote "xrai" (its options) and "more_techniques"; both are still read.
std::string settingsToJson(const AnalysisSettings& settings, const Dataset& dataset,
                           const std::vector<ModelSpec>& models);

struct ReadSettings {
  AnalysisSettings settings;
  std::vector<Message> notes;  ///< one sentence per model or image that this study does not have
};
/// Fields that are absent keep their defaults.
/// @param source  named in errors: the session file
/// @throws Error BadFormat naming the field whose value makes no sense.
ReadSettings settingsFromJson(const std::string& json, const Dataset& dataset, const std::vector<ModelSpec>& models,
                              const std::string& source);

}  // namespace sightline
