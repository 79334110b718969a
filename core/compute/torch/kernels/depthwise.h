// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>

#include "core/compute/torch/kernels/depthwise_rows.h"
#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

/// A depthwise convolution with fixed weights on images that lie channels last, with its gradient with respect to the
/// input. The weights are put in order at the first call and again when they have changed. Thread-safe.
class PackedDepthwise {
 public:
  /// Whether forward() takes them: float32 on the processor, channels last, parameters without gradients, one filter
  /// for each channel.
  [[nodiscard]] static bool takes(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                                  int64_t groups);
  /// @param x N x C x H x W  @param weight C x 1 x K x K  @param bias C values, or undefined  @return channels last
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                                      int64_t stride, int64_t padding);
  /// Gives the ordered weights up.
  void forget();

 private:
  std::shared_ptr<const DepthwiseWeights> weights(const torch::Tensor& weight, int64_t stride);
  std::mutex mutex_;
  std::shared_ptr<const DepthwiseWeights> packed_;
  const void* from_ = nullptr;
  std::int64_t version_ = 0;
};

}  // namespace sightline::nets
