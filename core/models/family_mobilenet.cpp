// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_mobilenet.h"

#include <cmath>

#include "core/base/error.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

using MobileAct = MobileNetConfig::Act;
using MobileHead = MobileNetConfig::Head;

Message wordProblem(const std::string& word) {
  MobileNetConfig one;
  one.archDef = {{word}};
  try {
    (void)mobileBlocks(one);
    return {};
  } catch (const Error&) {
    return "words from ds_r1_k3_s1_c16 to ir_r2_k5_s2_e6_c24_se0.25_nre are needed";
  }
}

void mobilenetFields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<MobileNetConfig>();
  const std::initializer_list<std::pair<const char*, MobileAct>> acts = {{"relu", MobileAct::Relu},
                                                                         {"relu6", MobileAct::Relu6},
                                                                         {"hard_swish", MobileAct::HardSwish},
                                                                         {"silu", MobileAct::Silu}};
  f.wordLists("arch_def", c.archDef, wordProblem);
  f.number("channel_multiplier", c.channelMultiplier, {0.01, 64});
  f.number("channel_divisor", c.channelDivisor, {1, 1024});
  f.number("round_limit", c.roundLimit, {0, 1});
  f.number("stem_size", c.stemSize, {1, 16384});
  f.flag("fix_stem", c.fixStem);
  f.number("num_features", c.numFeatures, {1, 65536});
  f.choice("head", c.head, {{"late", MobileHead::Late}, {"wide", MobileHead::Wide}});
  f.flag("head_bias", c.headBias);
  f.choice("pad_type", c.same, {{"", false}, {"same", true}});
  f.choice("act_layer", c.act, acts);
  f.number("bn_eps", c.bnEps, {0, 1});
  f.flag("se_from_exp", c.seFromExp);
  f.choice("se_gate_layer", c.seGate,
           {{"sigmoid", MobileNetConfig::Gate::Sigmoid}, {"hard_sigmoid", MobileNetConfig::Gate::HardSigmoid}});
  f.choice("se_act_layer", c.seAct, acts);
  f.number("se_round_divisor", c.seDivisor, {1, 1024});
  f.only("norm_layer", "batchnorm2d");
  f.absent("head_norm");
}

MobileNetConfig mobileNetV3(bool large, double width) {
  MobileNetConfig c;
  c.channelMultiplier = width;
  c.fixStem = width < 0.75;
  if (large) {
    c.archDef = {{"ds_r1_k3_s1_e1_c16_nre"},
                 {"ir_r1_k3_s2_e4_c24_nre", "ir_r1_k3_s1_e3_c24_nre"},
                 {"ir_r3_k5_s2_e3_c40_se0.25_nre"},
                 {"ir_r1_k3_s2_e6_c80", "ir_r1_k3_s1_e2.5_c80", "ir_r2_k3_s1_e2.3_c80"},
                 {"ir_r2_k3_s1_e6_c112_se0.25"},
                 {"ir_r3_k5_s2_e6_c160_se0.25"},
                 {"cn_r1_k1_s1_c960"}};
  } else {
    c.numFeatures = 1024;
    c.archDef = {{"ds_r1_k3_s2_e1_c16_se0.25_nre"},
                 {"ir_r1_k3_s2_e4.5_c24_nre", "ir_r1_k3_s1_e3.67_c24_nre"},
                 {"ir_r1_k5_s2_e4_c40_se0.25", "ir_r2_k5_s1_e6_c40_se0.25"},
                 {"ir_r2_k5_s1_e3_c48_se0.25"},
                 {"ir_r3_k5_s2_e6_c96_se0.25"},
                 {"cn_r1_k1_s1_c576"}};
  }
  return c;
}

/// What MobileNetV2 and EfficientNetV2 share.
MobileNetConfig wideHead(MobileAct act) {
  MobileNetConfig c;
  c.head = MobileHead::Wide;
  c.headBias = false;
  c.stemSize = 32;
  c.act = c.seAct = act;
  c.seFromExp = false;
  c.seGate = MobileNetConfig::Gate::Sigmoid;
  c.seDivisor = 1;
  return c;
}

/// Repeats of a stage in a network that is so much deeper.
std::string repeated(const char* kind, int repeats, double depth, const std::string& rest) {
  return std::string(kind) + "_r" + std::to_string(static_cast<int>(std::ceil(repeats * depth - 1e-9))) + rest;
}

/// @param fixed stem, head and the first and last stage are as in the plain network (timm's "d")
MobileNetConfig mobileNetV2(double width, double depth, bool fixed) {
  MobileNetConfig c = wideHead(MobileAct::Relu6);
  c.channelMultiplier = width;
  c.fixStem = fixed;
  c.numFeatures = fixed ? 1280 : std::max(1280, static_cast<int>(1280 * width + 4) / 8 * 8);
  const double outer = fixed ? 1 : depth;
  c.archDef = {{repeated("ds", 1, outer, "_k3_s1_c16")},    {repeated("ir", 2, depth, "_k3_s2_e6_c24")},
               {repeated("ir", 3, depth, "_k3_s2_e6_c32")}, {repeated("ir", 4, depth, "_k3_s2_e6_c64")},
               {repeated("ir", 3, depth, "_k3_s1_e6_c96")}, {repeated("ir", 3, depth, "_k3_s2_e6_c160")},
               {repeated("ir", 1, outer, "_k3_s1_e6_c320")}};
  return c;
}

MobileNetConfig efficientNetV2Base(double width, double depth) {
  MobileNetConfig c = wideHead(MobileAct::Silu);
  c.channelMultiplier = width;
  c.roundLimit = 0;
  c.numFeatures = static_cast<int>(1280 * width + 4) / 8 * 8;
  c.archDef = {
      {repeated("cn", 1, depth, "_k3_s1_e1_c16_skip")},    {repeated("er", 2, depth, "_k3_s2_e4_c32")},
      {repeated("er", 2, depth, "_k3_s2_e4_c48")},         {repeated("ir", 3, depth, "_k3_s2_e4_c96_se0.25")},
      {repeated("ir", 5, depth, "_k3_s1_e6_c112_se0.25")}, {repeated("ir", 8, depth, "_k3_s2_e6_c192_se0.25")}};
  return c;
}

MobileNetConfig efficientNetV2(std::vector<std::vector<std::string>> stages, int features = 1280, int stem = 24) {
  MobileNetConfig c = wideHead(MobileAct::Silu);
  c.stemSize = stem;
  c.numFeatures = features;
  c.archDef = std::move(stages);
  return c;
}

std::vector<std::vector<std::string>> stagesOfV2(char size) {
  // 'r' is Wightman's, made before the paper's authors published theirs.
  if (size == 's')
    return {{"cn_r2_k3_s1_e1_c24_skip"},    {"er_r4_k3_s2_e4_c48"},         {"er_r4_k3_s2_e4_c64"},
            {"ir_r6_k3_s2_e4_c128_se0.25"}, {"ir_r9_k3_s1_e6_c160_se0.25"}, {"ir_r15_k3_s2_e6_c256_se0.25"}};
  if (size == 'm')
    return {{"cn_r3_k3_s1_e1_c24_skip"},    {"er_r5_k3_s2_e4_c48"},          {"er_r5_k3_s2_e4_c80"},
            {"ir_r7_k3_s2_e4_c160_se0.25"}, {"ir_r14_k3_s1_e6_c176_se0.25"}, {"ir_r18_k3_s2_e6_c304_se0.25"},
            {"ir_r5_k3_s1_e6_c512_se0.25"}};
  if (size == 'l')
    return {{"cn_r4_k3_s1_e1_c32_skip"},     {"er_r7_k3_s2_e4_c64"},          {"er_r7_k3_s2_e4_c96"},
            {"ir_r10_k3_s2_e4_c192_se0.25"}, {"ir_r19_k3_s1_e6_c224_se0.25"}, {"ir_r25_k3_s2_e6_c384_se0.25"},
            {"ir_r7_k3_s1_e6_c640_se0.25"}};
  return {{"er_r2_k3_s1_e1_c24"},         {"er_r4_k3_s2_e4_c48"},         {"er_r4_k3_s2_e4_c64"},
          {"ir_r6_k3_s2_e4_c128_se0.25"}, {"ir_r9_k3_s1_e6_c160_se0.25"}, {"ir_r15_k3_s2_e6_c272_se0.25"}};
}

MobileNetConfig asTensorFlow(MobileNetConfig c) {
  c.same = true;
  c.bnEps = 1e-3;
  return c;
}

ModelSpec halves(ModelSpec m) {
  m.preprocessing.mean = m.preprocessing.std = {0.5f, 0.5f, 0.5f};
  return m;
}

/// torchvision's training of the same network: batch norm's eps is 1e-3 for MobileNetV3.
ModelSpec torchvisionMobile(const std::string& id, std::string name, MobileNetConfig c, double eps) {
  c.bnEps = eps;
  ModelSpec m = timmModel(id, std::move(name), std::move(c), 224, 0.875, "tv_in1k");
  m.source = "torchvision " + id;
  m.licence = "BSD-3-Clause";
  m.preprocessing.filter = Preprocessing::Filter::Bilinear;
  return m;
}

std::vector<ModelSpec> publishedMobileNets() {
  const auto v3 = [](const char* size, const char* name, bool large, double width, const char* tag) {
    return timmModel(std::string("mobilenetv3_") + size, std::string("MobileNetV3-") + name, mobileNetV3(large, width),
                     224, 0.875, tag);
  };
  const auto tfV3 = [](const char* size, const char* name, bool large, double width) {
    ModelSpec m =
        halves(timmModel(std::string("tf_mobilenetv3_") + size, std::string("MobileNetV3-") + name + " (TensorFlow)",
                         asTensorFlow(mobileNetV3(large, width)), 224, 0.875, "in1k"));
    m.preprocessing.filter = Preprocessing::Filter::Bilinear;
    return m;
  };
  const auto v2 = [](const char* size, const char* name, MobileNetConfig c, const char* tag) {
    return timmModel(std::string("mobilenetv2_") + size, std::string("MobileNetV2-") + name, std::move(c), 224, 0.875,
                     tag);
  };
  const auto e2 = [](const char* size, const char* name, MobileNetConfig c, int side, double crop, const char* tag) {
    return timmModel(std::string("tf_efficientnetv2_") + size, std::string("EfficientNetV2-") + name,
                     asTensorFlow(std::move(c)), side, crop, tag);
  };
  /// torchvision's: PyTorch's padding, images of `side` without a crop.
  const auto tvE2 = [](const char* size, const char* name, MobileNetConfig c, int side) {
    ModelSpec m = torchvisionMobile(std::string("efficientnet_v2_") + size,
                                    std::string("EfficientNetV2-") + name + " (torchvision)", std::move(c), 1e-3);
    m.preprocessing.size = side;
    m.preprocessing.cropFraction = 1;
    return m;
  };
  const char* const ft = "in21k_ft_in1k";
  return {
      v3("large_100", "Large", true, 1, "ra_in1k"),
      v3("small_100", "Small", false, 1, "lamb_in1k"),
      v3("small_075", "Small 0.75", false, 0.75, "lamb_in1k"),
      v3("small_050", "Small 0.5", false, 0.5, "lamb_in1k"),
      tfV3("large_100", "Large", true, 1),
      tfV3("large_075", "Large 0.75", true, 0.75),
      tfV3("small_100", "Small", false, 1),
      tfV3("small_075", "Small 0.75", false, 0.75),
      torchvisionMobile("mobilenet_v3_large", "MobileNetV3-Large (torchvision)", mobileNetV3(true, 1), 1e-3),
      torchvisionMobile("mobilenet_v3_small", "MobileNetV3-Small (torchvision)", mobileNetV3(false, 1), 1e-3),
      v2("100", "1.0", mobileNetV2(1, 1, false), "ra_in1k"),
      v2("050", "0.5", mobileNetV2(0.5, 1, false), "lamb_in1k"),
      v2("110d", "1.1 deep", mobileNetV2(1.1, 1.2, true), "ra_in1k"),
      v2("120d", "1.2 deep", mobileNetV2(1.2, 1.4, true), "ra_in1k"),
      v2("140", "1.4", mobileNetV2(1.4, 1, false), "ra_in1k"),
      torchvisionMobile("mobilenet_v2", "MobileNetV2 (torchvision)", mobileNetV2(1, 1, false), 1e-5),
      e2("b0", "B0", efficientNetV2Base(1, 1), 192, 0.875, "in1k"),
      e2("b1", "B1", efficientNetV2Base(1, 1.1), 192, 0.882, "in1k"),
      e2("b2", "B2", efficientNetV2Base(1.1, 1.2), 208, 0.89, "in1k"),
      halves(e2("b3", "B3", efficientNetV2Base(1.2, 1.4), 240, 0.9, ft)),
      halves(e2("s", "S", efficientNetV2(stagesOfV2('s')), 300, 1.0, ft)),
      halves(e2("m", "M", efficientNetV2(stagesOfV2('m')), 384, 1.0, ft)),
      halves(e2("l", "L", efficientNetV2(stagesOfV2('l'), 1280, 32), 384, 1.0, ft)),
      timmModel("efficientnetv2_rw_s", "EfficientNetV2-S (Wightman)", efficientNetV2(stagesOfV2('r'), 1792), 288, 1.0,
                "ra2_in1k"),
      tvE2("s", "S", efficientNetV2(stagesOfV2('s')), 384),
      tvE2("m", "M", efficientNetV2(stagesOfV2('m')), 480),
      halves(tvE2("l", "L", efficientNetV2(stagesOfV2('l'), 1280, 32), 480)),
  };
}

Message describeMobileNet(const TensorsByName& t) {
  const bool late = t.count("conv_head.bias") > 0 && !t.count("bn2.weight");
  const bool plain = t.count("blocks.0.0.conv_dw.weight") > 0 && !t.count("blocks.0.0.se.conv_reduce.weight");
  const bool fused = t.count("blocks.0.0.conv.weight") > 0 || t.count("blocks.1.0.conv_exp.weight") > 0;
  if (!t.count("conv_stem.weight") || !(late || plain || fused)) return {};
  const std::vector<int> repeats = countsFrom(t, "blocks.", ".");
  const auto stem = extentOf(t, "conv_stem.weight", 0), head = extentOf(t, "conv_head.weight", 0);
  std::vector<Message> fitting;
  for (const auto& model : publishedMobileNets()) {
    const auto& c = model.architecture.config.get<MobileNetConfig>();
    const auto stages = mobileBlocks(c);
    std::vector<int> own;
    for (const auto& stage : stages) own.push_back(static_cast<int>(stage.size()));
    const auto last = extentOf(t, "conv_head.weight", 1);
    if (own == repeats && mobileStem(c) == stem && c.numFeatures == head && stages.back().back().out == last)
      fitting.push_back(Message::verbatim(model.id));
  }
  if (!fitting.empty()) return joined(fitting, "{1} or {2}");
  const std::string stages = joined(repeats);
  if (late) return message("a MobileNetV3 with stages of {1} blocks", stages);
  return fused ? message("an EfficientNetV2 with stages of {1} blocks", stages)
               : message("a MobileNetV2 with stages of {1} blocks", stages);
}

}  // namespace

FamilyInfo mobilenetFamily() {
  FamilyInfo f;
  f.id = MobileNetConfig::kFamily;
  f.name = "MobileNet and EfficientNetV2";
  f.aliases = {"mobilenetv2", "efficientnetv2"};
  f.headWeight = "classifier.weight";
  f.blockTypes = {"DepthwiseSeparableConv", "InvertedResidual", "EdgeResidual", "ConvBnAct"};
  f.initial = mobileNetV3(true, 1);
  f.fields = mobilenetFields;
  f.defaultLayer = [](const FamilyConfig& config) -> std::string {
    const auto stages = mobileBlocks(config.get<MobileNetConfig>());
    if (stages.empty() || stages.back().empty()) return {};
    return "blocks." + std::to_string(stages.size() - 1) + "." + std::to_string(stages.back().size() - 1);
  };
  f.published = publishedMobileNets;
  f.canonicalise = canonicaliseMobileNet;
  f.describe = describeMobileNet;
  return f;
}

}  // namespace sightline
