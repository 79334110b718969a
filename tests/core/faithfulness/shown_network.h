// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "core/techniques/explanation.h"

namespace sightline::test {

/// A network without LibTorch whose probability is any function of the changed image; counts what it was shown.
class ShownNetwork final : public ExplainedNetwork {
 public:
  using Probability = std::function<double(std::span<const float>)>;
  ShownNetwork(int width, int height, Probability probability) : probability_(std::move(probability)) {
    input_.pixels = Image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3))};
    for (std::size_t i = 0; i < input_.pixels.rgb.size(); ++i)
      input_.pixels.rgb[i] = static_cast<std::uint8_t>((i * 7919u) % 251u);
    input_.values = normalised(input_.pixels, {});
  }
  ModelInput& seen() { return input_; }
  const ModelInput& input() const override { return input_; }
  int target() const override { return 0; }
  std::vector<Score> scores(int count, const Fill& fill, const ExplainSinks& sinks) override {
    std::vector<Score> out;
    for (int i = 0; i < count; ++i) {
      throwIfStopped(sinks.stop);
      std::vector<float> values = input_.values;
      fill(i, values);
      const double p = probability_(values);
      out.push_back({p, p, true});
    }
    asked += count;
    return out;
  }
  void gradients(int, const Fill&, const Take&, const ExplainSinks&) override { FAIL(); }
  CamStack cams(const std::vector<std::string>&, CamMethod, const ExplainSinks&) override { return {}; }
  CamStack contrastiveCams(const std::vector<std::string>&, int, const ExplainSinks&) override { return {}; }
  LayerActivations activations(const std::string&, const ExplainSinks&) override { return {}; }
  AttentionGrid attention(const AttentionQuestion&, const TakeAttention&, const ExplainSinks&) override { return {}; }
  IgResult integratedGradients(const IgOptions&, const ExplainSinks&, const IgPartialSink&) override { return {}; }
  std::shared_ptr<const SegmentSet> segments(IgConvention, const std::stop_token&) override { return nullptr; }

  int asked = 0;

 private:
  ModelInput input_;
  Probability probability_;
};

/// A map that falls from left to right and, within a column, from top to bottom.
inline Plane<float> fallingMap(int width, int height) {
  Plane<float> map(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      map.at(x, y) = 1 - static_cast<float>(x * height + y) / static_cast<float>(width * height);
  return map;
}

}  // namespace sightline::test
