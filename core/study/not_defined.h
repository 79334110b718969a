// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/base/message.h"
#include "core/models/model_spec.h"
#include "core/techniques/technique.h"

namespace sightline {

/// Why a technique is not defined for a network, as sentences that name both; empty where it is. Known from the
/// architecture, without the network: such a map is neither computed nor zero, and has no scores.
[[nodiscard]] Message whyNotDefined(Technique technique, const ModelSpec& model);

/// The same for a place that names technique and network itself: "Not defined for this network. It ..."
[[nodiscard]] Message notDefinedHere(Technique technique, const ModelSpec& model);

/// "Not defined for Swin-S, ResNet-101."; empty where it is defined for all of them.
[[nodiscard]] Message notDefinedFor(Technique technique, const std::vector<ModelSpec>& models);

/// "1 map is not defined ...", for sentences about a study or an image.
[[nodiscard]] Message notDefinedWords(int maps);

}  // namespace sightline
