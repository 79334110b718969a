// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/models/family.h"

namespace sightline {

/// Szegedy et al. 2016 (arXiv 1512.00567), Inception-v3: one network.
struct InceptionConfig {
  static constexpr std::string_view kFamily = "inception";
  /// Images come normalised by ImageNet's mean and deviation, as torchvision's users prepare them, and are brought to
  /// the mean and deviation of 0.5 that the weights were trained with. timm prepares them so from the start.
  bool transformInput = false;
  double bnEps = 1e-3;
  bool operator==(const InceptionConfig&) const = default;
};

FamilyInfo inceptionFamily();

}  // namespace sightline
