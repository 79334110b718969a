// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// One module of a network in order of execution.
struct LayerInfo {
  std::string path;                   ///< "layer4.2"
  std::string type;                   ///< "Bottleneck", "Conv2d", ...
  std::vector<std::int64_t> shape;    ///< of its output for one image, without the batch dimension
  int gridWidth = 0, gridHeight = 0;  ///< of a usable spatial output, else 0
  Message unusable;                   ///< why no map can be taken here; empty when it can
};

/// A model's layers that Grad-CAM can target, in order of execution, and the default.
struct ModelLayers {
  std::vector<LayerInfo> all;
  std::vector<std::string> candidates;
  /// The candidate that a map is made of where nobody chose a layer and the model names none (usualLayer() of
  /// core/techniques); empty until a map was made.
  std::string usual{};
};

/// The layer that a model's maps are made of where nobody chose one; empty while that cannot be known.
/// @param named  ModelSpec::defaultLayer @param known  null: nothing yet
inline std::string layerWithoutChoice(const std::string& named, const ModelLayers* known) {
  if (!named.empty() || !known) return named;
  if (!known->usual.empty() || known->candidates.empty()) return known->usual;
  return known->candidates.back();
}

}  // namespace sightline
