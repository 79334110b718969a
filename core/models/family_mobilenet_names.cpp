// SPDX-License-Identifier: GPL-3.0-or-later
// torchvision numbers what its mobile networks are made of; timm names it.
#include <algorithm>
#include <map>

#include "core/models/family_mobilenet.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

/// A layer within a block: "0" (convolution and norm beneath it) or, of MobileNetV2's last ones, without a level
/// between.
struct NamedBlock {
  int stage = -1, within = -1;        ///< timm's place
  std::map<int, std::string> layers;  ///< number of a layer -> timm's name of its convolution
  int first = -1;                     ///< number of the layer with the block's first convolution
  const TensorView* firstWeight = nullptr;
  std::int64_t width = 0;  ///< channels of its output
};

/// "features.3.block." and "features.2.1.block." and "features.3.conv." with what follows.
struct BlockPlace {
  int feature = -1, within = -1;
  std::string rest;
  explicit operator bool() const { return feature >= 0; }
};

BlockPlace blockPlace(const std::string& name) {
  const auto [feature, end] = numberAfter(name, "features.");
  if (feature < 1) return {};
  std::string rest = name.substr(end);
  int within = -1;
  if (const auto [block, blockEnd] = numberAfter(rest, "."); block >= 0) {
    within = block;
    rest = rest.substr(blockEnd);
  }
  for (const char* word : {".block.", ".conv."})
    if (startsWith(rest, word)) return {feature, within, rest.substr(std::string_view(word).size())};
  return {};
}

/// Number of the layer, and of what in it: 0 convolution, 1 norm. MobileNetV2's last layers stand alone.
bool isConvolution(const TensorView& view) { return view.shape.size() == 4; }

std::map<std::pair<int, int>, NamedBlock> blocksOf(const NamedTensors& named) {
  std::map<std::pair<int, int>, NamedBlock> blocks;
  for (const auto& [name, tensor] : named) {
    const BlockPlace place = blockPlace(name);
    const auto [layer, end] = numberAfter(place.rest, "");
    if (!place || layer < 0 || !isConvolution(*tensor) || !endsWith(name, ".weight")) continue;
    NamedBlock& block = blocks[{place.feature, place.within}];
    const bool squeeze = startsWith(place.rest.substr(end), ".fc");
    if (squeeze) continue;
    block.layers[layer];
    if (block.first < 0 || layer < block.first) block.first = layer, block.firstWeight = tensor.get();
    if (layer == block.layers.rbegin()->first) block.width = tensor->shape[0];
  }
  return blocks;
}

/// Stages: torchvision's own where it has them, else runs of blocks of one width.
void placeBlocks(std::map<std::pair<int, int>, NamedBlock>& blocks) {
  int stage = -1, within = 0;
  std::int64_t width = -1;
  for (auto& [key, block] : blocks) {
    if (key.second >= 0) {
      block.stage = key.first - 1;
      block.within = key.second;
      continue;
    }
    if (block.width != width) ++stage, within = 0;
    width = block.width;
    block.stage = stage;
    block.within = within++;
  }
}

/// timm's names of the convolutions in order.
void nameLayers(NamedBlock& block) {
  const auto& shape = block.firstWeight->shape;
  const bool depthwise = shape[1] == 1 && shape[0] > 1, pointwise = shape[2] == 1;
  std::vector<std::string> names;
  if (depthwise)
    names = {"conv_dw", "conv_pw"};
  else if (pointwise)
    names = {"conv_pw", "conv_dw", "conv_pwl"};
  else if (block.layers.size() > 1)
    names = {"conv_exp", "conv_pwl"};
  else
    names = {"conv"};
  std::size_t next = 0;
  for (auto& [number, name] : block.layers)
    if (next < names.size()) name = names[next++];
}

std::string nameInBlock(const NamedBlock& block, const std::string& rest) {
  const std::string start = "blocks." + std::to_string(block.stage) + "." + std::to_string(block.within) + ".";
  const auto [layer, end] = numberAfter(rest, "");
  const std::string tail = rest.substr(end);
  if (startsWith(tail, ".fc1.")) return start + "se.conv_reduce." + tail.substr(5);
  if (startsWith(tail, ".fc2.")) return start + "se.conv_expand." + tail.substr(5);
  // The norm of a layer is its child "1" or, where the convolution stands alone, the next number.
  const bool alone = tail.find('.', 1) == std::string::npos;
  const bool isNorm = alone ? !block.layers.count(layer) : !startsWith(tail, ".0.");
  const auto at = block.layers.find(alone && isNorm ? layer - 1 : layer);
  if (at == block.layers.end()) return {};
  const auto place = std::distance(block.layers.begin(), at) + 1;
  return start + (isNorm ? "bn" + std::to_string(place) : at->second) + (alone ? tail : tail.substr(2));
}

}  // namespace

void canonicaliseMobileNet(NamedTensors& named) {
  if (!hasTensor(named, "features.0.0.weight")) return;
  auto blocks = blocksOf(named);
  const bool known = std::any_of(named.begin(), named.end(), [](const auto& t) {
    return t.first == "features.1.conv.0.0.weight" || t.first == "features.1.block.0.0.weight" ||
           t.first == "features.1.0.block.0.0.weight";
  });
  if (!known || blocks.empty()) return;
  placeBlocks(blocks);
  int lastFeature = 0, lastStage = 0;
  for (auto& [key, block] : blocks) {
    nameLayers(block);
    lastFeature = std::max(lastFeature, key.first);
    lastStage = std::max(lastStage, block.stage);
  }
  const bool late = hasTensor(named, "classifier.0.weight");
  const std::string last = "features." + std::to_string(lastFeature + 1) + ".",
                    after = "blocks." + std::to_string(lastStage + 1) + ".0.";
  const std::vector<std::pair<std::string, std::string>> outside{{"features.0.0.", "conv_stem."},
                                                                 {"features.0.1.", "bn1."},
                                                                 {last + "0.", late ? after + "conv." : "conv_head."},
                                                                 {last + "1.", late ? after + "bn1." : "bn2."},
                                                                 {"classifier.0.", "conv_head."},
                                                                 {"classifier.1.", "classifier."},
                                                                 {"classifier.3.", "classifier."}};
  for (auto& [name, tensor] : named) {
    if (const BlockPlace place = blockPlace(name)) {
      const auto block = blocks.find({place.feature, place.within});
      if (block == blocks.end()) continue;
      if (std::string better = nameInBlock(block->second, place.rest); !better.empty()) name = std::move(better);
      continue;
    }
    for (const auto& [from, to] : outside)
      if (startsWith(name, from)) {
        name = to + name.substr(from.size());
        break;
      }
  }
}

}  // namespace sightline
