// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/blank.h"
#include "core/techniques/ig_row.h"
#include "core/techniques/rows.h"

namespace sightline {

std::vector<OptionSpec> igOptionSpecs() {
  const IgOptions standard;
  auto batch = integerOption("batch_size", standard.batchSize, 1, 1000, "Points at once",
                             "Most points computed at once; affects only speed and memory");
  batch.flag = "batch";
  batch.decidesMap = false;
  return {
      choiceOption("mode", {modeId(IgMode::Exact), modeId(IgMode::Fast)}, "Points",
                   "exact: all points; fast: as many as its error estimate asks for"),
      integerOption("steps", standard.steps, 2, 100'000, "Steps",
                    "Exact mode: points per baseline, end points included"),
      choiceOption("convention",
                   {conventionId(IgConvention::Pair), conventionId(IgConvention::InterpretabilityMethods)},
                   "Convention",
                   "What is differentiated: the softmax over 0..255 images (PAIR), or the logit over normalised ones"),
      realOption("tolerance", standard.tolerance, 0, 1, "Tolerance",
                 "Fast mode: stops below this share of the score's change"),
      integerOption("max_points", standard.maxPoints, 5, 100'000, "Most points",
                    "Fast mode: points per baseline, at most"),
      batch,
  };
}

IgOptions igOptionsOf(const OptionValues& options) {
  IgOptions ig;
  ig.mode = modeFromId(options.choice("mode"));
  ig.steps = options.integer("steps");
  ig.convention = conventionFromId(options.choice("convention"));
  ig.tolerance = options.number("tolerance");
  ig.maxPoints = options.integer("max_points");
  ig.batchSize = options.integer("batch_size");
  return ig;
}

TechniqueInfo integratedGradientsRow() {
  TechniqueInfo info;
  info.id = "ig";
  info.name = "Integrated Gradients";
  info.meaning = "Gradients summed along the way from black and white to the image (Sundararajan et al. 2017).";
  info.needs.gradients = true;
  info.options = igOptionSpecs();
  info.run = [](ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                const ExplainSinks& sinks) {
    Explanation out;
    out.path = network.integratedGradients(igOptionsOf(options), sinks, {});
    out.target = out.path->target;
    out.evaluations = out.path->evaluations;
    out.map = {out.path->attribution, network.input().covers, blankReasonOf(*out.path)};
    return out;
  };
  return info;
}

}  // namespace sightline
