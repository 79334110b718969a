// SPDX-License-Identifier: GPL-3.0-or-later
// Other spellings of a Vision Transformer's weights (docs/numerics.md, Networks).
#include <algorithm>
#include <array>

#include "core/models/family_vit.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

using VitRenaming = std::pair<std::string_view, std::string_view>;

/// `name` with the first of these beginnings exchanged.
template <std::size_t N>
bool exchangeStart(std::string& name, const std::array<VitRenaming, N>& renamings) {
  for (const auto& [from, to] : renamings)
    if (startsWith(name, from)) {
      name = std::string(to) + name.substr(from.size());
      return true;
    }
  return false;
}

/// "encoder.layers.encoder_layer_3.ln_1.weight" -> "blocks.3.norm1.weight"
template <std::size_t N>
void exchangeInBlock(std::string& name, std::string_view start, const std::array<VitRenaming, N>& renamings) {
  const auto [block, rest] = numberAfter(name, start);
  if (block < 0) return;
  std::string tail = name.substr(rest + (rest < name.size() ? 1 : 0));
  exchangeStart(tail, renamings);
  name = "blocks." + std::to_string(block) + "." + tail;
}

void fromTorchvision(NamedTensors& named) {
  static constexpr std::array<VitRenaming, 5> kOutside{{{"class_token", "cls_token"},
                                                        {"conv_proj.", "patch_embed.proj."},
                                                        {"encoder.pos_embedding", "pos_embed"},
                                                        {"encoder.ln.", "norm."},
                                                        {"heads.head.", "head."}}};
  static constexpr std::array<VitRenaming, 9> kInside{{{"ln_1.", "norm1."},
                                                       {"ln_2.", "norm2."},
                                                       {"self_attention.in_proj_", "attn.qkv."},
                                                       {"self_attention.out_proj.", "attn.proj."},
                                                       {"mlp.linear_1.", "mlp.fc1."},
                                                       {"mlp.linear_2.", "mlp.fc2."},
                                                       {"mlp.0.", "mlp.fc1."},
                                                       {"mlp.3.", "mlp.fc2."},
                                                       {"mlp.1.", "mlp.fc2."}}};
  for (auto& [name, tensor] : named)
    if (!exchangeStart(name, kOutside)) exchangeInBlock(name, "encoder.layers.encoder_layer_", kInside);
}

/// Query, key and value, which transformers keeps apart, as one: in this order.
void stackQueries(NamedTensors& named) {
  std::map<std::string, std::array<TensorRef, 3>> parts;  // "blocks.3.attn.qkv.weight" -> q, k, v
  static constexpr std::array<std::string_view, 3> kWords{"query.", "key.", "value."};
  std::erase_if(named, [&](const auto& item) {
    for (std::size_t p = 0; p < kWords.size(); ++p)
      if (const auto at = item.first.find(".attn." + std::string(kWords[p])); at != std::string::npos) {
        parts[item.first.substr(0, at) + ".attn.qkv." + item.first.substr(at + 6 + kWords[p].size())][p] = item.second;
        return true;
      }
    return false;
  });
  for (auto& [name, three] : parts) {
    if (std::all_of(three.begin(), three.end(), [](const TensorRef& t) { return t.get() != nullptr; }))
      named.emplace_back(name, stacked({three[0], three[1], three[2]}));
    else  // a damaged file: what there is stays, and the message names it
      for (const TensorRef& part : three)
        if (part.get()) named.emplace_back(part->name, part);
  }
}

void fromTransformersNames(NamedTensors& named, std::string_view model) {
  static constexpr std::array<VitRenaming, 10> kOutside{
      {{"embeddings.cls_token", "cls_token"},
       {"embeddings.distillation_token", "dist_token"},
       {"embeddings.register_tokens", "register_tokens"},
       {"embeddings.mask_token", "mask_token"},
       {"embeddings.position_embeddings", "pos_embed"},
       {"embeddings.patch_embeddings.projection.", "patch_embed.proj."},
       {"layernorm.", "norm."},
       {"cls_classifier.", "head."},
       {"distillation_classifier.", "head_dist."},
       {"classifier.", "head."}}};
  static constexpr std::array<VitRenaming, 10> kInside{{{"layernorm_before.", "norm1."},
                                                        {"layernorm_after.", "norm2."},
                                                        {"attention.attention.", "attn."},
                                                        {"attention.output.dense.", "attn.proj."},
                                                        {"intermediate.dense.", "mlp.fc1."},
                                                        {"output.dense.", "mlp.fc2."},
                                                        {"layer_scale1.lambda1", "ls1.gamma"},
                                                        {"layer_scale2.lambda1", "ls2.gamma"},
                                                        {"mlp.weights_in.", "mlp.fc1."},
                                                        {"mlp.weights_out.", "mlp.fc2."}}};
  for (auto& [name, tensor] : named) {
    if (startsWith(name, model)) name.erase(0, model.size());
    if (!exchangeStart(name, kOutside)) exchangeInBlock(name, "encoder.layer.", kInside);
  }
  stackQueries(named);
}

TensorRef* findTensor(NamedTensors& named, std::string_view name) {
  const auto it = std::find_if(named.begin(), named.end(), [&](const auto& t) { return t.first == name; });
  return it == named.end() ? nullptr : &it->second;
}

/// DINOv2 with registers adds a position to the class token and none to the registers; timm keeps the sum as the class
/// token and a table for the patches alone. The token for hidden patches takes no part.
void fromDinov2(NamedTensors& named) {
  std::erase_if(named, [](const auto& t) { return t.first == "mask_token"; });
  for (auto& [name, tensor] : named)
    if (const auto [block, rest] = numberAfter(name, "blocks."); block >= 0) {
      const std::string tail = name.substr(rest);
      static constexpr std::array<VitRenaming, 2> kGated{{{".mlp.w12.", ".mlp.fc1."}, {".mlp.w3.", ".mlp.fc2."}}};
      for (const auto& [from, to] : kGated)
        if (startsWith(tail, from)) name = name.substr(0, rest) + std::string(to) + tail.substr(from.size());
    }
  TensorRef *const registers = findTensor(named, "register_tokens"), *const token = findTensor(named, "cls_token"),
                   *const table = findTensor(named, "pos_embed");
  if (!registers || !token || !table || (*table)->shape.size() != 3) return;
  *token = sumOf(*token, rowsOf(*table, 0, 1));
  *table = rowsOf(*table, 1, (*table)->shape[1] - 1);
  for (auto& [name, tensor] : named)
    if (name == "register_tokens") name = "reg_token";
}

}  // namespace

void canonicaliseVit(NamedTensors& named) {
  if (hasTensor(named, "encoder.layers.encoder_layer_0.ln_1.weight")) return fromTorchvision(named);
  for (const std::string_view model : {"vit.", "deit.", "dinov2.", "dinov2_with_registers."})
    if (hasTensor(named, std::string(model) + "encoder.layer.0.attention.attention.query.weight"))
      fromTransformersNames(named, model);
  // The authors' backbone with its linear head beside it.
  if (hasTensor(named, "backbone.blocks.0.attn.qkv.weight") && hasTensor(named, "linear_head.weight"))
    for (auto& [name, tensor] : named) {
      static constexpr std::array<VitRenaming, 2> kBeside{{{"backbone.", ""}, {"linear_head.", "head."}}};
      exchangeStart(name, kBeside);
    }
  if (!hasTensor(named, "blocks.0.attn.qkv.weight")) return;
  // DeiT III's authors name LayerScale as CaiT does.
  if (!hasTensor(named, "blocks_token_only.0.gamma_1") && hasTensor(named, "cls_token"))
    for (auto& [name, tensor] : named)
      if (startsWith(name, "blocks."))
        for (const std::string_view n : {"1", "2"})
          if (endsWith(name, ".gamma_" + std::string(n)))
            name = name.substr(0, name.size() - 8) + ".ls" + std::string(n) + ".gamma";
  fromDinov2(named);
}

}  // namespace sightline
