// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cell_numbers.h"

#include <algorithm>

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

int votesNeeded(const AgreementRule& rule, int annotators) {
  if (rule.of <= 0) return 1;
  return std::max(1, (rule.people * annotators + rule.of - 1) / rule.of);
}

}  // namespace sightline::ui
