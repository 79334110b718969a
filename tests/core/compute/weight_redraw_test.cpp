// SPDX-License-Identifier: GPL-3.0-or-later
// Weights drawn anew: the stages, the values, and what a map has in common with the original one. Golden values:
// tests/golden/faithfulness, where torch, pytorch-grad-cam, scipy and scikit-image gave them.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/compute/torch/networks/weight_stages.h"
#include "core/faithfulness/map_similarity.h"
#include "core/models/family.h"
#include "core/techniques/cam.h"
#include "tests/core/compute/tiny_network.h"

namespace sightline {
namespace {

using nlohmann::json;
using test::goldenInput;
using test::TinyNetwork;

struct RedrawCase {
  const char *model, *layer;
};
void PrintTo(const RedrawCase& c, std::ostream* out) { *out << c.model; }

std::map<std::string, torch::Tensor> tensorsOf(const torch::nn::Module& network) {
  std::map<std::string, torch::Tensor> all;
  for (const auto& p : network.named_parameters()) all[p.key()] = p.value();
  for (const auto& b : network.named_buffers())
    if (b.value().is_floating_point()) all[b.key()] = b.value();
  return all;
}

/// The golden data's way: the formula's values, from a generator named after tensor and stage.
RedrawTensor formulaDraw(const std::string& arch) {
  return [arch](const std::string& name, int stage, torch::Tensor tensor) {
    const auto values = test::formulaTensor(arch, name, tensor.sizes().vec(), name + "#" + std::to_string(stage));
    tensor.copy_(torch::tensor(values).view(tensor.sizes()));
  };
}

Plane<float> cutAtZero(Plane<float> map) {
  for (float& v : map.values()) v = std::max(v, 0.f);
  return map;
}

/// Largest over the channels of |d logit / d x|.
Plane<float> inputGradient(Classifier& network, const torch::Tensor& input, int target) {
  const auto x = input.clone().requires_grad_(true);
  const auto logit = network.forward(x)[0][target];
  const auto gradient = torch::autograd::grad({logit}, {x})[0].abs().amax(1)[0].contiguous();
  Plane<float> map(static_cast<int>(gradient.size(1)), static_cast<int>(gradient.size(0)));
  std::copy_n(gradient.data_ptr<float>(), map.size(), map.data());
  return map;
}

class GoldenRedraw : public ::testing::TestWithParam<RedrawCase> {
 protected:
  struct Maps {
    Plane<float> raw, final, gradient;
  };
  [[nodiscard]] Maps mapsOf(Classifier& network, int target) const {
    const auto input = goldenInput("chelsea_simple");
    const CamStack stack = gradCam(network, input, target, {GetParam().layer});
    const LayerCam* layer = stack.layers.data();
    return {layer->raw, composeCam(std::span(&layer, 1), 224, 224, Region{}).values,
            inputGradient(network, input, target)};
  }
};

void expectSimilarity(const Measured<double>& found, const json& golden, double bound, const char* what) {
  if (golden.is_null()) {
    EXPECT_FALSE(found.value) << what;
    EXPECT_NE(found.undefined.text().find("one value everywhere"), std::string::npos) << what;
    return;
  }
  ASSERT_TRUE(found.value) << what << ": " << found.undefined.text();
  EXPECT_NEAR(*found.value, golden.get<double>(), bound) << what;
}

TEST_P(GoldenRedraw, EveryStageOfBothWaysIsAsFarFromTheOriginalAsThePeersSay) {
  const json golden = json::parse(std::ifstream(testing::goldenFolder() / "faithfulness/chelsea_randomisation.json"));
  const json& expected = golden["models"][GetParam().model];
  TinyNetwork original(GetParam().model);
  const int target = expected["cls"];
  const Maps first = mapsOf(*original.network, target);
  const auto arch = json::parse(std::ifstream(original.folder / "config.json"))["formula_arch"].get<std::string>();
  const auto stages = weightStagesOf(*original.network, original.spec.architecture, "tiny");
  ASSERT_EQ(stages.size(), expected["stages"].size());
  for (std::size_t s = 0; s < stages.size(); ++s)  // the same tensors stand in each
    for (const std::string& name : stages[s].tensors) {
      const auto& starts = expected["stages"][s][1];
      EXPECT_TRUE(std::any_of(starts.begin(), starts.end(),
                              [&](const json& start) { return name.rfind(start.get<std::string>(), 0) == 0; }))
          << name << " in stage " << stages[s].name;
    }
  for (const auto mode : {WeightRedraw::Mode::Cascade, WeightRedraw::Mode::Independent})
    for (const json& stage : expected[redrawModeId(mode)]) {
      SCOPED_TRACE(redrawModeId(mode) + " " + stage["stage"].get<std::string>());
      TinyNetwork redrawn(GetParam().model);
      redrawWeights(*redrawn.network, stages, {mode, stage["position"].get<int>(), 0}, formulaDraw(arch));
      const auto state = tensorsOf(*redrawn.network);
      for (const auto& [name, values] : stage["check"].items())
        for (std::size_t i = 0; i < values.size(); ++i)
          EXPECT_EQ(state.at(name).flatten()[static_cast<int64_t>(i)].item<float>(), values[i].get<float>()) << name;
      const auto rows = [&] {
        torch::NoGradGuard noGrad;
        return redrawn.network->forward(goldenInput("chelsea_simple"));
      }();
      EXPECT_EQ(rows[0].argmax().item<int64_t>(), stage["predicted"].get<int64_t>());
      EXPECT_NEAR(torch::softmax(rows, 1)[0][target].item<double>(), stage["softmax_of_original_class"].get<double>(),
                  1e-5);
      const Maps now = mapsOf(*redrawn.network, target);
      expectSimilarity(rankSimilarity(first.raw, now.raw), stage["raw"]["spearman"], 1e-9, "raw");
      expectSimilarity(rankSimilarity(cutAtZero(first.raw), cutAtZero(now.raw)), stage["raw_relu"]["spearman"], 1e-9,
                       "raw, cut at 0");
      // A CAM that differs by 1e-6 puts equal and nearly equal pixels in another order.
      expectSimilarity(rankSimilarity(first.final, now.final), stage["map224"]["spearman"], 1e-4, "final");
      expectSimilarity(structuralSimilarity(first.final, now.final), stage["map224"]["ssim"], 1e-5, "ssim");
      expectSimilarity(rankSimilarity(first.gradient, now.gradient), stage["input_gradient"]["spearman"], 1e-4,
                       "input gradient");
      if (mode == WeightRedraw::Mode::Cascade && stage["position"] == stages.size()) {
        const auto map = readNpyPlane(testing::goldenFolder() / "faithfulness" /
                                      ("chelsea_" + std::string(GetParam().model) + "_fully_random_cam.npy"));
        for (std::size_t i = 0; i < map.size(); ++i) ASSERT_NEAR(now.final[i], map[i], 1e-4) << i;
      }
    }
}

INSTANTIATE_TEST_SUITE_P(Networks, GoldenRedraw,
                         ::testing::Values(RedrawCase{"tiny_resnet", "layer4.0"},
                                           RedrawCase{"tiny_swin", "layers.3.blocks.0"}));

constexpr const char* kEveryTiny[]{"tiny_cait",    "tiny_convnext",     "tiny_deit",        "tiny_densenet",
                                   "tiny_dinov2",  "tiny_efficientnet", "tiny_mobilenetv3", "tiny_resnet",
                                   "tiny_resnext", "tiny_swin",         "tiny_vgg",         "tiny_vit"};

class RedrawnFamily : public ::testing::TestWithParam<const char*> {};

TEST_P(RedrawnFamily, EveryTensorStandsInOneStageAndHasTheStatedValues) {
  TinyNetwork tiny(GetParam());
  const auto before = [&] {
    std::map<std::string, torch::Tensor> copy;
    for (const auto& [name, tensor] : tensorsOf(*tiny.network)) copy[name] = tensor.clone();
    return copy;
  }();
  const auto stages = weightStagesOf(*tiny.network, tiny.spec.architecture, "tiny");
  std::set<std::string> seen, names;
  for (const WeightStage& stage : stages) {
    EXPECT_TRUE(names.insert(stage.name).second) << stage.name;
    for (const std::string& name : stage.tensors) EXPECT_TRUE(seen.insert(name).second) << name << " stands twice";
  }
  EXPECT_EQ(seen.size(), before.size());
  const FamilyInfo* family = familyOf(tiny.spec.architecture);
  const auto& head = stages.front().tensors;
  EXPECT_NE(std::find(head.begin(), head.end(), family->headWeight), head.end()) << "the head comes first";
  redrawWeights(*tiny.network, stages, {WeightRedraw::Mode::Cascade, static_cast<int>(stages.size()), 5},
                untrainedValues(*tiny.network, tiny.spec.architecture, 5));
  for (const auto& [name, tensor] : tensorsOf(*tiny.network)) {
    SCOPED_TRACE(name);
    const std::string last = name.substr(name.rfind('.') + 1);
    const auto is = [&](double value) { return (tensor == value).all().template item<bool>(); };
    if (last == "running_mean") {
      EXPECT_TRUE(is(0));
    }
    if (last == "running_var") {
      EXPECT_TRUE(is(1));
    }
    if (last == "weight" && tensor.dim() == 1) {
      EXPECT_TRUE(is(1));
    }
    if (last == "weight" && tensor.dim() >= 2) {
      const double bound = 1 / std::sqrt(static_cast<double>(tensor.numel() / tensor.size(0)));
      EXPECT_LE(tensor.abs().max().item<double>(), bound * (1 + 1e-6));
      if (tensor.numel() >= 1000) {  // a uniform's deviation is its bound over the root of 3
        EXPECT_NEAR(tensor.std().item<double>(), bound / std::sqrt(3.0), 0.1 * bound);
        EXPECT_NEAR(tensor.mean().item<double>(), 0, 0.1 * bound);
      }
    }
    if (last == "cls_token" || last == "pos_embed" || last == "relative_position_bias_table") {
      EXPECT_LE(tensor.abs().max().item<double>(), 0.02 * std::sqrt(3.0) * (1 + 1e-6));
      EXPECT_FALSE(is(0));
    }
  }
  torch::NoGradGuard noGrad;
  EXPECT_TRUE(torch::isfinite(tiny.network->forward(goldenInput("chelsea_simple"))).all().item<bool>());
}

INSTANTIATE_TEST_SUITE_P(Tiny, RedrawnFamily, ::testing::ValuesIn(kEveryTiny),
                         [](const auto& given) { return std::string(given.param); });

TEST(WeightRedraw, TheSameSeedGivesTheSameWeightsAndAnotherOthers) {
  const auto weights = [](std::uint64_t seed, int stage) {
    TinyNetwork tiny("tiny_resnet");
    const auto stages = weightStagesOf(*tiny.network, tiny.spec.architecture, "tiny");
    redrawWeights(*tiny.network, stages, {WeightRedraw::Mode::Independent, stage, seed},
                  untrainedValues(*tiny.network, tiny.spec.architecture, seed));
    return tensorsOf(*tiny.network);
  };
  const auto a = weights(1, 1), again = weights(1, 1), other = weights(2, 1), second = weights(1, 2);
  TinyNetwork tiny("tiny_resnet");
  for (const auto& [name, original] : tensorsOf(*tiny.network)) {
    EXPECT_TRUE(torch::equal(a.at(name), again.at(name))) << name;
    const bool head = name.rfind("fc.", 0) == 0;
    EXPECT_EQ(torch::equal(a.at(name), original), !head) << name << ": an independent stage leaves the others alone";
    if (head) {
      EXPECT_FALSE(torch::equal(a.at(name), other.at(name))) << name;
    }
    if (head) {
      EXPECT_TRUE(torch::equal(second.at(name), original)) << name;
    }
  }
}

TEST(WeightRedraw, AStageThatThereIsNotAndAProgramAreRefusedByName) {
  TinyNetwork tiny("tiny_resnet");
  const auto stages = weightStagesOf(*tiny.network, tiny.spec.architecture, "tiny");
  const auto draw = untrainedValues(*tiny.network, tiny.spec.architecture, 0);
  EXPECT_THROW(redrawWeights(*tiny.network, stages, {WeightRedraw::Mode::Cascade, 7, 0}, draw), Error);
  EXPECT_THROW(redrawWeights(*tiny.network, stages, {WeightRedraw::Mode::Cascade, 0, 0}, draw), Error);
  Architecture program;
  program.config = findFamily("torchscript")->initial;
  try {
    (void)weightStagesOf(*tiny.network, program, "traced.pt");
    FAIL() << "an archive";
  } catch (const Error& e) {
    EXPECT_NE(e.message().text().find("traced.pt"), std::string::npos) << e.message().text();
    EXPECT_NE(e.message().text().find("cannot be drawn anew"), std::string::npos);
  }
}

}  // namespace
}  // namespace sightline
