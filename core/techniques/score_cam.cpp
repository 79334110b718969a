// SPDX-License-Identifier: GPL-3.0-or-later
// Wang et al. 2020 (arXiv 1910.01279), as pytorch-grad-cam computes it: a channel weighs as much as the class's score
// when only what it shows of the image is left.
#include <algorithm>
#include <cmath>

#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// A channel enlarged to the input with its corners on the input's corners, its range stretched to 0..1.
class ChannelMask {
 public:
  ChannelMask(const float* values, int gridWidth, int gridHeight, int width, int height)
      : pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {
    const auto scale = [](int grid, int size) { return size > 1 ? static_cast<double>(grid - 1) / (size - 1) : 0.0; };
    const double sx = scale(gridWidth, width), sy = scale(gridHeight, height);
    std::size_t at = 0;
    for (int y = 0; y < height; ++y) {
      const int top = std::min(static_cast<int>(y * sy), gridHeight - 1), bottom = std::min(top + 1, gridHeight - 1);
      const auto v = static_cast<float>(y * sy - top);
      for (int x = 0; x < width; ++x) {
        const int left = std::min(static_cast<int>(x * sx), gridWidth - 1), right = std::min(left + 1, gridWidth - 1);
        const auto u = static_cast<float>(x * sx - left);
        const auto value = [&](int column, int row) { return values[row * gridWidth + column]; };
        const float upper = value(left, top) * (1 - u) + value(right, top) * u,
                    lower = value(left, bottom) * (1 - u) + value(right, bottom) * u;
        pixels_[at++] = upper * (1 - v) + lower * v;
      }
    }
    const auto [low, high] = std::minmax_element(pixels_.begin(), pixels_.end());
    const float from = *low, span = *high - *low + 1e-8f;
    for (float& p : pixels_) p = (p - from) / span;
  }
  [[nodiscard]] float operator[](std::size_t pixel) const { return pixels_[pixel]; }
  [[nodiscard]] std::size_t size() const { return pixels_.size(); }

 private:
  std::vector<float> pixels_;
};

/// softmax over the channels of the class's score
std::vector<double> weightsOf(const std::vector<ExplainedNetwork::Score>& scores) {
  double highest = -INFINITY, sum = 0;
  for (const auto& score : scores) highest = std::max(highest, score.logit);
  std::vector<double> weights;
  for (const auto& score : scores) sum += weights.emplace_back(std::exp(score.logit - highest));
  for (double& w : weights) w /= sum;
  return weights;
}

LayerCam scoreCamOf(ExplainedNetwork& network, const std::string& path, int& evaluations, const ExplainSinks& sinks) {
  const LayerActivations a = network.activations(path, sinks);
  const Image& pixels = network.input().pixels;
  const std::size_t cells = static_cast<std::size_t>(a.width) * static_cast<std::size_t>(a.height);
  const auto scores = network.scores(
      a.channels,
      [&](int channel, std::span<float> values) {
        const ChannelMask mask(a.values.data() + static_cast<std::size_t>(channel) * cells, a.width, a.height,
                               pixels.width, pixels.height);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] *= mask[i % mask.size()];
      },
      sinks);
  evaluations += a.channels;
  const std::vector<double> weights = weightsOf(scores);
  LayerCam cam{path, Plane<float>(a.width, a.height), false};
  for (std::size_t i = 0; i < cells; ++i) {
    double sum = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) sum += weights[k] * static_cast<double>(a.values[k * cells + i]);
    cam.raw[i] = static_cast<float>(sum);
  }
  return cam;
}

Explanation scoreCam(ExplainedNetwork& network, const OptionValues&, const std::vector<std::string>& layers,
                     const ExplainSinks& sinks) {
  std::vector<std::string> used = layers;
  if (used.empty()) {
    const CamStack every = network.cams({}, CamMethod::GradCam, sinks);
    if (const LayerCam* usual = usualLayer(every)) used = {usual->path};
  }
  Explanation out;
  out.target = network.target();
  out.cams.emplace();
  out.cams->target = out.target;
  for (const std::string& path : used) out.cams->layers.push_back(scoreCamOf(network, path, out.evaluations, sinks));
  std::vector<const LayerCam*> all;
  for (const LayerCam& layer : out.cams->layers) all.push_back(&layer);
  const ModelInput& input = network.input();
  out.map = composeCam(all, input.pixels.width, input.pixels.height, input.covers);
  return out;
}

}  // namespace

TechniqueInfo scoreCamRow() {
  TechniqueInfo info;
  info.id = "score-cam";
  info.name = "Score-CAM";
  info.meaning =
      "Activations of a layer, each channel weighted by the class's score of the image seen through it (Wang et al. "
      "2020).";
  info.needs.layers = true;
  info.needs.forward = true;
  info.run = scoreCam;
  return info;
}

}  // namespace sightline
