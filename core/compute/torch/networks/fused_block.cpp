// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/fused_block.h"

#include <cmath>

#include "core/compute/torch/kernels/channel_rows.h"
#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/packed_convolution.h"
#include "core/compute/torch/networks/layers.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
constexpr auto kChannelsLast = at::MemoryFormat::ChannelsLast;

/// Batch norm as LibTorch does it: 1 / sqrt(var + eps) in float32 first.
struct ScaleAndShift {
  explicit ScaleAndShift(const BatchNorm2d& norm) : scale(norm.weight.numel()), shift(scale.size()) {
    const float *w = norm.weight.data_ptr<float>(), *b = norm.bias.data_ptr<float>(),
                *mean = norm.runningMean.data_ptr<float>(), *variance = norm.runningVar.data_ptr<float>();
    for (std::size_t c = 0; c < scale.size(); ++c) {
      scale[c] = 1.f / std::sqrt(variance[c] + static_cast<float>(norm.eps())) * w[c];
      shift[c] = b[c] - mean[c] * scale[c];
    }
  }
  std::vector<float> scale, shift;
};

/// relu(norm(y) + residual) in place; `residual` undefined for none, `residualNorm` null where it has no norm of its
/// own.
void finishInPlace(const torch::Tensor& y, const ScaleAndShift& norm, const torch::Tensor& residual,
                   const ScaleAndShift* residualNorm) {
  const auto of = [](const ScaleAndShift& n) { return ChannelScale{n.scale.data(), n.shift.data()}; };
  scaleInPlace(y, of(norm), residual, residualNorm ? of(*residualNorm) : ChannelScale{}, true);
}

/// One convolution with its batch norm; the gradient's weights are made when the first gradient is asked for.
class FusedLayer {
 public:
  explicit FusedLayer(const FusedBlock::Layer& layer)
      : norm(*layer.norm),
        stride_(layer.convolution->options.stride),
        padding_(layer.convolution->options.padding),
        weight_(layer.convolution->weight.detach()),
        forward_(weight_, layer.convolution->bias, {stride_, padding_, padding_, padding_, padding_}) {}

  /// Without the norm.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const { return forward_.forward(x); }
  /// With the norm.
  [[nodiscard]] torch::Tensor backward(const torch::Tensor& gradient, at::IntArrayRef input,
                                       const torch::Tensor& sum = {}) const {
    std::call_once(once_, [&] {
      torch::NoGradGuard noGrad;
      const auto scale = torch::tensor(norm.scale).view({-1, 1, 1, 1});
      backward_ = std::make_unique<PackedGradient>(weight_ * scale, stride_, padding_);
    });
    return backward_->backward(gradient, input[2], input[3], sum);
  }

  const ScaleAndShift norm;

 private:
  int64_t stride_, padding_;
  torch::Tensor weight_;  ///< the network's own
  PackedConvolution forward_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<PackedGradient> backward_;
};

}  // namespace

/// What one state of the weights comes to.
class FusedSteps {
 public:
  FusedSteps(const std::vector<FusedBlock::Layer>& chain, bool residual, const FusedBlock::Layer& skip)
      : residual_(residual) {
    for (const auto& layer : chain) chain_.push_back(std::make_unique<FusedLayer>(layer));
    if (skip.convolution) skip_ = std::make_unique<FusedLayer>(skip);
  }

  /// The outputs of all ReLUs, the block's last.
  [[nodiscard]] std::vector<torch::Tensor> forward(const torch::Tensor& x) const {
    std::vector<torch::Tensor> outputs;
    for (std::size_t i = 0; i < chain_.size(); ++i) {
      auto y = chain_[i]->forward(i == 0 ? x : outputs.back());
      torch::Tensor residual;
      if (residual_ && i + 1 == chain_.size()) residual = skip_ ? skip_->forward(x) : x;
      finishInPlace(y, chain_[i]->norm, residual, residual.defined() && skip_ ? &skip_->norm : nullptr);
      outputs.push_back(std::move(y));
    }
    return outputs;
  }

  [[nodiscard]] torch::Tensor backward(const torch::Tensor& gradient, const std::vector<torch::Tensor>& outputs,
                                       at::IntArrayRef input) const {
    auto passed = torch::empty_like(gradient);
    reluBackward(gradient, outputs.back(), passed);
    torch::Tensor current = passed;
    for (std::size_t i = chain_.size() - 1; i > 0; --i) {
      current = chain_[i]->backward(current, outputs[i - 1].sizes());
      reluBackward(current, outputs[i - 1], current);
    }
    if (!residual_) return chain_[0]->backward(current, input);
    if (skip_) return chain_[0]->backward(current, input, skip_->backward(passed, input));
    // With one convolution `current` is `passed` itself, which cannot be read and added to at once.
    return chain_[0]->backward(current, input, chain_.size() == 1 ? passed.clone(kChannelsLast) : passed);
  }

 private:
  std::vector<std::unique_ptr<FusedLayer>> chain_;
  std::unique_ptr<FusedLayer> skip_;
  bool residual_;
};

namespace {

/// Keeps the steps alive on the tape.
struct StepsHolder : torch::CustomClassHolder {
  explicit StepsHolder(std::shared_ptr<const FusedSteps> s) : steps(std::move(s)) {}
  std::shared_ptr<const FusedSteps> steps;
};

class FusedBlockFunction : public torch::autograd::Function<FusedBlockFunction> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x,
                               const std::shared_ptr<const FusedSteps>& steps) {
    auto outputs = steps->forward(x);
    ctx->saved_data["steps"] = c10::IValue::make_capsule(c10::make_intrusive<StepsHolder>(steps));
    ctx->saved_data["input"] = x.sizes().vec();
    ctx->save_for_backward({outputs.begin(), outputs.end()});
    return outputs.back();
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<StepsHolder>(ctx->saved_data["steps"].toCapsule());
    return {holder->steps->backward(gradients[0].contiguous(kChannelsLast), ctx->get_saved_variables(),
                                    ctx->saved_data["input"].toIntVector()),
            {}};
  }
};

std::vector<torch::Tensor> tensorsOf(const FusedBlock::Layer& layer) {
  return {layer.convolution->weight, layer.convolution->bias, layer.norm->weight,
          layer.norm->bias,          layer.norm->runningMean, layer.norm->runningVar};
}

}  // namespace

void FusedBlock::set(std::vector<Layer> chain, bool residual, Layer skip) {
  chain_ = std::move(chain);
  residual_ = residual;
  skip_ = skip;
}

std::vector<FusedBlock::Layer> FusedBlock::layers() const {
  auto all = chain_;
  if (skip_.convolution) all.push_back(skip_);
  return all;
}

bool FusedBlock::takes(const torch::Tensor& x) const {
  if (!isChannelsLast(x)) return false;
  for (const auto& layer : layers())
    if (TapRecorder::listensTo(layer.convolution->path()) || TapRecorder::listensTo(layer.norm->path()) ||
        layer.norm->is_training() || layer.convolution->options.groups != 1 || !canFuse(x, tensorsOf(layer)))
      return false;
  return true;
}

std::shared_ptr<const FusedSteps> FusedBlock::steps() {
  std::vector<std::pair<const void*, std::int64_t>> now;
  for (const auto& layer : layers())
    for (const auto& t : tensorsOf(layer))
      if (t.defined()) now.emplace_back(t.data_ptr(), static_cast<std::int64_t>(t._version()));
  const std::lock_guard lock(mutex_);
  if (!steps_ || now != from_) {
    steps_ = std::make_shared<const FusedSteps>(chain_, residual_, skip_);
    from_ = std::move(now);
  }
  return steps_;
}

void FusedBlock::forget() {
  const std::lock_guard lock(mutex_);
  steps_.reset();
  from_.clear();
}

torch::Tensor FusedBlock::forward(const torch::Tensor& x) {
  const auto now = steps();
  if (torch::GradMode::is_enabled() && x.requires_grad()) return FusedBlockFunction::apply(x, now);
  return now->forward(x).back();
}

}  // namespace sightline::nets
