// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

using Step = std::function<torch::Tensor(const torch::Tensor&)>;

/// step(x) as one step of the tape that keeps x alone: on the way back it is run again. The gradients have the same
/// bits. What a network does at high resolution keeps most of its memory and takes the least of its time, so a second
/// run of that part is cheap (Chen et al. 2016, arXiv 1604.06174). Within `step` nothing but x may need a gradient.
[[nodiscard]] torch::Tensor recomputed(const torch::Tensor& x, const Step& step);

}  // namespace sightline::nets
