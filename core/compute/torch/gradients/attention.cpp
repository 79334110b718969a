// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/attention.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/compute/torch/networks/attention_recorder.h"

namespace sightline {
namespace {

using Gradient = AttentionQuestion::Gradient;

std::span<const float> floatsOf(const torch::Tensor& t) {
  return t.defined() ? std::span<const float>(t.data_ptr<float>(), static_cast<std::size_t>(t.numel()))
                     : std::span<const float>();
}

/// @param weights,gradients 1 x heads x queries x keys; the latter may be undefined
void handOver(int block, const torch::Tensor& weights, const torch::Tensor& gradients, int prefixTokens,
              const ExplainedNetwork::TakeAttention& take) {
  const auto whole = [](const torch::Tensor& t) {
    return t.defined() ? t.detach()[0].to(torch::kFloat).contiguous() : t;
  };
  const torch::Tensor w = whole(weights), g = whole(gradients);
  take(block, {static_cast<int>(w.size(0)), static_cast<int>(w.size(1)), static_cast<int>(w.size(2)), prefixTokens,
               floatsOf(w), floatsOf(g)});
}

AttentionGrid gridOf(int64_t keys, int prefixTokens, int blocks) {
  const auto patches = keys - prefixTokens;
  const auto side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(std::max<int64_t>(patches, 0)))));
  if (side < 1 || int64_t{side} * side != patches)
    throw Error(ErrorCode::ModelMismatch, "The network's attention",
                message("is among {1} tokens that are no square grid", patches));
  return {blocks, prefixTokens, side, side};
}

/// d score[target] / d weights; zeros where the score does not depend on them.
torch::Tensor gradientOf(const torch::Tensor& score, const torch::Tensor& weights) {
  if (!score.requires_grad()) return torch::zeros_like(weights);
  const auto g = torch::autograd::grad({score}, {weights}, {}, /*retain_graph=*/true, false, /*allow_unused=*/true)[0];
  return g.defined() ? g : torch::zeros_like(weights);
}

}  // namespace

AttentionGrid attentionOf(Classifier& network, const torch::Tensor& input, int& target,
                          const AttentionQuestion& question, const ExplainedNetwork::TakeAttention& take,
                          const std::stop_token& stop) {
  const AttentionPlan plan = network.attentionPlan();
  if (plan.blocks.empty())
    throw Error(ErrorCode::ModelMismatch, "The network", "has no attention that can be looked at",
                "Choose another technique.");
  const std::size_t all = plan.blocks.size(),
                    used = question.blocks > 0 ? std::min(all, static_cast<std::size_t>(question.blocks)) : all;
  const auto lastOf = [&](const std::vector<std::string>& paths) {
    return std::set<std::string>(paths.end() - static_cast<std::ptrdiff_t>(used), paths.end());
  };
  const bool differentiable = question.gradient != Gradient::None;
  const bool ofBlocks = question.gradient == Gradient::OfBlockMean || question.gradient == Gradient::OfBlockClassToken;
  torch::AutoGradMode grad(differentiable);
  int64_t keys = 0;
  int block = 0;
  std::vector<torch::Tensor> weights, outputs;
  torch::Tensor logits;
  {
    const AttentionRecorder recorder(lastOf(plan.blocks), differentiable, [&](const torch::Tensor& w) {
      throwIfStopped(stop);
      keys = w.size(3);
      // What nobody differentiates is handed over at once, so that one block's is kept at a time.
      if (differentiable)
        weights.push_back(w);
      else
        handOver(block++, w, {}, plan.prefixTokens, take);
    });
    std::optional<TapRecorder> taps;
    if (ofBlocks) taps.emplace(TapRecorder::Mode::Alias, lastOf(plan.outputs));
    logits = network.forward(input);
    if (taps)
      for (const Tap& tap : taps->taps()) outputs.push_back(tap.output);
  }
  throwIfStopped(stop);
  target = chosenClass(logits, target);
  if (ofBlocks && outputs.size() != weights.size())
    throw Error(ErrorCode::Internal, "The network", "did not hand over the output of each block");
  std::vector<torch::Tensor> gradients;
  if (question.gradient == Gradient::OfLogit && logits.requires_grad())
    gradients = torch::autograd::grad({logits[0][target]}, weights, {}, false, false, /*allow_unused=*/true);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    throwIfStopped(stop);
    torch::Tensor g;
    if (ofBlocks) {
      const auto token = question.gradient == Gradient::OfBlockMean ? outputs[i].mean(1) : outputs[i].select(1, 0);
      g = gradientOf(network.scoresOfTokens(token)[0][target], weights[i]);
    } else {
      g = i < gradients.size() && gradients[i].defined() ? gradients[i] : torch::zeros_like(weights[i]);
    }
    handOver(static_cast<int>(i), weights[i], g, plan.prefixTokens, take);
  }
  return gridOf(keys, plan.prefixTokens, static_cast<int>(used));
}

}  // namespace sightline
