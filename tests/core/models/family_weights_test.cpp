// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of every family in the spellings that files have.
#include <gtest/gtest.h>

#include <cstring>
#include <set>

#include "core/models/weight_names.h"

using namespace sightline;

namespace {

/// Names and shapes of the published networks' tensors, a few of each, in the spellings that files have.
TEST(Families, WeightsOfFurtherFamiliesAreRecognised) {
  using Tensors = std::vector<std::pair<std::string, std::vector<std::int64_t>>>;
  const auto described = [](Tensors tensors) {
    std::vector<TensorView> views;
    for (auto& [name, shape] : tensors) views.push_back({std::move(name), "F32", std::move(shape), nullptr, 0, {}});
    return describeWeights(canonicalNames(views)).text();
  };
  Tensors vit{{"class_token", {1, 1, 768}},
              {"encoder.pos_embedding", {1, 197, 768}},
              {"conv_proj.weight", {768, 3, 16, 16}},
              {"heads.head.weight", {1000, 768}}};
  Tensors dino{{"cls_token", {1, 1, 384}},
               {"reg_token", {1, 4, 384}},
               {"pos_embed", {1, 1369, 384}},
               {"blocks.0.ls1.gamma", {384}},
               {"patch_embed.proj.weight", {384, 3, 14, 14}}};
  for (int b = 0; b < 12; ++b) {
    const std::string n = std::to_string(b);
    vit.push_back({"encoder.layers.encoder_layer_" + n + ".ln_1.weight", {768}});
    vit.push_back({"encoder.layers.encoder_layer_" + n + ".self_attention.in_proj_weight", {2304, 768}});
    dino.push_back({"blocks." + n + ".norm1.weight", {384}});
    dino.push_back({"blocks." + n + ".attn.qkv.weight", {1152, 384}});
  }
  EXPECT_EQ(described(vit), "vit_base_patch16_224");
  EXPECT_EQ(described(dino), "dinov2_vits14_reg_lc");
  Tensors convnext{{"features.0.0.weight", {96, 3, 4, 4}}, {"features.1.0.layer_scale", {96, 1, 1}}};
  Tensors second;
  for (const auto& [stage, blocks] : {std::pair{0, 3}, {1, 3}, {2, 9}, {3, 3}})
    for (int b = 0; b < blocks; ++b) {
      convnext.push_back(
          {"features." + std::to_string(2 * stage + 1) + "." + std::to_string(b) + ".block.0.weight", {96, 1, 7, 7}});
      second.push_back({"stages." + std::to_string(stage) + "." + std::to_string(b) + ".dwconv.weight", {96, 1, 7, 7}});
      second.push_back({"stages." + std::to_string(stage) + "." + std::to_string(b) + ".grn.gamma", {1, 1, 1, 384}});
    }
  EXPECT_EQ(described(convnext), "convnext_tiny");
  EXPECT_EQ(described(second), "convnextv2_tiny");
  Tensors densenet{{"features.denseblock1.denselayer1.conv.2.weight", {32, 128, 3, 3}}};
  for (const auto& [block, layers] : {std::pair{1, 6}, {2, 12}, {3, 32}, {4, 32}})
    for (int l = 1; l <= layers; ++l) {
      const std::string start = "features.denseblock" + std::to_string(block) + ".denselayer" + std::to_string(l);
      densenet.push_back({start + ".norm.1.weight", {64}});
      densenet.push_back({start + ".conv.1.weight", {128, 64, 1, 1}});
    }
  EXPECT_EQ(described(densenet), "densenet169");
  Tensors vgg{{"classifier.0.weight", {4096, 25088}},
              {"classifier.3.weight", {4096, 4096}},
              {"classifier.6.weight", {5, 4096}}};
  int layer = 0;
  for (const int width : {64, 0, 128, 0, 256, 256, 0, 512, 512, 0, 512, 512, 0}) {
    if (width) vgg.push_back({"features." + std::to_string(layer) + ".weight", {width, 3, 3, 3}});
    layer += width ? 2 : 1;
  }
  EXPECT_EQ(described(vgg), "vgg11");
  EXPECT_EQ(described({{"features.0.weight", {64, 3, 3, 3}}, {"features.3.squeeze.weight", {16, 64, 1, 1}}}),
            "squeezenet1_1");
  Tensors resnet{{"bn1.weight", {64}}};
  for (const auto& [stage, blocks] : {std::pair{1, 3}, {2, 4}, {3, 6}, {4, 3}})
    for (int b = 0; b < blocks; ++b)
      for (int c = 1; c <= 3; ++c)
        resnet.push_back(
            {"layer" + std::to_string(stage) + "." + std::to_string(b) + ".conv" + std::to_string(c) + ".weight",
             {128, c == 2 ? 4 : 64, 1, 1}});
  EXPECT_EQ(described(resnet), "resnext50_32x4d");
  resnet.push_back({"layer1.0.se.fc1.weight", {16, 256, 1, 1}});
  EXPECT_EQ(described(resnet), "seresnext50_32x4d");
  EXPECT_EQ(described({{"Mixed_5b.branch1x1.conv.weight", {64, 192, 1, 1}}, {"AuxLogits.fc.weight", {1000, 768}}}),
            "inception_v3");
  Tensors swin{{"patch_embed.proj.weight", {96, 3, 4, 4}}};
  for (const auto& [stage, blocks] : {std::pair{0, 2}, {1, 2}, {2, 6}, {3, 2}})
    for (int b = 0; b < blocks; ++b)
      swin.push_back(
          {"layers." + std::to_string(stage) + ".blocks." + std::to_string(b) + ".attn.logit_scale", {3, 1, 1}});
  EXPECT_EQ(described(swin), "swinv2_tiny_window8_256 or swinv2_tiny_window16_256");
}

/// torchvision numbers the layers of its mobile networks; timm's names of mobilenet_v2's first, a middle and last
/// block.
TEST(Families, MobileNetworksOfTorchvisionGetTimmsNames) {
  std::vector<TensorView> views;
  const auto add = [&](const std::string& name, std::vector<std::int64_t> shape) {
    views.push_back({name, "F32", std::move(shape), nullptr, 0, {}});
  };
  add("features.0.0.weight", {32, 3, 3, 3});
  add("features.0.1.bias", {32});
  add("features.1.conv.0.0.weight", {32, 1, 3, 3});
  add("features.1.conv.0.1.weight", {32});
  add("features.1.conv.1.weight", {16, 32, 1, 1});
  add("features.1.conv.2.running_mean", {16});
  for (const int block : {2, 3}) {
    const std::string start = "features." + std::to_string(block) + ".conv.";
    add(start + "0.0.weight", {96, 16, 1, 1});
    add(start + "1.0.weight", {96, 1, 3, 3});
    add(start + "1.1.weight", {96});
    add(start + "2.weight", {24, 96, 1, 1});
    add(start + "3.weight", {24});
  }
  add("features.4.0.weight", {1280, 24, 1, 1});
  add("features.4.1.weight", {1280});
  add("classifier.1.weight", {1000, 1280});
  std::set<std::string> names;
  for (const auto& [name, tensor] : canonicalNames(views)) names.insert(name);
  EXPECT_EQ(names,
            (std::set<std::string>{"conv_stem.weight", "bn1.bias", "blocks.0.0.conv_dw.weight", "blocks.0.0.bn1.weight",
                                   "blocks.0.0.conv_pw.weight", "blocks.0.0.bn2.running_mean",
                                   "blocks.1.0.conv_pw.weight", "blocks.1.0.conv_dw.weight", "blocks.1.0.bn2.weight",
                                   "blocks.1.0.conv_pwl.weight", "blocks.1.0.bn3.weight", "blocks.1.1.conv_pw.weight",
                                   "blocks.1.1.conv_dw.weight", "blocks.1.1.bn2.weight", "blocks.1.1.conv_pwl.weight",
                                   "blocks.1.1.bn3.weight", "conv_head.weight", "bn2.weight", "classifier.weight"}));
}

/// DINOv2's authors: a backbone with registers, whose class token alone has a position, and a linear head beside it.
TEST(Families, TheAuthorsDinoGetsTimmsTokens) {
  const std::vector<float> token{1, 2}, table{10, 20, 3, 4, 5, 6}, registers{7, 8}, weight(12, 1.f), one{1, 1};
  std::vector<TensorView> views;
  const auto add = [&](const char* name, std::vector<std::int64_t> shape, const std::vector<float>& values) {
    views.push_back({name,
                     "F32",
                     std::move(shape),
                     reinterpret_cast<const std::byte*>(values.data()),
                     values.size() * sizeof(float),
                     {}});
  };
  add("backbone.cls_token", {1, 1, 2}, token);
  add("backbone.pos_embed", {1, 3, 2}, table);
  add("backbone.register_tokens", {1, 1, 2}, registers);
  add("backbone.mask_token", {1, 2}, token);
  add("backbone.blocks.0.attn.qkv.weight", {6, 2}, weight);
  add("backbone.blocks.0.norm1.weight", {2}, one);
  add("backbone.blocks.0.mlp.w12.bias", {2}, one);
  add("linear_head.weight", {3, 4}, weight);
  const auto named = canonicalNames(views);
  const auto valuesOf = [&](const char* name) {
    const TensorRef t = named.at(name);
    std::vector<float> values(t->byteCount / sizeof(float));
    std::memcpy(values.data(), t->data, t->byteCount);
    return values;
  };
  EXPECT_EQ(valuesOf("cls_token"), (std::vector<float>{11, 22}));
  EXPECT_EQ(valuesOf("pos_embed"), (std::vector<float>{3, 4, 5, 6}));
  EXPECT_EQ(named.at("pos_embed")->shape, (std::vector<std::int64_t>{1, 2, 2}));
  EXPECT_EQ(valuesOf("reg_token"), registers);
  EXPECT_TRUE(named.count("blocks.0.mlp.fc1.bias") && named.count("head.weight") && !named.count("mask_token"));
}

}  // namespace
