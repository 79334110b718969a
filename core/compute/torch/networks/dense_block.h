// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

class Conv2d;
class BatchNormAct2d;
class DenseSteps;

/// A dense block (Huang et al. 2017) as one step of the tape: norm, ReLU, 1 x 1, norm, ReLU and 3 x 3 for each layer,
/// whose channels are added behind those there are. All channels lie in one tensor from the start, so that nothing is
/// put together again at every layer, and what the first ReLU of a layer lets through is worked out again on the way
/// back instead of being kept.
class FusedDenseBlock {
 public:
  struct Layer {
    BatchNormAct2d* norm1 = nullptr;
    Conv2d* conv1 = nullptr;
    BatchNormAct2d* norm2 = nullptr;
    Conv2d* conv2 = nullptr;
  };
  /// @param layers at least one
  void set(std::vector<Layer> layers) { layers_ = std::move(layers); }

  /// Whether forward() takes `x`: channels last, float32 on the processor, eval mode, parameters without gradients, and
  /// nobody who listens to a part of one of the layers.
  [[nodiscard]] bool takes(const torch::Tensor& x) const;
  /// x and what each layer adds. Weights are packed at the first call and again when they have changed. Thread-safe.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x);
  /// Gives the packed weights up.
  void forget();

 private:
  [[nodiscard]] std::vector<torch::Tensor> tensors() const;
  std::shared_ptr<const DenseSteps> steps();

  std::vector<Layer> layers_;
  std::mutex mutex_;
  std::shared_ptr<const DenseSteps> steps_;
  std::vector<std::pair<const void*, std::int64_t>> from_;  ///< data and version of every tensor that was packed
};

}  // namespace sightline::nets
