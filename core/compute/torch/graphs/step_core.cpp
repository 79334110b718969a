// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/step_core.h"

#include "core/compute/torch/kernels/tensor_words.h"

namespace sightline::graphs {

torch::Tensor LinearStep::forward(const torch::Tensor& x) const {
  if (nets::PackedLinear::takes(x, weight, bias)) return packed->forward(x, weight, bias);
  return at::linear(x, weight, optionalTensor(bias));
}

}  // namespace sightline::graphs
