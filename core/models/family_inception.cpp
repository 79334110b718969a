// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_inception.h"

#include "core/models/tensor_names.h"

namespace sightline {
namespace {

std::vector<ModelSpec> publishedInceptions() {
  ModelSpec timm = timmModel("inception_v3", "Inception-v3", InceptionConfig{}, 299, 0.875, "tv_in1k");
  timm.preprocessing.mean = timm.preprocessing.std = {0.5f, 0.5f, 0.5f};
  return {timm};
}

/// The head that helps training alone is left out.
void canonicaliseInception(NamedTensors& named) {
  if (hasTensor(named, "Mixed_5b.branch1x1.conv.weight"))
    std::erase_if(named, [](const auto& t) { return startsWith(t.first, "AuxLogits."); });
}

}  // namespace

FamilyInfo inceptionFamily() {
  FamilyInfo f;
  f.id = InceptionConfig::kFamily;
  f.name = "Inception-v3";
  f.aliases = {"inception_v3"};
  f.headWeight = "fc.weight";
  f.blockTypes = {"InceptionA", "InceptionB", "InceptionC", "InceptionD", "InceptionE"};
  f.initial = InceptionConfig{};
  f.fields = [](FamilyConfig& config, ConfigFields& fields) {
    auto& c = config.get<InceptionConfig>();
    fields.flag("transform_input", c.transformInput);
    fields.number("bn_eps", c.bnEps, {0, 1});
  };
  // Below it a grid has no place left.
  f.resize = [](FamilyConfig&, int size) {
    constexpr int kLeast = 75;
    return size >= kLeast ? Message() : message("they are smaller than {1} x {1}", kLeast);
  };
  f.defaultLayer = [](const FamilyConfig&) { return "Mixed_7c"; };
  f.published = publishedInceptions;
  f.canonicalise = canonicaliseInception;
  f.describe = [](const TensorsByName& t) {
    return t.count("Mixed_5b.branch1x1.conv.weight") ? Message("inception_v3") : Message();
  };
  return f;
}

}  // namespace sightline
