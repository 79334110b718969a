// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sightline {

/// Indices that sort `keys` ascending, equal keys in the very order in which numpy's default argsort (introsort,
/// numpy 1.24) leaves them. Segments of flat images depend on that order.
std::vector<std::uint32_t> numpyArgsort(std::span<const double> keys);

/// numpy's float32 sum of a contiguous array: pairwise within blocks, blocks of 8192 in sequence.
float numpySum(std::span<const float> values);
/// numpy's float32 mean: the sum above, divided in double precision.
float numpyMean(std::span<const float> values);

}  // namespace sightline
