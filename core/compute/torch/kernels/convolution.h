// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <mutex>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

/// A convolution's fixed weights in the orders in memory that channels-last images want, made on first use and again
/// when the weights change. Thread-safe.
class PackedWeights {
 public:
  /// Channels last, for the forward pass.
  torch::Tensor forward(const torch::Tensor& weight);
  /// Turned around and with input and output exchanged: the convolution with it is the gradient (stride 1).
  torch::Tensor backward(const torch::Tensor& weight);
  /// Gives both up; they are made again when asked for.
  void forget();

 private:
  struct Packed {
    torch::Tensor values;
    const void* from = nullptr;
    std::uint32_t version = 0;
  };
  template <class Make>
  torch::Tensor packed(Packed& kept, const torch::Tensor& weight, const Make& make);
  std::mutex mutex_;
  Packed forward_, backward_;
};

/// Whether convolve() takes this input: channels last in memory, float32 on the processor, oneDNN there.
bool isChannelsLast(const torch::Tensor& x);

/// Convolution by oneDNN with a gradient with respect to its input. LibTorch itself takes a convolution of a few
/// images apart into one matrix product per image when it runs on one thread; beside channels-last images
/// oneDNN's own is up to 1.7 times faster (tests/benchmarks/RESULTS.md). Groups and dilation are 1.
/// @param x      N x C x H x W for which isChannelsLast() holds; the result is channels last too
/// @param weight O x C x K x K that needs no gradient  @param bias O values, or undefined
torch::Tensor convolve(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias, int64_t stride,
                       int64_t padding, PackedWeights& packed);

/// LibTorch's own convolution with a gradient with respect to its input only, for which the input need not be kept:
/// with it a network of depthwise convolutions keeps three values per place instead of five.
torch::Tensor convolveForInput(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                               int64_t stride, int64_t padding, int64_t groups);

}  // namespace sightline::nets
