// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_squeezenet.h"

#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void squeezenetFields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<SqueezeNetConfig>();
  f.number("stem_chs", c.stemChannels, {1, 16384});
  f.number("stem_kernel", c.stemKernel, {1, 63});
  f.markedNumbers("squeeze", c.squeeze, {1, 4096}, "M");
  f.number("expand", c.expand, {1, 64});
  f.check([&]() -> Message {
    return c.squeeze.back() > 0 ? Message() : Message("describes a SqueezeNet that does not end with a fire module");
  });
}

std::vector<ModelSpec> publishedSqueezeNets() {
  SqueezeNetConfig second;
  second.stemChannels = 64;
  second.stemKernel = 3;
  second.squeeze = {0, 16, 16, 0, 32, 32, 0, 48, 48, 64, 64};
  std::vector<ModelSpec> models{timmModel("squeezenet1_0", "SqueezeNet 1.0", SqueezeNetConfig{}, 224, 0.875, "tv_in1k"),
                                timmModel("squeezenet1_1", "SqueezeNet 1.1", std::move(second), 224, 0.875, "tv_in1k")};
  for (ModelSpec& m : models) {
    m.source = "torchvision " + m.id;
    m.licence = "BSD-3-Clause";
    m.preprocessing.filter = Preprocessing::Filter::Bilinear;
  }
  return models;
}

Message describeSqueezeNet(const TensorsByName& t) {
  std::vector<std::pair<int, int>> fires;  // number among the layers, width
  for (const auto& [name, tensor] : t)
    if (const auto [index, rest] = numberAfter(name, "features.");
        index >= 0 && name.substr(rest) == ".squeeze.weight" && !tensor->shape.empty())
      fires.emplace_back(index, static_cast<int>(tensor->shape[0]));
  if (fires.empty()) return {};
  const auto stem = extentOf(t, "features.0.weight", 0);
  return idOr<SqueezeNetConfig>(
      publishedSqueezeNets(), [&](const SqueezeNetConfig& c) { return c.stemChannels == stem; },
      message("a SqueezeNet of {1} fire modules", fires.size()));
}

}  // namespace

FamilyInfo squeezenetFamily() {
  FamilyInfo f;
  f.id = SqueezeNetConfig::kFamily;
  f.name = "SqueezeNet";
  f.headWeight = "classifier.1.weight";
  f.blockTypes = {"Fire"};
  f.initial = SqueezeNetConfig{};
  f.fields = squeezenetFields;
  // Behind the stem's convolution and activation.
  f.defaultLayer = [](const FamilyConfig& config) {
    return "features." + std::to_string(config.get<SqueezeNetConfig>().squeeze.size() + 1);
  };
  f.published = publishedSqueezeNets;
  f.describe = describeSqueezeNet;
  return f;
}

}  // namespace sightline
