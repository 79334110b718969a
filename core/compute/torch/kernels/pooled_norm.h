// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

/// The averages of 2 x 2 pixels of relu(x * scale[c] + shift[c]), as one step of the tape: batch norm with ReLU and
/// average pooling as a DenseNet has them between its blocks. A last row or column without a partner is left out. For
/// inference with input gradients: parameters that need none. What the ReLU lets through is worked out again on the way
/// back.
/// @param x  N x C x H x W, float32, channels last, at least 2 x 2
/// @return N x C x H/2 x W/2, channels last
torch::Tensor pooledNormRelu(const torch::Tensor& x, const torch::Tensor& scale, const torch::Tensor& shift);

}  // namespace sightline::nets
