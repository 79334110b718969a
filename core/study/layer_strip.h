// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/study/settings.h"
#include "core/study/snapshot.h"
#include "core/types/plane.h"

namespace sightline {

struct CellResult;

/// Grad-CAM of one layer by itself: small to look at, whole to be scored.
struct StripLayer {
  std::string path;
  int gridWidth = 0, gridHeight = 0;  ///< of the layer's own output
  Plane<float> small;  ///< the map, 0..1, averaged down to at most LayerStrip::kSide; empty while it is not made
  /// What choosing this layer alone gives, bit for bit, but for the map in the network's pixels (CellResult::map keeps
  /// only what it covers and why it is blank) and the threshold-free metrics. Null while it is not made.
  std::shared_ptr<const CellResult> result;
};

/// The film strip of one image and one model: every layer whose Grad-CAM is known from the one pass, in order of
/// execution. Immutable; replaced as the loader gets on.
struct LayerStrip {
  static constexpr int kSide = 64;  ///< longest side of the small maps
  int image = 0, model = 0;
  int target = -1;                                        ///< class that the maps are for
  std::vector<std::shared_ptr<const StripLayer>> layers;  ///< none null
  bool complete = false;                                  ///< every layer has its result
  Message failure;                                        ///< why it cannot be made, else empty
};

/// The numbers of each layer under the rule for Grad-CAM of this model: equal, bit for bit, to those of the study when
/// this layer is chosen. `ready` is false where the layer has no result yet.
std::vector<CellScores> scoresOf(const LayerStrip& strip, const AnalysisSettings& settings);

}  // namespace sightline
