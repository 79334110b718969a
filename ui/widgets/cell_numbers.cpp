// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_numbers.h"

#include "core/study/evaluate.h"

namespace sightline::ui {

CellScores numbersOf(const CellResult& result, const AnalysisSettings& settings) {
  return scoresOf(result, settings.ruleFor(result.key.technique, result.key.model), settings.agreement);
}

}  // namespace sightline::ui
