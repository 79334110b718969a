// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/packed_linear.h"

#include "core/compute/torch/kernels/fused_ops.h"

namespace sightline::nets {

namespace {

/// ... x C as one image of as many pixels.
torch::Tensor pixelsOf(const torch::Tensor& x) {
  return x.contiguous().view({1, x.numel() / x.size(-1), 1, x.size(-1)}).permute({0, 3, 1, 2});
}
torch::Tensor rowsOf(const torch::Tensor& pixels, const torch::Tensor& like, int64_t channels) {
  auto sizes = like.sizes().vec();
  sizes.back() = channels;
  return pixels.permute({0, 2, 3, 1}).view(sizes);
}
std::int64_t versionOf(const torch::Tensor& t) { return t.defined() ? static_cast<std::int64_t>(t._version()) : 0; }
const void* dataOf(const torch::Tensor& t) { return t.defined() ? t.data_ptr() : nullptr; }

}  // namespace

PackedLinearWeights::PackedLinearWeights(const torch::Tensor& weight, const torch::Tensor& bias)
    : out_(weight.size(0)),
      in_(weight.size(1)),
      from_(weight.data_ptr()),
      version_(versionOf(weight)),
      biasFrom_(dataOf(bias)),
      biasVersion_(versionOf(bias)),
      ahead_(weight.reshape({out_, in_, 1, 1}), bias, {}),
      original_(weight.detach()) {}

PackedLinearWeights::~PackedLinearWeights() = default;

bool PackedLinearWeights::areOf(const torch::Tensor& weight, const torch::Tensor& bias) const {
  return from_ == weight.data_ptr() && version_ == versionOf(weight) && biasFrom_ == dataOf(bias) &&
         biasVersion_ == versionOf(bias) && out_ == weight.size(0);
}

const PackedConvolution& PackedLinearWeights::back() const {
  std::call_once(once_, [&] {
    back_ = std::make_unique<PackedConvolution>(original_.t().contiguous().view({in_, out_, 1, 1}), torch::Tensor(),
                                                PackedConvolution::Geometry{});
  });
  return *back_;
}

torch::Tensor PackedLinearWeights::forward(const torch::Tensor& x) const {
  return rowsOf(ahead_.forward(pixelsOf(x)), x, out_);
}
torch::Tensor PackedLinearWeights::backward(const torch::Tensor& gradient) const {
  return rowsOf(back().forward(pixelsOf(gradient)), gradient, in_);
}
void PackedLinearWeights::run(const float* x, int64_t rows, float* y) const { ahead_.run(x, {1, rows, 1}, y); }
void PackedLinearWeights::runBack(const float* gradient, int64_t rows, float* out) const {
  back().run(gradient, {1, rows, 1}, out);
}

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
  return x.dim() >= 2 && x.size(-1) > 0 && x.numel() >= kRows * x.size(-1) && canFuse(x, {weight, bias}) &&
         at::hasMKLDNN() && at::globalContext().userEnabledMkldnn();
}

void PackedLinear::forget() {
  const std::lock_guard lock(mutex_);
  packed_.reset();
}

std::shared_ptr<const PackedLinearWeights> PackedLinear::weights(const torch::Tensor& weight,
                                                                 const torch::Tensor& bias) {
  const std::lock_guard lock(mutex_);
  if (!packed_ || !packed_->areOf(weight, bias)) packed_ = std::make_shared<const PackedLinearWeights>(weight, bias);
  return packed_;
}

torch::Tensor PackedLinear::forward(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias) {
  const auto now = weights(weight, bias);
  return torch::GradMode::is_enabled() && x.requires_grad() ? Product::apply(x, now) : now->forward(x);
}

}  // namespace sightline::nets
