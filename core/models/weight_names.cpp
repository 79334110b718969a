// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weight_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

#include "core/models/registry.h"

namespace sightline {
namespace {

using Tensors = std::map<std::string, const TensorView*>;

bool startsWith(const std::string& text, std::string_view start) { return text.compare(0, start.size(), start) == 0; }
bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// The number that follows `start`, and where the rest begins; -1 without one.
std::pair<int, std::size_t> numberAfter(const std::string& name, std::string_view start) {
  if (!startsWith(name, start)) return {-1, 0};
  int value = -1;
  const char* end = name.data() + name.size();
  const auto result = std::from_chars(name.data() + start.size(), end, value);
  return result.ec == std::errc() && value >= 0 && value < 10'000
             ? std::pair(value, static_cast<std::size_t>(result.ptr - name.data()))
             : std::pair(-1, std::size_t{0});
}

void dropCommonPrefixes(std::vector<std::pair<std::string, const TensorView*>>& named) {
  for (bool again = !named.empty(); again;) {
    again = false;
    for (const std::string_view prefix : {"module.", "_orig_mod."})
      if (std::all_of(named.begin(), named.end(), [&](const auto& n) { return startsWith(n.first, prefix); })) {
        for (auto& n : named) n.first.erase(0, prefix.size());
        again = true;
      }
  }
}

/// Before timm 0.9 Swin's patch merging stood at the end of stage N; now it is at the start of stage N + 1.
void renameOldSwin(std::string& name) {
  if (const auto [stage, rest] = numberAfter(name, "layers.");
      stage >= 0 && name.compare(rest, 12, ".downsample.") == 0)
    name = "layers." + std::to_string(stage + 1) + name.substr(rest);
  if (name == "head.weight" || name == "head.bias") name.insert(5, "fc.");
}

/// lukemelas counts EfficientNet's blocks through; timm counts stages and blocks within. A stage starts where the
/// width after a block changes or its stride is not visible: the published widths all differ between stages.
std::map<int, std::pair<int, int>> lukemelasStages(
    const std::vector<std::pair<std::string, const TensorView*>>& named) {
  std::map<int, std::int64_t> widths;
  for (const auto& [name, tensor] : named)
    if (const auto [block, rest] = numberAfter(name, "_blocks.");
        block >= 0 && name.substr(rest) == "._project_conv.weight" && !tensor->shape.empty())
      widths[block] = tensor->shape[0];
  std::map<int, std::pair<int, int>> places;
  int stage = -1, within = 0;
  std::int64_t previous = -1;
  for (const auto& [block, width] : widths) {
    if (width != previous) ++stage, within = 0;
    places[block] = {stage, within++};
    previous = width;
  }
  return places;
}

std::string fromLukemelas(const std::string& name, const std::map<int, std::pair<int, int>>& places) {
  using Renaming = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Renaming, 5> kOutside{{{"_conv_stem.", "conv_stem."},
                                                     {"_bn0.", "bn1."},
                                                     {"_conv_head.", "conv_head."},
                                                     {"_bn1.", "bn2."},
                                                     {"_fc.", "classifier."}}};
  for (const auto& [from, to] : kOutside)
    if (startsWith(name, from)) return std::string(to) + name.substr(from.size());
  const auto [block, rest] = numberAfter(name, "_blocks.");
  const auto place = places.find(block);
  if (block < 0 || place == places.end()) return name;
  const auto [stage, within] = place->second;
  // The first stage does not widen: its blocks are depthwise-separable, with timm's other numbering.
  static constexpr std::array<Renaming, 8> kWidening{{{"._expand_conv.", ".conv_pw."},
                                                      {"._bn0.", ".bn1."},
                                                      {"._depthwise_conv.", ".conv_dw."},
                                                      {"._bn1.", ".bn2."},
                                                      {"._se_reduce.", ".se.conv_reduce."},
                                                      {"._se_expand.", ".se.conv_expand."},
                                                      {"._project_conv.", ".conv_pwl."},
                                                      {"._bn2.", ".bn3."}}};
  static constexpr std::array<Renaming, 8> kPlain{{{"._depthwise_conv.", ".conv_dw."},
                                                   {"._bn1.", ".bn1."},
                                                   {"._se_reduce.", ".se.conv_reduce."},
                                                   {"._se_expand.", ".se.conv_expand."},
                                                   {"._project_conv.", ".conv_pw."},
                                                   {"._bn2.", ".bn2."},
                                                   {},
                                                   {}}};
  const std::string tail = name.substr(rest);
  for (const auto& [from, to] : stage == 0 ? kPlain : kWidening)
    if (!from.empty() && startsWith(tail, from))
      return "blocks." + std::to_string(stage) + "." + std::to_string(within) + std::string(to) +
             tail.substr(from.size());
  return name;
}

/// How many entries "prefix0", "prefix1", ... there are in a row.
int countFrom(const Tensors& tensors, const std::string& prefix) {
  int count = 0;
  while (true) {
    const auto it = tensors.lower_bound(prefix + std::to_string(count) + ".");
    if (it == tensors.end() || !startsWith(it->first, prefix + std::to_string(count) + ".")) return count;
    ++count;
  }
}

std::int64_t extentOf(const Tensors& tensors, const std::string& name, std::size_t dimension) {
  const auto it = tensors.find(name);
  return it != tensors.end() && dimension < it->second->shape.size() ? it->second->shape[dimension] : -1;
}

std::string joined(const std::vector<int>& numbers) {
  std::string text;
  for (const int n : numbers) text += (text.empty() ? "" : ", ") + std::to_string(n);
  return text;
}

/// The published network with these shapes, or a description.
template <class Config, class Same>
std::string nameOr(const Same& same, std::string description) {
  for (const auto& model : publishedModels({}))
    if (const auto* config = std::get_if<Config>(&model.architecture.config); config && same(*config)) return model.id;
  return description;
}

}  // namespace

Tensors canonicalNames(const std::vector<TensorView>& tensors) {
  std::vector<std::pair<std::string, const TensorView*>> named;
  for (const auto& t : tensors) named.emplace_back(t.name, &t);
  dropCommonPrefixes(named);
  std::set<std::string> present;
  for (const auto& [name, tensor] : named) present.insert(name);
  const bool swin = present.count("layers.0.blocks.0.attn.relative_position_bias_table") > 0;
  const bool oldSwin = swin && !present.count("head.fc.weight");
  const bool lukemelas = present.count("_conv_stem.weight") > 0;
  const auto places = lukemelas ? lukemelasStages(named) : std::map<int, std::pair<int, int>>{};

  Tensors out;
  for (auto& [name, tensor] : named) {
    // Computed when the network is built, or a counter that only training needs (and that some files store as [1]).
    if (endsWith(name, "relative_position_index") || endsWith(name, "attn_mask") ||
        endsWith(name, "num_batches_tracked"))
      continue;
    if (oldSwin) renameOldSwin(name);
    if (lukemelas) name = fromLukemelas(name, places);
    out[name] = tensor;
  }
  return out;
}

std::string describeWeights(const Tensors& t) {
  if (t.count("layer1.0.conv1.weight")) {
    std::vector<int> layers;
    for (int s = 1; countFrom(t, "layer" + std::to_string(s) + ".") > 0; ++s)
      layers.push_back(countFrom(t, "layer" + std::to_string(s) + "."));
    const bool bottleneck = t.count("layer1.0.conv3.weight") > 0;
    const auto width = extentOf(t, "layer1.0.conv1.weight", 0);
    return nameOr<ResNetConfig>(
        [&](const ResNetConfig& c) {
          return c.layers == layers && c.bottleneck == bottleneck && c.channels[0] == width;
        },
        "a resnet with stages of " + joined(layers) + " blocks");
  }
  if (t.count("conv_stem.weight")) {
    std::vector<int> repeats;
    for (int s = 0; countFrom(t, "blocks." + std::to_string(s) + ".") > 0; ++s)
      repeats.push_back(countFrom(t, "blocks." + std::to_string(s) + "."));
    const auto stem = extentOf(t, "conv_stem.weight", 0), head = extentOf(t, "conv_head.weight", 0);
    return nameOr<EfficientNetConfig>(
        [&](const EfficientNetConfig& c) {
          return c.repeats == repeats && c.stemChannels == stem && c.headChannels == head;
        },
        "an efficientnet with stages of " + joined(repeats) + " blocks");
  }
  if (t.count("layers.0.blocks.0.attn.relative_position_bias_table")) {
    std::vector<int> depths;
    for (int s = 0; countFrom(t, "layers." + std::to_string(s) + ".blocks.") > 0; ++s)
      depths.push_back(countFrom(t, "layers." + std::to_string(s) + ".blocks."));
    const auto dim = extentOf(t, "patch_embed.proj.weight", 0);
    return nameOr<SwinConfig>([&](const SwinConfig& c) { return c.depths == depths && c.embedDim == dim; },
                              "a swin with stages of " + joined(depths) + " blocks, width " + std::to_string(dim));
  }
  if (t.count("blocks_token_only.0.gamma_1")) {
    const int depth = countFrom(t, "blocks.");
    const auto dim = extentOf(t, "pos_embed", 2), tokens = extentOf(t, "pos_embed", 1);
    return nameOr<CaitConfig>(
        [&](const CaitConfig& c) {
          const std::int64_t side = c.imageSize / c.patchSize;
          return c.depth == depth && c.embedDim == dim && side * side == tokens;
        },
        "a cait of depth " + std::to_string(depth) + ", width " + std::to_string(dim));
  }
  if (t.count("cls_token") && t.count("blocks.0.attn.qkv.weight")) return "a Vision Transformer (ViT or DeiT)";
  if (t.count("features.denseblock1.denselayer1.conv1.weight")) return "a DenseNet";
  if (t.count("stages.0.blocks.0.gamma") || t.count("features.1.0.layer_scale")) return "a ConvNeXt";
  if (t.count("features.0.0.weight")) return "a network of torchvision with blocks named features.*";
  if (t.count("features.0.weight")) return "a VGG or AlexNet";
  return {};
}

}  // namespace sightline
