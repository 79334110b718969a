// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_resnet.h"

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
}

std::vector<ModelSpec> publishedResNets() {
  const auto resnet = [](bool bottleneck, std::vector<int> layers) {
    ResNetConfig c;
    c.bottleneck = bottleneck;
    c.layers = std::move(layers);
    return c;
  };
  return {timmModel("resnet101", "ResNet-101", resnet(true, {3, 4, 23, 3}), 224, 0.95, "a1h_in1k"),
          timmModel("resnet18", "ResNet-18", resnet(false, {2, 2, 2, 2}), 224, 0.95, "a1_in1k"),
          timmModel("resnet34", "ResNet-34", resnet(false, {3, 4, 6, 3}), 224, 0.95, "a1_in1k"),
          timmModel("resnet50", "ResNet-50", resnet(true, {3, 4, 6, 3}), 224, 0.95, "a1_in1k"),
          timmModel("resnet152", "ResNet-152", resnet(true, {3, 8, 36, 3}), 224, 0.95, "a1h_in1k")};
}

Message describeResNet(const TensorsByName& t) {
  if (!t.count("layer1.0.conv1.weight")) return {};
  if (t.count("conv1.0.weight")) return "a resnet with a deep stem of three convolutions (timm's resnet50d and others)";
  const std::vector<int> layers = countsFrom(t, "layer", ".", 1);
  const bool bottleneck = t.count("layer1.0.conv3.weight") > 0;
  const auto width = extentOf(t, "layer1.0.conv1.weight", 0);
  return idOr<ResNetConfig>(
      publishedResNets(),
      [&](const ResNetConfig& c) { return c.layers == layers && c.bottleneck == bottleneck && c.channels[0] == width; },
      message("a resnet with stages of {1} blocks", joined(layers)));
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
  f.describe = describeResNet;
  return f;
}

}  // namespace sightline
