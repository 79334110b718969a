// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// Liu et al. 2022 (arXiv 2111.09883); fields as timm's arguments.
struct SwinV2Config {
  static constexpr std::string_view kFamily = "swinv2";
  int imageSize = 256, patchSize = 4, window = 8, embedDim = 96;
  std::vector<int> depths{2, 2, 6, 2}, heads{3, 6, 12, 24};
  std::vector<int> pretrainedWindows{0, 0, 0, 0};  ///< of each stage in an earlier training; 0: there was none
  double mlpRatio = 4, lnEps = 1e-5;
  bool operator==(const SwinV2Config&) const = default;
};

FamilyInfo swinV2Family();

}  // namespace sightline
