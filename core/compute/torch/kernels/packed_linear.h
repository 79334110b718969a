// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <memory>
#include <mutex>

namespace sightline::nets {

struct PackedLinearWeights;

/// A linear layer with fixed weights as a 1 x 1 convolution of oneDNN's, to which a row of values is a pixel, with its
/// gradient with respect to the input. The weights are packed at the first call and again when they have changed.
/// Thread-safe.
class PackedLinear {
 public:
  /// Whether it pays: with few rows packing and set-up cost more than they save.
  [[nodiscard]] static bool takes(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias);
  /// @param x ... x C  @param weight O x C  @param bias O values, or undefined  @return ... x O
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias);
  /// Gives the packed weights up; the next call packs them again.
  void forget();

 private:
  std::mutex mutex_;
  std::shared_ptr<const PackedLinearWeights> packed_;
};

}  // namespace sightline::nets
