// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/convolution.h"

#include "core/compute/torch/kernels/tensor_words.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

class Convolution : public torch::autograd::Function<Convolution> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const torch::Tensor& weight,
                               const OptionalTensor& bias, const torch::Tensor& backwardWeight, int64_t stride,
                               int64_t padding) {
    ctx->saved_data["stride"] = stride;
    ctx->saved_data["padding"] = padding;
    if (stride == 1)
      ctx->save_for_backward({backwardWeight});
    else
      ctx->save_for_backward({weight, x});
    return at::mkldnn_convolution(x, weight, bias, {padding, padding}, {stride, stride}, {1, 1}, 1);
  }

  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto saved = ctx->get_saved_variables();
    const int64_t stride = ctx->saved_data["stride"].toInt(), padding = ctx->saved_data["padding"].toInt();
    const auto gradient = gradients[0].contiguous(kChannelsLast);
    torch::Tensor out;
    if (stride == 1) {
      const int64_t other = saved[0].size(2) - 1 - padding;
      out = at::mkldnn_convolution(gradient, saved[0], {}, {other, other}, {1, 1}, {1, 1}, 1);
    } else {
      out = std::get<0>(at::convolution_backward(gradient, saved[1], saved[0], c10::nullopt, {stride, stride},
                                                 {padding, padding}, {1, 1}, false, {0, 0}, 1, {true, false, false}));
    }
    return {out, {}, {}, {}, {}, {}};
  }
};

class InputConvolution : public torch::autograd::Function<InputConvolution> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const torch::Tensor& weight,
                               const OptionalTensor& bias, int64_t stride, int64_t padding, int64_t groups) {
    ctx->saved_data["input"] = x.sizes().vec();
    ctx->saved_data["geometry"] = std::vector<int64_t>{stride, padding, groups};
    ctx->save_for_backward({weight});
    return at::conv2d(x, weight, bias, {stride, stride}, {padding, padding}, {1, 1}, groups);
  }

  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto geometry = ctx->saved_data["geometry"].toIntVector();
    // Of the input only the size is read; memory that nobody touches costs nothing.
    const auto size = torch::empty(ctx->saved_data["input"].toIntVector(), gradients[0].options());
    auto out = std::get<0>(at::convolution_backward(gradients[0], size, ctx->get_saved_variables()[0], c10::nullopt,
                                                    {geometry[0], geometry[0]}, {geometry[1], geometry[1]}, {1, 1},
                                                    false, {0, 0}, geometry[2], {true, false, false}));
    return {out, {}, {}, {}, {}, {}};
  }
};

}  // namespace

template <class Make>
torch::Tensor PackedWeights::packed(Packed& kept, const torch::Tensor& weight, const Make& make) {
  const std::lock_guard lock(mutex_);
  const auto version = static_cast<std::uint32_t>(weight._version());
  if (!kept.values.defined() || kept.from != weight.data_ptr() || kept.version != version) {
    torch::NoGradGuard noGrad;
    kept = {make(), weight.data_ptr(), version};
  }
  return kept.values;
}

void PackedWeights::forget() {
  const std::lock_guard lock(mutex_);
  forward_ = backward_ = {};
}

torch::Tensor PackedWeights::forward(const torch::Tensor& weight) {
  return packed(forward_, weight, [&] { return weight.detach().contiguous(kChannelsLast); });
}

torch::Tensor PackedWeights::backward(const torch::Tensor& weight) {
  return packed(backward_, weight, [&] {
    return weight.detach().flip({2, 3}).transpose(0, 1).contiguous(kChannelsLast);
  });
}

bool isChannelsLast(const torch::Tensor& x) {
  return x.dim() == 4 && x.suggest_memory_format() == kChannelsLast && x.is_contiguous(kChannelsLast) &&
         x.scalar_type() == torch::kFloat && x.is_cpu() && at::globalContext().userEnabledMkldnn() && at::hasMKLDNN();
}

torch::Tensor convolveForInput(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                               int64_t stride, int64_t padding, int64_t groups) {
  return InputConvolution::apply(x, weight, optionalTensor(bias), stride, padding, groups);
}

torch::Tensor convolve(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias, int64_t stride,
                       int64_t padding, PackedWeights& packed) {
  const auto ahead = packed.forward(weight);
  const auto added = optionalTensor(bias);
  if (!torch::GradMode::is_enabled() || !x.requires_grad())
    return at::mkldnn_convolution(x, ahead, added, {padding, padding}, {stride, stride}, {1, 1}, 1);
  return Convolution::apply(x, ahead, added, stride == 1 ? packed.backward(weight) : ahead, stride, padding);
}

}  // namespace sightline::nets
