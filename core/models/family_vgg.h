// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// Simonyan and Zisserman 2015 (arXiv 1409.1556); fields as timm's arguments.
struct VggConfig {
  static constexpr std::string_view kFamily = "vgg";
  std::vector<int> layers{64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0};
  ///< channels of each convolution; 0: a pooling that halves ("M" in model files)
  bool batchNorm = true;
  double bnEps = 1e-5;
  double mlpRatio = 1;  ///< width between the two layers before the classifier, of 4096
  bool operator==(const VggConfig&) const = default;
};

FamilyInfo vggFamily();

}  // namespace sightline
