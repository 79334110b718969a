// SPDX-License-Identifier: GPL-3.0-or-later
// Grad-CAM and its relatives: one pass forward and one back give every layer's CAM; they differ in how activations and
// gradients are summed (CamMethod), and their maps are composed alike.
#include <algorithm>

#include "core/techniques/rows.h"

namespace sightline {
namespace {

template <CamMethod method>
Explanation camOf(ExplainedNetwork& network, const OptionValues&, const std::vector<std::string>& layers,
                  const ExplainSinks& sinks) {
  Explanation out;
  out.cams = network.cams(layers, method, sinks);
  out.target = out.cams->target;
  out.evaluations = 1;
  std::vector<const LayerCam*> used;
  if (const LayerCam* usual = usualLayer(*out.cams); layers.empty() && usual) used.push_back(usual);
  if (!layers.empty())
    for (const LayerCam& layer : out.cams->layers) used.push_back(&layer);
  const ModelInput& input = network.input();
  out.map = composeCam(used, input.pixels.width, input.pixels.height, input.covers);
  const auto without = [](const LayerCam* layer) { return layer->zeroGradient; };
  if (!layers.empty() && std::all_of(used.begin(), used.end(), without))
    if (const Message choose = layerToChoose(network.cams({}, method, sinks)); !choose.empty())
      out.map.blankReason = message("{1} {2}", out.map.blankReason, choose);
  return out;
}

TechniqueInfo camRow(std::string id, std::string name, Message meaning) {
  TechniqueInfo info;
  info.id = std::move(id);
  info.name = std::move(name);
  info.meaning = std::move(meaning);
  info.needs.layers = true;
  info.cost = TechniqueInfo::Cost::OnePass;
  return info;
}

}  // namespace

TechniqueInfo gradCamRow() {
  TechniqueInfo info =
      camRow("gradcam", "Grad-CAM",
             "Activations of a layer, weighted by the mean gradient of the class score (Selvaraju et al. 2017).");
  info.keepsLayers = true;
  info.run = camOf<CamMethod::GradCam>;
  return info;
}

TechniqueInfo gradCamPlusPlusRow() {
  TechniqueInfo info = camRow(
      "gradcam++", "Grad-CAM++",
      "Grad-CAM with weights that favour every place where a channel helps the class (Chattopadhay et al. 2018).");
  info.run = camOf<CamMethod::GradCamPlusPlus>;
  return info;
}

TechniqueInfo hiResCamRow() {
  TechniqueInfo info =
      camRow("hirescam", "HiResCAM",
             "Activations times gradients place by place, without averaging the gradients (Draelos and Carin 2020).");
  info.run = camOf<CamMethod::HiResCam>;
  return info;
}

TechniqueInfo layerCamRow() {
  TechniqueInfo info =
      camRow("layercam", "LayerCAM", "Activations times the positive gradients at each place (Jiang et al. 2021).");
  info.run = camOf<CamMethod::LayerCam>;
  return info;
}

}  // namespace sightline
