// SPDX-License-Identifier: GPL-3.0-or-later
// Bousselham et al. 2024 (arXiv 2404.03214), as frgfm/torch-cam defines it (docs/numerics.md, Attention).
#include <algorithm>

#include "core/base/error.h"
#include "core/techniques/attention_map.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// For each token: mean over heads and queries of the positive part of the gradients of its attention.
void addPositiveGradients(const BlockAttention& a, std::vector<double>& tokens) {
  const auto keys = static_cast<std::size_t>(a.keys);
  tokens.resize(keys);
  const std::size_t rows = static_cast<std::size_t>(a.heads) * static_cast<std::size_t>(a.queries);
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t k = 0; k < keys; ++k)
      tokens[k] += static_cast<double>(std::max(a.gradients[r * keys + k], 0.f)) / static_cast<double>(rows);
}

Explanation leGrad(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                   const ExplainSinks& sinks) {
  using Gradient = AttentionQuestion::Gradient;
  const bool mean = options.choice("token") == "tokenmean";
  std::vector<double> tokens;
  const auto grid = network.attention(
      {mean ? Gradient::OfBlockMean : Gradient::OfBlockClassToken, options.integer("blocks")},
      [&](int, const BlockAttention& a) { addPositiveGradients(a, tokens); }, sinks);
  for (double& v : tokens) v /= grid.blocks;
  return patchMap(network, grid, tokens, PatchScale::RangeBefore);
}

}  // namespace

TechniqueInfo leGradRow() {
  TechniqueInfo info;
  info.id = "legrad";
  info.name = "LeGrad";
  info.meaning =
      "Positive gradients of each block's own class score with respect to its attention, averaged over blocks "
      "(Bousselham et al. 2024).";
  info.needs.attention = AttentionNeed::BlockScores;
  info.needs.gradients = true;
  info.cost = TechniqueInfo::Cost::OnePass;
  info.options = {
      choiceOption(
          "token", {"tokenmean", "classtoken"}, "Score",
          "What a block's score is read from: tokenmean, the mean of its tokens, or classtoken, the class token"),
      integerOption("blocks", 0, 0, 1000, "Blocks", "So many blocks, the last ones; 0: all")};
  info.run = leGrad;
  return info;
}

}  // namespace sightline
