// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

class Conv2d;
class BatchNorm2d;
class FusedSteps;

/// Convolutions, each with batch norm in eval mode and ReLU behind it, with or without a residual connection: a
/// ResNet's block, or its first layer. Forward and the gradient with respect to the input are one step of the tape
/// each; batch norm and ReLU work in place, which halves the memory that is moved. On the way there batch norm is not
/// folded into the weights: that rounds differently, and where a ReLU's input is near 0 the attribution of whole pixels
/// changes with it (measured: 1 % of the map's maximum). On the way back it is: there rounding stays rounding.
class FusedBlock {
 public:
  struct Layer {
    Conv2d* convolution = nullptr;
    BatchNorm2d* norm = nullptr;
  };
  /// @param chain at least one  @param skip of the residual connection: none for the input itself
  void set(std::vector<Layer> chain, bool residual, Layer skip);

  /// Whether forward() takes `x`: channels last, float32 on the processor, eval mode, parameters without gradients, and
  /// nobody who listens to one of the layers.
  [[nodiscard]] bool takes(const torch::Tensor& x) const;

  /// relu(chain(x) + residual). Weights are packed at the first call and again when they have changed. Thread-safe.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x);
  /// Gives the packed weights up.
  void forget();

 private:
  [[nodiscard]] std::vector<Layer> layers() const;
  std::shared_ptr<const FusedSteps> steps();

  std::vector<Layer> chain_;
  bool residual_ = false;
  Layer skip_;
  std::mutex mutex_;
  std::shared_ptr<const FusedSteps> steps_;
  std::vector<std::pair<const void*, std::int64_t>> from_;  ///< data and version of every tensor that was packed
};

}  // namespace sightline::nets
