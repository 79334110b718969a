// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// He et al. 2016 (arXiv 1512.03385), ResNeXt (1611.05431), Wide ResNet (1605.07146), SE-ResNet (1709.01507) and
/// ResNet-C and -D (1812.01187); fields as timm's arguments.
struct ResNetConfig {
  static constexpr std::string_view kFamily = "resnet";
  bool bottleneck = true;
  std::vector<int> layers{3, 4, 23, 3};          ///< blocks of each stage
  std::vector<int> channels{64, 128, 256, 512};  ///< width of each stage before expansion
  int expansion = 4;
  int stemChannels = 64;
  double bnEps = 1e-5;
  int cardinality = 1, baseWidth = 64;  ///< groups of a bottleneck's 3 x 3, and its width in 64ths of the stage's
  /// The first layer is one convolution of 7 x 7, or three of 3 x 3, of which the first two have `stemWidth` channels,
  /// or three quarters of it and all of it.
  enum class Stem { Plain, Deep, DeepTiered };
  Stem stem = Stem::Plain;
  int stemWidth = 64;
  bool avgDown = false;  ///< the shortcut halves by averaging
  bool squeezeExcite = false;
  bool operator==(const ResNetConfig&) const = default;

  /// Channels within a block of this stage.
  [[nodiscard]] int widthOf(std::size_t stage) const {
    return bottleneck ? static_cast<int>(channels[stage] * (baseWidth / 64.0)) * cardinality : channels[stage];
  }
};

FamilyInfo resnetFamily();

/// transformers' names as timm's; of other networks they stay as they are.
void canonicaliseResNet(NamedTensors& named);

}  // namespace sightline
