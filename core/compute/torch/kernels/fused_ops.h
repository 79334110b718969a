// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/kernels/libtorch.h"

/// Steps of the networks that LibTorch takes in many passes over memory, done in one, forward and backward with
/// respect to their input. They are for inference with input gradients: float32 on the processor, parameters that
/// need no gradient. `canFuse` says whether that is so; otherwise the modules go LibTorch's own way.
/// Thread-safe; they use as many threads as LibTorch may use on the calling thread.
namespace sightline::nets {

enum class Activation { None, Relu, Silu };

/// True when all tensors are float32 on the processor and no parameter needs a gradient. Undefined ones are skipped.
bool canFuse(const torch::Tensor& input, at::ArrayRef<torch::Tensor> parameters);

/// activation(x * scale[c] + shift[c] + residual): batch norm in eval mode with what follows it.
/// @param x N x C x H x W  @param scale,shift C floats  @param residual of x's shape, or undefined
torch::Tensor scaleShift(const torch::Tensor& x, const torch::Tensor& scale, const torch::Tensor& shift,
                         Activation activation, const torch::Tensor& residual = {});

/// softmax(q k^T / sqrt(size) + bias + mask) v for each head (Vaswani et al. 2017).
/// @param qkv  B x N x 3C: q, k, v, each heads x size
/// @param bias heads x N x N, or undefined
/// @param mask W x N x N for batch items b % W, or undefined
/// @return B x N x C
torch::Tensor attention(const torch::Tensor& qkv, int64_t heads, const torch::Tensor& bias, const torch::Tensor& mask);

/// Talking-heads attention (Shazeer et al. 2020; Touvron et al. 2021): heads are mixed by `before` (heads x heads) and
/// `beforeBias` ahead of the softmax, and by `after` behind it.
/// @param qkv B x N x 3C  @return B x N x C
torch::Tensor talkingHeads(const torch::Tensor& qkv, int64_t heads, const torch::Tensor& before,
                           const torch::Tensor& beforeBias, const torch::Tensor& after, const torch::Tensor& afterBias);

}  // namespace sightline::nets
