// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/inverted_block.h"

#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/networks/layers.h"

namespace sightline::nets {
namespace {

constexpr int64_t kLargestKernel = 15;

FixedNorm fixedNormOf(const BatchNorm2d& norm) {
  auto [scale, shift] = norm.scaleAndShift();
  return {std::move(scale), std::move(shift)};
}

std::shared_ptr<const PackedLinearWeights> packedPixels(const Conv2d& c) {
  return std::make_shared<const PackedLinearWeights>(c.weight.detach().flatten(1), c.bias);
}

bool isPointwise(const Conv2d& c) {
  return c.options.kernel == 1 && c.options.stride == 1 && c.options.groups == 1 && c.options.padding == 0;
}

}  // namespace

std::vector<torch::Tensor> FusedInverted::tensors() const {
  std::vector<torch::Tensor> all;
  for (const Layer& layer : {layers_.expand, layers_.depthwise, layers_.project}) {
    if (!layer.convolution) continue;
    const auto& [conv, norm] = layer;
    all.insert(all.end(), {conv->weight, conv->bias, norm->weight, norm->bias, norm->runningMean, norm->runningVar});
  }
  for (const Conv2d* conv : {layers_.squeeze.reduce, layers_.squeeze.expand})
    if (conv) all.insert(all.end(), {conv->weight, conv->bias});
  return all;
}

bool FusedInverted::takes(const torch::Tensor& x) const {
  if (!layers_.depthwise.convolution || !isChannelsLast(x) || x.numel() == 0 || !canFuse(x, tensors())) return false;
  const auto& depthwise = *layers_.depthwise.convolution;
  const auto& o = depthwise.options;
  if (o.groups != o.in || o.in != o.out || o.kernel > kLargestKernel || o.kernel < o.stride || depthwise.bias.defined())
    return false;
  const auto listens = [](const TappedModule* module) { return module && TapRecorder::listensTo(module->path()); };
  for (const Layer& layer : {layers_.expand, layers_.depthwise, layers_.project}) {
    if (!layer.convolution) continue;
    if (listens(layer.convolution) || listens(layer.norm) || layer.norm->is_training()) return false;
    if (layer.convolution != &depthwise && !isPointwise(*layer.convolution)) return false;
  }
  return !listens(layers_.squeeze.module) && !listens(layers_.squeeze.reduce) && !listens(layers_.squeeze.expand);
}

std::shared_ptr<const InvertedResidual> FusedInverted::packed() {
  std::vector<std::pair<const void*, std::int64_t>> now;
  for (const auto& t : tensors())
    if (t.defined()) now.emplace_back(t.data_ptr(), static_cast<std::int64_t>(t._version()));
  const std::lock_guard lock(mutex_);
  if (packed_ && now == from_) return packed_;
  const torch::NoGradGuard noGrad;
  auto made = std::make_shared<InvertedResidual>();
  if (layers_.expand.convolution) {
    made->expand = packedPixels(*layers_.expand.convolution);
    made->expandNorm = fixedNormOf(*layers_.expand.norm);
  }
  const Conv2d& depthwise = *layers_.depthwise.convolution;
  const auto taps = depthwise.weight.detach().contiguous();
  made->depthwise = std::make_shared<const DepthwiseWeights>(taps.data_ptr<float>(), depthwise.options.in,
                                                             depthwise.options.kernel, depthwise.options.stride);
  made->depthwiseNorm = fixedNormOf(*layers_.depthwise.norm);
  made->activation = layers_.activation;
  if (const Squeeze& q = layers_.squeeze; q.reduce) {
    const auto matrix = [](const Conv2d& c) { return c.weight.detach().flatten(1).contiguous(); };
    made->squeeze = std::make_shared<const SqueezeStep>(
        SqueezeStep{matrix(*q.reduce), q.reduce->bias, matrix(*q.expand), q.expand->bias, q.activation, q.hard});
  }
  made->project = packedPixels(*layers_.project.convolution);
  made->projectNorm = fixedNormOf(*layers_.project.norm);
  made->skip = layers_.skip;
  packed_ = std::move(made);
  from_ = std::move(now);
  return packed_;
}

torch::Tensor FusedInverted::forward(const torch::Tensor& x, const InvertedPadding& padding) {
  return invertedResidual(x, *packed(), padding);
}

void FusedInverted::forget() {
  const std::lock_guard lock(mutex_);
  packed_.reset();
  from_.clear();
}

}  // namespace sightline::nets
