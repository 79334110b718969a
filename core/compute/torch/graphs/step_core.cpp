// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/step_core.h"

#include <stdexcept>
#include <string>

#include "core/compute/torch/kernels/tensor_words.h"

namespace sightline::graphs {

torch::Tensor LinearStep::forward(const torch::Tensor& x) const {
  const bool fits = x.dim() > 0 && x.size(-1) == weight.size(1) && (!bias.defined() || bias.numel() == weight.size(0));
  // Of few rows a product with each costs one look at the weights; BLAS would first put them all into another order.
  constexpr int64_t kFewRows = 4, kManyWeights = 1 << 20;
  if (fits && x.dim() == 2 && x.size(0) <= kFewRows && weight.numel() >= kManyWeights) {
    std::vector<torch::Tensor> rows;
    for (int64_t i = 0; i < x.size(0); ++i) rows.push_back(at::mv(weight, x[i]));
    const auto y = at::stack(rows);
    return bias.defined() ? y + bias : y;
  }
  if (fits && nets::PackedLinear::takes(x, weight, bias)) return packed->forward(x, weight, bias);
  return at::linear(x, weight, optionalTensor(bias));
}

std::vector<int64_t> shapeOfChannels(const torch::Tensor& x, const torch::Tensor& values) {
  if (x.dim() < 2)
    throw std::invalid_argument("a tensor of " + std::to_string(x.dim()) + " dimensions has no channels");
  std::vector<int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
  shape[1] = values.numel();
  return shape;
}

}  // namespace sightline::graphs
