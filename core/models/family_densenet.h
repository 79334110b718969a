// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// Huang et al. 2017 (arXiv 1608.06993), DenseNet-BC; fields as timm's arguments.
struct DenseNetConfig {
  static constexpr std::string_view kFamily = "densenet";
  int growthRate = 32;
  std::vector<int> blocks{6, 12, 24, 16};  ///< layers of each dense block
  int bottleneck = 4;                      ///< width of a layer's first convolution in growth rates
  double bnEps = 1e-5;
  bool operator==(const DenseNetConfig&) const = default;
};

FamilyInfo densenetFamily();

}  // namespace sightline
