// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/message.h"
#include "core/types/plane.h"
#include "core/types/region.h"

namespace sightline {

/// A saliency map in the pixels of the network's input, with the part of the image it covers.
/// Grad-CAM maps lie in [0,1]; XRAI maps hold attribution densities of any sign and are not normalised.
struct SaliencyMap {
  Plane<float> values;
  Region covers;
  /// In words, why the map is blank or unusable ("the class does not depend on this layer"); else empty.
  Message blankReason;
};

}  // namespace sightline
