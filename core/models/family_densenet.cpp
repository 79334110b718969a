// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_densenet.h"

#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void densenetFields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<DenseNetConfig>();
  f.number("growth_rate", c.growthRate, {1, 1024});
  f.numbers("block_config", c.blocks, {1, 256});
  f.number("bn_size", c.bottleneck, {1, 64});
  f.number("bn_eps", c.bnEps, {0, 1});
  f.only("act_layer", "relu");
  f.only("norm_layer", "batchnorm2d");
  f.absent("aa_layer");
}

std::vector<ModelSpec> publishedDenseNets() {
  const auto densenet = [](int growth, std::vector<int> blocks) {
    DenseNetConfig c;
    c.growthRate = growth;
    c.blocks = std::move(blocks);
    return c;
  };
  return {timmModel("densenet121", "DenseNet-121", densenet(32, {6, 12, 24, 16}), 224, 0.875, "ra_in1k"),
          timmModel("densenet161", "DenseNet-161", densenet(48, {6, 12, 36, 24}), 224, 0.875, "tv_in1k"),
          timmModel("densenet169", "DenseNet-169", densenet(32, {6, 12, 32, 32}), 224, 0.875, "tv_in1k"),
          timmModel("densenet201", "DenseNet-201", densenet(32, {6, 12, 48, 32}), 224, 0.875, "tv_in1k")};
}

/// torchvision's files of before 2018: "denselayer1.norm.1.weight".
void canonicaliseDenseNet(NamedTensors& named) {
  if (!hasTensor(named, "features.denseblock1.denselayer1.norm.1.weight")) return;
  for (auto& [name, tensor] : named)
    for (const std::string word : {"norm", "conv"})
      if (const auto at = name.find("." + word + "."); at != std::string::npos && name.find("denselayer") < at)
        name.erase(at + 1 + word.size(), 1);
}

Message describeDenseNet(const TensorsByName& t) {
  if (!t.count("features.denseblock1.denselayer1.conv1.weight")) return {};
  std::vector<int> blocks;
  for (int b = 1;; ++b) {
    int layers = 0;
    while (t.count("features.denseblock" + std::to_string(b) + ".denselayer" + std::to_string(layers + 1) +
                   ".conv1.weight"))
      ++layers;
    if (layers == 0) break;
    blocks.push_back(layers);
  }
  const auto growth = extentOf(t, "features.denseblock1.denselayer1.conv2.weight", 0);
  return idOr<DenseNetConfig>(
      publishedDenseNets(), [&](const DenseNetConfig& c) { return c.blocks == blocks && c.growthRate == growth; },
      message("a DenseNet with blocks of {1} layers, growth rate {2}", joined(blocks), growth));
}

}  // namespace

FamilyInfo densenetFamily() {
  FamilyInfo f;
  f.id = DenseNetConfig::kFamily;
  f.name = "DenseNet";
  f.headWeight = "classifier.weight";
  f.initial = DenseNetConfig{};
  f.fields = densenetFields;
  f.layers = [](const FamilyConfig& config) {
    std::vector<std::string> paths;
    for (std::size_t b = 1; b <= config.get<DenseNetConfig>().blocks.size(); ++b)
      paths.push_back("features.denseblock" + std::to_string(b));
    paths.emplace_back("features.norm5");
    return paths;
  };
  f.defaultLayer = [](const FamilyConfig&) { return "features.norm5"; };
  f.published = publishedDenseNets;
  f.canonicalise = canonicaliseDenseNet;
  f.describe = describeDenseNet;
  return f;
}

}  // namespace sightline
