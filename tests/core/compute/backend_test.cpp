// SPDX-License-Identifier: GPL-3.0-or-later
// Archives and networks through the compute module, as the programs ask it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/script.h>

#include <cmath>

#include "core/base/error.h"
#include "core/compute/compute_backend.h"
#include "core/models/registry.h"
#include "core/techniques/registry.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using ::testing::HasSubstr;
namespace jit = torch::jit;

namespace {

constexpr int kSide = 16;

class Backend : public ::testing::Test {
 protected:
  Backend() {
    Image image{kSide, kSide, std::vector<std::uint8_t>(kSide * kSide * 3)};
    for (std::size_t i = 0; i < image.rgb.size(); ++i) image.rgb[i] = static_cast<std::uint8_t>(i * 37 % 251);
    picture = image;
  }
  /// An archive of one function; `layer` is a submodule that doubles its input.
  ModelSpec archive(const std::string& body, std::vector<std::string> labels = {}) {
    const auto unit = std::make_shared<jit::CompilationUnit>();
    jit::Module layer("__torch__.Layer", unit), net("__torch__.Net", unit);
    layer.define("def forward(self, x):\n  return x * 2\n");
    net.register_module("layer", layer);
    net.define("def forward(self, x):\n" + body);
    const auto file = folder / ("net" + std::to_string(count++) + ".pt");
    net.save(file.string());
    ModelSpec spec = torchScriptModel(file, {}, std::move(labels));
    spec.preprocessing.size = kSide;
    spec.preprocessing.method = Preprocessing::Method::Squash;
    return spec;
  }
  [[nodiscard]] ModelInput inputOf(const ModelSpec& spec) const { return prepareInput(picture, spec.preprocessing); }
  /// Mean of the network's input, by hand.
  [[nodiscard]] static double meanOf(const ModelInput& input) {
    double sum = 0;
    for (const float v : input.values) sum += static_cast<double>(v);
    return sum / static_cast<double>(input.values.size());
  }
  SaliencyMap explained(const ModelSpec& spec, const char* technique) {
    const ModelInput input = inputOf(spec);
    return backend().explain({spec, input, 0, OptionValues(techniqueFromId(technique))}, {}).map;
  }
  static ComputeBackend& backend() {
    static const auto one = loadTorchBackend();
    return *one;
  }

  sightline::testing::TempFolder folder;
  Image picture;
  int count = 0;
};

TEST_F(Backend, OneOutputIsToldAsTwoClasses) {
  const ModelSpec spec = archive("  return self.layer.forward(x).mean([1, 2, 3]).unsqueeze(1)\n", {"healthy", "ill"});
  const ModelInput input = inputOf(spec);
  const double l = 2 * meanOf(input);
  const Prediction p = backend().predict(spec, input);
  ASSERT_EQ(p.logits.size(), 2u);
  EXPECT_NEAR(static_cast<double>(p.logits[1]), l, 1e-5);
  EXPECT_NEAR(static_cast<double>(p.logits[0]), -l, 1e-5);
  const auto& ill = p.top[0].index == 1 ? p.top[0] : p.top[1];
  EXPECT_EQ(ill.label, "ill");
  EXPECT_NEAR(static_cast<double>(ill.probability), 1 / (1 + std::exp(-l)), 1e-5);
}

TEST_F(Backend, ProbabilitiesAreShownAsTheyAre) {
  const ModelSpec spec = archive("  return torch.softmax(self.layer.forward(x).mean([2, 3]).double(), 1)\n");
  const ModelInput input = inputOf(spec);
  const Prediction p = backend().predict(spec, input);
  for (const auto& score : p.top) EXPECT_EQ(score.probability, score.logit);
  double sum = 0;
  for (const float v : p.logits) sum += static_cast<double>(v);
  EXPECT_NEAR(sum, 1, 1e-5);
  EXPECT_THAT(english(backend().notes(spec)), ::testing::ElementsAre(HasSubstr("probabilities already")));
}

TEST_F(Backend, AnArchiveWithoutGradientsSaysSoAndIsExplainedByItsScores) {
  const ModelSpec spec = archive("  return self.layer.forward(x).detach().mean([2, 3])\n");
  EXPECT_THAT(english(explained(spec, "gradcam").blankReason), HasSubstr("Its scores have no gradient"));
  for (const char* id : {"ig", "xrai", "smoothgrad"}) try {
      (void)explained(spec, id);
      ADD_FAILURE() << id;
    } catch (const Error& e) {
      EXPECT_THAT(e.what(), HasSubstr("Its scores have no gradient"));
      EXPECT_THAT(e.what(), HasSubstr("Occlusion"));
    }
  EXPECT_EQ(english(explained(spec, "occlusion").blankReason), "");
}

TEST_F(Backend, AttentionIsNoLayerToChoose) {
  // 16 patches as tokens, and what each says to each.
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module tokens("__torch__.Tokens", unit), attention("__torch__.Attention", unit), net("__torch__.Net", unit);
  tokens.define("def forward(self, x):\n  return torch.avg_pool2d(x, [4, 4]).flatten(2).transpose(1, 2)\n");
  attention.define(
      "def forward(self, t):\n  t = t.unsqueeze(1)\n  return torch.softmax(torch.matmul(t, t.transpose(2, 3)), -1)\n");
  net.register_module("tokens", tokens);
  net.register_module("attention", attention);
  net.define(
      "def forward(self, x):\n  t = self.tokens.forward(x)\n  a = self.attention.forward(t)\n"
      "  return torch.matmul(a.squeeze(1), t).mean(1)\n");
  const auto file = folder / "attention.pt";
  net.save(file.string());
  ModelSpec spec = torchScriptModel(file, {}, {});
  spec.preprocessing.size = kSide;
  const auto layers = backend().layers(spec);
  ASSERT_EQ(layers.size(), 2u);
  EXPECT_EQ(english(layers[0].unusable), "");
  EXPECT_EQ(layers[0].gridWidth, 4);
  EXPECT_THAT(english(layers[1].unusable), HasSubstr("no place in the image"));
}

TEST_F(Backend, FailuresNameTheFileAndNeverAskForAReport) {
  const ModelSpec spec = archive("  assert x.size(3) == 16\n  return x.mean([2, 3])\n");
  ModelSpec larger = spec;
  larger.preprocessing.size = 20;
  const ModelInput input = inputOf(larger);
  for (const bool predicts : {true, false}) try {
      if (predicts)
        (void)backend().predict(spec, input);
      else
        (void)backend().explain({spec, input, 0, OptionValues(techniqueFromId("occlusion"))}, {});
      ADD_FAILURE();
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), spec.weights.string());
      EXPECT_EQ(e.code(), ErrorCode::ModelMismatch);
      EXPECT_THAT(e.what(), ::testing::Not(HasSubstr("report")));
    }
}

TEST_F(Backend, ANetworkIsBuiltForTheSizeOfItsImages) {
  ModelSpec spec = readModelFile(sightline::testing::goldenFolder() / "models" / "tiny_swin" / "config.json");
  spec.preprocessing.size = 230;
  try {
    backend().load(spec);
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), HasSubstr("cannot look at images of 230 x 230"));
    EXPECT_THAT(e.what(), HasSubstr("Give the input size 224 or"));
  }
}

TEST_F(Backend, OperationsForInferenceOnlyAreNamedByEveryTechniqueThatNeedsGradients) {
  // What LibTorch runs in the place of nn.MultiheadAttention when no gradients are wanted; traced so, it stays. Here
  // Grad-CAM finds a layer with a grid before it.
  const ModelSpec spec = archive(
      "  y = self.layer.forward(x)\n"
      "  t = y.flatten(1).reshape([1, 12, 64])\n"
      "  w = torch.ones([192, 64])\n"
      "  a, b = torch._native_multi_head_attention(t, t, t, 64, 4, w, torch.ones([192]), torch.ones([64, 64]), "
      "torch.ones([64]))\n"
      "  return a.mean([1]).narrow(1, 0, 5)\n");
  for (const char* technique : {"gradcam", "gradcam++", "ig"}) {
    try {
      (void)explained(spec, technique);
      ADD_FAILURE() << technique;
    } catch (const Error& e) {
      EXPECT_THAT(e.problem(), HasSubstr("aten::_native_multi_head_attention in it is for inference only"))
          << technique;
      EXPECT_THAT(e.remedy(), HasSubstr("Occlusion")) << technique;
    }
  }
}

}  // namespace
