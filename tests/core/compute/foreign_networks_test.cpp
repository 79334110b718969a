// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX models and .pt2 files as networks: scores, Grad-CAMs and gradients are those of the networks they came from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <tuple>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/compute/torch/gradients/integrated_gradients.h"
#include "core/compute/torch/graphs/exported_program.h"
#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/image/image_io.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_regions.h"
#include "tests/core/compute/tiny_network.h"
#include "tests/core/techniques/golden_pictures.h"

namespace fs = std::filesystem;
using namespace sightline;
using test::goldenInput;
using test::kGoldenModels;
using test::TinyNetwork;

namespace {

const fs::path kGolden = sightline::testing::goldenFolder();

std::shared_ptr<Classifier> loaded(const std::string& file, OutputReading outputs = OutputReading::Automatic) {
  const auto path = kGolden / file;
  if (path.extension() == ".pt2") return loadExported({}, 0, 224, path, outputs);
  return loadOnnx({}, 0, 224, path, outputs);
}

std::vector<float> answer(Classifier& network, const torch::Tensor& x) {
  torch::NoGradGuard noGrad;
  const auto rows = network.forward(x).contiguous();
  return {rows.data_ptr<float>(), rows.data_ptr<float>() + rows.numel()};
}

/// Worst difference in parts of the range of what is right.
double apart(std::span<const float> mine, std::span<const float> right) {
  EXPECT_EQ(mine.size(), right.size());
  double worst = 0;
  for (std::size_t i = 0; i < std::min(mine.size(), right.size()); ++i)
    worst = std::max(worst, static_cast<double>(std::abs(mine[i] - right[i])));
  const auto [low, high] = std::minmax_element(right.begin(), right.end());
  return worst / std::max(1e-9, static_cast<double>(*high - *low));
}

std::vector<int> topFive(const std::vector<float>& scores) {
  std::vector<int> order(scores.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return scores[static_cast<std::size_t>(a)] > scores[static_cast<std::size_t>(b)];
  });
  order.resize(std::min<std::size_t>(order.size(), 5));
  return order;
}

struct Cam {
  const char *layer, *golden;
  int target = -1;
};
struct Case {
  const char *file, *logits;
  std::vector<Cam> cams;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.file; }

class ForeignNetwork : public ::testing::TestWithParam<Case> {};

// Right values: timm on PyTorch 1.13 for the scores, pytorch-grad-cam for the maps (golden/onnx/README.md).
TEST_P(ForeignNetwork, ScoresAreThoseOfPyTorch) {
  const auto c = GetParam();
  const auto network = loaded(c.file);
  const auto right = readNpy(kGolden / c.logits).asFloat();
  const auto x = goldenInput("chelsea_simple");
  const auto mine = answer(*network, x);
  EXPECT_LE(apart(mine, right), 1e-4);
  EXPECT_EQ(topFive(mine), topFive(right));
  // In a batch an image's scores are the same.
  torch::NoGradGuard noGrad;
  const auto both = network->forward(torch::cat({goldenInput("formula_simple"), x}));
  EXPECT_LE((both[1] - network->forward(x)[0]).abs().max().item<float>(), 1e-5f);
}

TEST_P(ForeignNetwork, GradCamsAreThoseOfTheLibrary) {
  const auto c = GetParam();
  const auto network = loaded(c.file);
  for (const Cam& cam : c.cams) {
    const auto stack = gradCam(*network, goldenInput("chelsea_simple"), cam.target, {cam.layer});
    const auto right = readNpyPlane(kGolden / cam.golden);
    ASSERT_TRUE(stack.layers.at(0).raw.sameSizeAs(right)) << cam.layer;
    EXPECT_LE(apart(stack.layers[0].raw.values(), right.values()), 1e-4) << cam.layer;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Golden, ForeignNetwork,
    ::testing::Values(
        Case{"onnx/micro_resnet_op13_fixed.onnx",
             "models/micro_resnet/logits_chelsea_simple.npy",
             {{"layer4.0", "models/micro_resnet/cam_chelsea_simple_layer4_last_pred_raw.npy"},
              {"layer3.0", "models/micro_resnet/cam_chelsea_simple_layer3_last_pred_raw.npy"},
              {"layer4.0", "models/micro_resnet/cam_chelsea_simple_layer4_last_other_raw.npy", 18}}},
        Case{"onnx/micro_efficientnet_op17_dynamic.onnx", "onnx/micro_efficientnet_logits_chelsea_simple.npy", {}},
        Case{"onnx/micro_swin_op13_fixed.onnx", "onnx/micro_swin_logits_chelsea_simple.npy", {}},
        Case{"onnx/micro_swin_op17_dynamic.onnx", "onnx/micro_swin_logits_chelsea_simple.npy", {}},
        Case{"onnx/micro_cait_op17_dynamic.onnx", "onnx/micro_cait_logits_chelsea_simple.npy", {}},
        Case{"onnx/tiny_vit_op17_dynamic.onnx",
             "models/tiny_vit/logits_chelsea_simple.npy",
             {{"blocks.2.norm1", "models/tiny_vit/cam_chelsea_simple_blocks_last_norm1_pred_raw.npy"},
              {"blocks.1", "models/tiny_vit/cam_chelsea_simple_blocks_m2_pred_raw.npy"}}},
        Case{"onnx/tiny_vit_op13_fixed.onnx",
             "models/tiny_vit/logits_chelsea_simple.npy",
             {{"blocks.2.norm1", "models/tiny_vit/cam_chelsea_simple_blocks_last_norm1_pred_raw.npy"},
              {"blocks.1", "models/tiny_vit/cam_chelsea_simple_blocks_m2_pred_raw.npy"}}},
        Case{"onnx/tiny_densenet_op17_dynamic.onnx",
             "models/tiny_densenet/logits_chelsea_simple.npy",
             {{"features.denseblock3", "models/tiny_densenet/cam_chelsea_simple_features_denseblock3_pred_raw.npy"}}},
        Case{"pt2/micro_resnet_dynamic.pt2",
             "models/micro_resnet/logits_chelsea_simple.npy",
             {{"layer4.0", "models/micro_resnet/cam_chelsea_simple_layer4_last_pred_raw.npy"},
              {"layer3.0", "models/micro_resnet/cam_chelsea_simple_layer3_last_pred_raw.npy"}}},
        Case{"pt2/tiny_vit_dynamic.pt2",
             "models/tiny_vit/logits_chelsea_simple.npy",
             {{"blocks.2.norm1", "models/tiny_vit/cam_chelsea_simple_blocks_last_norm1_pred_raw.npy"},
              {"blocks.1", "models/tiny_vit/cam_chelsea_simple_blocks_m2_pred_raw.npy"}}}));

TEST(ForeignNetworks, GradientsAreThoseOfPyTorch) {
  const auto right = readNpy(kGoldenModels / "micro_resnet" / "inputgrad_logit_chelsea_simple_every9.npy").asFloat();
  for (const char* file : {"onnx/micro_resnet_op13_fixed.onnx", "pt2/micro_resnet_dynamic.pt2"}) {
    const auto network = loaded(file);
    const auto x = goldenInput("chelsea_simple").requires_grad_(true);
    const auto g = torch::autograd::grad({network->forward(x)[0][2]}, {x})[0];
    const auto every9 = g[0].slice(1, 0, 224, 9).slice(2, 0, 224, 9).contiguous();
    const std::vector<float> mine(every9.data_ptr<float>(), every9.data_ptr<float>() + every9.numel());
    // The exporter folded the batch norms, which rounds otherwise: ReLUs near 0 flip (docs/numerics.md).
    EXPECT_LE(apart(mine, right), 2e-2) << file;
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
      sum += std::pow(mine[i] - right[i], 2);
      squares += std::pow(right[i], 2);
    }
    EXPECT_LE(std::sqrt(sum / squares), 5e-3) << file;
  }
}

TEST(ForeignNetworks, IntegratedGradientsAndXraiAreThoseOfTheNativeTwin) {
  const TinyNetwork twin("micro_resnet");
  ModelInput input;
  input.pixels = readImage(kGolden / "inputs" / "chelsea_pil224.png");
  const Preprocessing p;
  const std::size_t area = 224 * 224;
  for (std::size_t i = 0; i < area * 3; ++i)
    input.values.push_back((static_cast<float>(input.pixels.rgb[i % area * 3 + i / area]) / 255.f - p.mean[i / area]) /
                           p.std[i / area]);
  IgOptions options;
  options.steps = 20;
  const auto right = integratedGradients(*twin.network, {input, p, -1, options, 2});
  const auto segments = xraiSegments(test::goldenPicture("chelsea_A"));
  const auto rightRegions = growRegions(right.attribution, segments, XraiAlgorithm::Full);
  for (const char* file : {"onnx/micro_resnet_op13_fixed.onnx", "pt2/micro_resnet_dynamic.pt2"}) {
    const auto mine = integratedGradients(*loaded(file), {input, p, -1, options, 2});
    EXPECT_EQ(mine.target, right.target);
    EXPECT_LE(apart(mine.attribution.values(), right.attribution.values()), 1e-2) << file;
    const auto regions = growRegions(mine.attribution, segments, XraiAlgorithm::Full);
    EXPECT_LE(apart(regions.map.values(), rightRegions.map.values()), 1e-4) << file;
  }
}

// Swin and CaiT have no maps in the golden data; the native networks, which have them for other sizes, stand for them.
TEST(ForeignNetworks, GradCamsAreThoseOfTheNativeTwin) {
  for (const auto& [model, files, layer] :
       {std::tuple("micro_swin", std::vector<std::string>{"micro_swin_op13_fixed", "micro_swin_op17_dynamic"},
                   "layers.3.blocks.0.norm1"),
        std::tuple("micro_cait", std::vector<std::string>{"micro_cait_op17_dynamic"}, "blocks.1.norm1")}) {
    const auto config = kGolden / "onnx" / (std::string(model) + "_config.json");
    const auto twin = makeClassifier(readModelFile(config).architecture);
    test::fillWithFormula(*twin, nlohmann::json::parse(readTextFile(config)).at("formula_arch"));
    const auto right = gradCam(*twin, goldenInput("chelsea_simple"), -1, {layer}).layers.at(0).raw;
    for (const auto& file : files) {
      const auto stack = gradCam(*loaded("onnx/" + file + ".onnx"), goldenInput("chelsea_simple"), -1, {layer});
      ASSERT_TRUE(stack.layers.at(0).raw.sameSizeAs(right)) << file;
      EXPECT_LE(apart(stack.layers[0].raw.values(), right.values()), 1e-4) << file;
    }
  }
}

TEST(ForeignNetworks, NormsOfExportedProgramsAreDoneWithTheirConvolutions) {
  const auto network = loaded("pt2/micro_resnet_dynamic.pt2");
  const auto x = goldenInput("chelsea_simple");
  const auto whole = answer(*network, x);
  TapRecorder recorder(TapRecorder::Mode::Shapes);  // while layers are listened to, each runs by itself
  EXPECT_LE(apart(answer(*network, x), whole), 1e-5);
  const ExportedFile file(kGolden / "pt2" / "micro_resnet_dynamic.pt2");
  const auto made = graphs::exportedProgram(file, "net", true);
  for (const auto& step : made.program->steps) EXPECT_FALSE(step.core.scale.defined()) << step.name;
}

TEST(ForeignNetworks, LayersHaveTheModulesPathsAndTheBlocksOutputs) {
  torch::NoGradGuard noGrad;
  for (const char* file : {"onnx/micro_resnet_op13_fixed.onnx", "pt2/micro_resnet_dynamic.pt2"}) {
    const auto network = loaded(file);
    TapRecorder recorder(TapRecorder::Mode::Shapes);
    network->forward(goldenInput("chelsea_simple"));
    std::map<std::string, Tap> taps;
    for (const auto& tap : recorder.taps()) taps[tap.path] = tap;
    ASSERT_TRUE(taps.count("layer4.0.conv3") && taps.count("layer4.0")) << file;
    EXPECT_GE(taps["layer4.0"].output.min().item<float>(), 0) << "the block's output is behind its last ReLU";
    EXPECT_LT(taps["layer4.0.conv3"].output.min().item<float>(), 0);
    EXPECT_EQ(taps["layer4.0"].place.layout, TokenLayout::Nchw);
  }
  const auto vit = loaded("onnx/tiny_vit_op13_fixed.onnx");
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  vit->forward(goldenInput("chelsea_simple"));
  const auto block = std::find_if(recorder.taps().begin(), recorder.taps().end(),
                                  [](const Tap& tap) { return tap.path == "blocks.1"; });
  ASSERT_NE(block, recorder.taps().end());
  EXPECT_EQ(block->place.layout, TokenLayout::Bnc);
  EXPECT_EQ(block->place.prefixTokens, 1);  // the class token
}

TEST(ForeignNetworks, ASoftmaxAtTheEndIsLeftOutForMaps) {
  const auto right = readNpy(kGolden / "onnx" / "micro_resnet_softmax_probabilities_chelsea_simple.npy").asFloat();
  const auto x = goldenInput("chelsea_simple");
  torch::NoGradGuard noGrad;
  const auto probabilities = [&](Classifier& network) {
    const auto p = network.probabilities(network.forward(x)).contiguous();
    return std::vector<float>(p.data_ptr<float>(), p.data_ptr<float>() + p.numel());
  };
  const auto network = loaded("onnx/micro_resnet_softmax.onnx");
  EXPECT_LE(apart(probabilities(*network), right), 1e-4);
  EXPECT_EQ(network->outputs(), Outputs::Logits);
  EXPECT_LE(apart(answer(*network, x), readNpy(kGoldenModels / "micro_resnet" / "logits_chelsea_simple.npy").asFloat()),
            1e-4);
  EXPECT_TRUE(std::any_of(network->notes().begin(), network->notes().end(), [](const Message& note) {
    return note.text().find("ends in a Softmax") != std::string::npos;
  }));
  // As they are, if somebody wishes so.
  const auto kept = loaded("onnx/micro_resnet_softmax.onnx", OutputReading::AsTheyAre);
  EXPECT_EQ(kept->outputs(), Outputs::Probabilities);
  EXPECT_LE(apart(answer(*kept, x), right), 1e-4);
}

TEST(ForeignNetworks, OneSigmoidStandsForTwoClasses) {
  const auto network = loaded("onnx/micro_resnet_binary_sigmoid.onnx");
  const auto right = readNpy(kGolden / "onnx" / "micro_resnet_binary_sigmoid_probability_chelsea_simple.npy").asFloat();
  torch::NoGradGuard noGrad;
  const auto rows = network->forward(goldenInput("chelsea_simple"));
  ASSERT_EQ(rows.size(1), 2);
  const auto p = network->probabilities(rows);
  EXPECT_NEAR(p[0][1].item<float>(), right.at(0), 1e-6);
  EXPECT_NEAR(p[0][0].item<float>() + p[0][1].item<float>(), 1, 1e-6);
}

TEST(ForeignNetworks, AnotherSizeThanTheFilesIsRefused) {
  try {
    loadOnnx({}, 0, 112, kGolden / "onnx" / "micro_resnet_op13_fixed.onnx");
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.problem(), ::testing::HasSubstr("takes images of 224 x 224, not 112 x 112"));
  }
  EXPECT_THROW(loadOnnx({}, 7, 224, kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"), Error) << "20 classes";
}

}  // namespace
