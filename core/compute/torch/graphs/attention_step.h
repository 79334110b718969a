// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::graphs {

/// softmax(factor q k^T + bias + mask) v, each head's scores kept in the cache where that can be (nets::attention()).
/// @param q,k,v  B x heads x tokens x size
/// @param bias   heads x N x N, or undefined  @param mask W x N x N for batch items b % W, or undefined
/// @return B x heads x tokens x size
torch::Tensor selfAttention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v, double factor,
                            const torch::Tensor& bias = {}, const torch::Tensor& mask = {});

}  // namespace sightline::graphs
