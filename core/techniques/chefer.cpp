// SPDX-License-Identifier: GPL-3.0-or-later
// Chefer, Gur and Wolf 2021 (arXiv 2103.15679): the rule for attention of tokens to themselves.
#include <algorithm>

#include "core/techniques/attention_map.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// I + mean over heads of max(gradient x attention, 0)
std::vector<float> relevanceStep(const BlockAttention& a) {
  const auto side = static_cast<std::size_t>(a.keys), size = static_cast<std::size_t>(a.queries) * side;
  std::vector<float> step(size);
  for (int h = 0; h < a.heads; ++h) {
    const std::size_t from = static_cast<std::size_t>(h) * size;
    for (std::size_t i = 0; i < size; ++i) step[i] += std::max(a.gradients[from + i] * a.weights[from + i], 0.f);
  }
  for (float& v : step) v /= static_cast<float>(a.heads);
  for (std::size_t i = 0; i < static_cast<std::size_t>(a.queries); ++i) step[i * side + i] += 1;
  return step;
}

Explanation relevance(ExplainedNetwork& network, const OptionValues&, const std::vector<std::string>&,
                      const ExplainSinks& sinks) {
  std::vector<std::vector<float>> blocks;
  std::size_t side = 0;
  const auto grid = network.attention(
      {AttentionQuestion::Gradient::OfLogit},
      [&](int, const BlockAttention& a) {
        side = static_cast<std::size_t>(a.keys);
        blocks.push_back(relevanceStep(a));
      },
      sinks);
  return patchMap(network, grid, classRowOfProduct(blocks, side), PatchScale::RangeBehind);
}

}  // namespace

TechniqueInfo cheferRow() {
  TechniqueInfo info;
  info.id = "chefer";
  info.name = "Attention relevance";
  info.meaning =
      "Attention times the positive part of the class score's gradient, followed through all blocks (Chefer, Gur and "
      "Wolf, ICCV 2021).";
  info.needs.attention = AttentionNeed::EveryBlock;
  info.needs.gradients = true;
  info.cost = TechniqueInfo::Cost::OnePass;
  info.run = relevance;
  return info;
}

}  // namespace sightline
