// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/convolution_step.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "core/compute/torch/kernels/activation_rows.h"
#include "core/compute/torch/kernels/channel_rows.h"
#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/depthwise.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/packed_convolution.h"
#include "core/compute/torch/kernels/tensor_words.h"

namespace sightline::graphs {

bool Window::plain() const {
  return symmetric() && before[0] == before[1] && stride[0] == stride[1] && kernel[0] == kernel[1] &&
         dilation[0] == 1 && dilation[1] == 1;
}

/// Packed forms are made when they are first needed.
struct ConvolutionStep::State {
  torch::Tensor weight, bias, scale, shift;
  Window window;
  int64_t groups = 1;
  bool packs = false;
  std::mutex mutex;
  std::shared_ptr<const nets::PackedConvolution> ahead;
  std::shared_ptr<const nets::PackedGradient> back;
  mutable nets::PackedDepthwise depthwise;

  std::shared_ptr<const nets::PackedConvolution> forwardPacked() {
    const std::lock_guard lock(mutex);
    if (!ahead)
      ahead = std::make_shared<const nets::PackedConvolution>(
          weight, bias,
          nets::PackedConvolution::Geometry{window.stride[0], window.before[0], window.before[1], window.after[0],
                                            window.after[1]});
    return ahead;
  }
  std::shared_ptr<const nets::PackedGradient> backwardPacked() {
    const std::lock_guard lock(mutex);
    if (!back) {
      torch::NoGradGuard noGrad;
      back = std::make_shared<const nets::PackedGradient>(scale.defined() ? weight * scale.view({-1, 1, 1, 1}) : weight,
                                                          window.stride[0], window.before[0]);
    }
    return back;
  }
};

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
using State = ConvolutionStep::State;

/// Keeps the weights alive on the tape.
struct StateHolder : torch::CustomClassHolder {
  explicit StateHolder(std::shared_ptr<State> s) : state(std::move(s)) {}
  std::shared_ptr<State> state;
};

constexpr int64_t kGrain = 32768;

torch::Tensor compute(State& state, const torch::Tensor& x, const torch::Tensor& residual, bool relu) {
  auto y = state.forwardPacked()->forward(x);
  if (!relu && !state.scale.defined()) return y;
  if (state.scale.defined()) {
    scaleInPlace(y, {state.scale.data_ptr<float>(), state.shift.data_ptr<float>()}, residual, {}, relu);
    return y;
  }
  float* to = y.data_ptr<float>();
  const float* added = residual.defined() ? residual.data_ptr<float>() : nullptr;
  at::parallel_for(0, y.numel(), kGrain, [&](int64_t begin, int64_t end) {
    added ? nets::addAndReluInPlace(to + begin, added + begin, end - begin)
          : nets::reluInPlace(to + begin, end - begin);
  });
  return y;
}

class PackedStep : public torch::autograd::Function<PackedStep> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const OptionalTensor& residual,
                               const std::shared_ptr<State>& state, bool relu) {
    auto y = compute(*state, x, residual.value_or(torch::Tensor()), relu);
    ctx->saved_data["state"] = c10::IValue::make_capsule(c10::make_intrusive<StateHolder>(state));
    ctx->saved_data["input"] = x.sizes().vec();
    ctx->saved_data["needs"] = std::vector<int64_t>{x.requires_grad(), residual && residual->requires_grad()};
    if (relu) ctx->save_for_backward({y});
    return y;
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto state = c10::static_intrusive_pointer_cast<StateHolder>(ctx->saved_data["state"].toCapsule())->state;
    const auto input = ctx->saved_data["input"].toIntVector(), needs = ctx->saved_data["needs"].toIntVector();
    auto gradient = gradients[0].contiguous(kChannelsLast);
    if (const auto saved = ctx->get_saved_variables(); !saved.empty()) {
      auto passed = torch::empty_like(gradient);
      reluBackward(gradient, saved[0], passed);
      gradient = std::move(passed);
    }
    torch::Tensor forInput;
    if (needs[0]) forInput = state->backwardPacked()->backward(gradient, input[2], input[3]);
    return {forInput, needs[1] ? gradient : torch::Tensor(), {}, {}};
  }
};

std::vector<int64_t> outputSizes(const State& s, const torch::Tensor& x) {
  std::vector<int64_t> sizes{x.size(0), s.weight.size(0)};
  for (int d = 0; d < 2; ++d) {
    const Window& w = s.window;
    sizes.push_back((x.size(2 + d) + w.before[d] + w.after[d] - (w.kernel[d] - 1) * w.dilation[d] - 1) / w.stride[d] +
                    1);
  }
  return sizes;
}

torch::Tensor padded(const torch::Tensor& x, const Window& w) {
  return at::constant_pad_nd(x, {w.before[1], w.after[1], w.before[0], w.after[0]});
}

torch::Tensor byLibrary(const State& s, const torch::Tensor& x) {
  const Window& w = s.window;
  if (w.plain() && nets::PackedDepthwise::takes(x, s.weight, s.bias, s.groups))
    return s.depthwise.forward(x, s.weight, s.bias, w.stride[0], w.before[0]);
  if (w.plain() && torch::GradMode::is_enabled() && x.requires_grad() && nets::canFuse(x, {s.weight, s.bias}))
    return nets::convolveForInput(x, s.weight, s.bias, w.stride[0], w.before[0], s.groups);
  const auto bias = optionalTensor(s.bias);
  if (w.symmetric())
    return at::conv2d(x, s.weight, bias, {w.stride[0], w.stride[1]}, {w.before[0], w.before[1]},
                      {w.dilation[0], w.dilation[1]}, s.groups);
  return at::conv2d(padded(x, w), s.weight, bias, {w.stride[0], w.stride[1]}, at::IntArrayRef{0, 0},
                    {w.dilation[0], w.dilation[1]}, s.groups);
}

}  // namespace

ConvolutionStep::ConvolutionStep(torch::Tensor weight, torch::Tensor bias, const Window& window, int64_t groups,
                                 torch::Tensor scale, torch::Tensor shift)
    : state_(std::make_shared<State>()) {
  state_->weight = std::move(weight);
  state_->bias = std::move(bias);
  state_->scale = std::move(scale);
  state_->shift = std::move(shift);
  state_->window = window;
  state_->groups = groups;
  const torch::Tensor &w = state_->weight, &b = state_->bias;
  const bool fits = w.dim() == 4 && (!b.defined() || (b.dim() == 1 && b.size(0) == w.size(0)));
  state_->packs = fits && groups == 1 && window.plain() && 2 * window.before[0] < window.kernel[0];
}

ConvolutionStep::~ConvolutionStep() = default;

namespace {

/// Whether oneDNN's packed weights are for images such as these.
bool takesPacked(const State& s, const torch::Tensor& x) {
  if (!s.packs || x.dim() != 4 || x.size(1) != s.weight.size(1) || !nets::isChannelsLast(x)) return false;
  const Window& w = s.window;
  return x.size(2) + w.before[0] + w.after[0] >= w.kernel[0] && x.size(3) + w.before[1] + w.after[1] >= w.kernel[1] &&
         nets::canFuse(x, {s.weight, s.bias});
}

/// What stands behind the convolution, by LibTorch or in one pass.
torch::Tensor finished(const State& s, torch::Tensor y, const torch::Tensor& residual, bool relu) {
  if (s.scale.defined()) {
    const bool alike = !residual.defined() || residual.sizes() == y.sizes();
    if (alike && nets::canFuse(y, {s.scale, s.shift}) && (!residual.defined() || nets::canFuse(residual, {})))
      return nets::scaleShift(y, s.scale, s.shift, relu ? nets::Activation::Relu : nets::Activation::None, residual);
    y = y * s.scale.view({1, -1, 1, 1}) + s.shift.view({1, -1, 1, 1});
  }
  if (residual.defined()) y = y + residual;
  return relu ? at::relu(y) : y;
}

}  // namespace

torch::Tensor ConvolutionStep::forward(const torch::Tensor& x) const {
  if (!takesPacked(*state_, x)) return finished(*state_, byLibrary(*state_, x), {}, false);
  if (!torch::GradMode::is_enabled() || !x.requires_grad()) return compute(*state_, x, {}, false);
  return PackedStep::apply(x, OptionalTensor(), state_, false);
}

torch::Tensor ConvolutionStep::forwardRelu(const torch::Tensor& x, const torch::Tensor& residual) const {
  const bool fits = takesPacked(*state_, x) &&
                    (!residual.defined() || (residual.scalar_type() == torch::kFloat &&
                                             residual.sizes() == at::IntArrayRef(outputSizes(*state_, x))));
  if (!fits) {  // also a residual that spreads over the output
    if (takesPacked(*state_, x)) return at::relu(residual.defined() ? forward(x) + residual : forward(x));
    return finished(*state_, byLibrary(*state_, x), residual, true);
  }
  const auto added = residual.defined() ? residual.contiguous(kChannelsLast) : residual;
  const bool tape = torch::GradMode::is_enabled() && (x.requires_grad() || (added.defined() && added.requires_grad()));
  if (!tape) return compute(*state_, x, added, true);
  return PackedStep::apply(x, optionalTensor(added), state_, true);
}

void ConvolutionStep::forget() {
  const std::lock_guard lock(state_->mutex);
  state_->ahead.reset();
  state_->back.reset();
  state_->depthwise.forget();
}

Window WindowRule::on(const torch::Tensor& x) const {
  if (padding == Padding::Given) return window;
  Window w = window;
  for (int d = 0; d < 2; ++d) {
    const int64_t size = x.size(2 + d), places = (size + w.stride[d] - 1) / w.stride[d];
    const int64_t total =
        std::max<int64_t>((places - 1) * w.stride[d] + (w.kernel[d] - 1) * w.dilation[d] + 1 - size, 0);
    w.before[d] = padding == Padding::Upper ? total / 2 : total - total / 2;
    w.after[d] = total - w.before[d];
  }
  return w;
}

std::shared_ptr<ConvolutionStep> FixedConvolution::stepFor(const torch::Tensor& x) {
  const Window w = rule_.on(x);
  const std::lock_guard lock(mutex_);
  auto& made = steps_[{w.before[0], w.before[1], w.after[0], w.after[1]}];
  if (!made) made = std::make_shared<ConvolutionStep>(weight_, bias_, w, groups_, scale_, shift_);
  return made;
}

std::shared_ptr<FixedConvolution> FixedConvolution::scaled(const torch::Tensor& scale,
                                                           const torch::Tensor& shift) const {
  torch::NoGradGuard noGrad;
  const auto by = scale.to(torch::kFloat).flatten().contiguous();
  const auto more = shift.to(torch::kFloat).flatten().contiguous();
  return std::make_shared<FixedConvolution>(weight_, bias_, rule_, groups_, scale_.defined() ? scale_ * by : by,
                                            shift_.defined() ? shift_ * by + more : more);
}

std::shared_ptr<FixedConvolution> FixedConvolution::padded(const std::vector<int64_t>& zeros) const {
  if (rule_.padding != WindowRule::Padding::Given) return nullptr;
  WindowRule rule = rule_;
  for (std::size_t d = 0; d < 2; ++d) {
    rule.window.before[d] += zeros[d];
    rule.window.after[d] += zeros[2 + d];
  }
  return std::make_shared<FixedConvolution>(weight_, bias_, rule, groups_, scale_, shift_);
}

void FixedConvolution::forget() {
  const std::lock_guard lock(mutex_);
  for (auto& [padding, step] : steps_) step->forget();
}

}  // namespace sightline::graphs
