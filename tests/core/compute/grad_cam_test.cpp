// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/grad_cam.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "tests/core/compute/tiny_network.h"

namespace fs = std::filesystem;
using namespace sightline;
using test::goldenInput;
using test::TinyNetwork;

namespace {

struct Case {
  const char *model, *input, *layer, *stem;
  int target;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.model << " " << c.stem; }

float worstDifference(const Plane<float>& map, const fs::path& golden) {
  const auto expected = readNpyPlane(golden);
  EXPECT_TRUE(map.sameSizeAs(expected)) << golden;
  float worst = 0;
  for (std::size_t i = 0; i < std::min(map.size(), expected.size()); ++i)
    worst = std::max(worst, std::abs(map[i] - expected[i]));
  return worst;
}

SaliencyMap composed(const std::vector<const LayerCam*>& layers) { return composeCam(layers, 224, 224, Region{}); }

class GoldenCam : public ::testing::TestWithParam<Case> {};

TEST_P(GoldenCam, RawAndFinalMapsAreTheReferences) {
  const auto c = GetParam();
  const TinyNetwork tiny(c.model);
  const auto stack = gradCam(*tiny.network, goldenInput(c.input), c.target, {c.layer});
  ASSERT_EQ(stack.layers.size(), 1u);
  const auto raw = tiny.folder / ("cam_" + std::string(c.stem) + "_raw.npy");
  const auto range = readNpyPlane(raw);
  const auto [low, high] = std::minmax_element(range.values().begin(), range.values().end());
  EXPECT_LE(worstDifference(stack.layers[0].raw, raw), 1e-4f * std::max({1.f, std::abs(*low), std::abs(*high)}));
  const auto final = tiny.folder / ("cam_" + std::string(c.stem) + "_final.npy");
  if (fs::exists(final)) {
    EXPECT_LE(worstDifference(composed({&stack.layers[0]}).values, final), 1e-4f);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Layers, GoldenCam,
    ::testing::Values(
        Case{"tiny_resnet", "chelsea_simple", "layer4.0", "chelsea_simple_layer4_last_pred", -1},
        Case{"tiny_resnet", "chelsea_simple", "layer4.0", "chelsea_simple_layer4_last_other", 8},
        Case{"tiny_resnet", "chelsea_simple", "layer3.1", "chelsea_simple_layer3_last_pred", 18},
        Case{"tiny_resnet", "chelsea_simple", "layer2.0", "chelsea_simple_layer2_last_pred", 18},
        Case{"tiny_resnet", "formula_simple", "layer4.0", "formula_simple_layer4_last_other", 5},
        Case{"tiny_efficientnet", "chelsea_simple", "blocks.6.0", "chelsea_simple_blocks_last_last_pred", -1},
        Case{"tiny_efficientnet", "chelsea_simple", "blocks.6.0", "chelsea_simple_blocks_last_last_other", 9},
        Case{"tiny_efficientnet", "chelsea_simple", "conv_head", "chelsea_simple_conv_head_pred", 10},
        Case{"tiny_efficientnet", "chelsea_simple", "blocks.4.1", "chelsea_simple_blocks_m3_last_pred", 10},
        Case{"tiny_swin", "chelsea_simple", "layers.3.blocks.0", "chelsea_simple_layers_last_blocks_last_pred", -1},
        Case{"tiny_swin", "chelsea_simple", "layers.3.blocks.0", "chelsea_simple_layers_last_blocks_last_other", 13},
        Case{"tiny_swin", "chelsea_simple", "layers.3.blocks.0.norm1",
             "chelsea_simple_layers_last_blocks_last_norm1_pred", 2},
        Case{"tiny_swin", "chelsea_simple", "layers.2.blocks.1", "chelsea_simple_layers_m2_blocks_last_pred", 2},
        Case{"tiny_swin", "formula_simple", "layers.3.blocks.0", "formula_simple_layers_last_blocks_last_pred", -1},
        Case{"tiny_cait", "chelsea_simple", "blocks.2", "chelsea_simple_blocks_last_pred", -1},
        Case{"tiny_cait", "chelsea_simple", "blocks.2", "chelsea_simple_blocks_last_other", 13},
        Case{"tiny_cait", "chelsea_simple", "blocks.2.norm1", "chelsea_simple_blocks_last_norm1_pred", 17},
        Case{"tiny_cait", "chelsea_simple", "blocks.1", "chelsea_simple_blocks_m2_pred", 17},
        Case{"tiny_vit", "chelsea_simple", "blocks.2.norm1", "chelsea_simple_blocks_last_norm1_pred", -1},
        Case{"tiny_vit", "chelsea_simple", "blocks.2.norm1", "chelsea_simple_blocks_last_norm1_other", 2},
        Case{"tiny_vit", "chelsea_simple", "blocks.1", "chelsea_simple_blocks_m2_pred", 9},
        Case{"tiny_vit", "chelsea_simple", "blocks.2", "chelsea_simple_blocks_last_pred", 9},
        Case{"tiny_deit", "chelsea_simple", "blocks.1.norm1", "chelsea_simple_blocks_last_norm1_pred", -1},
        Case{"tiny_deit", "chelsea_simple", "blocks.1.norm1", "chelsea_simple_blocks_last_norm1_other", 3},
        Case{"tiny_deit", "chelsea_simple", "blocks.0", "chelsea_simple_blocks_m2_pred", 14},
        Case{"tiny_dinov2", "chelsea_simple", "blocks.2.norm1", "chelsea_simple_blocks_last_norm1_pred", -1},
        Case{"tiny_dinov2", "chelsea_simple", "blocks.2.norm1", "chelsea_simple_blocks_last_norm1_other", 10},
        Case{"tiny_dinov2", "chelsea_simple", "blocks.1", "chelsea_simple_blocks_m2_pred", 12},
        Case{"tiny_convnext", "chelsea_simple", "stages.3.blocks.0", "chelsea_simple_stages_last_blocks_last_pred", -1},
        Case{"tiny_convnext", "chelsea_simple", "stages.3.blocks.0", "chelsea_simple_stages_last_blocks_last_other",
             12},
        Case{"tiny_convnext", "chelsea_simple", "stages.2.blocks.1", "chelsea_simple_stages_m2_blocks_last_pred", 3},
        Case{"tiny_densenet", "chelsea_simple", "features.norm5", "chelsea_simple_features_norm5_pred", -1},
        Case{"tiny_densenet", "chelsea_simple", "features.norm5", "chelsea_simple_features_norm5_other", 15},
        Case{"tiny_densenet", "chelsea_simple", "features.denseblock4", "chelsea_simple_features_denseblock4_pred", 0},
        Case{"tiny_densenet", "chelsea_simple", "features.denseblock3", "chelsea_simple_features_denseblock3_pred", 0},
        Case{"tiny_vgg", "chelsea_simple", "features.22", "chelsea_simple_features_last_pred", -1},
        Case{"tiny_vgg", "chelsea_simple", "features.19", "chelsea_simple_last_conv_pred", 6},
        Case{"tiny_vgg", "chelsea_simple", "features.19", "chelsea_simple_last_conv_other", 8},
        Case{"tiny_mobilenetv3", "chelsea_simple", "blocks.6.0", "chelsea_simple_blocks_last_pred", -1},
        Case{"tiny_mobilenetv3", "chelsea_simple", "blocks.6.0", "chelsea_simple_blocks_last_other", 19},
        Case{"tiny_mobilenetv3", "chelsea_simple", "blocks.5", "chelsea_simple_blocks_m2_pred", 8},
        Case{"tiny_resnext", "chelsea_simple", "layer4.0", "chelsea_simple_layer4_last_pred", -1},
        Case{"tiny_resnext", "chelsea_simple", "layer4.0", "chelsea_simple_layer4_last_other", 2},
        Case{"tiny_resnext", "chelsea_simple", "layer3.1", "chelsea_simple_layer3_last_pred", 12}));

struct Published {
  const char *id, *arch, *folder, *stem;
};

void PrintTo(const Published& p, std::ostream* out) { *out << p.id; }

class PublishedCam : public ::testing::TestWithParam<Published> {};

/// The family's usual layer of a published network with the formula's weights.
TEST_P(PublishedCam, UsualLayerGivesTheReferencesRawMap) {
  const auto p = GetParam();
  const ModelSpec spec = findModel(p.id, {}, {});
  const auto network = makeClassifier(spec.architecture);
  test::fillWithFormula(*network, p.arch);
  const auto stack = gradCam(*network, goldenInput("chelsea_simple"), -1, {spec.defaultLayer});
  const auto raw = test::kGoldenModels / p.folder / ("cam_chelsea_simple_" + std::string(p.stem) + "_pred_raw.npy");
  EXPECT_FALSE(stack.layers[0].zeroGradient);
  const auto expected = readNpyPlane(raw);
  const auto [low, high] = std::minmax_element(expected.values().begin(), expected.values().end());
  EXPECT_LE(worstDifference(stack.layers[0].raw, raw), 1e-4f * std::max(std::abs(*low), std::abs(*high)));
}

INSTANTIATE_TEST_SUITE_P(
    Networks, PublishedCam,
    ::testing::Values(Published{"vit_small_patch16_224", "vit", "vit_small", "blocks_last_norm1"},
                      Published{"deit_small_distilled_patch16_224", "deit", "deit_small_distilled",
                                "blocks_last_norm1"},
                      Published{"convnext_tiny", "convnext", "convnext_tiny", "stages_last_blocks_last"},
                      Published{"densenet121", "densenet", "densenet121", "features_norm5"},
                      Published{"vgg16_bn", "vgg", "vgg16_bn", "features_last"},
                      Published{"inception_v3", "inception", "inception_v3", "Mixed_7c"},
                      Published{"mobilenetv3_large_100", "mobilenetv3", "mobilenetv3_large", "blocks_last"},
                      Published{"resnext50_32x4d", "resnext", "resnext50", "layer4_last"}),
    [](const auto& p) { return std::string(p.param.folder); });

struct Multi {
  const char *model, *first, *second;
};

class GoldenMultiCam : public ::testing::TestWithParam<Multi> {};

TEST_P(GoldenMultiCam, SeveralLayersFromOnePassAverageAsTheReference) {
  const auto c = GetParam();
  const TinyNetwork tiny(c.model);
  const auto stack = gradCam(*tiny.network, goldenInput("chelsea_simple"), -1, {c.first, c.second});
  ASSERT_EQ(stack.layers.size(), 2u);
  EXPECT_EQ(stack.layers[0].path, c.second) << "layers come in order of execution";
  EXPECT_LE(worstDifference(composed({&stack.layers[1], &stack.layers[0]}).values,
                            tiny.folder / "cam_chelsea_simple_MULTI_0_2_pred_final.npy"),
            1e-4f);
  // Asking for one layer alone gives the same: the tape's start does not matter.
  const auto alone = gradCam(*tiny.network, goldenInput("chelsea_simple"), -1, {c.first});
  for (std::size_t i = 0; i < alone.layers[0].raw.size(); ++i)
    EXPECT_NEAR(alone.layers[0].raw[i], stack.layers[1].raw[i], 1e-5f);
}

INSTANTIATE_TEST_SUITE_P(Models, GoldenMultiCam,
                         ::testing::Values(Multi{"tiny_resnet", "layer4.0", "layer2.0"},
                                           Multi{"tiny_efficientnet", "blocks.6.0", "blocks.4.1"},
                                           Multi{"tiny_swin", "layers.3.blocks.0", "layers.2.blocks.1"},
                                           Multi{"tiny_cait", "blocks.2", "blocks.1"}),
                         [](const auto& p) { return std::string(p.param.model); });

TEST(GradCam, SaysWhatCannotBeExplained) {
  const TinyNetwork tiny("tiny_cait");
  const auto x = goldenInput("chelsea_simple");
  EXPECT_THROW(gradCam(*tiny.network, x, 20, {"blocks.2"}), Error);
  EXPECT_THROW(gradCam(*tiny.network, x, -1, {"blocks.7"}), Error);
  EXPECT_THROW(gradCam(*tiny.network, x, -1, {"blocks_token_only.0"}), Error);
  EXPECT_THROW(gradCam(*tiny.network, x, -1, {}), Error);
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(gradCam(*tiny.network, x, -1, {"blocks.2"}, source.get_token()), Cancelled);
}

TEST(GradCam, ANegativeMapIsExplainedAsBlank) {
  const TinyNetwork tiny("tiny_resnet");
  auto stack = gradCam(*tiny.network, goldenInput("chelsea_simple"), 18, {"layer4.0"});
  for (auto& v : stack.layers[0].raw.values()) v = -std::abs(v);
  const auto map = composed({&stack.layers[0]});
  EXPECT_EQ(*std::max_element(map.values.values().begin(), map.values.values().end()), 0.f);
  EXPECT_FALSE(map.blankReason.empty());
}

}  // namespace
