// SPDX-License-Identifier: GPL-3.0-or-later
// The further techniques on networks small enough to be worked by hand in double precision.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

#include "core/base/error.h"
#include "core/compute/torch/gradients/explained_network.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/compute/torch/gradients/gradient_check.h"
#include "core/techniques/registry.h"
#include "tests/support/message_texts.h"

using namespace sightline;

namespace {

class Toy : public Classifier {
 public:
  using Forward = std::function<torch::Tensor(const torch::Tensor&)>;
  explicit Toy(Forward forward, int64_t outputs = 0) : Classifier("Toy"), forward_(std::move(forward)) {
    expectOutputs(outputs);
  }
  torch::Tensor scores(const torch::Tensor& images) override { return forward_(images); }

 private:
  Forward forward_;
};

constexpr int kH = 6, kW = 7;

class GradientMaps : public ::testing::Test {
 protected:
  GradientMaps() {
    torch::manual_seed(3);
    weights = torch::randn({2, 3, kH, kW});
    x = torch::randn({1, 3, kH, kW});
  }
  /// logits[k] = sum of w[k] x^power
  [[nodiscard]] std::shared_ptr<Toy> power(int exponent) const {
    return std::make_shared<Toy>([w = weights, exponent](const torch::Tensor& t) {
      return torch::stack({(t.pow(exponent) * w[0]).sum({1, 2, 3}), (t.pow(exponent) * w[1]).sum({1, 2, 3})}, 1);
    });
  }
  static void expectNear(const Plane<float>& map, const std::function<double(int, int)>& expected, double tolerance) {
    ASSERT_EQ(map.width(), kW);
    ASSERT_EQ(map.height(), kH);
    for (int y = 0; y < kH; ++y)
      for (int i = 0; i < kW; ++i)
        EXPECT_NEAR(static_cast<double>(map.at(i, y)), expected(i, y), tolerance) << i << "," << y;
  }
  [[nodiscard]] double w(int c, int i, int y, int k = 1) const { return weights[k][c][y][i].item<double>(); }
  [[nodiscard]] double at(int c, int i, int y) const { return x[0][c][y][i].item<double>(); }
  /// sum over channels of f(c)
  static double overChannels(const std::function<double(int)>& f) { return f(0) + f(1) + f(2); }

  /// The row of the registry on a network, options as "key=value".
  [[nodiscard]] SaliencyMap explained(const char* id, Classifier& network, int target,
                                      std::vector<std::pair<const char*, const char*>> options = {}, int workers = 2,
                                      const std::stop_token& stop = {}) {
    ModelInput input;
    input.pixels = Image{kW, kH, std::vector<std::uint8_t>(kW * kH * 3)};
    const auto flat = x.contiguous();
    input.values.assign(flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
    SegmentShelf shelf;
    const Preprocessing preprocessing;
    TorchExplainedNetwork explained(network, input, preprocessing, target, workers, shelf,
                                    {[] { return std::vector<std::string>{}; }, [](const std::string&) {}});
    OptionValues values(techniqueFromId(id));
    for (const auto& [key, value] : options) values.set(key, std::string_view(value));
    const Explanation out = infoOf(values.technique()).run(explained, values, {}, {stop, {}, {}});
    evaluations = out.evaluations;
    explainedClass = out.target;
    return out.map;
  }

  torch::Tensor weights, x;
  int evaluations = 0, explainedClass = -1;
};

TEST_F(GradientMaps, GradientTimesInputOfALinearNetworkIsEachPixelsShare) {
  const auto map = explained("gradient-x-input", *power(1), 1);
  expectNear(
      map.values, [&](int i, int y) { return overChannels([&](int c) { return w(c, i, y) * at(c, i, y); }); }, 1e-5);
  EXPECT_EQ(explainedClass, 1);
  EXPECT_TRUE(map.blankReason.empty());
}

TEST_F(GradientMaps, SmoothGradOfALinearNetworkIsTheWeightsSize) {
  const auto map = explained("smoothgrad", *power(1), 1);
  expectNear(
      map.values, [&](int i, int y) { return overChannels([&](int c) { return std::abs(w(c, i, y)); }); }, 1e-5);
  EXPECT_EQ(evaluations, 25);
}

TEST_F(GradientMaps, SmoothGradAveragesAndDoesNotDependOnTheNumberOfWorkers) {
  expectNear(
      explained("smoothgrad", *power(3), 0, {{"noise", "0"}}, 1).values,
      [&](int i, int y) {
        return overChannels([&](int c) { return std::abs(3 * w(c, i, y, 0) * at(c, i, y) * at(c, i, y)); });
      },
      1e-4);
  // The mean of 3 (x + n)^2 is 3 (x^2 + s^2).
  const double s = 0.2 * (x.max() - x.min()).item<double>();
  const auto one = explained("smoothgrad", *power(3), 0, {{"noise", "0.2"}, {"copies", "2000"}}, 1),
             three = explained("smoothgrad", *power(3), 0, {{"noise", "0.2"}, {"copies", "2000"}}, 3);
  EXPECT_EQ(one.values, three.values);
  expectNear(
      one.values,
      [&](int i, int y) {
        return overChannels([&](int c) { return std::abs(3 * w(c, i, y, 0) * (at(c, i, y) * at(c, i, y) + s * s)); });
      },
      3.0);
}

TEST_F(GradientMaps, GuidedIgOfALinearNetworkIsComplete) {
  const double black = x.min().item<double>();
  const auto map = explained("guided-ig", *power(1), 1);
  expectNear(
      map.values, [&](int i, int y) { return overChannels([&](int c) { return w(c, i, y) * (at(c, i, y) - black); }); },
      1e-4);
}

TEST_F(GradientMaps, GuidedIgKeptOnTheStraightPathIsARiemannSum) {
  const double b = x.min().item<double>(), n = 10;
  const auto map = explained("guided-ig", *power(2), 1, {{"distance", "0"}, {"steps", "10"}});
  // sum over k < n of (d / n) 2 w (b + k d / n)
  expectNear(
      map.values,
      [&](int i, int y) {
        return overChannels([&](int c) {
          const double d = at(c, i, y) - b;
          return 2 * w(c, i, y) * d * (b + d * (n - 1) / (2 * n));
        });
      },
      1e-4);
}

TEST_F(GradientMaps, GuidedIgWalksTheLeastSensitivePixelsFirstAndStaysComplete) {
  const auto network = power(2);
  const auto map = explained("guided-ig", *network, 1);
  torch::NoGradGuard noGrad;
  const double change =
      (network->forward(x)[0][1] - network->forward(torch::full_like(x, x.min().item<float>()))[0][1]).item<double>();
  double sum = 0;
  for (const float v : map.values.values()) sum += static_cast<double>(v);
  EXPECT_NEAR(sum, change, 0.05 * std::abs(change) + 0.5);
  EXPECT_NE(explained("guided-ig", *network, 1, {{"distance", "0"}}).values, map.values)
      << "the path must matter for a curved function";
}

TEST_F(GradientMaps, OcclusionIsTheMeanFallOverTheSquaresThatCoverAPixel) {
  const auto map = explained("occlusion", *power(2), 1, {{"window", "3"}, {"stride", "2"}});
  const double mean[3]{x[0][0].mean().item<double>(), x[0][1].mean().item<double>(), x[0][2].mean().item<double>()};
  const std::vector<int> xs{0, 2, 4}, ys{0, 2, 3};
  expectNear(
      map.values,
      [&](int i, int y) {
        double sum = 0;
        int squares = 0;
        for (const int top : ys)
          for (const int left : xs) {
            if (i < left || i >= left + 3 || y < top || y >= top + 3) continue;
            ++squares;
            for (int v = top; v < top + 3; ++v)
              for (int u = left; u < left + 3; ++u)
                sum +=
                    overChannels([&](int c) { return w(c, u, v) * (at(c, u, v) * at(c, u, v) - mean[c] * mean[c]); });
          }
        return sum / squares;
      },
      1e-4);
}

TEST_F(GradientMaps, CamsFollowTheirPapersFormulas) {
  // Two feature maps A = x[k] + 0.3 k, logit = sum of v_k A^2: G = 2 v_k A.
  const double v[2]{0.7, -0.4};
  Toy network([&](const torch::Tensor& t) {
    const auto a = TapRecorder::offer("features", "Toy", torch::stack({t.select(1, 0), t.select(1, 1) + 0.3}, 1),
                                      {TokenLayout::Nchw});
    const auto scale = torch::tensor({v[0], v[1]}, torch::kFloat).view({1, 2, 1, 1});
    const auto score = (a * a * scale).sum({1, 2, 3});
    return torch::stack({-score, score}, 1);
  });
  const auto a = [&](int k, int i, int y) { return at(k, i, y) + 0.3 * k; };
  const auto g = [&](int k, int i, int y) { return 2 * v[k] * a(k, i, y); };
  double meanG[2]{}, sumA[2]{}, plusPlus[2]{};
  for (int k = 0; k < 2; ++k) {
    for (int y = 0; y < kH; ++y)
      for (int i = 0; i < kW; ++i) meanG[k] += g(k, i, y) / (kH * kW), sumA[k] += a(k, i, y);
    for (int y = 0; y < kH; ++y)
      for (int i = 0; i < kW; ++i) {
        const double gi = g(k, i, y);
        const double share = gi == 0 ? 0 : gi * gi / (2 * gi * gi + sumA[k] * gi * gi * gi + 1e-6);
        plusPlus[k] += share * std::max(gi, 0.0);
      }
  }
  const auto raw = [&](CamMethod method) {
    const auto stack = gradCam(network, x, 1, {"features"}, {}, method);
    return stack.layers.at(0).raw;
  };
  const auto sum = [&](const std::function<double(int)>& f) { return f(0) + f(1); };
  expectNear(
      raw(CamMethod::GradCam), [&](int i, int y) { return sum([&](int k) { return meanG[k] * a(k, i, y); }); }, 1e-4);
  expectNear(
      raw(CamMethod::HiResCam), [&](int i, int y) { return sum([&](int k) { return g(k, i, y) * a(k, i, y); }); },
      1e-4);
  expectNear(
      raw(CamMethod::LayerCam),
      [&](int i, int y) { return sum([&](int k) { return std::max(g(k, i, y), 0.0) * a(k, i, y); }); }, 1e-4);
  double size = 1;
  for (const double p : plusPlus) size = std::max(size, std::abs(p));
  expectNear(
      raw(CamMethod::GradCamPlusPlus),
      [&](int i, int y) { return sum([&](int k) { return plusPlus[k] * a(k, i, y); }); }, 2e-3 * size);
}

TEST_F(GradientMaps, BlanksAreExplained) {
  Toy constant([](const torch::Tensor& t) { return torch::ones({t.size(0), 2}); });
  EXPECT_NE(explained("gradient-x-input", constant, 0).blankReason.text().find("gradient is zero"), std::string::npos);
  EXPECT_NE(explained("smoothgrad", constant, 0).blankReason.text().find("gradient is zero"), std::string::npos);
  EXPECT_NE(explained("guided-ig", constant, 0).blankReason.text().find("gradient is zero"), std::string::npos);
  EXPECT_NE(explained("occlusion", constant, 0).blankReason.text().find("does not change"), std::string::npos);
  Toy broken([](const torch::Tensor& t) { return (t * std::numeric_limits<float>::infinity()).sum({2, 3}); });
  EXPECT_NE(explained("gradient-x-input", broken, 0).blankReason.text().find("not numbers"), std::string::npos);
  EXPECT_NE(explained("guided-ig", broken, 0).blankReason.text().find("not numbers"), std::string::npos);
}

TEST_F(GradientMaps, OptionsAndClassesOutOfRangeAreRefusedAndStopsAreObeyed) {
  const auto network = power(1);
  EXPECT_THROW((void)explained("gradient-x-input", *network, 2), Error);
  EXPECT_THROW((void)explained("smoothgrad", *network, 9), Error);
  EXPECT_THROW((void)explained("occlusion", *network, 9), Error);
  EXPECT_THROW((void)explained("smoothgrad", *network, 0, {{"copies", "0"}}), Error);
  EXPECT_THROW((void)explained("guided-ig", *network, 0, {{"fraction", "0"}}), Error);
  EXPECT_THROW((void)explained("occlusion", *network, 0, {{"window", "100"}}), Error);
  EXPECT_THROW((void)explained("occlusion", *network, 0, {{"window", "2"}, {"stride", "3"}}), Error);
  std::stop_source stopped;
  stopped.request_stop();
  for (const char* id : {"gradient-x-input", "smoothgrad", "guided-ig", "occlusion"})
    EXPECT_THROW((void)explained(id, *network, 0, {}, 2, stopped.get_token()), Cancelled) << id;
}

TEST_F(GradientMaps, ANetworkThatFoldsTheBatchAwayIsRefusedAndNothingIsReadBeyondItsAnswer) {
  Toy folded([](const torch::Tensor& t) { return t.reshape({1, -1}).slice(1, 0, 2); });
  const auto messageOf = [&](const char* id, Classifier& network) -> std::string {
    try {
      (void)explained(id, network, 0);
      return "no error";
    } catch (const Error& e) {
      return e.what();
    }
  };
  for (const char* id : {"smoothgrad", "occlusion", "rise", "ig"}) {
    const std::string text = messageOf(id, folded);
    EXPECT_NE(text.find("rows of scores for"), std::string::npos) << id << ": " << text;
  }
  // As many rows as images, but another number of classes than the network was built with.
  Toy wide([](const torch::Tensor& t) { return t.flatten(1).slice(1, 0, 3); }, 5);
  for (const char* id : {"gradient-x-input", "smoothgrad", "occlusion", "ig"}) {
    const std::string text = messageOf(id, wide);
    EXPECT_NE(text.find("gave 3 scores for an image, 5 are expected"), std::string::npos) << id << ": " << text;
  }
  EXPECT_THROW((void)gradCam(wide, x, 0, {"any"}), Error);
}

TEST_F(GradientMaps, ANetworkWithOneOutputHasTwoClasses) {
  // l = sum of w x: the class "yes" has the score l, "no" -l; probabilities 1 / (1 + e^-l) and 1 / (1 + e^l).
  Toy one([w = weights](const torch::Tensor& t) { return (t * w[1]).sum({1, 2, 3}).unsqueeze(1); }, 1);
  double l = 0;
  for (int c = 0; c < 3; ++c)
    for (int y = 0; y < kH; ++y)
      for (int i = 0; i < kW; ++i) l += w(c, i, y) * at(c, i, y);
  const auto rows = one.forward(x);
  ASSERT_EQ(rows.sizes(), (torch::IntArrayRef{1, 2}));
  EXPECT_NEAR(rows[0][0].item<double>(), -l, 1e-4);
  EXPECT_NEAR(rows[0][1].item<double>(), l, 1e-4);
  const auto p = one.probabilities(rows.to(torch::kDouble));
  EXPECT_NEAR(p[0][0].item<double>(), 1 / (1 + std::exp(l)), 1e-5);
  EXPECT_NEAR(p[0][1].item<double>(), 1 / (1 + std::exp(-l)), 1e-5);
  const auto share = [&](int i, int y) { return overChannels([&](int c) { return w(c, i, y) * at(c, i, y); }); };
  expectNear(explained("gradient-x-input", one, 1).values, share, 1e-5);
  expectNear(
      explained("gradient-x-input", one, 0).values, [&](int i, int y) { return -share(i, y); }, 1e-5);
  (void)explained("gradient-x-input", one, -1);
  EXPECT_EQ(explainedClass, l > 0 ? 1 : 0);
  EXPECT_THROW((void)explained("gradient-x-input", one, 2), Error);
}

TEST_F(GradientMaps, WhyThereIsNoGradientIsSaid) {
  Toy fine([](const torch::Tensor& t) { return t.mean({2, 3}); });
  EXPECT_EQ(whyNoGradient(fine, 8).text(), "");
  Toy cut([](const torch::Tensor& t) { return t.detach().mean({2, 3}); });
  EXPECT_NE(whyNoGradient(cut, 8).text().find("saved quantised, or without gradients"), std::string::npos);
  // What LibTorch runs in the place of nn.MultiheadAttention when no gradients are wanted; traced so, it stays.
  const auto w = torch::randn({192, 64}), b = torch::randn({192}), out = torch::randn({64, 64}), c = torch::randn({64});
  Toy fused([=](const torch::Tensor& t) {
    const auto tokens = t.flatten(2);
    return std::get<0>(torch::_native_multi_head_attention(tokens, tokens, tokens, 64, 4, w, b, out, c)).mean(2);
  });
  const std::string reason = whyNoGradient(fused, 8).text();
  EXPECT_NE(reason.find("aten::_native_multi_head_attention in it is for inference only"), std::string::npos) << reason;
}

TEST_F(GradientMaps, RoundingIsNoEvidence) {
  // Behind a saturated softmax gradients are 1e-20 and not 0.
  Toy saturated([](const torch::Tensor& t) { return 1 - 1e-20 * t.flatten(1).slice(1, 0, 2); });
  for (const char* id : {"gradient-x-input", "smoothgrad", "guided-ig"})
    EXPECT_NE(explained(id, saturated, 0).blankReason.text().find("smaller than rounding errors"), std::string::npos)
        << id;
  // An answer that differs in the last bits by the place in the batch, as matrix products do.
  Toy rounding([](const torch::Tensor& t) {
    auto rows = torch::full({t.size(0), 2}, 5.0f);
    for (int64_t i = 0; i < t.size(0); ++i) rows[i] += static_cast<float>(i % 2) * 5e-7f;
    return rows;
  });
  EXPECT_NE(explained("occlusion", rounding, 0).blankReason.text().find("does not change"), std::string::npos);
  // A thousandth of the score is evidence.
  Toy small([](const torch::Tensor& t) { return 5 + 1e-3 * t.flatten(1).slice(1, 0, 2); });
  EXPECT_EQ(english(explained("occlusion", small, 0).blankReason), "");
}

TEST_F(GradientMaps, TheUsualLayerIsOneThatTheClassDependsOn) {
  // Two "blocks"; the head looks at the first only, as a class token does past the last block's patches.
  Toy network([](const torch::Tensor& t) {
    const auto first = TapRecorder::offer("blocks.0", "Block", t * 2, {TokenLayout::Nchw});
    const auto second = TapRecorder::offer("blocks.1", "Block", first * 3, {TokenLayout::Nchw});
    return torch::stack({first.sum({1, 2, 3}), (first * first).sum({1, 2, 3}) + 0 * second.sum().detach()}, 1);
  });
  ModelInput input;
  input.pixels = Image{kW, kH, std::vector<std::uint8_t>(kW * kH * 3)};
  const auto flat = x.contiguous();
  input.values.assign(flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
  SegmentShelf shelf;
  const Preprocessing preprocessing;
  TorchExplainedNetwork explainedNetwork(network, input, preprocessing, 1, 1, shelf,
                                         {[] {
                                            return std::vector<std::string>{"blocks.0", "blocks.1"};
                                          },
                                          [](const std::string&) {}});
  const auto& gradCamRow = infoOf(Technique::GradCam);
  const auto usual = gradCamRow.run(explainedNetwork, OptionValues(Technique::GradCam), {}, {});
  const auto first = gradCamRow.run(explainedNetwork, OptionValues(Technique::GradCam), {"blocks.0"}, {});
  EXPECT_EQ(english(usual.map.blankReason), "");
  EXPECT_EQ(usual.map.values, first.map.values);
  const auto last = gradCamRow.run(explainedNetwork, OptionValues(Technique::GradCam), {"blocks.1"}, {});
  EXPECT_NE(last.map.blankReason.text().find("gradient is zero. It depends on blocks.0: choose that."),
            std::string::npos)
      << last.map.blankReason;
}

}  // namespace
