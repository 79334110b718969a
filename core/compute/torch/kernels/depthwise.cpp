// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/depthwise.h"

#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/tensor_words.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int64_t kLargestKernel = 15;

/// Calls work(image, row) for all rows of all images.
template <class Work>
void forImageRows(int64_t images, int64_t rows, const Work& work) {
  at::parallel_for(0, images * rows, 4, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) work(i / rows, i % rows);
  });
}

torch::Tensor filtered(const torch::Tensor& x, const DepthwiseWeights& w, const torch::Tensor& bias, int64_t padding) {
  const int64_t height = x.size(2), width = x.size(3), outHeight = (height + 2 * padding - w.kernel) / w.stride + 1,
                outWidth = (width + 2 * padding - w.kernel) / w.stride + 1;
  auto y = torch::empty({x.size(0), w.channels, outHeight, outWidth}, x.options().memory_format(kChannelsLast));
  const float *from = x.data_ptr<float>(), *start = bias.defined() ? bias.data_ptr<float>() : nullptr;
  float* to = y.data_ptr<float>();
  forImageRows(x.size(0), outHeight, [&](int64_t image, int64_t row) {
    const float* taps[kLargestKernel];
    for (int64_t ky = 0; ky < w.kernel; ++ky) {
      const int64_t at = row * w.stride - padding + ky;
      taps[ky] = at < 0 || at >= height ? nullptr : from + (image * height + at) * width * w.channels;
    }
    depthwiseAhead(w, {width, outWidth, padding}, taps, start, to + (image * outHeight + row) * outWidth * w.channels);
  });
  return y;
}

/// @param sizes of the input
torch::Tensor filteredBack(const torch::Tensor& gradient, const DepthwiseWeights& w, int64_t padding,
                           at::IntArrayRef sizes) {
  const int64_t height = sizes[2], width = sizes[3], outHeight = gradient.size(2), outWidth = gradient.size(3);
  auto out = torch::empty(sizes, gradient.options().memory_format(kChannelsLast));
  const float* from = gradient.data_ptr<float>();
  float* to = out.data_ptr<float>();
  forImageRows(sizes[0], height, [&](int64_t image, int64_t row) {
    const float* taps[kLargestKernel];
    for (int64_t ky = 0; ky < w.kernel; ++ky) {
      const int64_t at = row + padding - ky, place = at / w.stride;
      const bool meets = at >= 0 && at % w.stride == 0 && place < outHeight;
      taps[ky] = meets ? from + (image * outHeight + place) * outWidth * w.channels : nullptr;
    }
    depthwiseBack(w, {width, outWidth, padding}, taps, to + (image * height + row) * width * w.channels);
  });
  return out;
}

/// Keeps the weights alive on the tape.
struct DepthwiseHolder : torch::CustomClassHolder {
  explicit DepthwiseHolder(std::shared_ptr<const DepthwiseWeights> w) : weights(std::move(w)) {}
  std::shared_ptr<const DepthwiseWeights> weights;
};

class DepthwiseFunction : public torch::autograd::Function<DepthwiseFunction> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x,
                               const std::shared_ptr<const DepthwiseWeights>& weights, const OptionalTensor& bias,
                               int64_t padding) {
    ctx->saved_data["weights"] = c10::IValue::make_capsule(c10::make_intrusive<DepthwiseHolder>(weights));
    ctx->saved_data["padding"] = padding;
    ctx->saved_data["input"] = x.sizes().vec();
    return filtered(x, *weights, bias.value_or(torch::Tensor()), padding);
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<DepthwiseHolder>(ctx->saved_data["weights"].toCapsule());
    return {filteredBack(gradients[0].contiguous(kChannelsLast), *holder->weights, ctx->saved_data["padding"].toInt(),
                         ctx->saved_data["input"].toIntVector()),
            {},
            {},
            {}};
  }
};

}  // namespace

bool PackedDepthwise::takes(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                            int64_t groups) {
  return groups > 1 && weight.dim() == 4 && weight.size(0) == groups && weight.size(1) == 1 &&
         weight.size(2) == weight.size(3) && weight.size(2) <= kLargestKernel && x.numel() > 0 && isChannelsLast(x) &&
         x.size(1) == groups && canFuse(x, {weight, bias}) && (!bias.defined() || bias.is_contiguous());
}

std::shared_ptr<const DepthwiseWeights> PackedDepthwise::weights(const torch::Tensor& weight, int64_t stride) {
  const std::lock_guard lock(mutex_);
  const auto version = static_cast<std::int64_t>(weight._version());
  if (!packed_ || from_ != weight.data_ptr() || version_ != version || packed_->stride != stride) {
    const auto plain = weight.detach().contiguous();
    packed_ = std::make_shared<const DepthwiseWeights>(plain.data_ptr<float>(), plain.size(0), plain.size(2), stride);
    from_ = weight.data_ptr();
    version_ = version;
  }
  return packed_;
}

torch::Tensor PackedDepthwise::forward(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                                       int64_t stride, int64_t padding) {
  TORCH_CHECK(x.size(2) + 2 * padding >= weight.size(2) && x.size(3) + 2 * padding >= weight.size(3),
              "the image is smaller than the kernel");
  const auto now = weights(weight, stride);
  if (torch::GradMode::is_enabled() && x.requires_grad())
    return DepthwiseFunction::apply(x, now, optionalTensor(bias), padding);
  return filtered(x, *now, bias, padding);
}

void PackedDepthwise::forget() {
  const std::lock_guard lock(mutex_);
  packed_.reset();
}

}  // namespace sightline::nets
