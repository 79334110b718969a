// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// Tan and Le 2019 (arXiv 1905.11946); fields as timm's arguments.
struct EfficientNetConfig {
  static constexpr std::string_view kFamily = "efficientnet";
  /// TfSame: "same" padding from the actual size, as TensorFlow pads (timm's tf_efficientnet_*). Static: lukemelas'
  /// padding fixed for `staticSize`. Symmetric: as PyTorch pads, the same on all sides (timm's efficientnet_*).
  enum class Padding { TfSame, Static, Symmetric };
  Padding padding = Padding::TfSame;
  int staticSize = 528;
  int stemChannels = 32;
  int headChannels = 1280;
  std::vector<int> outChannels, repeats, kernels, strides, expand;  ///< one entry per stage
  double seRatio = 0.25;
  int divisor = 8;
  double bnEps = 1e-3;
  bool operator==(const EfficientNetConfig&) const = default;
};

FamilyInfo efficientnetFamily();

}  // namespace sightline
