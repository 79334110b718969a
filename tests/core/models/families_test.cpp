// SPDX-License-Identifier: GPL-3.0-or-later
// Every family is one row: what follows from a row holds for each of them, and for one that only this file knows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/family.h"
#include "core/models/family_cait.h"
#include "core/models/family_efficientnet.h"
#include "core/models/family_onnx.h"
#include "core/models/family_pt2.h"
#include "core/models/family_resnet.h"
#include "core/models/family_swin.h"
#include "core/models/family_torchscript.h"
#include "core/models/registry.h"
#include "core/models/weight_names.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using ::testing::HasSubstr;
using Json = nlohmann::ordered_json;

namespace {

/// An architecture of each family that can be written and read.
std::vector<Architecture> examples() {
  std::vector<Architecture> all;
  for (const auto& m : publishedModels({})) all.push_back(m.architecture);
  all.push_back({0, TorchScriptConfig{}});
  all.push_back({7, TorchScriptConfig{{TorchScriptConfig::Tokens::ChannelsLast, 5}}, OutputReading::Sigmoid});
  all.push_back({0, OnnxConfig{}});
  all.push_back({5, OnnxConfig{{ProgramConfig::Tokens::Sequence, 1}}, OutputReading::AsTheyAre});
  all.push_back({0, ExportedConfig{}});
  return all;
}

/// One that writes `key` where it is given: some keys are left out while they say nothing.
Architecture exampleOf(const FamilyInfo& family, const std::string& key = {}) {
  for (auto& a : examples())
    if (familyId(a) == family.id && (key.empty() || Json::parse(toJson(a)).contains(key))) return a;
  Architecture any = exampleOf(family);  // a word of timm's that is never written, because it can say one thing only
  return any;
}

/// Keys for which null stands for something.
const std::set<std::string> kNullable{"init_values",   "fc_norm",  "ls_init_value", "head_hidden_size",
                                      "head_norm_eps", "aa_layer", "head_norm"};
/// Keys for which an empty word stands for something.
const std::set<std::string> kMayBeEmpty{"stem_type", "pad_type"};

std::string refusal(const Json& json) {
  try {
    (void)parseArchitecture(json.dump(), "model.json");
    return "no error";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::BadFormat);
    return e.what();
  }
}

TEST(Families, AreComplete) {
  std::set<std::string> ids;
  std::set<int> colours;
  for (const FamilyInfo& f : families()) {
    EXPECT_TRUE(ids.insert(f.id).second) << f.id;
    EXPECT_FALSE(f.name.empty()) << f.id;
    EXPECT_EQ(f.initial.family(), f.id);
    EXPECT_EQ(findFamily(f.id), &f);
    EXPECT_EQ(familyOf({1000, f.initial}), &f);
    if (f.colourSlot != kNoColourSlot) {
      EXPECT_TRUE(colours.insert(f.colourSlot).second) << f.id << " shares its colour";
    }
    EXPECT_LT(f.colourSlot, kPlainColours);
    for (const std::string& type : f.blockTypes) EXPECT_TRUE(isBlockType(type)) << type;
  }
  EXPECT_EQ(ids,
            (std::set<std::string>{"resnet", "efficientnet", "swin", "cait", "vit", "convnext", "densenet", "vgg",
                                   "squeezenet", "mobilenetv3", "inception", "swinv2", "torchscript", "onnx", "pt2"}));
  EXPECT_FALSE(isBlockType("Conv2d"));
  EXPECT_EQ(findFamily("nfnet"), nullptr);
}

TEST(Families, ConfigurationsAreValues) {
  FamilyConfig a = ResNetConfig{}, b = a;
  EXPECT_EQ(a, b);
  b.get<ResNetConfig>().layers = {2, 2};
  EXPECT_NE(a, b);
  EXPECT_EQ(a.get<ResNetConfig>().layers.size(), 4u);
  EXPECT_EQ(a.as<SwinConfig>(), nullptr);
  EXPECT_THROW((void)a.get<SwinConfig>(), Error);
  EXPECT_NE(a, FamilyConfig(SwinConfig{}));
  EXPECT_NE(a, FamilyConfig());
  EXPECT_EQ(FamilyConfig(), FamilyConfig());
}

TEST(Families, AnArchitectureOfNoFamilyIsHandled) {
  const ModelSpec none;
  EXPECT_EQ(familyId(none.architecture), "");
  EXPECT_EQ(familyOf(none.architecture), nullptr);
  EXPECT_EQ(defaultLayerOf(none.architecture), "");
  EXPECT_FALSE(colourOf(none).empty());
}

TEST(Families, ConfigurationsSurviveJson) {
  for (const Architecture& a : examples()) {
    const std::string text = toJson(a);
    EXPECT_EQ(parseArchitecture(text, "model.json"), a) << text;
    EXPECT_EQ(english(toJson(parseArchitecture(text, "model.json"))), text);
  }
}

/// Results are stored under keys that hold this text: another order or spelling would lose them all.
TEST(Families, TheStoredTextStaysTheSame) {
  EfficientNetConfig small;
  small.outChannels = {16, 24};
  small.repeats = {1, 2};
  small.kernels = small.strides = small.expand = {3, 1};
  const auto compact = [](const Architecture& a) { return Json::parse(toJson(a)).dump(); };
  EXPECT_EQ(compact({1000, ResNetConfig{}}),
            R"({"arch":"resnet","num_classes":1000,"block":"bottleneck","layers":[3,4,23,3],)"
            R"("channels":[64,128,256,512],"expansion":4,"stem_chs":64,"bn_eps":1e-05})");
  EXPECT_EQ(compact({20, small}),
            R"({"arch":"efficientnet","num_classes":20,"pad":"tf_same","static_size":528,"stem":32,)"
            R"("num_features":1280,"out_channels":[16,24],"repeats":[1,2],"kernels":[3,1],"strides":[3,1],)"
            R"("expand":[3,1],"se_ratio":0.25,"channel_divisor":8,"bn_eps":0.001})");
  EXPECT_EQ(compact({1000, SwinConfig{}}),
            R"({"arch":"swin","num_classes":1000,"img_size":224,"patch_size":4,"window":7,"embed_dim":96,)"
            R"("depths":[2,2,18,2],"num_heads":[3,6,12,24],"mlp_ratio":4.0,"ln_eps":1e-05})");
  EXPECT_EQ(compact({1000, CaitConfig{}}),
            R"({"arch":"cait","num_classes":1000,"img_size":224,"patch_size":16,"embed_dim":384,"depth":24,)"
            R"("num_heads":8,"depth_token_only":2,"mlp_ratio":4.0,"ln_eps":1e-06})");
  const auto stored = [&](const char* id) { return compact(findModel(id, {}, {}).architecture); };
  EXPECT_EQ(stored("resnet101"), compact({1000, ResNetConfig{}}));
  EXPECT_EQ(stored("seresnext50_32x4d"),
            R"({"arch":"resnet","num_classes":1000,"block":"bottleneck","layers":[3,4,6,3],)"
            R"("channels":[64,128,256,512],"expansion":4,"stem_chs":64,"bn_eps":1e-05,"cardinality":32,"base_width":4,)"
            R"("attn_layer":"se"})");
  EXPECT_EQ(stored("vit_small_patch16_224"),
            R"({"arch":"vit","num_classes":1000,"img_size":224,"patch_size":16,"embed_dim":384,"depth":12,)"
            R"("num_heads":6,"mlp_ratio":4.0,"qkv_bias":true,"qk_norm":false,"proj_bias":true,"init_values":null,)"
            R"("class_token":true,"pos_embed":"learn","no_embed_class":false,"reg_tokens":0,"pre_norm":false,)"
            R"("final_norm":true,"global_pool":"token","fc_norm":null,"distilled":false,"mlp_layer":"mlp",)"
            R"("act_layer":"gelu","ln_eps":1e-06})");
  EXPECT_EQ(stored("convnext_tiny"),
            R"({"arch":"convnext","num_classes":1000,"depths":[3,3,9,3],"dims":[96,192,384,768],"kernel_sizes":7,)"
            R"("ls_init_value":1e-06,"stem_type":"patch","patch_size":4,"head_norm_first":false,)"
            R"("head_hidden_size":null,"conv_mlp":false,"conv_bias":true,"use_grn":false,"mlp_ratio":4.0,)"
            R"("norm_eps":1e-06,"head_norm_eps":null})");
  EXPECT_EQ(stored("densenet121"), R"({"arch":"densenet","num_classes":1000,"growth_rate":32,)"
                                   R"("block_config":[6,12,24,16],"bn_size":4,"bn_eps":1e-05})");
  EXPECT_EQ(stored("vgg11"), R"({"arch":"vgg","num_classes":1000,"cfg":[64,"M",128,"M",256,256,"M",512,512,"M",)"
                             R"(512,512,"M"],"norm_layer":"none","bn_eps":1e-05,"mlp_ratio":1.0})");
  EXPECT_EQ(stored("squeezenet1_1"), R"({"arch":"squeezenet","num_classes":1000,"stem_chs":64,"stem_kernel":3,)"
                                     R"("squeeze":["M",16,16,"M",32,32,"M",48,48,64,64],"expand":4})");
  EXPECT_EQ(stored("inception_v3"),
            R"({"arch":"inception","num_classes":1000,"transform_input":false,"bn_eps":0.001})");
  EXPECT_EQ(stored("mobilenetv2_100"),
            R"({"arch":"mobilenetv3","num_classes":1000,"arch_def":[["ds_r1_k3_s1_c16"],["ir_r2_k3_s2_e6_c24"],)"
            R"(["ir_r3_k3_s2_e6_c32"],["ir_r4_k3_s2_e6_c64"],["ir_r3_k3_s1_e6_c96"],["ir_r3_k3_s2_e6_c160"],)"
            R"(["ir_r1_k3_s1_e6_c320"]],"channel_multiplier":1.0,"channel_divisor":8,"round_limit":0.9,)"
            R"("stem_size":32,"fix_stem":false,"num_features":1280,"head":"wide","head_bias":false,"pad_type":"",)"
            R"("act_layer":"relu6","bn_eps":1e-05,"se_from_exp":false,"se_gate_layer":"sigmoid",)"
            R"("se_act_layer":"relu6","se_round_divisor":1})");
  EXPECT_EQ(stored("swinv2_tiny_window8_256"),
            R"({"arch":"swinv2","num_classes":1000,"img_size":256,"patch_size":4,"window_size":8,"embed_dim":96,)"
            R"("depths":[2,2,6,2],"num_heads":[3,6,12,24],"pretrained_window_sizes":[0,0,0,0],"mlp_ratio":4.0,)"
            R"("ln_eps":1e-05})");
  EXPECT_EQ(compact({0, TorchScriptConfig{}}),
            R"({"arch":"torchscript","num_classes":0,"tokens":"auto","prefix_tokens":-1,"outputs":"auto"})");
  EXPECT_EQ(toJson({0, TorchScriptConfig{}}),
            "{\n \"arch\": \"torchscript\",\n \"num_classes\": 0,\n \"tokens\": \"auto\",\n \"prefix_tokens\": -1,\n "
            "\"outputs\": \"auto\"\n}");
}

TEST(Families, EveryValueOutOfRangeIsRefusedByItsKey) {
  for (const FamilyInfo& family : families()) {
    auto keys = configKeys(family);
    keys.emplace_back("num_classes");
    for (const std::string& key : keys) {
      Json good = Json::parse(toJson(exampleOf(family, key)));
      if (!good.contains(key)) good[key] = "one word";
      std::vector<Json> wrong{Json::object()};
      if (!kNullable.count(key)) wrong.emplace_back(nullptr);
      if (good[key].is_boolean()) {
        wrong.insert(wrong.end(), {Json(1), Json("true")});
      } else if (good[key].is_null()) {
        wrong.insert(wrong.end(), {Json(-2), Json("3"), Json::array()});
      } else if (good[key].is_array() && good[key][0].is_array()) {
        wrong.insert(wrong.end(), {Json::array(), Json(3), Json::parse(R"([["xx_r1"]])"), Json::parse("[[]]"),
                                   Json::parse(R"(["ds_r1_k3_s1_c16"])"), Json::parse(R"([["ir_r1_k3_s1"]])")});
      } else if (good[key].is_array()) {
        // 0 stands for something in the list of windows of an earlier training.
        const Json none = key == "pretrained_window_sizes" ? -1 : 0;
        for (const Json& entry : {none, Json(1'000'000), Json(1.5), Json("x")}) {
          wrong.push_back(good[key]);
          wrong.back()[0] = entry;
        }
        wrong.push_back(Json::array());
        wrong.push_back(std::vector<int>(65, 1));
        wrong.emplace_back(3);
      } else if (good[key].is_string()) {
        wrong.insert(wrong.end(), {Json(1), Json("sideways")});
        if (!kMayBeEmpty.count(key)) wrong.emplace_back("");
      } else {
        wrong.insert(wrong.end(), {Json(-2), Json(1e12), Json("3")});
        if (good[key].is_number_integer()) wrong.emplace_back(1.5);
      }
      for (const Json& value : wrong) {
        Json bad = good;
        bad[key] = value;
        const std::string text = refusal(bad);
        EXPECT_THAT(english(text), HasSubstr("\"" + key + "\"")) << family.id << " " << value;
        EXPECT_THAT(english(text), ::testing::AnyOf(HasSubstr(" to "), HasSubstr("The choices are "),
                                                    HasSubstr("true or false"), HasSubstr("null or false")))
            << family.id << " " << value;
        EXPECT_THAT(english(text), ::testing::Not(HasSubstr("json.exception")));
      }
    }
  }
}

TEST(Families, AMisspeltKeyIsRefusedWithTheNearest) {
  for (const FamilyInfo& family : families()) {
    const Json good = Json::parse(toJson(exampleOf(family)));
    for (const auto& item : good.items()) {
      Json bad = good;
      bad[item.key().substr(0, item.key().size() - 1)] = item.value();
      EXPECT_THAT(refusal(bad), HasSubstr("Did you mean \"" + item.key() + "\"?")) << family.id;
    }
  }
  EXPECT_THAT(refusal({{"arch", "resnet"}, {"num_clases", 5}, {"layers", {1}}, {"channels", {8}}}),
              HasSubstr("has the unknown key \"num_clases\". Did you mean \"num_classes\"?"));
  EXPECT_THAT(refusal({{"aarch", "resnet"}}), HasSubstr("Did you mean \"arch\"?"));
  // What is near nothing is a note of one's own.
  EXPECT_EQ(
      english(refusal({{"arch", "resnet"}, {"note", "mine"}, {"act", "relu"}, {"layers", {1}}, {"channels", {8}}})),
      "no error");
}

TEST(Families, MessagesNameWhatIsAllowed) {
  const Json net{{"arch", "resnet"}, {"layers", {1, 2}}, {"channels", {8, 9}}};
  const auto with = [](Json json, const char* key, Json value) {
    json[key] = std::move(value);
    return refusal(json);
  };
  EXPECT_THAT(with(net, "block", "botleneck"),
              HasSubstr("Did you mean bottleneck? The choices are bottleneck, basic."));
  EXPECT_THAT(with(net, "layers", {1'000'000, 2}),
              HasSubstr("its entry 1 is 1000000, it needs 1 to 64 whole numbers from 1 to 256"));
  EXPECT_THAT(with(net, "channels", {8}), HasSubstr("it needs 2 whole numbers from 1 to 16384"));
  EXPECT_THAT(with(net, "bn_eps", -1), HasSubstr("has -1 for \"bn_eps\"; a number from 0 to 1 is needed"));
  const Json b = Json::parse(toJson(exampleOf(*findFamily("efficientnet"))));
  for (const char* pad : {"sideways", "", "same"})
    EXPECT_THAT(with(b, "pad", pad), HasSubstr("The choices are tf_same, static, symmetric.")) << pad;
  EXPECT_THAT(with(b, "pad", "Static"), HasSubstr("Did you mean static?"));
  const Json cait = Json::parse(toJson(exampleOf(*findFamily("cait"))));
  EXPECT_THAT(with(cait, "embed_dim", 1 << 24), HasSubstr("\"embed_dim\"; a whole number from 1 to 8192 is needed"));
  EXPECT_THAT(with(cait, "depth_token_only", 100'000), HasSubstr("from 0 to 64"));
  EXPECT_THAT(refusal({{"arch", "resnt"}}),
              HasSubstr("Did you mean resnet? The known ones are resnet, efficientnet, "));
}

TEST(Families, ModelFilesRefuseNumbersOutOfRange) {
  const sightline::testing::TempFolder folder;
  const auto refusalOf = [&](const char* key, Json value) -> std::string {
    Json json{{"arch", "resnet"}, {"layers", {1}}, {"channels", {8}}};
    json[key] = std::move(value);
    writeFileAtomically(folder / "m.json", json.dump());
    try {
      (void)readModelFile(folder / "m.json");
      return "no error";
    } catch (const Error& e) {
      return e.what();
    }
  };
  EXPECT_THAT(refusalOf("input_size", 0), HasSubstr("has 0 for \"input_size\"; a whole number from 1 to 4096"));
  EXPECT_THAT(refusalOf("crop", 1.5), HasSubstr("\"crop\""));
  EXPECT_THAT(refusalOf("std", {0.2, 0, 0.2}), HasSubstr("\"std\""));
  EXPECT_THAT(refusalOf("mean", {1e9, 0, 0}), HasSubstr("\"mean\""));
  EXPECT_THAT(refusalOf("mean", {123.675, 116.28, 103.53}), HasSubstr("so divide by 255"));
  EXPECT_EQ(refusalOf("mean", {0.5, 0.5, 0.5}), "no error");
  EXPECT_THAT(refusalOf("lables", {"a"}), HasSubstr("Did you mean \"labels\"?"));
  EXPECT_EQ(refusalOf("input_size", 64), "no error");
}

TEST(Families, WeightsOfEveryFamilyAreRecognised) {
  const auto described = [](std::vector<std::pair<std::string, std::vector<std::int64_t>>> tensors) {
    std::vector<TensorView> views;
    for (auto& [name, shape] : tensors) views.push_back({std::move(name), "F32", std::move(shape), nullptr, 0, {}});
    return describeWeights(canonicalNames(views)).text();
  };
  EXPECT_EQ(described({{"layer1.0.conv1.weight", {8, 3, 1, 1}}}), "a resnet with stages of 1 blocks");
  EXPECT_EQ(described({{"_conv_stem.weight", {32, 3, 3, 3}}, {"_blocks.0._project_conv.weight", {16, 32, 1, 1}}}),
            "an efficientnet with stages of 1 blocks");
  EXPECT_EQ(described({{"layers.0.blocks.0.attn.relative_position_bias_table", {169, 3}},
                       {"layers.0.blocks.0.attn.relative_position_index", {49, 49}},
                       {"patch_embed.proj.weight", {96, 3, 4, 4}}}),
            "a swin with stages of 1 blocks, width 96");
  std::vector<std::pair<std::string, std::vector<std::int64_t>>> cait{{"blocks_token_only.0.gamma_1", {384}},
                                                                      {"pos_embed", {1, 576, 384}}};
  for (int b = 0; b < 24; ++b) cait.push_back({"blocks." + std::to_string(b) + ".gamma_1", {384}});
  EXPECT_EQ(described(cait), "cait_s24_384");
}

TEST(Families, EfficientNetsOfBothPaddingsAreOffered) {
  // timm's settings of efficientnet_b3.ra2_in1k (models/efficientnet.py): input 288, crop .875, PyTorch's eps.
  const ModelSpec own = findModel("efficientnet_b3", {}, {}), tf = findModel("tf_efficientnet_b3", {}, {});
  const auto &a = own.architecture.config.get<EfficientNetConfig>(),
             &b = tf.architecture.config.get<EfficientNetConfig>();
  EXPECT_EQ(a.padding, EfficientNetConfig::Padding::Symmetric);
  EXPECT_EQ(b.padding, EfficientNetConfig::Padding::TfSame);
  EXPECT_EQ(a.bnEps, 1e-5);
  EXPECT_EQ(b.bnEps, 1e-3);
  EXPECT_EQ(a.repeats, b.repeats);
  EXPECT_EQ(own.preprocessing.size, 288);
  EXPECT_EQ(own.preprocessing.cropFraction, 0.875);
  EXPECT_EQ(own.source, "timm/efficientnet_b3.ra2_in1k");
}

std::string refusedSize(const Architecture& a, int size) {
  try {
    (void)sizedFor(a, size, "net");
    return "no error";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::ModelMismatch);
    return e.what();
  }
}

/// Swin's stages for 224: grids of 56, 28, 14 and 7 patches of 4 pixels, windows of 7. Worked by hand.
TEST(Families, SwinIsBuiltForTheSizeOfItsImages) {
  const Architecture swin{1000, SwinConfig{}};
  EXPECT_EQ(asBuilt(swin, 448).config.get<SwinConfig>().imageSize, 448);  // 112, 56, 28, 14
  EXPECT_EQ(asBuilt(swin, 224), swin);
  EXPECT_EQ(refusedSize(swin, 448), "no error");
  // 256: 64 patches are not windows of 7.
  EXPECT_THAT(refusedSize(swin, 256), HasSubstr("images of 256 x 256: its stage 0 (grid 64) does not divide"));
  EXPECT_THAT(refusedSize(swin, 256), HasSubstr("Give the input size 224 or 448."));
  // 112: 28, 14, 7, and 3 patches, whose windows of 3 were never learned.
  EXPECT_THAT(refusedSize(swin, 112), HasSubstr("stage"));
  EXPECT_THAT(refusedSize(swin, 112), HasSubstr("224"));
}

TEST(Families, CaitTakesItsOwnSizeOnlyAndConvolutionsTakeAny) {
  const Architecture cait{1000, CaitConfig{}};
  EXPECT_EQ(refusedSize(cait, 224), "no error");
  EXPECT_THAT(refusedSize(cait, 256), HasSubstr("it knows the positions of images of 224 x 224 only. Give the input "
                                                "size 224."));
  const Architecture resnet{1000, ResNetConfig{}};
  EXPECT_EQ(refusedSize(resnet, 97), "no error");
  EXPECT_EQ(asBuilt(resnet, 97), resnet);
}

// A family that only this file knows.

struct ToyConfig {
  static constexpr std::string_view kFamily = "toy";
  int width = 8;
  bool deep = false;
  bool operator==(const ToyConfig&) const = default;
};

FamilyInfo toyFamily() {
  FamilyInfo f;
  f.id = ToyConfig::kFamily;
  f.name = "Toy";
  f.blockTypes = {"ToyBlock"};
  f.initial = ToyConfig{};
  f.fields = [](FamilyConfig& config, ConfigFields& fields) {
    auto& c = config.get<ToyConfig>();
    fields.number("width", c.width, {1, 64}, Presence::Required);
    fields.choice("depth", c.deep, {{"shallow", false}, {"deep", true}});
    fields.check(
        [&] { return c.deep && c.width < 4 ? Message("describes a deep toy that is too narrow") : Message(); });
  };
  f.defaultLayer = [](const FamilyConfig& config) { return config.get<ToyConfig>().deep ? "block.1" : "block.0"; };
  f.published = [] { return std::vector{timmModel("toy8", "Toy-8", ToyConfig{}, 32, 1.0, "x_in1k")}; };
  f.canonicalise = [](NamedTensors& tensors) {
    for (auto& [name, tensor] : tensors)
      if (name == "play.weight") name = "toy.weight";
  };
  f.describe = [](const TensorsByName& t) { return t.count("toy.weight") ? Message("a toy") : Message(); };
  return f;
}

TEST(Families, ARowIsAllThatANewOneTakes) {
  {
    const FamilyRegistration registered(toyFamily());
    EXPECT_THROW(FamilyRegistration{toyFamily()}, Error);  // the id is taken

    const Architecture deep = parseArchitecture(R"({"arch":"toy","width":16,"depth":"deep","num_classes":3})", "t");
    EXPECT_EQ(deep, (Architecture{3, ToyConfig{16, true}}));
    EXPECT_EQ(parseArchitecture(toJson(deep), "t"), deep);
    EXPECT_EQ(defaultLayerOf(deep), "block.1");
    EXPECT_TRUE(isBlockType("ToyBlock"));
    EXPECT_THAT(refusal({{"arch", "toy"}}), HasSubstr("lacks the key \"width\""));
    EXPECT_THAT(refusal({{"arch", "toy"}, {"width", 2}, {"depth", "deep"}}), HasSubstr("too narrow"));
    EXPECT_THAT(refusal({{"arch", "toy"}, {"widht", 2}}), HasSubstr("Did you mean \"width\"?"));
    EXPECT_THAT(refusal({{"arch", "lego"}}), HasSubstr("torchscript, onnx, pt2 and toy."));

    const auto models = publishedModels({});
    EXPECT_EQ(models.back().id, "toy8");
    EXPECT_EQ(models.back().defaultLayer, "block.0");
    EXPECT_EQ(models.back().labels.size(), 1000u);
    EXPECT_EQ(findModel("toy8", {}, {}).source, "timm/toy8.x_in1k");

    const sightline::testing::TempFolder folder;
    writeFileAtomically(folder / "mine.json", modelFileText(models.back()));
    const ModelSpec mine = readModelFile(folder / "mine.json");
    EXPECT_EQ(mine.architecture, models.back().architecture);

    const TensorView tensor{"module.play.weight", "F32", {1}, nullptr, 0, {}};
    EXPECT_EQ(english(describeWeights(canonicalNames({tensor}))), "a toy");
  }
  EXPECT_EQ(findFamily("toy"), nullptr);
  EXPECT_FALSE(isBlockType("ToyBlock"));
}

// Colours

std::vector<std::string> coloursOf(const std::vector<FamilyConfig>& configs) {
  std::vector<ModelSpec> models(configs.size());
  for (std::size_t i = 0; i < configs.size(); ++i) models[i].architecture.config = configs[i];
  assignColours(models);
  std::vector<std::string> colours;
  for (const auto& m : models) colours.push_back(colourOf(m));
  return colours;
}

EfficientNetConfig anEfficientNet() { return {}; }

TEST(ModelColours, AreThoseOfTheFamilies) {
  EXPECT_EQ(coloursOf({ResNetConfig{}, anEfficientNet(), SwinConfig{}, CaitConfig{}, TorchScriptConfig{}}),
            (std::vector<std::string>{"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9"}));
  EXPECT_EQ(coloursOf({CaitConfig{}, ResNetConfig{}}), (std::vector<std::string>{"#CC79A7", "#0072B2"}));
  ModelSpec alone;
  alone.architecture.config = SwinConfig{};
  EXPECT_EQ(colourOf(alone), "#009E73");
}

TEST(ModelColours, NoTwoModelsOfAStudyShareOne) {
  // A second ResNet takes what no family asks for, and never what a later model's family does.
  const auto five = coloursOf({ResNetConfig{}, anEfficientNet(), SwinConfig{}, CaitConfig{}, ResNetConfig{}});
  EXPECT_EQ(five[4], "#D55E00");
  EXPECT_EQ(coloursOf({ResNetConfig{}, ResNetConfig{}, ResNetConfig{}, anEfficientNet()}),
            (std::vector<std::string>{"#0072B2", "#D55E00", "#009E73", "#E69F00"}));
  for (const int count : {6, kColourSlots}) {
    const auto colours = coloursOf(std::vector<FamilyConfig>(static_cast<std::size_t>(count), ResNetConfig{}));
    EXPECT_EQ(std::set<std::string>(colours.begin(), colours.end()).size(), static_cast<std::size_t>(count));
  }
  EXPECT_EQ(coloursOf(std::vector<FamilyConfig>(40, SwinConfig{})).size(), 40u);  // beyond that they repeat
}

TEST(ModelColours, FamiliesWithoutAWishTakeAFreeOne) {
  const FamilyRegistration registered(toyFamily());
  const auto colours = coloursOf({ToyConfig{}, ResNetConfig{}, ToyConfig{}});
  EXPECT_EQ(colours, (std::vector<std::string>{"#D55E00", "#0072B2", "#E69F00"}));
}

}  // namespace
