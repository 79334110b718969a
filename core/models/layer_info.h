// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace sightline {

/// One module of a network in order of execution.
struct LayerInfo {
  std::string path;                   ///< "layer4.2"
  std::string type;                   ///< "Bottleneck", "Conv2d", ...
  std::vector<std::int64_t> shape;    ///< of its output for one image, without the batch dimension
  int gridWidth = 0, gridHeight = 0;  ///< of a usable spatial output, else 0
  std::string unusable;               ///< in words, why no map can be taken here; empty when it can
};

/// A model's layers that Grad-CAM can target, in order of execution, and the default.
struct ModelLayers {
  std::vector<LayerInfo> all;
  std::vector<std::string> candidates;
};

}  // namespace sightline
