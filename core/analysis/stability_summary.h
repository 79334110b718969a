// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "core/analysis/human_alignment.h"
#include "core/base/message.h"
#include "core/faithfulness/stability.h"
#include "core/study/snapshot.h"

namespace sightline {

/// The numbers of MapStability: max-sensitivity, and rank correlations under noise, in the mirror image and in crops.
inline constexpr std::size_t kStabilityMeasures = 4;
[[nodiscard]] const char* stabilityId(std::size_t measure);  ///< "max_sensitivity"

/// In that order.
[[nodiscard]] std::array<const Measured<double>*, kStabilityMeasures> measuresOf(const MapStability& stability);

/// One map of a study with its stability.
struct StableCell {
  CellKey key;
  std::array<std::optional<double>, kStabilityMeasures> values{};
};
[[nodiscard]] StableCell stableCell(const CellKey& key, const MapStability& stability);

/// The maps of one model and technique.
struct StabilityGroup {
  int model = 0;
  Technique technique;
  std::array<MeanOverImages, kStabilityMeasures> means{};
  std::array<std::size_t, kStabilityMeasures> undefined{};  ///< maps without a value
};
/// Model by model, technique by technique.
[[nodiscard]] std::vector<StabilityGroup> stabilityGroups(const std::vector<StableCell>& cells);
/// "Grad-CAM on ResNet: max-sensitivity 0.20 (...), rank correlation under noise 0.97, ..."
[[nodiscard]] Message sentenceOf(const StabilityGroup& group, const Message& model);

}  // namespace sightline
