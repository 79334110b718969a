// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/kernels/libtorch.h"

/// Windows of the two Swins.
namespace sightline::nets {

/// B x H x W x C -> (B * windows) x (w * w) x C, windows row-major.
torch::Tensor toWindows(const torch::Tensor& x, int64_t w);
/// The inverse.
torch::Tensor fromWindows(const torch::Tensor& windows, int64_t w, int64_t height, int64_t width);
/// For a grid that was rolled by -shift: windows x tokens x tokens, -100 between tokens that the roll brought next to
/// each other from opposite edges, else 0.
torch::Tensor shiftMask(int64_t grid, int64_t window, int64_t shift);
/// Distance of each pair of positions in a window, as a row of a table of all distances: (dy + w-1) * (2w-1) + dx +
/// w-1.
torch::Tensor distancesIn(int64_t window);
/// The four of each 2 x 2 one behind the other: B x H x W x C -> B x H/2 x W/2 x 4C.
torch::Tensor merged(const torch::Tensor& x);

}  // namespace sightline::nets
