// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/kernels/libtorch.h"

namespace sightline {

inline constexpr auto kChannelsLast = at::MemoryFormat::ChannelsLast;

using OptionalTensor = c10::optional<torch::Tensor>;  ///< custom functions of LibTorch 1.13 take no undefined tensors
inline OptionalTensor optionalTensor(const torch::Tensor& t) { return t.defined() ? OptionalTensor(t) : c10::nullopt; }

}  // namespace sightline
