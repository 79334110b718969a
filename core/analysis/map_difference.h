// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/study/cell_result.h"
#include "core/types/plane.h"

namespace sightline {

/// How one map of an image differs from another of the same image, on the evaluation grid.
struct MapDifference {
  /// This map minus the pinned one, each scaled to [0,1] by its own extremes as for its threshold (docs/numerics.md,
  /// Binarisation and scores): -1 where only the pinned map is high, +1 where only this one is. NaN where either
  /// network saw nothing; all NaN when either map is blank.
  Plane<float> values;
  std::optional<double> meanAbsolute;  ///< over the pixels that both saw; empty when there are none
  std::optional<double> correlation;   ///< Pearson's r over the same pixels; empty where it is undefined
};

/// @throws Error InvalidOption when the two lie on different grids.
MapDifference differenceOf(const CellResult& shown, const CellResult& pinned);

}  // namespace sightline
