// SPDX-License-Identifier: GPL-3.0-or-later
// Maps that know nothing of a network.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/techniques/registry.h"

namespace sightline {
namespace {

/// An image, and no network: every question to it fails.
class NoNetwork final : public ExplainedNetwork {
 public:
  explicit NoNetwork(Image pixels) { input_.pixels = std::move(pixels); }
  const ModelInput& input() const override { return input_; }
  int target() const override { return 3; }
  std::vector<Score> scores(int, const Fill&, const ExplainSinks&) override { return refuse(), std::vector<Score>(); }
  void gradients(int, const Fill&, const Take&, const ExplainSinks&) override { refuse(); }
  CamStack cams(const std::vector<std::string>&, CamMethod, const ExplainSinks&) override {
    return refuse(), CamStack();
  }
  CamStack contrastiveCams(const std::vector<std::string>&, int, const ExplainSinks&) override {
    return refuse(), CamStack();
  }
  LayerActivations activations(const std::string&, const ExplainSinks&) override {
    return refuse(), LayerActivations();
  }
  AttentionGrid attention(const AttentionQuestion&, const TakeAttention&, const ExplainSinks&) override {
    return refuse(), AttentionGrid();
  }
  IgResult integratedGradients(const IgOptions&, const ExplainSinks&, const IgPartialSink&) override {
    return refuse(), IgResult();
  }
  std::shared_ptr<const SegmentSet> segments(IgConvention, const std::stop_token&) override {
    return refuse(), nullptr;
  }

 private:
  static void refuse() { throw Error(ErrorCode::Internal, "a baseline", "asked the network"); }
  ModelInput input_;
};

Image grey(int width, int height, const std::function<int(int, int)>& level) {
  Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3))};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) std::fill_n(image.pixel(x, y), 3, static_cast<std::uint8_t>(level(x, y)));
  return image;
}

SaliencyMap baseline(const char* id, const Image& image, std::vector<std::pair<std::string, std::string>> set = {}) {
  NoNetwork network(image);
  const Technique technique = techniqueFromId(id);
  EXPECT_TRUE(isBaseline(technique));
  OptionValues options(technique);
  for (const auto& [key, value] : set) options.set(key, value);
  const Explanation out = infoOf(technique).run(network, options, {}, {});
  EXPECT_EQ(out.target, 3);
  EXPECT_EQ(out.evaluations, 0);
  return out.map;
}

TEST(Baselines, TheRandomMapIsOfTheImageAndTheSeed) {
  const Image image = grey(16, 12, [](int x, int y) { return x + y; });
  const auto map = baseline("random", image);
  EXPECT_EQ(baseline("random", image).values, map.values);
  EXPECT_NE(baseline("random", image, {{"seed", "1"}}).values, map.values);
  EXPECT_NE(baseline("random", grey(16, 12, [](int x, int y) { return x + y + 1; })).values, map.values);
  double sum = 0;
  for (const float v : map.values.values()) {
    EXPECT_GE(v, 0);
    EXPECT_LE(v, 1);
    sum += static_cast<double>(v);
  }
  EXPECT_NEAR(sum / static_cast<double>(map.values.size()), 0.5, 0.1);
}

TEST(Baselines, TheCentrePriorIsTheStatedGaussian) {
  const auto map = baseline("centre", grey(4, 2, [](int, int) { return 0; }), {{"deviation", "0.5"}}).values;
  // Middle of pixel (1, 0): .125 of the width and .25 of the height from the centre, over .5: exp(-(.0625 + .25) / 2).
  EXPECT_FLOAT_EQ(map.at(1, 0), static_cast<float>(std::exp(-0.15625)));
  EXPECT_FLOAT_EQ(map.at(2, 1), map.at(1, 0));
  EXPECT_FLOAT_EQ(map.at(0, 0), static_cast<float>(std::exp(-(0.5625 + 0.25) / 2)));
}

TEST(Baselines, TheEdgeMapIsSobels) {
  // A step of 10 between columns 1 and 2: 40 beside it (1 + 2 + 1 times 10), nothing elsewhere.
  const auto step = baseline("edges", grey(5, 4, [](int x, int) { return x < 2 ? 10 : 20; })).values;
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 5; ++x) EXPECT_NEAR(step.at(x, y), x == 1 || x == 2 ? 40 : 0, 1e-4) << x << " " << y;
  // One bright pixel: diagonal neighbours have 1 in both directions.
  const auto dot = baseline("edges", grey(5, 5, [](int x, int y) { return x == 2 && y == 2 ? 100 : 0; })).values;
  EXPECT_NEAR(dot.at(2, 2), 0, 1e-4);
  EXPECT_NEAR(dot.at(1, 2), 200, 1e-3);
  EXPECT_NEAR(dot.at(1, 1), 100 * std::sqrt(2.0), 1e-3);
  const auto flat = baseline("edges", grey(5, 4, [](int, int) { return 7; }));
  EXPECT_EQ(flat.blankReason.text(), "The image has no edges.");
}

}  // namespace
}  // namespace sightline
