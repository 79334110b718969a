// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>

#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/kernels/packed_convolution.h"

namespace sightline::nets {

/// One state of a linear layer's weights in the order that the products want; what goes back is packed when it is first
/// asked for. Thread-safe.
class PackedLinearWeights {
 public:
  /// @param weight O x C  @param bias O values, or undefined
  PackedLinearWeights(const torch::Tensor& weight, const torch::Tensor& bias);
  ~PackedLinearWeights();
  /// Whether they are those of these tensors as they are now.
  [[nodiscard]] bool areOf(const torch::Tensor& weight, const torch::Tensor& bias) const;
  [[nodiscard]] int64_t in() const { return in_; }
  [[nodiscard]] int64_t out() const { return out_; }

  /// ... x C to ... x O, and the gradient's way back.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const;
  [[nodiscard]] torch::Tensor backward(const torch::Tensor& gradient) const;
  /// The same on rows in memory.
  void run(const float* x, int64_t rows, float* y) const;
  void runBack(const float* gradient, int64_t rows, float* out) const;

 private:
  [[nodiscard]] const PackedConvolution& back() const;

  int64_t out_, in_;
  const void* from_;
  std::int64_t version_;
  const void* biasFrom_;
  std::int64_t biasVersion_;
  PackedConvolution ahead_;
  torch::Tensor original_;  ///< the network's own
  mutable std::once_flag once_;
  mutable std::unique_ptr<PackedConvolution> back_;
};

/// A linear layer with fixed weights as a 1 x 1 convolution of oneDNN's, to which a row of values is a pixel, with its
/// gradient with respect to the input. The weights are packed at the first call and again when they have changed.
/// Thread-safe.
class PackedLinear {
 public:
  /// Whether it pays: with few rows packing and set-up cost more than they save.
  [[nodiscard]] static bool takes(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias);
  /// @param x ... x C  @param weight O x C  @param bias O values, or undefined  @return ... x O
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias);
  /// What forward() multiplies with, packed now if need be.
  [[nodiscard]] std::shared_ptr<const PackedLinearWeights> weights(const torch::Tensor& weight,
                                                                   const torch::Tensor& bias);
  /// Gives the packed weights up; the next call packs them again.
  void forget();

 private:
  std::mutex mutex_;
  std::shared_ptr<const PackedLinearWeights> packed_;
};

}  // namespace sightline::nets
