// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <set>
#include <string>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline {

/// Takes the attention of the forward passes that run on this thread while it lives. Blocks that attend go LibTorch's
/// own way then, operation by operation, and hand over their softmax; without a recorder they are what they were, bit
/// by bit.
class AttentionRecorder {
 public:
  /// @param weights B x heads x queries x keys, behind the softmax
  using Take = std::function<void(const torch::Tensor& weights)>;
  /// @param wanted paths of attention modules
  /// @param differentiable the weights lie on the tape, which begins with the first of them
  AttentionRecorder(std::set<std::string> wanted, bool differentiable, Take take);
  ~AttentionRecorder();
  AttentionRecorder(const AttentionRecorder&) = delete;
  AttentionRecorder& operator=(const AttentionRecorder&) = delete;

  /// Whether a recorder of this thread wants the attention of the module at `path`.
  [[nodiscard]] static bool listensTo(const std::string& path);
  /// Called by modules: passes the weights on, recorded if someone listens.
  static torch::Tensor offer(const std::string& path, torch::Tensor weights);

 private:
  std::set<std::string> wanted_;
  bool differentiable_;
  Take take_;
  AttentionRecorder* previous_;
};

}  // namespace sightline
