// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/attention_step.h"

#include <cmath>

#include "core/compute/torch/kernels/fused_ops.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

bool fits(const T& q, const T& k, const T& v, const T& bias, const T& mask) {
  if (q.dim() != 4 || q.sizes() != k.sizes() || q.sizes() != v.sizes() || q.numel() == 0) return false;
  if (!nets::canFuse(q, {bias, mask}) || !nets::canFuse(k, {}) || !nets::canFuse(v, {})) return false;
  const auto n = q.size(2);
  if (bias.defined() && bias.sizes() != at::IntArrayRef({q.size(1), n, n})) return false;
  return !mask.defined() || (mask.dim() == 3 && mask.size(1) == n && mask.size(2) == n && mask.size(0) > 0 &&
                             q.size(0) % mask.size(0) == 0);
}

}  // namespace

T selfAttention(const T& q, const T& k, const T& v, double factor, const T& bias, const T& mask) {
  if (!fits(q, k, v, bias, mask)) {
    T scores = at::matmul(factor == 1 ? q : q * factor, k.transpose(-2, -1));
    if (bias.defined()) scores = scores + bias;
    if (mask.defined()) {
      const auto sizes = scores.sizes().vec();
      scores = (scores.view({-1, mask.size(0), sizes[1], sizes[2], sizes[3]}) + mask.unsqueeze(1)).view(sizes);
    }
    return at::matmul(at::softmax(scores, -1), v);
  }
  const auto batch = q.size(0), heads = q.size(1), tokens = q.size(2), size = q.size(3);
  // The kernel divides by the root of the size itself.
  const double rest = factor * std::sqrt(static_cast<double>(size));
  const T scaled = std::abs(rest - 1) < 1e-5 ? q : q * rest;
  // One copy into the order that a projection leaves; it costs a hundredth of what taking the products apart does.
  const T packed = at::stack({scaled, k, v}, 2).permute({0, 3, 2, 1, 4}).reshape({batch, tokens, 3 * heads * size});
  return nets::attention(packed, heads, bias, mask).view({batch, tokens, heads, size}).transpose(1, 2);
}

}  // namespace sightline::graphs
