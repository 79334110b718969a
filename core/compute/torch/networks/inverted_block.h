// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "core/compute/torch/kernels/inverted_residual.h"
#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::nets {

class Conv2d;
class BatchNorm2d;
class TappedModule;

/// An inverted residual block's layers as one step (kernels/inverted_residual.h), for families that have such blocks.
class FusedInverted {
 public:
  /// Layers with their batch norms; expand.convolution null where the depthwise convolution reads the input.
  struct Layer {
    Conv2d* convolution = nullptr;
    BatchNorm2d* norm = nullptr;
  };
  struct Squeeze {
    const TappedModule* module = nullptr;  ///< null: none
    Conv2d *reduce = nullptr, *expand = nullptr;
    RowActivation activation = RowActivation::Silu;
    bool hard = false;
  };
  struct Layers {
    Layer expand, depthwise, project;
    Squeeze squeeze;
    RowActivation activation = RowActivation::Silu;
    bool skip = false;
  };
  void set(const Layers& layers) { layers_ = layers; }

  /// Whether forward() takes `x`: channels last, float32 on the processor, eval mode, parameters without gradients, and
  /// nobody who listens to one of the layers.
  [[nodiscard]] bool takes(const torch::Tensor& x) const;
  /// Weights are packed at the first call and again when they have changed. Thread-safe.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x, const InvertedPadding& padding);
  /// Gives the packed weights up.
  void forget();

 private:
  [[nodiscard]] std::vector<torch::Tensor> tensors() const;
  [[nodiscard]] std::shared_ptr<const InvertedResidual> packed();

  Layers layers_;
  std::mutex mutex_;
  std::shared_ptr<const InvertedResidual> packed_;
  std::vector<std::pair<const void*, std::int64_t>> from_;  ///< data and version of every tensor that was packed
};

}  // namespace sightline::nets
