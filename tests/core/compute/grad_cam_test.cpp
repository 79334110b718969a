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
        Case{"tiny_cait", "chelsea_simple", "blocks.1", "chelsea_simple_blocks_m2_pred", 17}));

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
