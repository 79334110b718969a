// SPDX-License-Identifier: GPL-3.0-or-later
// Abnar and Zuidema 2020 (arXiv 2005.00928), with the options of jacobgil/vit-explain (docs/numerics.md, Attention).
#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/techniques/attention_map.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// Mean, largest or smallest value over the heads.
std::vector<float> overHeads(const BlockAttention& a, const std::string& fusion) {
  const std::size_t size = static_cast<std::size_t>(a.queries) * static_cast<std::size_t>(a.keys);
  std::vector<float> fused(a.weights.begin(), a.weights.begin() + static_cast<std::ptrdiff_t>(size));
  for (int h = 1; h < a.heads; ++h) {
    const float* head = a.weights.data() + static_cast<std::size_t>(h) * size;
    for (std::size_t i = 0; i < size; ++i)
      fused[i] = fusion == "max"   ? std::max(fused[i], head[i])
                 : fusion == "min" ? std::min(fused[i], head[i])
                                   : fused[i] + head[i];
  }
  if (fusion == "mean")
    for (float& v : fused) v /= static_cast<float>(a.heads);
  return fused;
}

/// Sets so many of the smallest values to 0; never the first, the class token's attention to itself.
void discardSmallest(std::vector<float>& values, std::size_t count) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto smaller = [&](std::size_t a, std::size_t b) {
    return values[a] < values[b] || (values[a] == values[b] && a < b);
  };
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
  if (end != order.end()) std::nth_element(order.begin(), end, order.end(), smaller);
  std::for_each(order.begin(), end, [&](std::size_t i) {
    if (i > 0) values[i] = 0;
  });
}

/// (F + I) / 2, scaled so that rows sum to 1; or, as vit-explain has it, column j divided by the sum of row j.
void addResidual(std::vector<float>& fused, std::size_t side, bool byColumn) {
  std::vector<float> sums(side);
  for (std::size_t i = 0; i < side; ++i) {
    float* row = fused.data() + i * side;
    row[i] += 1;
    double sum = 0;
    for (std::size_t j = 0; j < side; ++j) sum += static_cast<double>(row[j] /= 2);
    sums[i] = static_cast<float>(sum);
  }
  for (std::size_t i = 0; i < side; ++i)
    for (std::size_t j = 0; j < side; ++j) fused[i * side + j] /= sums[byColumn ? j : i];
}

Explanation rolledOut(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                      const ExplainSinks& sinks) {
  const std::string& fusion = options.choice("fusion");
  const bool byColumn = options.choice("normalisation") == "vit-explain";
  std::vector<std::vector<float>> blocks;
  std::size_t side = 0;
  const auto grid = network.attention(
      {},
      [&](int, const BlockAttention& a) {
        side = static_cast<std::size_t>(a.keys);
        std::vector<float> fused = overHeads(a, fusion);
        discardSmallest(fused, static_cast<std::size_t>(static_cast<double>(fused.size()) * options.number("discard")));
        addResidual(fused, side, byColumn);
        blocks.push_back(std::move(fused));
      },
      sinks);
  return patchMap(network, grid, classRowOfProduct(blocks, side), PatchScale::ByMaximum);
}

}  // namespace

TechniqueInfo rolloutRow() {
  TechniqueInfo info;
  info.id = "rollout";
  info.name = "Attention roll-out";
  info.meaning =
      "Attention multiplied through all blocks, half of it the block's and half what passes by; the same for every "
      "class (Abnar and Zuidema 2020).";
  info.needs.attention = AttentionNeed::EveryBlock;
  info.cost = TechniqueInfo::Cost::OnePass;
  info.options = {
      choiceOption("fusion", {"mean", "max", "min"}, "Heads", "How the heads of a block become one: mean, max or min"),
      realOption("discard", 0, 0, 1, "Discarded share",
                 "Share of each block's smallest attention values that is set to 0"),
      choiceOption("normalisation", {"rows", "vit-explain"}, "Scaling",
                   "rows: each row of a block is divided by its own sum; vit-explain: as that program does, by the sum "
                   "of another row")};
  info.run = rolledOut;
  return info;
}

}  // namespace sightline
