// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/kernels/libtorch.h"

namespace sightline {

/// A scale and a shift for each channel: a batch norm whose statistics are fixed. Null: there is none.
struct ChannelScale {
  const float *scale = nullptr, *shift = nullptr;
};

/// y * scale + shift in place and, with `relu`, relu of that plus the residual. Over the threads of LibTorch.
/// @param y         float32, channels last, n x channels x height x width, as dense as it can be
/// @param residual  like y, or undefined for none; only with `relu`. It may have a scale of its own.
void scaleInPlace(const torch::Tensor& y, ChannelScale own, const torch::Tensor& residual, ChannelScale residuals,
                  bool relu);

/// The gradient behind a ReLU whose output was y; all float32 and dense in the same order. `out` may be `gradient`.
void reluBackward(const torch::Tensor& gradient, const torch::Tensor& y, const torch::Tensor& out);

}  // namespace sightline
