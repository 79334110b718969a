// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_swin.h"

#include <algorithm>

#include "core/models/tensor_names.h"

namespace sightline {
namespace {

constexpr const char* kBiasTable = "layers.0.blocks.0.attn.relative_position_bias_table";

/// The first stage whose grid of patches does not divide into windows, halves or heads, in words; empty when all do.
Message stageThatDoesNotDivide(const SwinConfig& c) {
  int grid = c.imageSize / c.patchSize;
  for (std::size_t s = 0; s < c.depths.size(); ++s, grid /= 2)
    if (c.imageSize % c.patchSize || grid < 1 || (grid > c.window && grid % c.window) ||
        (s + 1 < c.depths.size() && grid % 2) || (c.embedDim << s) % c.heads[s])
      return message("stage {1} (grid {2}) does not divide into windows of {3} or into its heads", s, grid, c.window);
  return {};
}

Message swinProblem(const SwinConfig& c) {
  const Message stage = stageThatDoesNotDivide(c);
  return stage.empty() ? stage : message("describes a Swin whose {1}", stage);
}

/// Windows, shifts and masks follow from the size of the image, as timm builds them for its img_size. The tables of
/// distances are learned for the windows that there were: these must stay.
Message resizeSwin(FamilyConfig& config, int size) {
  auto& c = config.get<SwinConfig>();
  SwinConfig other = c;
  other.imageSize = size;
  if (const Message stage = stageThatDoesNotDivide(other); !stage.empty()) return message("its {1}", stage);
  int before = c.imageSize / c.patchSize, after = size / c.patchSize;
  for (std::size_t s = 0; s < c.depths.size(); ++s, before /= 2, after /= 2)
    if (std::min(before, c.window) != std::min(after, c.window))
      return message("its stage {1} would have windows of {2} where {3} were learned", s, std::min(after, c.window),
                     std::min(before, c.window));
  c = other;
  return {};
}

void swinFields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<SwinConfig>();
  f.number("img_size", c.imageSize, {1, 4096}, Presence::Required);
  f.number("patch_size", c.patchSize, {1, 256});
  f.number("window", c.window, {1, 256});
  f.number("embed_dim", c.embedDim, {1, 8192}, Presence::Required);
  f.numbers("depths", c.depths, {1, 256});
  f.numbers("num_heads", c.heads, {1, 1024}, c.depths.size());
  f.number("mlp_ratio", c.mlpRatio, {0.01, 64});
  f.number("ln_eps", c.lnEps, {0, 1});
  f.check([&] { return swinProblem(c); });
}

std::vector<ModelSpec> publishedSwins() {
  const auto swin = [](int dim, std::vector<int> depths, std::vector<int> heads) {
    SwinConfig c;
    c.embedDim = dim;
    c.depths = std::move(depths);
    c.heads = std::move(heads);
    return c;
  };
  return {
      timmModel("swin_small_patch4_window7_224", "Swin-S", swin(96, {2, 2, 18, 2}, {3, 6, 12, 24}), 224, 0.9,
                "ms_in1k"),
      timmModel("swin_tiny_patch4_window7_224", "Swin-T", swin(96, {2, 2, 6, 2}, {3, 6, 12, 24}), 224, 0.9, "ms_in1k"),
      timmModel("swin_base_patch4_window7_224", "Swin-B", swin(128, {2, 2, 18, 2}, {4, 8, 16, 32}), 224, 0.9,
                "ms_in1k")};
}

/// Before timm 0.9 Swin's patch merging stood at the end of stage N; now it is at the start of stage N + 1.
void renameOldSwin(std::string& name) {
  if (const auto [stage, rest] = numberAfter(name, "layers.");
      stage >= 0 && name.compare(rest, 12, ".downsample.") == 0)
    name = "layers." + std::to_string(stage + 1) + name.substr(rest);
  if (name == "head.weight" || name == "head.bias") name.insert(5, "fc.");
}

void canonicaliseSwin(NamedTensors& named) {
  fromTorchvisionSwin(named);
  if (!hasTensor(named, kBiasTable)) return;
  std::erase_if(named, [](const auto& t) {
    return endsWith(t.first, "relative_position_index") || endsWith(t.first, "attn_mask");
  });
  if (hasTensor(named, "head.fc.weight")) return;
  for (auto& [name, tensor] : named) renameOldSwin(name);
}

Message describeSwin(const TensorsByName& t) {
  if (!t.count(kBiasTable)) return {};
  const std::vector<int> depths = countsFrom(t, "layers.", ".blocks.");
  const auto dim = extentOf(t, "patch_embed.proj.weight", 0);
  return idOr<SwinConfig>(
      publishedSwins(), [&](const SwinConfig& c) { return c.depths == depths && c.embedDim == dim; },
      message("a swin with stages of {1} blocks, width {2}", joined(depths), dim));
}

}  // namespace

FamilyInfo swinFamily() {
  FamilyInfo f;
  f.id = SwinConfig::kFamily;
  f.name = "Swin";
  f.colourSlot = 2;
  f.headWeight = "head.fc.weight";
  f.blockTypes = {"SwinTransformerBlock"};
  f.initial = SwinConfig{};
  f.fields = swinFields;
  f.resize = resizeSwin;
  f.defaultLayer = [](const FamilyConfig& config) {
    const auto& depths = config.get<SwinConfig>().depths;
    return depths.empty()
               ? ""
               : "layers." + std::to_string(depths.size() - 1) + ".blocks." + std::to_string(depths.back() - 1);
  };
  f.whyNoAttention = [](const FamilyConfig&, AttentionNeed) { return whyNoWindowedAttention(); };
  f.published = publishedSwins;
  f.canonicalise = canonicaliseSwin;
  f.describe = describeSwin;
  return f;
}

Message whyNoWindowedAttention() {
  return "It attends within windows, its tokens merge from stage to stage, and no token stands for the class.";
}

/// Its stages are the features of odd numbers, what merges patches before them those of even ones.
void fromTorchvisionSwin(NamedTensors& named) {
  if (!hasTensor(named, "features.1.0.attn.relative_position_index")) return;
  for (auto& [name, tensor] : named) {
    if (startsWith(name, "features.0.0.")) name = "patch_embed.proj." + name.substr(13);
    if (startsWith(name, "features.0.2.")) name = "patch_embed.norm." + name.substr(13);
    if (startsWith(name, "head.")) name.insert(5, "fc.");
    const auto [feature, rest] = numberAfter(name, "features.");
    if (feature < 1) continue;
    const std::string stage = "layers." + std::to_string(feature / 2);
    name = stage + (feature % 2 ? ".blocks" : ".downsample") + name.substr(rest);
    for (const auto& [from, to] : {std::pair{".mlp.0.", ".mlp.fc1."}, {".mlp.3.", ".mlp.fc2."}})
      if (const auto at = name.find(from); at != std::string::npos) name.replace(at, std::string(from).size(), to);
  }
}

}  // namespace sightline
