// SPDX-License-Identifier: GPL-3.0-or-later
// RISE on networks whose answer to a mask can be worked by hand.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/techniques/registry.h"

namespace sightline {
namespace {

/// A network without LibTorch: its probability is any function of the changed image. Remembers every image it was
/// shown.
class Seen final : public ExplainedNetwork {
 public:
  Seen(int width, int height, std::function<double(std::span<const float>)> probability)
      : probability_(std::move(probability)) {
    input_.pixels = Image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3))};
    input_.values.assign(static_cast<std::size_t>(width * height * 3), 1.0f);  // what is shown of a pixel is its value
  }
  const ModelInput& input() const override { return input_; }
  int target() const override { return 3; }
  std::vector<Score> scores(int count, const Fill& fill, const ExplainSinks& sinks) override {
    std::vector<Score> out;
    for (int i = 0; i < count; ++i) {
      throwIfStopped(sinks.stop);
      std::vector<float> values = input_.values;
      fill(i, values);
      out.push_back({0, probability_(values)});
      images.push_back(std::move(values));
    }
    return out;
  }
  void gradients(int, const Fill&, const Take&, const ExplainSinks&) override { FAIL() << "RISE needs no gradient"; }
  CamStack cams(const std::vector<std::string>&, CamMethod, const ExplainSinks&) override { return {}; }
  CamStack contrastiveCams(const std::vector<std::string>&, int, const ExplainSinks&) override { return {}; }
  LayerActivations activations(const std::string&, const ExplainSinks&) override { return {}; }
  AttentionGrid attention(const AttentionQuestion&, const TakeAttention&, const ExplainSinks&) override { return {}; }
  IgResult integratedGradients(const IgOptions&, const ExplainSinks&, const IgPartialSink&) override { return {}; }
  std::shared_ptr<const SegmentSet> segments(IgConvention, const std::stop_token&) override { return nullptr; }

  std::vector<std::vector<float>> images;

 private:
  ModelInput input_;
  std::function<double(std::span<const float>)> probability_;
};

OptionValues options(int masks, int cells, double probability, int seed = 1) {
  OptionValues values(techniqueFromId("rise"));
  values.set("masks", double(masks));
  values.set("cells", double(cells));
  values.set("probability", probability);
  values.set("seed", double(seed));
  return values;
}

Explanation rise(Seen& network, const OptionValues& values, const ExplainSinks& sinks = {}) {
  return infoOf(techniqueFromId("rise")).run(network, values, {}, sinks);
}

constexpr int kW = 33, kH = 21;
constexpr std::size_t kArea = kW * kH;

TEST(Rise, IsTheDefinitionOfItsPaper) {
  // Any network: here the mean of the left half, squared.
  Seen network(kW, kH, [](std::span<const float> v) {
    double sum = 0;
    for (int y = 0; y < kH; ++y)
      for (int x = 0; x < kW / 2; ++x) sum += static_cast<double>(v[static_cast<std::size_t>(y * kW + x)]);
    const double mean = sum / (kH * (kW / 2));
    return mean * mean;
  });
  const int masks = 50;
  const double p = 0.4;
  const Explanation out = rise(network, options(masks, 5, p));
  ASSERT_EQ(network.images.size(), 50u);
  EXPECT_EQ(out.evaluations, masks);
  EXPECT_EQ(out.target, 3);
  // S = 1 / (N p) sum f(I * M) M, with the masks that the network was shown.
  std::vector<double> expected(kArea);
  for (const auto& image : network.images) {
    double sum = 0;
    for (int y = 0; y < kH; ++y)
      for (int x = 0; x < kW / 2; ++x) sum += static_cast<double>(image[static_cast<std::size_t>(y * kW + x)]);
    const double f = std::pow(sum / (kH * (kW / 2)), 2);
    for (std::size_t i = 0; i < kArea; ++i) expected[i] += f * static_cast<double>(image[i]) / (masks * p);
  }
  for (std::size_t i = 0; i < kArea; ++i) EXPECT_NEAR(static_cast<double>(out.map.values[i]), expected[i], 1e-6);
}

TEST(Rise, MasksAreSmoothShowTheGivenShareAndDoNotStayInPlace) {
  Seen network(kW, kH, [](std::span<const float>) { return 0.5; });
  (void)rise(network, options(3000, 6, 0.3));
  std::vector<double> mean(kArea);
  int steps = 0;
  for (const auto& image : network.images) {
    for (std::size_t i = 0; i < kArea; ++i) {
      ASSERT_GE(image[i], 0.0f);
      ASSERT_LE(image[i], 1.0f);
      EXPECT_EQ(image[i], image[kArea + i]) << "all channels are masked alike";
      mean[i] += static_cast<double>(image[i]) / 3000;
    }
    for (std::size_t i = 1; i < kArea; ++i)
      if (i % kW != 0) steps += std::abs(image[i] - image[i - 1]) > 0.34f;  // a cell is 6 pixels: at most 1/6 a pixel
  }
  EXPECT_EQ(steps, 0);
  for (std::size_t i = 0; i < kArea; ++i) EXPECT_NEAR(mean[i], 0.3, 0.05) << i;
}

TEST(Rise, FindsWhatTheNetworkLooksAt) {
  const auto place = [](int x, int y) { return x >= 20 && x < 28 && y >= 4 && y < 12; };
  Seen network(kW, kH, [&](std::span<const float> v) {
    double sum = 0;
    for (int y = 0; y < kH; ++y)
      for (int x = 0; x < kW; ++x)
        if (place(x, y)) sum += static_cast<double>(v[static_cast<std::size_t>(y * kW + x)]);
    return sum / 64;
  });
  const Explanation out = rise(network, options(2000, 7, 0.5));
  double inside = 0, outside = 0;
  for (int y = 0; y < kH; ++y)
    for (int x = 0; x < kW; ++x)
      (place(x, y) ? inside : outside) +=
          static_cast<double>(out.map.values.at(x, y)) / (place(x, y) ? 64.0 : kArea - 64.0);
  EXPECT_GT(inside, outside + 0.03);
  EXPECT_TRUE(out.map.blankReason.empty());
}

TEST(Rise, TheSeedDecidesAndNothingElseDoes) {
  const auto network = [] { return Seen(kW, kH, [](std::span<const float> v) { return static_cast<double>(v[7]); }); };
  auto a = network(), b = network(), c = network();
  EXPECT_EQ(rise(a, options(40, 4, 0.5, 9)).map.values, rise(b, options(40, 4, 0.5, 9)).map.values);
  EXPECT_NE(a.images, (rise(c, options(40, 4, 0.5, 10)), c.images));
}

TEST(Rise, SaysWhereNothingDependsOnTheImageAndStopsWhenAsked) {
  Seen constant(kW, kH, [](std::span<const float>) { return 0.25; });
  EXPECT_NE(rise(constant, options(10, 4, 0.5)).map.blankReason.text().find("does not change"), std::string::npos);
  std::stop_source stopped;
  stopped.request_stop();
  EXPECT_THROW((void)rise(constant, options(10, 4, 0.5), {stopped.get_token(), {}, {}}), Cancelled);
  EXPECT_THROW((void)options(1, 4, 0.5), Error);
  EXPECT_THROW((void)options(10, 4, 1.0), Error);
}

}  // namespace
}  // namespace sightline
