// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_resnet.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/base/whole_number.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void resnetFields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<ResNetConfig>();
  f.choice("block", c.bottleneck, {{"bottleneck", true}, {"basic", false}});
  f.numbers("layers", c.layers, {1, 256});
  f.numbers("channels", c.channels, {1, 16384}, c.layers.size());
  f.number("expansion", c.expansion, {1, 64});
  f.number("stem_chs", c.stemChannels, {1, 16384});
  f.number("bn_eps", c.bnEps, {0, 1});
  // Keys that came later are left out where they say nothing: stored results are found by this text.
  using Stem = ResNetConfig::Stem;
  f.number("cardinality", c.cardinality, {1, 1024}, Presence::Rare);
  f.number("base_width", c.baseWidth, {1, 4096}, Presence::Rare);
  f.choice("stem_type", c.stem, {{"", Stem::Plain}, {"deep", Stem::Deep}, {"deep_tiered", Stem::DeepTiered}},
           Presence::Rare);
  f.number("stem_width", c.stemWidth, {4, 4096}, Presence::Rare);
  f.flag("avg_down", c.avgDown, Presence::Rare);
  f.choice("attn_layer", c.squeezeExcite, {{"none", false}, {"se", true}}, Presence::Rare);
  f.only("act_layer", "relu");
  f.only("norm_layer", "batchnorm2d");
  f.absent("aa_layer");
  f.check([&]() -> Message {
    if (!c.bottleneck && (c.cardinality != 1 || c.baseWidth != 64))
      return "describes a resnet of basic blocks with groups or another base width";
    for (std::size_t s = 0; s < c.layers.size(); ++s)
      if (c.widthOf(s) < 1) return message("describes a resnet whose stage {1} has no width", s + 1);
    return {};
  });
}

ResNetConfig plainResNet(bool bottleneck, std::vector<int> layers) {
  ResNetConfig c;
  c.bottleneck = bottleneck;
  c.layers = std::move(layers);
  return c;
}

ResNetConfig grouped(ResNetConfig c, int cardinality, int baseWidth) {
  c.cardinality = cardinality;
  c.baseWidth = baseWidth;
  return c;
}

ResNetConfig excited(ResNetConfig c) {
  c.squeezeExcite = true;
  return c;
}

/// ResNet-C, and with averaging shortcuts ResNet-D.
ResNetConfig deepStem(ResNetConfig c, bool avgDown, int stemWidth = 32) {
  c.stem = ResNetConfig::Stem::Deep;
  c.stemWidth = stemWidth;
  c.stemChannels = 2 * stemWidth;
  c.avgDown = avgDown;
  return c;
}

/// torchvision's own weights: prepared with bilinear resizing.
ModelSpec torchvisionResNet(std::string id, std::string name, ResNetConfig config) {
  ModelSpec m = timmModel(std::move(id), std::move(name), std::move(config), 224, 0.875, "tv_in1k");
  m.preprocessing.filter = Preprocessing::Filter::Bilinear;
  m.licence = "BSD-3-Clause";
  return m;
}

std::vector<ModelSpec> publishedResNets() {
  const auto r18 = plainResNet(false, {2, 2, 2, 2}), r34 = plainResNet(false, {3, 4, 6, 3}),
             r50 = plainResNet(true, {3, 4, 6, 3}), r101 = plainResNet(true, {3, 4, 23, 3}),
             r152 = plainResNet(true, {3, 8, 36, 3}), r26 = plainResNet(true, {2, 2, 2, 2});
  return {
      timmModel("resnet101", "ResNet-101", r101, 224, 0.95, "a1h_in1k"),
      timmModel("resnet18", "ResNet-18", r18, 224, 0.95, "a1_in1k"),
      timmModel("resnet34", "ResNet-34", r34, 224, 0.95, "a1_in1k"),
      timmModel("resnet50", "ResNet-50", r50, 224, 0.95, "a1_in1k"),
      timmModel("resnet152", "ResNet-152", r152, 224, 0.95, "a1h_in1k"),
      timmModel("resnext50_32x4d", "ResNeXt-50 (32x4d)", grouped(r50, 32, 4), 224, 0.95, "a1h_in1k"),
      timmModel("resnext101_32x4d", "ResNeXt-101 (32x4d)", grouped(r101, 32, 4), 224, 0.875, "gluon_in1k"),
      torchvisionResNet("resnext101_32x8d", "ResNeXt-101 (32x8d)", grouped(r101, 32, 8)),
      timmModel("resnext101_64x4d", "ResNeXt-101 (64x4d)", grouped(r101, 64, 4), 224, 0.95, "c1_in1k"),
      timmModel("wide_resnet50_2", "Wide ResNet-50-2", grouped(r50, 1, 128), 224, 0.875, "racm_in1k"),
      torchvisionResNet("wide_resnet101_2", "Wide ResNet-101-2", grouped(r101, 1, 128)),
      timmModel("seresnet50", "SE-ResNet-50", excited(r50), 224, 0.95, "a1_in1k"),
      timmModel("seresnext50_32x4d", "SE-ResNeXt-50 (32x4d)", excited(grouped(r50, 32, 4)), 224, 0.875, "racm_in1k"),
      timmModel("seresnext101_32x4d", "SE-ResNeXt-101 (32x4d)", excited(grouped(r101, 32, 4)), 224, 0.875,
                "gluon_in1k"),
      timmModel("seresnext101_32x8d", "SE-ResNeXt-101 (32x8d)", excited(grouped(r101, 32, 8)), 224, 0.95, "ah_in1k"),
      timmModel("resnet26", "ResNet-26", r26, 224, 0.875, "bt_in1k"),
      timmModel("resnet18d", "ResNet-18-D", deepStem(r18, true), 224, 0.875, "ra2_in1k"),
      timmModel("resnet26d", "ResNet-26-D", deepStem(r26, true), 224, 0.875, "bt_in1k"),
      timmModel("resnet34d", "ResNet-34-D", deepStem(r34, true), 224, 0.875, "ra2_in1k"),
      timmModel("resnet50d", "ResNet-50-D", deepStem(r50, true), 224, 0.875, "ra2_in1k"),
      timmModel("resnet101d", "ResNet-101-D", deepStem(r101, true), 256, 0.95, "ra2_in1k"),
      timmModel("resnet152d", "ResNet-152-D", deepStem(r152, true), 256, 0.95, "ra2_in1k"),
      timmModel("resnet50c", "ResNet-50-C", deepStem(r50, false), 224, 0.875, "gluon_in1k"),
      timmModel("resnet50s", "ResNet-50-S", deepStem(r50, false, 64), 224, 0.875, "gluon_in1k")};
}

Message describeResNet(const TensorsByName& t) {
  if (!t.count("layer1.0.conv1.weight")) return {};
  const std::vector<int> layers = countsFrom(t, "layer", ".", 1);
  const bool bottleneck = t.count("layer1.0.conv3.weight") > 0, deep = t.count("conv1.0.weight") > 0,
             se = t.count("layer1.0.se.fc1.weight") > 0,
             averages = t.count("layer2.0.downsample.1.running_mean") == 0 &&
                        t.count("layer2.0.downsample.2.running_mean") > 0;
  const auto width = extentOf(t, "layer1.0.conv1.weight", 0), inGroup = extentOf(t, "layer1.0.conv2.weight", 1),
             stem = extentOf(t, "bn1.weight", 0);
  Message what = message("a resnet with stages of {1} blocks", joined(layers));
  if (inGroup > 0 && inGroup < width) what = message("{1} and {2} groups", what, width / inGroup);
  if (deep) what = message("{1}, a stem of three convolutions", what);
  if (se) what = message("{1}, squeeze and excitation", what);
  return idOr<ResNetConfig>(
      publishedResNets(),
      [&](const ResNetConfig& c) {
        return c.layers == layers && c.bottleneck == bottleneck && c.widthOf(0) == width &&
               (inGroup < 0 || c.widthOf(0) / c.cardinality == inGroup) && c.squeezeExcite == se &&
               (c.stem != ResNetConfig::Stem::Plain) == deep && (stem < 0 || c.stemChannels == stem) &&
               c.avgDown == averages;
      },
      what);
}

std::optional<FamilyConfig> resnetFromTransformers(const nlohmann::json& j) {
  if (j.at("model_type").get<std::string>() != "resnet") return {};
  // Strides in the first convolution of a block or in the first stage are another network.
  if (j.value("downsample_in_first_stage", false) || j.value("downsample_in_bottleneck", false)) return {};
  if (j.value("hidden_act", std::string("relu")) != "relu") return {};
  ResNetConfig c;
  c.bottleneck = j.value("layer_type", std::string("bottleneck")) == "bottleneck";
  c.layers = wholeNumbers(j, "depths", {3, 4, 6, 3});
  c.channels = wholeNumbers(j, "hidden_sizes", {256, 512, 1024, 2048});
  if (c.bottleneck)
    for (int& width : c.channels) width /= c.expansion;
  c.stemChannels = wholeNumber(j, "embedding_size", 64);
  return c;
}

}  // namespace

FamilyInfo resnetFamily() {
  FamilyInfo f;
  f.id = ResNetConfig::kFamily;
  f.name = "ResNet";
  f.colourSlot = 0;
  f.headWeight = "fc.weight";
  f.blockTypes = {"BasicBlock", "Bottleneck"};
  f.initial = ResNetConfig{};
  f.fields = resnetFields;
  f.defaultLayer = [](const FamilyConfig& config) {
    const auto& layers = config.get<ResNetConfig>().layers;
    return layers.empty() ? "" : "layer" + std::to_string(layers.size()) + "." + std::to_string(layers.back() - 1);
  };
  f.published = publishedResNets;
  f.aliases = {"resnext"};
  f.fromTransformers = resnetFromTransformers;
  f.canonicalise = canonicaliseResNet;
  f.describe = describeResNet;
  return f;
}

/// "resnet.encoder.stages.0.layers.2.layer.1.convolution.weight" -> "layer1.2.conv2.weight"
void canonicaliseResNet(NamedTensors& named) {
  if (!hasTensor(named, "resnet.embedder.embedder.convolution.weight")) return;
  using Renaming = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Renaming, 3> kOutside{{{"resnet.embedder.embedder.convolution.", "conv1."},
                                                     {"resnet.embedder.embedder.normalization.", "bn1."},
                                                     {"classifier.1.", "fc."}}};
  for (auto& [name, tensor] : named) {
    bool done = false;
    for (const auto& [from, to] : kOutside)
      if (!done && startsWith(name, from)) name = std::string(to) + name.substr(from.size()), done = true;
    const auto [stage, stageEnd] = numberAfter(name, "resnet.encoder.stages.");
    if (done || stage < 0) continue;
    const std::string inStage = name.substr(stageEnd);
    const auto [block, blockEnd] = numberAfter(inStage, ".layers.");
    if (block < 0) continue;
    const std::string inBlock = inStage.substr(blockEnd);
    const std::string start = "layer" + std::to_string(stage + 1) + "." + std::to_string(block) + ".";
    const auto rest = [](const std::string& text, std::string_view word) { return text.substr(word.size()); };
    const auto [layer, layerEnd] = numberAfter(inBlock, ".layer.");
    const std::string tail = layer >= 0 ? inBlock.substr(layerEnd) : inBlock;
    const std::string number = std::to_string(layer + 1);
    if (layer >= 0 && startsWith(tail, ".convolution."))
      name = start + "conv" + number + "." + rest(tail, ".convolution.");
    else if (layer >= 0 && startsWith(tail, ".normalization."))
      name = start + "bn" + number + "." + rest(tail, ".normalization.");
    else if (startsWith(tail, ".shortcut.convolution."))
      name = start + "downsample.0." + rest(tail, ".shortcut.convolution.");
    else if (startsWith(tail, ".shortcut.normalization."))
      name = start + "downsample.1." + rest(tail, ".shortcut.normalization.");
  }
}

}  // namespace sightline
