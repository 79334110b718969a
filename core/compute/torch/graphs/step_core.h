// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "core/compute/torch/graphs/convolution_step.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/kernels/packed_linear.h"

namespace sightline::graphs {

/// A linear layer whose weights are in the file.
struct LinearStep {
  torch::Tensor weight, bias;  ///< O x C; O, or undefined
  std::shared_ptr<nets::PackedLinear> packed = std::make_shared<nets::PackedLinear>();

  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const;
};

/// A layer norm over the last dimension whose parameters are in the file.
struct NormStep {
  torch::Tensor weight, bias;  ///< C values each
  double eps = 0;
};

/// What an operation is at its heart, where operations behind it may be done with it (fuse.h): all empty for most.
struct StepCore {
  std::shared_ptr<FixedConvolution> convolution;
  std::shared_ptr<LinearStep> linear;
  std::optional<NormStep> norm;
  bool gelu = false;           ///< the exact one
  torch::Tensor scale, shift;  ///< of a batch norm
  std::vector<int64_t> zeros;  ///< of a padding by zeros: rows and columns before, then behind
  std::vector<int64_t> axes;   ///< of a mean that keeps its dimensions; of a transposition; of a softmax
  bool flattens = false;       ///< of a softmax: it goes over all dimensions from its axis on
};

/// The shape in which one value for each channel meets x: 1 x C x 1 x ...  @throws std::invalid_argument when x has no
/// channels
std::vector<int64_t> shapeOfChannels(const torch::Tensor& x, const torch::Tensor& values);

}  // namespace sightline::graphs
