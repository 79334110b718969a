// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/packed_linear.h"

#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/packed_convolution.h"

namespace sightline::nets {

struct PackedLinearWeights {
  PackedLinearWeights(const torch::Tensor& weight, const torch::Tensor& bias)
      : out(weight.size(0)),
        in(weight.size(1)),
        from(weight.data_ptr()),
        version(weight._version()),
        biasFrom(bias.defined() ? bias.data_ptr() : nullptr),
        biasVersion(bias.defined() ? bias._version() : 0),
        ahead(weight.view({out, in, 1, 1}), bias, {}),
        original(weight.detach()) {}

  [[nodiscard]] bool areOf(const torch::Tensor& weight, const torch::Tensor& bias) const {
    return from == weight.data_ptr() && version == weight._version() &&
           biasFrom == (bias.defined() ? bias.data_ptr() : nullptr) &&
           biasVersion == (bias.defined() ? static_cast<std::int64_t>(bias._version()) : 0);
  }
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const { return rows(ahead.forward(pixels(x)), x, out); }
  [[nodiscard]] torch::Tensor backward(const torch::Tensor& gradient) const {
    std::call_once(once, [&] {
      back = std::make_unique<PackedConvolution>(original.t().contiguous().view({in, out, 1, 1}), torch::Tensor(),
                                                 PackedConvolution::Geometry{});
    });
    return rows(back->forward(pixels(gradient)), gradient, in);
  }

  /// ... x C as one image of as many pixels.
  static torch::Tensor pixels(const torch::Tensor& x) {
    return x.contiguous().view({1, x.numel() / x.size(-1), 1, x.size(-1)}).permute({0, 3, 1, 2});
  }
  static torch::Tensor rows(const torch::Tensor& pixels, const torch::Tensor& like, int64_t channels) {
    auto sizes = like.sizes().vec();
    sizes.back() = channels;
    return pixels.permute({0, 2, 3, 1}).view(sizes);
  }

  int64_t out, in;
  const void* from;
  std::int64_t version;
  const void* biasFrom;
  std::int64_t biasVersion;
  PackedConvolution ahead;
  torch::Tensor original;  ///< the network's own
  mutable std::once_flag once;
  mutable std::unique_ptr<PackedConvolution> back;
};

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Keeps the weights alive on the tape.
struct Holder : torch::CustomClassHolder {
  explicit Holder(std::shared_ptr<const PackedLinearWeights> w) : weights(std::move(w)) {}
  std::shared_ptr<const PackedLinearWeights> weights;
};

class Product : public torch::autograd::Function<Product> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x,
                               const std::shared_ptr<const PackedLinearWeights>& weights) {
    ctx->saved_data["weights"] = c10::IValue::make_capsule(c10::make_intrusive<Holder>(weights));
    return weights->forward(x);
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    return {c10::static_intrusive_pointer_cast<Holder>(ctx->saved_data["weights"].toCapsule())
                ->weights->backward(gradients[0]),
            {}};
  }
};

}  // namespace

bool PackedLinear::takes(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias) {
  constexpr int64_t kRows = 32;
  return x.dim() >= 2 && x.numel() >= kRows * x.size(-1) && canFuse(x, {weight, bias}) && at::hasMKLDNN() &&
         at::globalContext().userEnabledMkldnn();
}

void PackedLinear::forget() {
  const std::lock_guard lock(mutex_);
  packed_.reset();
}

torch::Tensor PackedLinear::forward(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias) {
  std::shared_ptr<const PackedLinearWeights> now;
  {
    const std::lock_guard lock(mutex_);
    if (!packed_ || !packed_->areOf(weight, bias)) packed_ = std::make_shared<const PackedLinearWeights>(weight, bias);
    now = packed_;
  }
  return torch::GradMode::is_enabled() && x.requires_grad() ? Product::apply(x, now) : now->forward(x);
}

}  // namespace sightline::nets
