// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cell_numbers.h"

namespace sightline::ui {

CellScores numbersOf(const CellResult& result, const AnalysisSettings& settings) {
  CellScores out;
  out.ready = true;
  out.threshold =
      result.curve.threshold(settings.ruleFor(result.key.technique, result.key.model), settings.agreement);
  out.counts = result.curve.counts(out.threshold, settings.agreement);
  out.scores = scoresFromCounts(out.counts);
  return out;
}

}  // namespace sightline::ui
