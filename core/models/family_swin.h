// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// Liu et al. 2021 (arXiv 2103.14030); fields as timm's arguments.
struct SwinConfig {
  static constexpr std::string_view kFamily = "swin";
  int imageSize = 224, patchSize = 4, window = 7, embedDim = 96;
  std::vector<int> depths{2, 2, 18, 2}, heads{3, 6, 12, 24};
  double mlpRatio = 4, lnEps = 1e-5;
  bool operator==(const SwinConfig&) const = default;
};

FamilyInfo swinFamily();

/// Why the attention of both Swins serves no technique (FamilyInfo::whyNoAttention).
Message whyNoWindowedAttention();

/// torchvision's names of both Swins as timm's; of other networks they stay as they are.
void fromTorchvisionSwin(NamedTensors& named);

}  // namespace sightline
