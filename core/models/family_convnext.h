// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// Liu et al. 2022 (arXiv 2201.03545) and, with global response normalisation, Woo et al. 2023 (2301.00808); fields as
/// timm's arguments.
struct ConvNextConfig {
  static constexpr std::string_view kFamily = "convnext";
  enum class Stem { Patch, Overlap, OverlapTiered, OverlapAct };
  std::vector<int> depths{3, 3, 9, 3}, dims{96, 192, 384, 768};
  int kernelSize = 7;
  std::optional<double> lsInitValue = 1e-6;  ///< of LayerScale; none: there is no LayerScale
  Stem stem = Stem::Patch;
  int patchSize = 4;
  bool headNormFirst = false;            ///< the last norm stands before the pooling
  std::optional<double> headHiddenSize;  ///< of a further layer before the classifier
  bool convMlp = false;                  ///< the block's linear layers are stored as 1 x 1 convolutions
  bool convBias = true, useGrn = false;
  double mlpRatio = 4, normEps = 1e-6;
  std::optional<double> headNormEps;  ///< not timm's: transformers' own; none: normEps
  bool operator==(const ConvNextConfig&) const = default;
};

FamilyInfo convnextFamily();

}  // namespace sightline
