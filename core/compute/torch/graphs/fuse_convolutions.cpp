// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of convolutional networks.
#include <set>

#include "core/compute/torch/graphs/step_graph.h"
#include "core/compute/torch/kernels/fused_ops.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

/// Zeros around an image and the convolution behind them (Keras' ZeroPadding2D).
std::optional<StepMatch> padding(const StepGraph& s, std::size_t at) {
  const auto& conv = s.at(at).core.convolution;
  const auto before = conv ? s.maker(s.at(at).inputs[0], "Pad") : std::nullopt;
  if (!before || s.at(*before).core.zeros.size() != 4) return {};
  const auto whole = conv->padded(s.at(*before).core.zeros);
  if (!whole) return {};
  StepMatch m{
      {*before, at}, {s.at(*before).inputs[0]}, [whole](const std::vector<T>& in) { return whole->forward(in[0]); }};
  m.core.convolution = whole;
  return m;
}

/// What a step does to each channel of its input: times `scale`, plus `shift`. Constants for each channel count too.
struct Channels {
  int input = -1;
  T scale, shift;
};
std::optional<Channels> channelsOf(const StepGraph& s, std::size_t at, int64_t count) {
  const Step& step = s.at(at);
  if (step.core.scale.defined()) {
    if (step.core.scale.numel() != count || step.core.shift.numel() != count) return {};
    return Channels{step.inputs[0], step.core.scale, step.core.shift};
  }
  if (step.inputs.size() != 2 || !step.parts.empty()) return {};
  const bool second = s.constant(step.inputs[1]).defined();
  const T c = s.constant(step.inputs[second ? 1 : 0]);
  if (!c.defined() || c.scalar_type() != torch::kFloat || (c.numel() != 1 && c.numel() != count)) return {};
  // One value, or one for each channel: C x 1 x 1 with or without a 1 before it.
  const bool single = c.numel() == 1 && c.dim() <= 4;
  if (!single && (c.dim() < 3 || c.dim() > 4 || c.size(-3) != count)) return {};
  const T each = c.flatten().expand({count}).contiguous();
  Channels out{step.inputs[second ? 0 : 1], torch::ones({count}), torch::zeros({count})};
  if (step.type == "Mul")
    out.scale = each;
  else if (step.type == "Add")
    out.shift = each;
  else if (step.type == "Sub" && second)
    out.shift = -each;
  else if (step.type == "Div" && second && each.all().item<bool>())
    out.scale = 1 / each.to(torch::kDouble);
  else
    return {};
  return out;
}

/// A convolution with the batch norm behind it that its exporter did not fold, or with constants for each channel.
std::optional<StepMatch> scaling(const StepGraph& s, std::size_t at) {
  static const std::set<std::string> kTypes{"BatchNormalization", "batch_norm", "Mul", "Add", "Sub", "Div"};
  if (!kTypes.count(s.at(at).type)) return {};
  for (const int value : s.at(at).inputs) {
    const auto before = s.core(value);
    if (!before || !s.at(*before).core.convolution) continue;
    const auto& conv = s.at(*before).core.convolution;
    const auto channels = channelsOf(s, at, conv->channels());
    if (!channels || channels->input != value) continue;
    const auto whole = conv->scaled(channels->scale, channels->shift);
    StepMatch m{
        {*before, at}, {s.at(*before).inputs[0]}, [whole](const std::vector<T>& in) { return whole->forward(in[0]); }};
    m.core.convolution = whole;
    return m;
  }
  return {};
}

/// A ReLU with the convolution or batch norm before it, and the residual sum between.
std::optional<StepMatch> relu(const StepGraph& s, std::size_t at) {
  if (s.at(at).type != "Relu") return {};
  const auto before = s.core(s.at(at).inputs[0]);
  if (!before) return {};
  const Step& step = s.at(*before);
  if (const auto& conv = step.core.convolution)
    return StepMatch{
        {*before, at}, {step.inputs[0]}, [conv](const std::vector<T>& in) { return conv->forwardRelu(in[0], {}); }};
  if (step.core.scale.defined())
    return StepMatch{{*before, at},
                     {step.inputs[0]},
                     [scale = step.core.scale, shift = step.core.shift](const std::vector<T>& in) -> T {
                       if (in[0].dim() == 4 && in[0].size(1) == scale.numel() && nets::canFuse(in[0], {scale, shift}))
                         return nets::scaleShift(in[0], scale, shift, nets::Activation::Relu);
                       const auto shape = shapeOfChannels(in[0], scale);
                       return at::relu(in[0] * scale.view(shape) + shift.view(shape));
                     }};
  if (step.type != "Add" || step.inputs.size() != 2 || step.inputs[0] == step.inputs[1]) return {};
  // Of two convolutions that are added (a block whose shortcut has one) the later is taken.
  std::optional<std::size_t> chosen;
  for (const int v : step.inputs)
    if (const auto made = s.core(v); made && s.at(*made).core.convolution && (!chosen || *made > *chosen)) {
      StepMatch alone{{*made, *before}, {}, {}};
      if (s.separate(alone)) chosen = made;
    }
  if (!chosen) return {};
  const int residual = s.other(*before, s.at(*chosen).outputs[0]);
  if (residual < 0 || s.constant(residual).defined()) return {};
  return StepMatch{
      {*chosen, *before, at},
      {s.at(*chosen).inputs[0], residual},
      [conv = s.at(*chosen).core.convolution](const std::vector<T>& in) { return conv->forwardRelu(in[0], in[1]); }};
}

/// x sigmoid(x)
std::optional<StepMatch> silu(const StepGraph& s, std::size_t at) {
  if (s.at(at).type != "Sigmoid") return {};
  const int x = s.at(at).inputs[0], gate = s.at(at).outputs[0];
  const auto product = s.reader(gate, "Mul");
  if (!product || s.other(*product, gate) != x) return {};
  return StepMatch{{at, *product}, {x}, [](const std::vector<T>& in) -> T {
                     const T& value = in[0];
                     if (value.dim() != 4 || !nets::canFuse(value, {})) return at::silu(value);
                     return nets::scaleShift(value, torch::ones({value.size(1)}), torch::zeros({value.size(1)}),
                                             nets::Activation::Silu);
                   }};
}

}  // namespace

std::vector<StepPattern> convolutionPatterns() {
  // Scaling twice: a scale and then a shift.
  return {&padding, &scaling, &scaling, &silu, &relu};
}

}  // namespace sightline::graphs
