// SPDX-License-Identifier: GPL-3.0-or-later
// What the class token attends to in the last block: as it is, or weighted by the class score's gradient
// (docs/numerics.md, Attention).
#include <algorithm>

#include "core/base/error.h"
#include "core/techniques/attention_map.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// Offset of the class token's row in head `h`.
std::size_t rowOf(const BlockAttention& a, int h) {
  return static_cast<std::size_t>(h) * static_cast<std::size_t>(a.queries) * static_cast<std::size_t>(a.keys);
}

Explanation classAttention(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                           const ExplainSinks& sinks) {
  const int head = options.integer("head");
  std::vector<double> tokens;
  const auto grid = network.attention(
      {AttentionQuestion::Gradient::None, 1},
      [&](int, const BlockAttention& a) {
        if (head > a.heads)
          throw Error(ErrorCode::InvalidOption, message("head {1}", head),
                      message("does not exist: the block has {1}", a.heads),
                      message("Choose one from 1 to {1}, or 0 for the mean of all.", a.heads));
        const int first = head == 0 ? 0 : head - 1, end = head == 0 ? a.heads : head;
        tokens.assign(static_cast<std::size_t>(a.keys), 0);
        for (int h = first; h < end; ++h)
          for (std::size_t k = 0; k < tokens.size(); ++k)
            tokens[k] += static_cast<double>(a.weights[rowOf(a, h) + k]) / (end - first);
      },
      sinks);
  return patchMap(network, grid, tokens, PatchScale::None);
}

/// max(mean over heads of w A, 0), where a head's w is the mean over patches of its gradient.
std::vector<double> weightedByHead(const BlockAttention& a) {
  const auto prefix = static_cast<std::size_t>(a.prefixTokens);
  std::vector<double> tokens(static_cast<std::size_t>(a.keys));
  for (int h = 0; h < a.heads; ++h) {
    const std::size_t row = rowOf(a, h);
    double weight = 0;
    for (std::size_t k = prefix; k < tokens.size(); ++k) weight += static_cast<double>(a.gradients[row + k]);
    weight /= static_cast<double>(tokens.size() - prefix);
    for (std::size_t k = 0; k < tokens.size(); ++k)
      tokens[k] += weight * static_cast<double>(a.weights[row + k]) / a.heads;
  }
  for (double& v : tokens) v = std::max(v, 0.0);
  return tokens;
}

/// mean over heads of max(gradient x attention, 0)
std::vector<double> weightedByPatch(const BlockAttention& a) {
  std::vector<double> tokens(static_cast<std::size_t>(a.keys));
  for (int h = 0; h < a.heads; ++h)
    for (std::size_t k = 0; k < tokens.size(); ++k)
      tokens[k] +=
          std::max(0.0, static_cast<double>(a.gradients[rowOf(a, h) + k] * a.weights[rowOf(a, h) + k])) / a.heads;
  return tokens;
}

Explanation gradientAttention(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                              const ExplainSinks& sinks) {
  const std::string& weights = options.choice("weighting");
  std::vector<double> tokens;
  const auto grid = network.attention(
      {AttentionQuestion::Gradient::OfLogit, 1},
      [&](int, const BlockAttention& a) {
        // As published for each kind of block; CaiT's class token attends alone.
        const bool byHead = weights == "head" || (weights == "auto" && a.queries > 1);
        tokens = byHead ? weightedByHead(a) : weightedByPatch(a);
      },
      sinks);
  return patchMap(network, grid, tokens, PatchScale::None);
}

TechniqueInfo lastBlockRow(std::string id, std::string name, Message meaning) {
  TechniqueInfo info;
  info.id = std::move(id);
  info.name = std::move(name);
  info.meaning = std::move(meaning);
  info.needs.attention = AttentionNeed::ClassToken;
  info.cost = TechniqueInfo::Cost::OnePass;
  return info;
}

}  // namespace

TechniqueInfo classAttentionRow() {
  TechniqueInfo info =
      lastBlockRow("class-attention", "Class attention",
                   "What the class token attends to in the last block; the same for every class (Caron et al. 2021).");
  info.options = {integerOption("head", 0, 0, 1024, "Head", "Which head, from 1 on; 0: the mean of all")};
  info.run = classAttention;
  return info;
}

TechniqueInfo gradientAttentionRow() {
  TechniqueInfo info = lastBlockRow("attention-gradcam", "Class attention x gradient",
                                    "What the class token attends to in the last block, weighted by the class score's "
                                    "gradient (a baseline of Chefer, Gur and Wolf, CVPR 2021).");
  info.needs.gradients = true;
  info.options = {choiceOption("weighting", {"auto", "head", "patch"}, "Weights",
                               "head: each head by its mean gradient; patch: each patch by the positive part of its "
                               "own; auto: head, and patch for CaiT")};
  info.run = gradientAttention;
  return info;
}

}  // namespace sightline
