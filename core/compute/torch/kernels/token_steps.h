// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/kernels/packed_linear.h"

namespace sightline::nets {

/// A layer norm, its parameters without gradients.
struct StepNorm {
  torch::Tensor weight, bias;
  double eps = 0;
};

/// A transformer's second half, with what surrounds it: residual + scale * second(gelu(first(norm(x)))).
struct MlpStep {
  StepNorm norm;
  std::shared_ptr<const PackedLinearWeights> first, second;
  torch::Tensor scale;  ///< one value per channel, or undefined
};

/// It as one step of the tape, some hundred rows at a time, so that what lies between two products stays in the cache.
/// The way back keeps x and the GELU's derivative.
/// @param x ... x C, float32, contiguous  @param residual of its shape; x itself where it is the same tensor
torch::Tensor mlpStep(const torch::Tensor& x, const torch::Tensor& residual, const MlpStep& step);

}  // namespace sightline::nets
