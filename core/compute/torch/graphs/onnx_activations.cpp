// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' activation functions and softmaxes.
#include "core/compute/torch/graphs/onnx_operators.h"
#include "core/compute/torch/kernels/token_rows.h"

#include <limits>
#include <utility>

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

OnnxFunction simple(T (*function)(const T&)) {
  return [function](const Tensors& in) -> Tensors { return {function(in.at(0))}; };
}
OnnxFunction relu(const OnnxContext&) {
  return simple([](const T& x) { return at::relu(x); });
}
OnnxFunction sigmoid(const OnnxContext&) {
  return simple([](const T& x) { return at::sigmoid(x); });
}
OnnxFunction tanhOf(const OnnxContext&) {
  return simple([](const T& x) { return at::tanh(x); });
}
OnnxFunction softplus(const OnnxContext&) {
  return simple([](const T& x) { return at::softplus(x); });
}
OnnxFunction softsign(const OnnxContext&) {
  return simple([](const T& x) { return x / (1 + x.abs()); });
}
OnnxFunction mish(const OnnxContext&) {
  return simple([](const T& x) { return at::mish(x); });
}
OnnxFunction hardSwish(const OnnxContext&) {
  return simple([](const T& x) { return at::hardswish(x); });
}

OnnxFunction leakyRelu(const OnnxContext& c) {
  return [slope = c.real("alpha", 0.01)](const Tensors& in) -> Tensors { return {at::leaky_relu(in.at(0), slope)}; };
}
/// The slopes spread over the input as numpy's shapes do.
OnnxFunction prelu(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    return {at::relu(x) - in.at(1) * at::relu(-x)};
  };
}
OnnxFunction elu(const OnnxContext& c) {
  return [alpha = c.real("alpha", 1)](const Tensors& in) -> Tensors { return {at::elu(in.at(0), alpha)}; };
}
OnnxFunction selu(const OnnxContext& c) {
  const double alpha = c.real("alpha", 1.67326319217681884765625), gamma = c.real("gamma", 1.05070102214813232421875);
  return [=](const Tensors& in) -> Tensors { return {at::elu(in.at(0), alpha, gamma)}; };
}
OnnxFunction celu(const OnnxContext& c) {
  return [alpha = c.real("alpha", 1)](const Tensors& in) -> Tensors { return {at::celu(in.at(0), alpha)}; };
}
OnnxFunction hardSigmoid(const OnnxContext& c) {
  const double alpha = c.real("alpha", 0.2), beta = c.real("beta", 0.5);
  return [=](const Tensors& in) -> Tensors { return {at::clamp(in.at(0) * alpha + beta, 0, 1)}; };
}
OnnxFunction thresholdedRelu(const OnnxContext& c) {
  return [alpha = c.real("alpha", 1)](const Tensors& in) -> Tensors { return {at::threshold(in.at(0), alpha, 0)}; };
}

/// Exact (erf), or with the tanh that comes near it.
OnnxFunction gelu(const OnnxContext& c) {
  const bool near = c.text("approximate", "none") == "tanh";
  c.core.gelu = !near;
  return
      [near](const Tensors& in) -> Tensors { return {near ? at::gelu(in.at(0), "tanh") : nets::exactGelu(in.at(0))}; };
}
OnnxFunction quickGelu(const OnnxContext& c) {
  return [alpha = c.real("alpha", 1.702)](const Tensors& in) -> Tensors {
    return {in.at(0) * at::sigmoid(in.at(0) * alpha)};
  };
}
/// GELU of the sum with a bias.
OnnxFunction biasGelu(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {nets::exactGelu(in.at(0) + in.at(1))}; };
}

/// Limits are attributes before opset 11, inputs from then on.
OnnxFunction clip(const OnnxContext& c) {
  using Limit = c10::optional<at::Scalar>;
  Limit least, most;
  if (c.has("min")) least = c.real("min", 0);
  if (c.has("max")) most = c.real("max", 0);
  const auto limit = [](const Tensors& in, std::size_t i, const Limit& known) -> Limit {
    if (known || in.size() <= i || !in[i].defined()) return known;
    return in[i].item();
  };
  return [=](const Tensors& in) -> Tensors {
    const Limit low = limit(in, 1, least), high = limit(in, 2, most);
    if (!low && !high) return {in.at(0)};
    return {at::clamp(in.at(0), low, high)};
  };
}

/// Before opset 13 all dimensions from `axis` on are one.
template <T (*function)(const T&, int64_t)>
OnnxFunction overAxis(const OnnxContext& c) {
  const bool flattens = c.opset < 13;
  const auto axis = c.number("axis", flattens ? 1 : -1);
  c.core.axes = {axis};
  c.core.flattens = flattens;
  return [=](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto at = axisOf(axis, x.dim());
    if (!flattens || at == x.dim() - 1) return {function(x, at)};
    return {function(x.flatten(at), at).view(x.sizes())};
  };
}
T softmax(const T& x, int64_t axis) { return at::softmax(x, axis); }
T logSoftmax(const T& x, int64_t axis) { return at::log_softmax(x, axis); }
T hardmax(const T& x, int64_t axis) { return at::zeros_like(x).scatter(axis, x.argmax(axis, true), 1); }

}  // namespace

std::vector<OnnxOperator> onnxActivations() {
  return {{"Celu", "", celu},
          {"Clip", "", clip},
          {"Elu", "", elu},
          {"Gelu", "", gelu},
          {"HardSigmoid", "", hardSigmoid},
          {"HardSwish", "", hardSwish},
          {"Hardmax", "without a gradient", overAxis<hardmax>},
          {"LeakyRelu", "", leakyRelu},
          {"LogSoftmax", "", overAxis<logSoftmax>},
          {"Mish", "", mish},
          {"PRelu", "", prelu},
          {"Relu", "", relu},
          {"Selu", "", selu},
          {"Sigmoid", "", sigmoid},
          {"Softmax", "", overAxis<softmax>},
          {"Softplus", "", softplus},
          {"Softsign", "", softsign},
          {"Tanh", "", tanhOf},
          {"ThresholdedRelu", "", thresholdedRelu},
          {"BiasGelu", "", biasGelu, false, "com.microsoft"},
          {"Gelu", "", gelu, false, "com.microsoft"},
          {"QuickGelu", "", quickGelu, false, "com.microsoft"}};
}

}  // namespace sightline::graphs
