// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

/// Depthwise convolutions on images whose channels lie together, a row of pixels at a time, with the vectors that the
/// processor has.
namespace sightline::nets {

/// A depthwise convolution's weights in the order in which rows want them.
struct DepthwiseWeights {
  int64_t channels = 0, kernel = 1, stride = 1;
  std::vector<float> taps;  ///< kernel x kernel x channels
  /// @param weight channels x 1 x kernel x kernel, row-major
  DepthwiseWeights(const float* weight, int64_t channels, int64_t kernel, int64_t stride);
  [[nodiscard]] const float* tap(int64_t ky, int64_t kx) const { return taps.data() + (ky * kernel + kx) * channels; }
};

/// Sizes along one row, and the zeros that count as its first pixels.
struct DepthwiseRow {
  int64_t width, outWidth, left;
};

/// One row of the output.
/// @param rows  of each row of the kernel: the input's pixels it lies on, width x channels; null where it lies outside
/// @param bias  one value for each channel, or null
/// @param to    outWidth x channels
void depthwiseAhead(const DepthwiseWeights& weights, const DepthwiseRow& row, const float* const* rows,
                    const float* bias, float* to);

/// One row of the gradient with respect to the input.
/// @param rows  of each row of the kernel: the output's gradient that reaches the row through it, outWidth x channels;
///              null where there is none
/// @param to    width x channels
void depthwiseBack(const DepthwiseWeights& weights, const DepthwiseRow& row, const float* const* rows, float* to);

}  // namespace sightline::nets
