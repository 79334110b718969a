// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/study/cell_result.h"
#include "core/study/settings.h"
#include "core/study/snapshot.h"

namespace sightline::ui {

/// Threshold, counts and scores of one finished map under the given settings, recounted exactly for the cells on
/// screen (microseconds), so that outline and numbers always belong together.
CellScores numbersOf(const CellResult& result, const AnalysisSettings& settings);

}  // namespace sightline::ui
