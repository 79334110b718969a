// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// He et al. 2016 (arXiv 1512.03385); fields as timm's arguments.
struct ResNetConfig {
  static constexpr std::string_view kFamily = "resnet";
  bool bottleneck = true;
  std::vector<int> layers{3, 4, 23, 3};          ///< blocks of each stage
  std::vector<int> channels{64, 128, 256, 512};  ///< width of each stage before expansion
  int expansion = 4;
  int stemChannels = 64;
  double bnEps = 1e-5;
  bool operator==(const ResNetConfig&) const = default;
};

FamilyInfo resnetFamily();

}  // namespace sightline
