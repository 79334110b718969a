// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/threshold_free.h"
#include "core/dataset/human_mask.h"
#include "core/study/snapshot.h"
#include "core/types/plane.h"
#include "core/types/prediction.h"
#include "core/types/saliency_map.h"

namespace sightline {

enum class CellState { Missing, Queued, Running, Ready, Failed };

/// One finished map with all that the window shows of it; immutable.
struct CellResult {
  CellKey key;
  Prediction prediction;
  int target = -1;
  std::string targetLabel;
  SaliencyMap
      map;  ///< in the network's input pixels; its values are empty where the grid holds the same ones: see mapValues()
  Plane<float> onGrid;   ///< on the evaluation grid, resampled (bilinear for Grad-CAM, nearest for XRAI)
  AlignmentCurve curve;  ///< against the human mask
  double seconds = 0;    ///< it took to compute, also when read from the store
  std::shared_ptr<const ThresholdFreeTable> thresholdFree{};  ///< against the human mask; null without one
  std::shared_ptr<const HumanMask> mask{};                    ///< on the evaluation grid; null when there is none
  Plane<std::uint8_t> valid{};  ///< on the evaluation grid, 0 where the network saw nothing; empty: it saw everything

  /// The map in the network's input pixels.
  [[nodiscard]] const Plane<float>& mapValues() const { return map.values.empty() ? onGrid : map.values; }
};

/// A map that is still being refined: to be looked at, not to be scored or kept.
struct PartialMap {
  std::shared_ptr<const CellResult> result;
  double fraction = 0;  ///< of the gradients that are in it
};

}  // namespace sightline
