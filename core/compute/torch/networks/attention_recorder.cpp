// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/attention_recorder.h"

#include <utility>

namespace sightline {
namespace {
thread_local AttentionRecorder* activeAttention = nullptr;
}

AttentionRecorder::AttentionRecorder(std::set<std::string> wanted, bool differentiable, Take take)
    : wanted_(std::move(wanted)),
      differentiable_(differentiable),
      take_(std::move(take)),
      previous_(std::exchange(activeAttention, this)) {}

AttentionRecorder::~AttentionRecorder() { activeAttention = previous_; }

bool AttentionRecorder::listensTo(const std::string& path) {
  return activeAttention && activeAttention->wanted_.count(path);
}

torch::Tensor AttentionRecorder::offer(const std::string& path, torch::Tensor weights) {
  if (!listensTo(path)) return weights;
  // Parameters need no gradients, so that nothing before the first does.
  if (activeAttention->differentiable_ && !weights.requires_grad()) weights = weights.detach().requires_grad_(true);
  activeAttention->take_(weights);
  return weights;
}

}  // namespace sightline
