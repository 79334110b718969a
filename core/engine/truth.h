// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "core/faithfulness/faithfulness.h"
#include "core/faithfulness/hiding.h"
#include "core/image/hide_region.h"
#include "core/study/cell_result.h"

namespace sightline {

/// "Is it true?": does the network depend on what one of its maps marks?
struct TruthQuestion {
  std::shared_ptr<const CellResult> map;
  std::shared_ptr<const RegionMask> region;  ///< what the map marks, on the grid of the image
  HidingOptions options;
};

/// What is known of it; immutable.
struct TruthAnswer {
  TruthQuestion question;
  bool complete = false;  ///< all that follows is there, or `failure` is
  Measured<HidingEffect> effect;
  HidingPictures pictures;
  std::vector<double> shares;  ///< of the pixels that `stages` are without, the highest of the map first
  std::vector<Image> stages;   ///< empty for a map that orders nothing
  Message failure;
};

/// The faithfulness of one finished map.
struct MeasuredMap {
  std::shared_ptr<const CellResult> map;
  Faithfulness found;
  Message failure;  ///< why it could not be measured, else empty
};

/// How window and engine measure: curves with points where they bend, whose area is known to about 0.002, and neither
/// SIC nor AIC, which take several times as long as all else on small networks.
[[nodiscard]] inline FaithfulnessOptions backgroundFaithfulness() {
  FaithfulnessOptions options;
  options.causal.adaptive = true;
  options.withPic = false;
  return options;
}

}  // namespace sightline
