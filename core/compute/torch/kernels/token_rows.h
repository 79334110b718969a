// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "core/compute/torch/kernels/libtorch.h"

/// What the networks of tokens do between their matrix products, on rows in memory: float32, row after row, over the
/// threads of LibTorch.
namespace sightline::nets {

/// The scale and shift of a layer norm over rows of `channels` values.
struct RowNorm {
  const float *weight, *bias;
  double eps;
  int64_t channels;
};

/// (x - mean) / sqrt(variance + eps) * weight + bias of each row.
/// @param stats  where given: mean and 1 / sqrt(variance + eps) of each row, two values a row
void normRows(const RowNorm& norm, const float* x, float* y, float* stats, int64_t rows);
/// The gradient of that with respect to x, plus `added` where it is given. `out` may be `gradient` or `added`.
void normRowsBack(const RowNorm& norm, const float* x, const float* stats, const float* gradient, const float* added,
                  float* out, int64_t rows);

/// x = gelu(x), the exact one, x times the normal distribution's share below x, within two units in the last place of
/// 1; where `derivative` is given, that of it at x.
void geluRows(float* x, float* derivative, int64_t count);
/// x *= y
void multiplyRows(float* x, const float* y, int64_t count);
/// out = residual + x * scale[c]; without `scale`, residual + x.
void addRows(const float* residual, const float* x, const float* scale, float* out, int64_t channels, int64_t rows);
/// out = x * scale[c]
void scaleRows(const float* x, const float* scale, float* out, int64_t channels, int64_t rows);

/// Layer norm over the last dimension as one step of the tape, which keeps its input and two values a row; LibTorch's
/// own where that cannot be.
/// @param x ... x C  @param weight,bias C values, or undefined
torch::Tensor layerNorm(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias, double eps);
/// The exact GELU as one step of the tape, which keeps its derivative: the exponential is taken once. LibTorch's own
/// where that cannot be.
torch::Tensor exactGelu(const torch::Tensor& x);

}  // namespace sightline::nets
