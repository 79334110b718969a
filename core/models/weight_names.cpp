// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weight_names.h"

#include <algorithm>
#include <string_view>

#include "core/models/family.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void dropCommonPrefixes(NamedTensors& named) {
  for (bool again = !named.empty(); again;) {
    again = false;
    for (const std::string_view prefix : {"module.", "_orig_mod."})
      if (std::all_of(named.begin(), named.end(), [&](const auto& n) { return startsWith(n.first, prefix); })) {
        for (auto& n : named) n.first.erase(0, prefix.size());
        again = true;
      }
  }
}

/// Networks that are common but no family here.
std::string describeForeign(const TensorsByName& t) {
  if (t.count("cls_token") && t.count("blocks.0.attn.qkv.weight")) return "a Vision Transformer (ViT or DeiT)";
  if (t.count("features.denseblock1.denselayer1.conv1.weight")) return "a DenseNet";
  if (t.count("stages.0.blocks.0.gamma") || t.count("features.1.0.layer_scale")) return "a ConvNeXt";
  if (t.count("features.0.0.weight")) return "a network of torchvision with blocks named features.*";
  if (t.count("features.0.weight")) return "a VGG or AlexNet";
  return {};
}

}  // namespace

TensorsByName canonicalNames(const std::vector<TensorView>& tensors) {
  NamedTensors named;
  for (const auto& t : tensors) named.emplace_back(t.name, &t);
  dropCommonPrefixes(named);
  // A counter that only training needs, and that some files store as [1].
  std::erase_if(named, [](const auto& n) { return endsWith(n.first, "num_batches_tracked"); });
  for (const FamilyInfo& family : families())
    if (family.canonicalise) family.canonicalise(named);
  TensorsByName out;
  for (const auto& [name, tensor] : named) out[name] = tensor;
  return out;
}

std::string describeWeights(const TensorsByName& tensors) {
  for (const FamilyInfo& family : families()) {
    if (!family.describe) continue;
    if (auto text = family.describe(tensors); !text.empty()) return text;
  }
  return describeForeign(tensors);
}

}  // namespace sightline
