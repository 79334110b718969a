// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/compute/torch/kernels/activation_rows.h"
#include "core/compute/torch/kernels/depthwise_rows.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/kernels/packed_linear.h"

namespace sightline::nets {

/// Batch norm in eval mode: a factor and a summand for each channel.
struct FixedNorm {
  torch::Tensor scale, shift;
};

/// Squeeze and excitation (Hu et al. 2018): gate(expand(activation(reduce(mean over the image)))).
struct SqueezeStep {
  torch::Tensor reduce, reduceBias, expand, expandBias;  ///< S x C, S, C x S, C
  RowActivation activation = RowActivation::Silu;
  bool hard = false;  ///< the gate is the hard sigmoid
};

/// An inverted residual block (Sandler et al. 2018; Tan and Le 2019) with batch norm in eval mode:
/// norm3(project(squeeze(act(norm2(depthwise(act(norm1(expand(x)))))))) [+ x].
struct InvertedResidual {
  std::shared_ptr<const PackedLinearWeights> expand;  ///< null: the depthwise convolution reads x
  FixedNorm expandNorm;
  std::shared_ptr<const DepthwiseWeights> depthwise;
  FixedNorm depthwiseNorm;
  RowActivation activation = RowActivation::Silu;
  std::shared_ptr<const SqueezeStep> squeeze;  ///< null: none
  std::shared_ptr<const PackedLinearWeights> project;
  FixedNorm projectNorm;
  bool skip = false;  ///< x is added
};

/// Zeros around the image for the depthwise convolution.
struct InvertedPadding {
  int64_t top = 0, left = 0, bottom = 0, right = 0;
};

/// The block as one step of the tape, a few rows of the image at a time, so that what is widest stays in the cache. The
/// way back keeps the derivatives of both activations and what the second of them put out.
/// @param x N x C x H x W, channels last, float32  @return channels last
torch::Tensor invertedResidual(const torch::Tensor& x, const InvertedResidual& block, const InvertedPadding& padding);

}  // namespace sightline::nets
