// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/faithfulness/measured.h"
#include "core/techniques/explanation.h"

namespace sightline {

/// What is left of the class when only what the map shows is left: each pixel of the normalised image is multiplied by
/// the map's value, so that it fades to the mean colour (Chattopadhay et al. 2018; TorchCAM's definition).
struct ConfidenceDrop {
  double whole = 0, shown = 0;  ///< probability of the class: the image as it is, and through the map
  double drop = 0;              ///< max(0, whole - shown) / whole, 0..1: low is good
  bool increase = false;        ///< the class is more probable through the map
};

struct DropResult {
  Measured<ConfidenceDrop> drop;
  int evaluations = 0;
};

/// @param map  as large as the network's input; values outside 0..1 (XRAI's) are brought there by lowest and highest
/// first. Undefined for maps that order nothing and where the network gives no numbers. @throws Error, Cancelled
DropResult confidenceDrop(ExplainedNetwork& network, const Plane<float>& map, const ExplainSinks& sinks);

}  // namespace sightline
