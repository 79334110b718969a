// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_swinv2.h"

#include "core/models/family_swin.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

constexpr const char* kLogitScale = "layers.0.blocks.0.attn.logit_scale";

Message swinV2StageProblem(const SwinV2Config& c) {
  if (c.imageSize % c.patchSize) return message("image does not divide into patches of {1}", c.patchSize);
  int grid = c.imageSize / c.patchSize;
  for (std::size_t s = 0; s < c.depths.size(); ++s, grid /= 2)
    if (grid < 2 || (grid > c.window && grid % c.window) || (s + 1 < c.depths.size() && grid % 2) ||
        (static_cast<std::int64_t>(c.embedDim) << s) % c.heads[s])
      return message("stage {1} (grid {2}) does not divide into windows of {3} or into its heads", s, grid, c.window);
  return {};
}

void swinV2Fields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<SwinV2Config>();
  f.number("img_size", c.imageSize, {1, 4096}, Presence::Required);
  f.number("patch_size", c.patchSize, {1, 256});
  f.number("window_size", c.window, {2, 256});
  f.number("embed_dim", c.embedDim, {1, 8192}, Presence::Required);
  f.numbers("depths", c.depths, {1, 256});
  f.numbers("num_heads", c.heads, {1, 1024}, c.depths.size());
  if (c.pretrainedWindows.size() != c.depths.size()) c.pretrainedWindows.assign(c.depths.size(), 0);
  f.numbers("pretrained_window_sizes", c.pretrainedWindows, {0, 256}, c.depths.size(), Presence::Optional);
  f.number("mlp_ratio", c.mlpRatio, {0.01, 64});
  f.number("ln_eps", c.lnEps, {0, 1});
  f.check([&] {
    const Message problem = swinV2StageProblem(c);
    return problem.empty() ? problem : message("describes a Swin V2 whose {1}", problem);
  });
}

/// Distances are worked out for any window, so that any size that divides will do.
Message resizeSwinV2(FamilyConfig& config, int size) {
  SwinV2Config other = config.get<SwinV2Config>();
  other.imageSize = size;
  if (const Message problem = swinV2StageProblem(other); !problem.empty()) return message("its {1}", problem);
  config = other;
  return {};
}

std::vector<ModelSpec> publishedSwinV2s() {
  struct Row {
    const char *id, *name;
    int width, middle, size, window;
    const char* tag;
    std::vector<int> pretrained;
  };
  const char *const in1k = "ms_in1k", *const ft = "ms_in22k_ft_in1k";
  const std::vector<Row> rows{
      {"swinv2_tiny_window8_256", "Swin V2-T", 96, 6, 256, 8, in1k, {0, 0, 0, 0}},
      {"swinv2_small_window8_256", "Swin V2-S", 96, 18, 256, 8, in1k, {0, 0, 0, 0}},
      {"swinv2_base_window8_256", "Swin V2-B", 128, 18, 256, 8, in1k, {0, 0, 0, 0}},
      {"swinv2_tiny_window16_256", "Swin V2-T (window 16)", 96, 6, 256, 16, in1k, {0, 0, 0, 0}},
      {"swinv2_small_window16_256", "Swin V2-S (window 16)", 96, 18, 256, 16, in1k, {0, 0, 0, 0}},
      {"swinv2_base_window16_256", "Swin V2-B (window 16)", 128, 18, 256, 16, in1k, {0, 0, 0, 0}},
      {"swinv2_base_window12to16_192to256", "Swin V2-B (window 12 to 16)", 128, 18, 256, 16, ft, {12, 12, 12, 6}},
      {"swinv2_base_window12to24_192to384", "Swin V2-B (window 12 to 24)", 128, 18, 384, 24, ft, {12, 12, 12, 6}},
      {"swinv2_large_window12to16_192to256", "Swin V2-L (window 12 to 16)", 192, 18, 256, 16, ft, {12, 12, 12, 6}},
      {"swinv2_large_window12to24_192to384", "Swin V2-L (window 12 to 24)", 192, 18, 384, 24, ft, {12, 12, 12, 6}}};
  std::vector<ModelSpec> models;
  for (const Row& row : rows) {
    SwinV2Config c;
    c.imageSize = row.size;
    c.window = row.window;
    c.embedDim = row.width;
    c.depths = {2, 2, row.middle, 2};
    c.heads = {row.width / 32, row.width / 16, row.width / 8, row.width / 4};
    c.pretrainedWindows = row.pretrained;
    models.push_back(timmModel(row.id, row.name, std::move(c), row.size, row.size == 384 ? 1.0 : 0.9, row.tag));
  }
  return models;
}

/// torchvision keeps one bias for query, key and value, of which the key's is not used.
void splitBiases(NamedTensors& named) {
  NamedTensors more;
  std::erase_if(named, [&](const auto& t) {
    constexpr std::string_view kEnd = "qkv.bias";
    if (!endsWith(t.first, kEnd) || t.second->shape.size() != 1 || t.second->shape[0] % 3) return false;
    const std::string start = t.first.substr(0, t.first.size() - kEnd.size());
    const std::int64_t width = t.second->shape[0] / 3;
    const TensorRef rows = reshaped(t.second, {1, 3, width});
    more.emplace_back(start + "q_bias", reshaped(rowsOf(rows, 0, 1), {width}));
    more.emplace_back(start + "v_bias", reshaped(rowsOf(rows, 2, 1), {width}));
    return true;
  });
  named.insert(named.end(), more.begin(), more.end());
}

/// The buffers are worked out anew. Before timm 0.9, and by the authors, patch merging stood at the end of stage N.
void canonicaliseSwinV2(NamedTensors& named) {
  fromTorchvisionSwin(named);
  if (!hasTensor(named, kLogitScale)) return;
  splitBiases(named);
  std::erase_if(named, [](const auto& t) {
    for (const std::string_view end : {"relative_position_index", "relative_coords_table", "attn_mask", "attn.k_bias"})
      if (endsWith(t.first, end)) return true;
    return false;
  });
  if (hasTensor(named, "head.fc.weight")) return;
  for (auto& [name, tensor] : named) {
    if (const auto [stage, rest] = numberAfter(name, "layers.");
        stage >= 0 && startsWith(name.substr(rest), ".downsample."))
      name = "layers." + std::to_string(stage + 1) + name.substr(rest);
    if (name == "head.weight" || name == "head.bias") name.insert(5, "fc.");
  }
}

/// The size of its windows leaves no trace in the tensors: all networks of these sizes are named.
Message describeSwinV2(const TensorsByName& t) {
  if (!t.count(kLogitScale)) return {};
  const std::vector<int> depths = countsFrom(t, "layers.", ".blocks.");
  const auto width = extentOf(t, "patch_embed.proj.weight", 0);
  std::vector<Message> fitting;
  for (const auto& model : publishedSwinV2s()) {
    const auto& c = model.architecture.config.get<SwinV2Config>();
    if (c.depths == depths && c.embedDim == width) fitting.push_back(Message::verbatim(model.id));
  }
  return fitting.empty() ? message("a Swin V2 with stages of {1} blocks, width {2}", joined(depths), width)
                         : joined(fitting, "{1} or {2}");
}

}  // namespace

FamilyInfo swinV2Family() {
  FamilyInfo f;
  f.id = SwinV2Config::kFamily;
  f.name = "Swin V2";
  f.headWeight = "head.fc.weight";
  f.blockTypes = {"SwinTransformerV2Block"};
  f.initial = SwinV2Config{};
  f.fields = swinV2Fields;
  f.resize = resizeSwinV2;
  f.defaultLayer = [](const FamilyConfig& config) {
    const auto& depths = config.get<SwinV2Config>().depths;
    return depths.empty()
               ? ""
               : "layers." + std::to_string(depths.size() - 1) + ".blocks." + std::to_string(depths.back() - 1);
  };
  f.whyNoAttention = [](const FamilyConfig&, AttentionNeed) { return whyNoWindowedAttention(); };
  f.published = publishedSwinV2s;
  f.canonicalise = canonicaliseSwinV2;
  f.describe = describeSwinV2;
  return f;
}

}  // namespace sightline
