// SPDX-License-Identifier: GPL-3.0-or-later
// config.json of repositories at Hugging Face.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/family_vit.h"
#include "core/models/registry.h"
#include "core/models/repository_config.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using ::testing::HasSubstr;
using Json = nlohmann::ordered_json;

namespace {

TEST(ModelFiles, TheConfigurationOfATimmRepositoryIsOne) {
  const sightline::testing::TempFolder folder;
  const auto read = [&](const Json& json) {
    writeFileAtomically(folder / "config.json", json.dump());
    return readModelFile(folder / "config.json");
  };
  // As timm/resnet50.a1_in1k has it, fine-tuned for two classes.
  const Json good{{"architecture", "resnet50"},
                  {"num_classes", 2},
                  {"num_features", 2048},
                  {"label_names", {"cat", "dog"}},
                  {"pretrained_cfg",
                   {{"tag", "a1_in1k"},
                    {"input_size", {3, 192, 192}},
                    {"interpolation", "bicubic"},
                    {"crop_pct", 0.9},
                    {"mean", {0.5, 0.25, 0.125}},
                    {"std", {0.5, 0.5, 0.25}}}}};
  const ModelSpec m = read(good);
  const ModelSpec published = findModel("resnet50", {}, {});
  EXPECT_EQ(m.architecture.config, published.architecture.config);
  EXPECT_EQ(m.architecture.classCount, 2);
  EXPECT_EQ(m.labels, (std::vector<std::string>{"cat", "dog"}));
  EXPECT_EQ(m.preprocessing.size, 192);
  EXPECT_EQ(m.preprocessing.cropFraction, 0.9);
  EXPECT_EQ(m.preprocessing.mean, (std::array<float, 3>{0.5f, 0.25f, 0.125f}));
  EXPECT_EQ(m.weights, folder / "model.safetensors");
  Json tall = good;
  tall["pretrained_cfg"]["input_size"] = {3, 256, 128};
  EXPECT_EQ(read(tall).preprocessing.inputSize(), InputSize(128, 256));
  const auto refusalOf = [&](const char* key, Json value) -> std::string {
    Json bad = good;
    (std::string(key) == "architecture" ? bad : bad["pretrained_cfg"])[key] = std::move(value);
    try {
      (void)read(bad);
      return "no error";
    } catch (const Error& e) {
      return e.what();
    }
  };
  EXPECT_THAT(refusalOf("architecture", "nfnet_f0"), HasSubstr("\"nfnet_f0\", which is not built in"));
  EXPECT_EQ(refusalOf("interpolation", "bilinear"), "no error");
  EXPECT_THAT(refusalOf("interpolation", "lanczos"), HasSubstr("lanczos resizing"));
  EXPECT_THAT(refusalOf("input_size", {3, 192, 9000}), HasSubstr("3 x height x width"));
  EXPECT_THAT(refusalOf("mean", "grey"), HasSubstr("wrong kind"));
  // timm's transforms_imagenet_eval: "squash" resizes without keeping proportions, then crops; "border" pads.
  Json squashed = good;
  squashed["pretrained_cfg"]["crop_mode"] = "squash";
  EXPECT_EQ(read(squashed).preprocessing.method, Preprocessing::Method::TransformersSquash);
  squashed["pretrained_cfg"]["crop_pct"] = 1.0;
  EXPECT_EQ(read(squashed).preprocessing.method, Preprocessing::Method::PilSquash);
  EXPECT_EQ(refusalOf("crop_mode", "center"), "no error");
  EXPECT_THAT(refusalOf("crop_mode", "border"), HasSubstr("border for \"crop_mode\""));
  // The same weights in another network.
  Json other = good;
  other["global_pool"] = "avg";
  other["model_args"] = {{"drop_rate", 0.2}};
  EXPECT_NO_THROW((void)read(other));
  other["model_args"]["output_stride"] = 8;
  EXPECT_THROW((void)read(other), Error);
  other.erase("model_args");
  other["global_pool"] = "catavgmax";
  EXPECT_THROW((void)read(other), Error);
  // Means of samples from 0 to 255.
  EXPECT_THAT(refusalOf("mean", {123.675, 116.28, 103.53}), HasSubstr("means beyond -1 and 1"));
}

/// config.json and preprocessor_config.json as transformers writes them for google/vit-base-patch16-224,
/// facebook/convnext-tiny-224 and facebook/dinov2-small-imagenet1k-1-layer.
TEST(ModelFiles, TheConfigurationsOfATransformersRepositoryAreOne) {
  const sightline::testing::TempFolder folder;
  const auto read = [&](const Json& config, const Json& preparation) {
    writeFileAtomically(folder / "config.json", config.dump());
    writeFileAtomically(folder / "preprocessor_config.json", preparation.dump());
    return readModelFile(folder / "config.json");
  };
  Json vit{{"model_type", "vit"},
           {"hidden_size", 768},
           {"num_hidden_layers", 12},
           {"image_size", 224},
           {"num_attention_heads", 12},
           {"intermediate_size", 3072},
           {"patch_size", 16},
           {"layer_norm_eps", 1e-12},
           {"hidden_act", "gelu"},
           {"qkv_bias", true},
           {"id2label", {{"0", "cat"}, {"1", "dog"}}}};
  const Json square{{"size", {{"height", 224}, {"width", 224}}},
                    {"resample", 2},
                    {"image_mean", {0.5, 0.5, 0.5}},
                    {"image_std", {0.5, 0.5, 0.5}}};
  const ModelSpec m = read(vit, square);
  VitConfig expected;
  expected.lnEps = 1e-12;
  EXPECT_EQ(m.architecture, (Architecture{2, expected}));
  EXPECT_EQ(m.labels, (std::vector<std::string>{"cat", "dog"}));
  EXPECT_EQ(m.defaultLayer, "blocks.11.norm1");
  EXPECT_EQ(m.preprocessing.method, Preprocessing::Method::PilSquash);
  EXPECT_EQ(m.preprocessing.filter, Preprocessing::Filter::Bilinear);
  EXPECT_EQ(m.preprocessing.mean[0], 0.5f);
  // ConvNeXt: the shorter side to 224 / .875 = 256, then the middle; without names of its own, no labels.
  const ModelSpec c = read({{"model_type", "convnext"},
                            {"depths", {3, 3, 9, 3}},
                            {"hidden_sizes", {96, 192, 384, 768}},
                            {"id2label", {{"0", "LABEL_0"}, {"1", "LABEL_1"}, {"2", "LABEL_2"}}}},
                           {{"size", {{"shortest_edge", 224}}}, {"crop_pct", 0.875}, {"resample", 3}});
  EXPECT_EQ(c.architecture.classCount, 3);
  EXPECT_TRUE(c.labels.empty());
  EXPECT_EQ(c.preprocessing.cropFraction, 0.875);
  EXPECT_EQ(c.preprocessing.filter, Preprocessing::Filter::Bicubic);
  // DINOv2: to 256, then 224 of them.
  const ModelSpec d =
      read({{"model_type", "dinov2"}, {"hidden_size", 384}, {"num_attention_heads", 6}, {"image_size", 518}},
           {{"size", {{"shortest_edge", 256}}},
            {"do_center_crop", true},
            {"crop_size", {{"height", 224}, {"width", 224}}},
            {"resample", 3}});
  EXPECT_EQ(d.architecture.config.get<VitConfig>().pool, VitConfig::Pool::TokenAndAverage);
  EXPECT_EQ(d.preprocessing.size, 224);
  EXPECT_EQ(std::floor(d.preprocessing.size / d.preprocessing.cropFraction), 256);
  EXPECT_EQ(d.preprocessing.method, Preprocessing::Method::Transformers);
  // DeiT: to a square of 256, whatever the image's shape, then 224 of it; both sizes as numbers, as its authors wrote.
  const ModelSpec deit =
      read({{"model_type", "deit"}}, {{"size", 256}, {"do_center_crop", true}, {"crop_size", 224}, {"resample", 3}});
  EXPECT_EQ(deit.preprocessing.method, Preprocessing::Method::TransformersSquash);
  EXPECT_EQ(deit.preprocessing.size, 224);
  EXPECT_EQ(std::floor(deit.preprocessing.size / deit.preprocessing.cropFraction), 256);
  // Height and width are two numbers; ConvNeXt is built for any.
  const ModelSpec wide =
      read({{"model_type", "convnext"}, {"depths", {3, 3, 9, 3}}, {"hidden_sizes", {96, 192, 384, 768}}},
           {{"size", {{"height", 192}, {"width", 320}}}});
  EXPECT_EQ(wide.preprocessing.inputSize(), InputSize(320, 192));
  // Steps that there are none of here are named, not left out.
  for (const auto& [key, value] : std::vector<std::pair<std::string, Json>>{{"do_resize", false},
                                                                            {"do_rescale", false},
                                                                            {"rescale_factor", 1 / 127.5},
                                                                            {"do_flip_channel_order", true}}) {
    Json other = square;
    other[key] = value;
    EXPECT_THROW((void)read(vit, other), Error) << key;
  }
  vit["hidden_size"] = 770;  // 12 heads do not divide it
  EXPECT_THROW((void)read(vit, square), Error);
  EXPECT_THROW((void)read({{"model_type", "bert"}}, square), Error);
  vit["hidden_size"] = "wide";
  EXPECT_THROW((void)read(vit, square), Error);
}

/// Shares and sizes that no image can have: refused by their key at once, here and beside a network of another kind.
TEST(ModelFiles, TransformersPreparationsThatCannotBeAreRefused) {
  const sightline::testing::TempFolder folder;
  writeFileAtomically(folder / "config.json", R"({"model_type": "convnext", "num_labels": 3})");
  const auto refusalOf = [&](const std::string& preparation) -> std::string {
    writeFileAtomically(folder / "preprocessor_config.json", preparation);
    std::string beside;
    try {
      (void)preparationBeside(folder / "model.onnx");
      return "no error";
    } catch (const Error& e) {
      beside = e.what();
    }
    try {
      (void)readModelFile(folder / "config.json");
      return "no error";
    } catch (const Error& e) {
      EXPECT_EQ(e.what(), beside);
      return e.what();
    }
  };
  for (const char* share : {"0", "0.0", "-0.7", "-4.07", "-1e-300", "1e-300", "1.5", "1e300"})
    EXPECT_THAT(refusalOf(std::string(R"({"size": {"shortest_edge": 224}, "crop_pct": )") + share + "}"),
                HasSubstr("for \"crop_pct\""))
        << share;
  for (const char* side : {"0", "-224", "4097", "2147483647", "{}"})
    EXPECT_THAT(refusalOf(std::string(R"({"size": )") + side + R"(, "crop_pct": 0.875})"), HasSubstr("for \"size\""))
        << side;
  for (const char* side : {"0", "-7", "257"})
    EXPECT_THAT(refusalOf(std::string(R"({"size": {"shortest_edge": 256}, "do_center_crop": true, "crop_size": )") +
                          side + "}"),
                HasSubstr("for \"crop_size\""))
        << side;
  EXPECT_EQ(refusalOf(R"({"size": {"shortest_edge": 224}, "crop_pct": 0.875})"), "no error");
}

}  // namespace
