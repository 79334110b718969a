// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/models/family.h"

namespace sightline {

/// Touvron et al. 2021 (arXiv 2103.17239); fields as timm's arguments.
struct CaitConfig {
  static constexpr std::string_view kFamily = "cait";
  int imageSize = 224, patchSize = 16, embedDim = 384, depth = 24, heads = 8;
  int depthTokenOnly = 2;  ///< blocks in which only the class token attends
  double mlpRatio = 4, lnEps = 1e-6;
  bool operator==(const CaitConfig&) const = default;
};

FamilyInfo caitFamily();

}  // namespace sightline
