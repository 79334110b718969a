// SPDX-License-Identifier: GPL-3.0-or-later
// "Why this class rather than that one?" Prabhushankar, Kwon, Temel and AlRegib 2020 (arXiv 2008.00178) ask it of
// Grad-CAM with the gradient of a loss between the two classes; here it is the difference of their scores
// (docs/numerics.md).
#include <algorithm>

#include "core/techniques/rows.h"

namespace sightline {
namespace {

Explanation contrastiveCam(ExplainedNetwork& network, const OptionValues& options,
                           const std::vector<std::string>& layers, const ExplainSinks& sinks) {
  Explanation out;
  out.cams = network.contrastiveCams(layers, options.integer("other"), sinks);
  out.target = out.cams->target;
  out.evaluations = 1;
  std::vector<const LayerCam*> used;
  if (const LayerCam* usual = usualLayer(*out.cams); layers.empty() && usual) used.push_back(usual);
  if (!layers.empty())
    for (const LayerCam& layer : out.cams->layers) used.push_back(&layer);
  const ModelInput& input = network.input();
  out.map = composeCam(used, input.pixels.width, input.pixels.height, input.covers);
  if (out.cams->other == out.target)
    out.map.blankReason = "The other class is the class that is explained, so there is nothing between them.";
  return out;
}

}  // namespace

TechniqueInfo contrastiveCamRow() {
  TechniqueInfo info;
  info.id = "contrastive-gradcam";
  info.name = "Contrastive Grad-CAM";
  info.meaning =
      "Grad-CAM of the class's score minus another's: what speaks for this class rather than that one (after "
      "Prabhushankar et al. 2020).";
  info.needs.layers = true;
  info.cost = TechniqueInfo::Cost::OnePass;
  info.options = {integerOption("other", -1, -1, 1'000'000, "Other class",
                                "Number of the other class; -1: the most probable one beside the class explained")};
  info.run = contrastiveCam;
  return info;
}

}  // namespace sightline
