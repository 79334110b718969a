// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/kernels/token_steps.h"

namespace sightline::nets {

/// A transformer's first half, with what surrounds it: x + scale * proj(attention(qkv(norm(x)))).
struct AttentionStep {
  StepNorm norm;
  std::shared_ptr<const PackedLinearWeights> qkv;              ///< C to 3C, or
  std::shared_ptr<const PackedLinearWeights> query, keyValue;  ///< C to C and to 2C, where not all tokens ask
  std::shared_ptr<const PackedLinearWeights> proj;
  torch::Tensor scale;  ///< one value per channel, or undefined
  int64_t heads = 1;
  int64_t asking = 0;  ///< so many tokens ask, the first of all; with `qkv` all do
};

/// It as one step of the tape, image by image. The way back keeps x, the projections and the softmax.
/// @param x B x N x C, float32, contiguous
/// @return B x N x C; where not all tokens ask, B x asking x C
torch::Tensor attentionStep(const torch::Tensor& x, const AttentionStep& step);

}  // namespace sightline::nets
