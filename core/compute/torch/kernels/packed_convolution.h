// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <utility>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

/// A convolution with fixed weights, run by oneDNN itself on images whose channels lie together. The weights are put
/// into the order that oneDNN's code wants once, not at every call, and what is set up for a size of image is kept.
/// Thread-safe. Groups and dilation are 1; float32 on the processor.
class PackedConvolution {
 public:
  struct Geometry {
    int64_t stride = 1;
    int64_t top = 0, left = 0, bottom = 0, right = 0;  ///< padding
  };
  /// @param weight O x C x K x K  @param bias O values, or undefined
  PackedConvolution(const torch::Tensor& weight, const torch::Tensor& bias, Geometry geometry);
  ~PackedConvolution();
  PackedConvolution(const PackedConvolution&) = delete;
  PackedConvolution& operator=(const PackedConvolution&) = delete;

  /// @param x N x C x H x W, channels last  @param sum added to the result in place, of its shape, or undefined
  /// @return channels last; `sum` itself where it is given
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& sum = {}) const;

  /// Images that lie channels last in memory, without a tensor around them.
  struct Images {
    int64_t count, height, width;
  };
  /// The same from memory to memory: `y` is added to with `add`, otherwise written.
  void run(const float* x, const Images& images, float* y, bool add = false) const;

 private:
  [[nodiscard]] Images outputOf(const Images& images) const;
  struct Plan;
  struct State;
  std::unique_ptr<State> state_;
};

/// The gradient of a convolution with respect to its input, as convolutions forward: with the kernel turned around at
/// stride 1. At stride s, input pixels a, a + s, a + 2s, ... share a part of the kernel: one convolution for each of
/// the s x s such sets of pixels, or one for all of them where the input has few channels (a network's first layer).
class PackedGradient {
 public:
  /// @param weight O x C x K x K of the convolution, 2 * padding < K
  PackedGradient(const torch::Tensor& weight, int64_t stride, int64_t padding);

  /// @param gradient N x O x h x w, channels last  @param height,width of the convolution's input
  /// @param sum as for PackedConvolution::forward
  [[nodiscard]] torch::Tensor backward(const torch::Tensor& gradient, int64_t height, int64_t width,
                                       const torch::Tensor& sum = {}) const;
  /// The same from memory to memory, for stride 1: the gradient's images are as large as the input's.
  void run(const float* gradient, const PackedConvolution::Images& images, float* out) const;

 private:
  struct Part {
    std::vector<std::pair<int64_t, int64_t>> places;  ///< (a, b): rows a, a + s, ... and columns b, b + s, ...
    std::unique_ptr<PackedConvolution> convolution;   ///< C channels per place
  };
  int64_t stride_, channels_;
  std::vector<Part> parts_;
};

}  // namespace sightline::nets
