// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of pytorch-grad-cam after the weighted sum, step by step in float32 (docs/numerics.md, Grad-CAM, 4-7).
#include "core/techniques/cam.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

/// img -= min(img); img /= 1e-7 + max(img)
void scaleToUnit(Plane<float>& map) {
  const float low = *std::min_element(map.values().begin(), map.values().end());
  float high = 0;
  for (auto& v : map.values()) {
    v -= low;
    high = std::max(high, v);
  }
  const float divisor = 1e-7f + high;
  for (auto& v : map.values()) v /= divisor;
}

}  // namespace

const LayerCam* usualLayer(const CamStack& stack) {
  const auto depends = [](const LayerCam& layer) { return !layer.zeroGradient; };
  const auto last = std::find_if(stack.layers.rbegin(), stack.layers.rend(), depends);
  if (last != stack.layers.rend()) return &*last;
  return stack.layers.empty() ? nullptr : &stack.layers.back();
}

Message layerToChoose(const CamStack& all) {
  const LayerCam* usual = usualLayer(all);
  return usual && !usual->zeroGradient ? message("It depends on {1}: choose that.", usual->path) : Message();
}

SaliencyMap composeCam(std::span<const LayerCam* const> layers, int inputWidth, int inputHeight, const Region& covers) {
  if (layers.empty())
    throw Error(ErrorCode::InvalidOption, "Grad-CAM", "no target layer was chosen", "Choose at least one layer.");
  Plane<float> sum(inputWidth, inputHeight);
  bool anyPositive = false, anyGradient = false, anyNan = false;
  for (const LayerCam* layer : layers) {
    Plane<float> map = layer->raw;
    anyGradient |= !layer->zeroGradient;
    for (auto& v : map.values()) {
      anyNan |= std::isnan(v);
      v = std::max(v, 0.f);
      anyPositive |= v > 0;
    }
    scaleToUnit(map);
    map = resizeLinear(map, inputWidth, inputHeight);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += std::max(map[i], 0.f);
  }
  const auto count = static_cast<float>(layers.size());
  for (auto& v : sum.values()) v /= count;
  scaleToUnit(sum);
  const float highest = *std::max_element(sum.values().begin(), sum.values().end());

  if (anyNan) std::fill(sum.values().begin(), sum.values().end(), 0.f);
  SaliencyMap result{std::move(sum), covers, {}};
  if (anyNan)
    result.blankReason = "The network gave values that are not numbers here.";
  else if (!anyGradient)
    result.blankReason = "The class score does not depend on this layer: its gradient is zero.";
  else if (!anyPositive)
    result.blankReason = "Everywhere in this layer the evidence is against the class, so Grad-CAM is zero.";
  else if (highest == 0.f)
    result.blankReason = "The layer has the same value everywhere.";
  else if (highest < 0.5f)  // where the 1e-7 of scaleToUnit() outweighs the map
    result.blankReason =
        "The evidence in this layer is smaller than rounding errors: the network's output hardly changes with it, as "
        "behind a softmax that is sure of its class.";
  return result;
}

}  // namespace sightline
