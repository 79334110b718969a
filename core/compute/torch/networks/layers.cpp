// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/layers.h"

#include <algorithm>
#include <cmath>

#include "core/compute/torch/kernels/token_rows.h"

namespace sightline::nets {

namespace {

thread_local int unsetModules = 0;

}  // namespace

WithoutInitialValues::WithoutInitialValues() { ++unsetModules; }
WithoutInitialValues::~WithoutInitialValues() { --unsetModules; }
bool WithoutInitialValues::active() { return unsetModules > 0; }

Conv2d::Conv2d(const Options& o) : TappedModule("Conv2d"), options(o) {
  weight = register_parameter("weight", torch::empty({o.out, o.in / o.groups, o.kernel, o.kernel}));
  if (o.bias) bias = register_parameter("bias", torch::zeros({o.out}));
  if (WithoutInitialValues::active()) return;
  // He initialisation over the outputs, as the published convolutional networks were trained with.
  torch::nn::init::kaiming_normal_(weight, 0, torch::kFanOut, torch::kReLU);
  if (o.groups > 1) weight.detach().mul_(std::sqrt(static_cast<double>(o.groups)));
}

torch::Tensor Conv2d::forward(const torch::Tensor& x) {
  if (options.groups == 1 && isChannelsLast(x) && canFuse(x, {weight, bias}))
    return tap(convolve(x, weight, bias, options.stride, options.padding, packed_));
  if (PackedDepthwise::takes(x, weight, bias, options.groups))
    return tap(depthwise_.forward(x, weight, bias, options.stride, options.padding));
  if (torch::GradMode::is_enabled() && x.requires_grad() && canFuse(x, {weight, bias}))
    return tap(convolveForInput(x, weight, bias, options.stride, options.padding, options.groups));
  return tap(torch::conv2d(x, weight, bias, options.stride, options.padding, 1, options.groups));
}

std::pair<int64_t, int64_t> samePadding(int64_t size, int64_t kernel, int64_t stride) {
  const int64_t zeros = std::max<int64_t>(((size + stride - 1) / stride - 1) * stride + kernel - size, 0);
  return {zeros / 2, zeros - zeros / 2};
}

BatchNorm2d::BatchNorm2d(int64_t channels, double eps, double momentum, const char* type)
    : TappedModule(type), eps_(eps), momentum_(momentum) {
  weight = register_parameter("weight", torch::ones({channels}));
  bias = register_parameter("bias", torch::zeros({channels}));
  runningMean = register_buffer("running_mean", torch::zeros({channels}));
  runningVar = register_buffer("running_var", torch::ones({channels}));
  batches_ = register_buffer("num_batches_tracked", torch::tensor(0, torch::kLong));
}

torch::Tensor BatchNorm2d::plain(const torch::Tensor& x) {
  if (is_training()) batches_ += 1;
  return torch::batch_norm(x, weight, bias, runningMean, runningVar, is_training(), momentum_, eps_, false);
}

torch::Tensor BatchNorm2d::forward(const torch::Tensor& x) { return tap(plain(x)); }

bool BatchNorm2d::fuses(const torch::Tensor& x) const {
  return !is_training() && x.dim() == 4 && canFuse(x, {weight, bias, runningMean, runningVar});
}

std::pair<torch::Tensor, torch::Tensor> BatchNorm2d::scaleAndShift() const {
  const auto channels = weight.size(0);
  auto scale = torch::empty({channels}), shift = torch::empty({channels});
  const float *w = weight.data_ptr<float>(), *b = bias.data_ptr<float>(), *mean = runningMean.data_ptr<float>(),
              *variance = runningVar.data_ptr<float>();
  float *to = scale.data_ptr<float>(), *constant = shift.data_ptr<float>();
  for (int64_t c = 0; c < channels; ++c) {
    to[c] = 1.f / std::sqrt(variance[c] + static_cast<float>(eps_)) * w[c];
    constant[c] = b[c] - mean[c] * to[c];
  }
  return {scale, shift};
}

torch::Tensor BatchNorm2d::fused(const torch::Tensor& x, Activation activation, const torch::Tensor& residual) const {
  const auto [scale, shift] = scaleAndShift();
  return scaleShift(x, scale, shift, activation, residual);
}

torch::Tensor BatchNorm2d::forward(const torch::Tensor& x, Activation activation, const torch::Tensor& residual) {
  if (!TapRecorder::listensTo(path()) && fuses(x)) return fused(x, activation, residual);
  auto y = forward(x);
  if (residual.defined()) y = y + residual;
  return activation == Activation::Relu ? torch::relu(y) : activation == Activation::Silu ? torch::silu(y) : y;
}

Linear::Linear(int64_t in, int64_t out, bool withBias) : TappedModule("Linear") {
  weight = register_parameter("weight", torch::empty({out, in}));
  if (!WithoutInitialValues::active()) torch::nn::init::normal_(weight, 0, 0.02);
  if (withBias) bias = register_parameter("bias", torch::zeros({out}));
}

torch::Tensor Linear::forward(const torch::Tensor& x, TokenLayout layout) {
  return tap(PackedLinear::takes(x, weight, bias) ? packed_.forward(x, weight, bias) : torch::linear(x, weight, bias),
             layout);
}

LayerNorm::LayerNorm(int64_t channels, double eps) : TappedModule("LayerNorm"), eps_(eps) {
  weight = register_parameter("weight", torch::ones({channels}));
  bias = register_parameter("bias", torch::zeros({channels}));
}

torch::Tensor LayerNorm::forward(const torch::Tensor& x, TokenLayout layout) {
  return tap(layerNorm(x, weight, bias, eps_), layout);
}

torch::Tensor fusedMlp(const torch::Tensor& x, const torch::Tensor& residual, const MlpLayers& layers,
                       const torch::Tensor& scale, std::initializer_list<const TappedModule*> around) {
  const auto listens = [](const TappedModule* module) { return TapRecorder::listensTo(module->path()); };
  const auto &first = *layers.first, &second = *layers.second;
  if (!canFuse(residual, {}) ||
      !canFuse(x, {layers.norm->weight, layers.norm->bias, scale, second.weight, second.bias}) ||
      !PackedLinear::takes(x, first.weight, first.bias) || listens(layers.norm) || listens(&first) ||
      listens(&second) || std::any_of(around.begin(), around.end(), listens))
    return {};
  const auto from = x.contiguous();
  return mlpStep(from, residual.is_same(x) ? from : residual.contiguous(),
                 {layers.norm->step(), layers.first->packed(), layers.second->packed(), scale});
}

torch::Tensor patches(Conv2d& projection, const torch::Tensor& images) {
  const auto k = projection.options.kernel, h = images.size(2), w = images.size(3), channels = images.size(1);
  const bool tiles = projection.options.stride == k && projection.options.padding == 0 &&
                     projection.options.groups == 1 && h % k == 0 && w % k == 0;
  if (!tiles || TapRecorder::listensTo(projection.path())) return projection.forward(images).permute({0, 2, 3, 1});
  const auto pieces = images.reshape({-1, channels, h / k, k, w / k, k})
                          .permute({0, 2, 4, 1, 3, 5})
                          .reshape({-1, h / k, w / k, channels * k * k});
  return torch::linear(pieces, projection.weight.flatten(1), projection.bias);
}

Mlp::Mlp(int64_t channels, int64_t hidden) : TappedModule("Mlp") {
  fc1_ = register_module("fc1", std::make_shared<Linear>(channels, hidden));
  fc2_ = register_module("fc2", std::make_shared<Linear>(hidden, channels));
}

torch::Tensor Mlp::forward(const torch::Tensor& x, TokenLayout layout) {
  return tap(fc2_->forward(exactGelu(fc1_->forward(x, layout)), layout), layout);
}

torch::Tensor Mlp::behind(LayerNorm& norm, const torch::Tensor& x, const torch::Tensor& scale, TokenLayout layout) {
  if (auto y = fusedMlp(x, x, {&norm, fc1_.get(), fc2_.get()}, scale, {this}); y.defined()) return y;
  const auto y = forward(norm.forward(x, layout), layout);
  return x + (scale.defined() ? scale * y : y);
}

}  // namespace sightline::nets
