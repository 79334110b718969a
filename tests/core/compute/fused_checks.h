// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <functional>

/// A step in float32 against the same arithmetic in LibTorch's own operations and double precision.
namespace sightline::testing {

inline double worst(const torch::Tensor& a, const torch::Tensor& b) {
  return (a.to(torch::kDouble) - b.to(torch::kDouble)).abs().max().item<double>();
}

/// Values and input gradients of `fused` (float32) and `plain` (double) for the same inputs and output weights.
inline void expectSame(const std::vector<torch::Tensor>& inputs,
                       const std::function<torch::Tensor(const std::vector<torch::Tensor>&)>& fused,
                       const std::function<torch::Tensor(const std::vector<torch::Tensor>&)>& plain) {
  std::vector<torch::Tensor> single, exact;
  for (const auto& t : inputs) {
    single.push_back(t.clone().requires_grad_(true));
    exact.push_back(t.to(torch::kDouble).requires_grad_(true));
  }
  const auto y = fused(single), z = plain(exact);
  ASSERT_EQ(y.sizes(), z.sizes());
  EXPECT_LE(worst(y, z), 2e-6 * (1 + z.abs().max().item<double>()));
  const auto weights = torch::randn(y.sizes());
  const auto a = torch::autograd::grad({(y * weights).sum()}, single);
  const auto b = torch::autograd::grad({(z * weights.to(torch::kDouble)).sum()}, exact);
  for (std::size_t i = 0; i < a.size(); ++i)
    EXPECT_LE(worst(a[i], b[i]), 4e-6 * (1 + b[i].abs().max().item<double>())) << "input " << i;
  // Without a tape the same values come out.
  torch::NoGradGuard noGrad;
  EXPECT_LE(worst(fused(inputs), y), 1e-6);
}

}  // namespace sightline::testing
