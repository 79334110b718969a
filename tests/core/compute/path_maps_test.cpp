// SPDX-License-Identifier: GPL-3.0-or-later
// IDGI, Blur IG, gradient SHAP, contrastive Grad-CAM and Score-CAM against values that were computed otherwise: with
// numpy 1.24 and scipy 1.10.1, by hand, from golden maps, and with LibTorch's own operations.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "core/base/error.h"
#include "core/compute/torch/gradients/explained_network.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/techniques/registry.h"
#include "tests/core/compute/tiny_network.h"
#include "tests/support/message_texts.h"

using namespace sightline;
using sightline::test::goldenInput;
using sightline::test::TinyNetwork;

namespace {

constexpr int kRows = 6, kColumns = 7;

/// logits 0 and sum of w x^power / power.
class Powers : public Classifier {
 public:
  explicit Powers(int power) : Classifier("Powers"), power_(power), w_(made(7, 5, 3, 11, 5)) {}
  torch::Tensor scores(const torch::Tensor& images) override {
    const auto f = (w_ * images.pow(power_) / power_).sum({1, 2, 3});
    return torch::stack({torch::zeros_like(f), f}, 1);
  }
  /// ((a c + b y + d x) mod m) / r - 1
  static torch::Tensor made(int a, int b, int d, int m, int r) {
    torch::Tensor t = torch::empty({3, kRows, kColumns});
    for (int c = 0; c < 3; ++c)
      for (int y = 0; y < kRows; ++y)
        for (int x = 0; x < kColumns; ++x)
          t[c][y][x] = static_cast<float>((a * c + b * y + d * x) % m) / static_cast<float>(r) - 1;
    return t;
  }
  static torch::Tensor image() { return made(31, 17, 13, 23, 11).unsqueeze(0); }

 private:
  int power_;
  torch::Tensor w_;
};

Explanation explainedAs(Classifier& network, const torch::Tensor& x, const char* technique, int target,
                        const std::vector<std::pair<const char*, const char*>>& options = {},
                        const std::vector<std::string>& layers = {}, int workers = 2) {
  const int h = static_cast<int>(x.size(2)), w = static_cast<int>(x.size(3));
  ModelInput input;
  input.pixels = Image{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w * h * 3))};
  const auto flat = x.contiguous();
  input.values.assign(flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
  SegmentShelf shelf;
  const Preprocessing preprocessing;
  TorchExplainedNetwork seen(network, input, preprocessing, target, workers, shelf,
                             {[&] { return layers; }, [](const std::string&) {}});
  OptionValues values(techniqueFromId(technique));
  for (const auto& [key, value] : options) values.set(key, std::string_view(value));
  return infoOf(values.technique()).run(seen, values, layers, {});
}

void expectAt(const Plane<float>& map, const std::vector<double>& expected, double tolerance) {
  const std::vector<std::pair<int, int>> places{{0, 0}, {3, 2}, {6, 5}, {1, 3}};  // x, y
  for (std::size_t i = 0; i < expected.size(); ++i)
    EXPECT_NEAR(static_cast<double>(map.at(places[i].first, places[i].second)), expected[i], tolerance) << i;
}

double sumOf(const Plane<float>& map) {
  double sum = 0;
  for (const float v : map.values()) sum += static_cast<double>(v);
  return sum;
}

TEST(PathMaps, BlurIgEqualsPairsSumWithScipysBlur) {
  Powers cubic(3);
  const auto out = explainedAs(cubic, Powers::image(), "blur-ig", 1, {{"steps", "20"}, {"sigma", "5"}});
  expectAt(out.map.values, {0.2140757, -0.1429987, -0.1662242, 0.0471798}, 2e-6);
  EXPECT_NEAR(sumOf(out.map.values), 0.1904894, 1e-5);
  EXPECT_EQ(out.evaluations, 20);
  EXPECT_EQ(explainedAs(cubic, Powers::image(), "blur-ig", 1, {{"steps", "20"}, {"sigma", "5"}}, {}, 1).map.values,
            out.map.values)
      << "any number of workers";
}

TEST(PathMaps, IdgiHandsOutEachStepsChange) {
  Powers cubic(3);
  const auto of = [&](const char* baseline) {
    return explainedAs(cubic, Powers::image(), "idgi", 1, {{"steps", "10"}, {"baseline", baseline}}).map.values;
  };
  expectAt(of("black"), {0.0388532, 0.0058111, 0.0231801, 0.004017}, 2e-6);
  expectAt(of("white"), {0.0018298, 0.0140607, 0.0006682, -0.0031447}, 2e-6);
  expectAt(of("both"), {0.0203415, 0.0099359, 0.0119241, 0.0004362}, 2e-6);
  EXPECT_NEAR(sumOf(of("black")), 0.3679439, 1e-5) << "all of the score's change";
  EXPECT_NEAR(sumOf(of("white")), 0.1012772, 1e-5);
}

TEST(PathMaps, GradientShapIsTheExpectation) {
  // Of w x^2 / 2 it is w (x^2 - E[baseline^2]) / 2.
  Powers quadratic(2);
  const auto of = [&](const char* baselines, int workers = 2) {
    return explainedAs(quadratic, Powers::image(), "gradient-shap", 1, {{"samples", "20000"}, {"baselines", baselines}},
                       {}, workers)
        .map.values;
  };
  const auto turns = of("black-white"), uniform = of("uniform");
  expectAt(turns, {-0.0264463, 0.0859504}, 0.03);
  expectAt(uniform, {-0.3597796, -0.1140496}, 0.03);
  EXPECT_EQ(of("uniform", 1), uniform);
  EXPECT_NE(explainedAs(quadratic, Powers::image(), "gradient-shap", 1, {{"seed", "1"}}).map.values,
            explainedAs(quadratic, Powers::image(), "gradient-shap", 1, {{"seed", "2"}}).map.values);
  // Of a linear score no place between matters: w (x - mean of black and white).
  Powers linear(1);
  const auto x = Powers::image();
  const auto middle = (x.min() + x.max()) / 2;
  const auto expected = (Powers::made(7, 5, 3, 11, 5) * (x[0] - middle)).sum(0);
  const auto map = explainedAs(linear, x, "gradient-shap", 1, {{"samples", "2"}}).map.values;
  for (int y = 0; y < kRows; ++y)
    for (int i = 0; i < kColumns; ++i) EXPECT_NEAR(map.at(i, y), expected[y][i].item<float>(), 2e-6f);
}

TEST(PathMaps, OfAScoreWithoutGradientAreBlank) {
  Powers cubic(3);
  for (const char* technique : {"idgi", "gradient-shap", "blur-ig"})
    EXPECT_FALSE(explainedAs(cubic, Powers::image(), technique, 0).map.blankReason.empty()) << technique;
}

Plane<float> goldenCam(const char* network, const char* stem) {
  return readNpyPlane(test::kGoldenModels / network / ("cam_chelsea_simple_" + std::string(stem) + "_raw.npy"));
}

TEST(PathMaps, ContrastiveGradCamIsTheDifferenceOfTheGoldenMaps) {
  struct {
    const char *network, *layer, *stem;
    int other;
  } const cases[]{{"tiny_vit", "blocks.2.norm1", "blocks_last_norm1", 2},
                  {"tiny_cait", "blocks.2", "blocks_last", 13},
                  {"tiny_densenet", "features.norm5", "features_norm5", 15}};
  for (const auto& c : cases) {
    const TinyNetwork tiny(c.network);
    const auto out = explainedAs(*tiny.network, goldenInput("chelsea_simple"), "contrastive-gradcam", -1,
                                 {{"other", std::to_string(c.other).c_str()}}, {c.layer});
    const auto mine = goldenCam(c.network, (std::string(c.stem) + "_pred").c_str()),
               theirs = goldenCam(c.network, (std::string(c.stem) + "_other").c_str());
    ASSERT_EQ(out.cams->layers.size(), 1u);
    float worst = 0, high = 0;
    for (std::size_t i = 0; i < mine.size(); ++i) {
      worst = std::max(worst, std::abs(out.cams->layers[0].raw[i] - (mine[i] - theirs[i])));
      high = std::max(high, std::abs(mine[i] - theirs[i]));
    }
    EXPECT_LE(worst, 1e-4f * high) << c.network;
    EXPECT_EQ(out.cams->other, c.other);
  }
}

TEST(PathMaps, ContrastiveGradCamAsksAgainstTheRunnerUp) {
  const TinyNetwork tiny("tiny_vit");  // 9 before 11
  const auto x = goldenInput("chelsea_simple");
  const std::vector<std::string> layer{"blocks.2.norm1"};
  const auto first = explainedAs(*tiny.network, x, "contrastive-gradcam", -1, {}, layer),
             second = explainedAs(*tiny.network, x, "contrastive-gradcam", 11, {}, layer);
  EXPECT_EQ(first.target, 9);
  EXPECT_EQ(first.cams->other, 11);
  EXPECT_EQ(second.cams->other, 9) << "of another class the predicted one is the rival";
  const auto& a = first.cams->layers[0].raw;
  const auto& b = second.cams->layers[0].raw;
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_NEAR(a[i], -b[i], 1e-6f) << "the same question the other way round";
  EXPECT_EQ(explainedAs(*tiny.network, x, "contrastive-gradcam", 9, {{"other", "9"}}, layer).map.blankReason.text(),
            "The other class is the class that is explained, so there is nothing between them.");
  EXPECT_THROW(explainedAs(*tiny.network, x, "contrastive-gradcam", 9, {{"other", "20"}}, layer), Error);
}

TEST(PathMaps, ScoreCamEqualsTheSameStepsOfLibTorch) {
  const TinyNetwork tiny("tiny_resnet");
  const auto x = goldenInput("chelsea_simple");
  const std::string layer = tiny.spec.defaultLayer;
  torch::NoGradGuard noGrad;
  torch::Tensor a;
  {
    const TapRecorder recorder(TapRecorder::Mode::Shapes, {layer});
    tiny.network->forward(x);
    a = recorder.taps().front().output.contiguous();
  }
  auto masks = at::upsample_bilinear2d(a, {224, 224}, /*align_corners=*/true)[0].contiguous();
  const auto low = masks.amin({1, 2}, true), high = masks.amax({1, 2}, true);
  masks = (masks - low) / (high - low + 1e-8);
  std::vector<torch::Tensor> scores;
  for (int64_t k = 0; k < masks.size(0); ++k) scores.push_back(tiny.network->forward(x * masks[k])[0][18]);
  const auto raw = (torch::softmax(torch::stack(scores), 0).view({-1, 1, 1}) * a[0]).sum(0);
  const auto out = explainedAs(*tiny.network, x, "score-cam", 18, {}, {layer});
  ASSERT_EQ(out.cams->layers.size(), 1u);
  EXPECT_EQ(out.evaluations, static_cast<int>(a.size(1)));
  const auto& mine = out.cams->layers[0].raw;
  ASSERT_EQ(mine.height(), raw.size(0));
  for (int y = 0; y < mine.height(); ++y)
    for (int i = 0; i < mine.width(); ++i)
      EXPECT_NEAR(mine.at(i, y), raw[y][i].item<float>(), 1e-4f * raw.abs().max().item<float>());
}

}  // namespace
