// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// Iandola et al. 2016 (arXiv 1602.07360), with torchvision's names; timm has none.
struct SqueezeNetConfig {
  static constexpr std::string_view kFamily = "squeezenet";
  int stemChannels = 96, stemKernel = 7;
  std::vector<int> squeeze{0, 16, 16, 32, 0, 32, 48, 48, 64, 0, 64};
  ///< width that each fire module squeezes to; 0: a pooling that halves ("M" in model files)
  int expand = 4;  ///< width of each of a fire module's two expansions in widths that it squeezes to
  bool operator==(const SqueezeNetConfig&) const = default;
};

FamilyInfo squeezenetFamily();

}  // namespace sightline
