// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/layer_strip.h"

#include "core/study/evaluate.h"

namespace sightline {

std::vector<CellScores> scoresOf(const LayerStrip& strip, const AnalysisSettings& settings) {
  std::vector<CellScores> scores(strip.layers.size());
  const BinarisationRule& rule = settings.ruleFor(Technique::GradCam, strip.model);
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (strip.layers[i]->result) scores[i] = scoresOf(*strip.layers[i]->result, rule, settings.agreement);
  return scores;
}

}  // namespace sightline
