// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' convolutions, pooling, normalisation and matrix products: what the time goes into.
#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "core/compute/torch/graphs/convolution_step.h"
#include "core/compute/torch/graphs/onnx_operators.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/packed_linear.h"
#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/token_rows.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

WindowRule windowRule(const OnnxContext& c, std::vector<std::int64_t> kernel) {
  WindowRule rule;
  const std::size_t n = kernel.size();
  if (n != 1 && n != 2) c.refuse(message("works on {1} dimensions; images have 2", n));
  rule.lines = n == 1;
  const auto of = [&](const char* name, std::int64_t usual, std::size_t count) {
    auto values = c.numbers(name, std::vector<std::int64_t>(count, usual));
    if (values.size() != count) c.refuse(message("has {1} numbers for {2}", values.size(), std::string(name)));
    return values;
  };
  const auto strides = of("strides", 1, n), dilations = of("dilations", 1, n), pads = of("pads", 0, 2 * n);
  const auto within = [](std::int64_t value, std::int64_t least) { return value >= least && value <= 65536; };
  for (std::size_t d = 0; d < n; ++d) {
    const std::size_t to = d + 2 - n;
    if (!within(kernel[d], 1) || !within(strides[d], 1) || !within(dilations[d], 1))
      c.refuse("has a kernel, stride or dilation that is out of range");
    if (pads[d] < 0 || pads[n + d] < 0 || pads[d] > 4096 || pads[n + d] > 4096) c.refuse("has a padding out of range");
    rule.window.kernel[to] = kernel[d];
    rule.window.stride[to] = strides[d];
    rule.window.dilation[to] = dilations[d];
    rule.window.before[to] = pads[d];
    rule.window.after[to] = pads[n + d];
  }
  const auto automatic = c.text("auto_pad", "NOTSET");
  if (automatic == "SAME_UPPER")
    rule.padding = WindowRule::Padding::Upper;
  else if (automatic == "SAME_LOWER")
    rule.padding = WindowRule::Padding::Lower;
  else if (automatic == "VALID")
    for (int d = 0; d < 2; ++d) rule.window.before[d] = rule.window.after[d] = 0;
  else if (automatic != "NOTSET")
    c.refuse(message("has the unknown padding {1}", automatic));
  return rule;
}

/// The extents of a kernel, which must be those of the weights.
std::vector<std::int64_t> kernelOf(const OnnxContext& c, const T& weight) {
  const auto given = c.numbers("kernel_shape");
  if (!weight.defined()) {
    if (given.empty()) c.refuse("has weights that are computed, and does not say how large they are");
    return given;
  }
  if (weight.dim() < 3) c.refuse(message("has weights of {1} dimensions", weight.dim()));
  const std::vector<std::int64_t> own(weight.sizes().begin() + 2, weight.sizes().end());
  if (!given.empty() && given != own) c.refuse("has a kernel_shape that is not that of its weights");
  return own;
}

int64_t groupsOf(const OnnxContext& c) {
  const auto groups = c.number("group", 1);
  if (groups < 1 || groups > 65536) c.refuse("has a number of groups that is out of range");
  return groups;
}

/// Images of one row for operations on lines.
T asImage(const T& x, bool lines) { return lines ? x.unsqueeze(2) : x; }
T asLine(const T& y, bool lines) { return lines ? y.squeeze(2) : y; }

OnnxFunction convolution(const OnnxContext& c) {
  auto weight = c.take(1);
  const auto kernel = kernelOf(c, weight);
  const auto rule = windowRule(c, kernel);
  const auto groups = groupsOf(c);
  if (!weight.defined() || (c.given(2) && !c.constant(2).defined()))
    return [=](const Tensors& in) -> Tensors {
      const auto x = asImage(in.at(0), rule.lines);
      const T w = weight.defined() ? weight : in.at(1);
      const T bias = in.size() > 2 ? in[2] : T();
      const Window window = rule.on(x);
      const auto ready = at::constant_pad_nd(x, {window.before[1], window.after[1], window.before[0], window.after[0]});
      return {
          asLine(at::conv2d(ready, asImage(w, rule.lines), optionalTensor(bias), {window.stride[0], window.stride[1]},
                            at::IntArrayRef{0, 0}, {window.dilation[0], window.dilation[1]}, groups),
                 rule.lines)};
    };
  const auto fixed =
      std::make_shared<FixedConvolution>(asImage(weight, rule.lines).contiguous(), c.take(2), rule, groups);
  if (!rule.lines) c.core.convolution = fixed;
  return [fixed, rule](const Tensors& in) -> Tensors {
    return {asLine(fixed->forward(asImage(in.at(0), rule.lines)), rule.lines)};
  };
}

OnnxFunction transposedConvolution(const OnnxContext& c) {
  const auto kernel = kernelOf(c, c.constant(1));
  const auto rule = windowRule(c, kernel);
  if (rule.padding != WindowRule::Padding::Given || c.has("output_shape"))
    c.refuse("has a padding that follows from the size of its output, which is not read");
  auto more = c.numbers("output_padding", std::vector<std::int64_t>(kernel.size(), 0));
  if (rule.lines) more.insert(more.begin(), 0);
  const auto groups = groupsOf(c);
  return [=](const Tensors& in) -> Tensors {
    const Window& w = rule.window;
    const auto y = at::conv_transpose2d(asImage(in.at(0), rule.lines), asImage(in.at(1), rule.lines),
                                        optionalTensor(in.size() > 2 ? in[2] : T()), {w.stride[0], w.stride[1]}, 0,
                                        more, groups, {w.dilation[0], w.dilation[1]});
    const auto cut = y.slice(2, w.before[0], y.size(2) - w.after[0]).slice(3, w.before[1], y.size(3) - w.after[1]);
    return {asLine(cut, rule.lines)};
  };
}

/// Whether LibTorch's pooling takes this padding itself.
bool poolable(const Window& w) {
  return w.symmetric() && 2 * w.before[0] <= w.kernel[0] && 2 * w.before[1] <= w.kernel[1];
}

OnnxFunction maxPool(const OnnxContext& c) {
  const auto rule = windowRule(c, c.numbers("kernel_shape"));
  const bool up = c.number("ceil_mode", 0) != 0;
  if (c.number("storage_order", 0) != 0) c.refuse("gives indices by columns, which is not read");
  if (c.node.outputs.size() > 1 && !c.node.outputs[1].empty())
    c.refuse("gives the places of its values, which is not read");
  return [=](const Tensors& in) -> Tensors {
    auto x = asImage(in.at(0), rule.lines);
    Window w = rule.on(x);
    if (!poolable(w)) {
      x = at::constant_pad_nd(x, {w.before[1], w.after[1], w.before[0], w.after[0]},
                              -std::numeric_limits<float>::infinity());
      w.before[0] = w.before[1] = 0;
    }
    return {asLine(at::max_pool2d(x, {w.kernel[0], w.kernel[1]}, {w.stride[0], w.stride[1]}, {w.before[0], w.before[1]},
                                  {w.dilation[0], w.dilation[1]}, up),
                   rule.lines)};
  };
}

OnnxFunction averagePool(const OnnxContext& c) {
  const auto rule = windowRule(c, c.numbers("kernel_shape"));
  if (rule.window.dilation[0] != 1 || rule.window.dilation[1] != 1) c.refuse("has a dilation, which is not read");
  const bool up = c.number("ceil_mode", 0) != 0, counts = c.number("count_include_pad", 0) != 0;
  return [=](const Tensors& in) -> Tensors {
    const auto x = asImage(in.at(0), rule.lines);
    const Window w = rule.on(x);
    const auto pool = [&](const T& values, int64_t rows, int64_t columns, bool withPadding) {
      return at::avg_pool2d(values, {w.kernel[0], w.kernel[1]}, {w.stride[0], w.stride[1]}, {rows, columns}, up,
                            withPadding);
    };
    if (poolable(w)) return {asLine(pool(x, w.before[0], w.before[1], counts), rule.lines)};
    const auto pad = [&](const T& values) {
      return at::constant_pad_nd(values, {w.before[1], w.after[1], w.before[0], w.after[0]});
    };
    const auto sums = pool(pad(x), 0, 0, true);
    if (counts) return {asLine(sums, rule.lines)};
    const auto shares = pool(pad(torch::ones({1, 1, x.size(2), x.size(3)})), 0, 0, true);
    return {asLine(sums / shares, rule.lines)};
  };
}

std::vector<int64_t> positions(const T& x) {
  std::vector<int64_t> axes;
  for (int64_t d = 2; d < x.dim(); ++d) axes.push_back(d);
  return axes;
}
OnnxFunction globalAverage(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {in.at(0).mean(positions(in.at(0)), true)}; };
}
OnnxFunction globalMax(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {at::amax(in.at(0), positions(in.at(0)), true)}; };
}

OnnxFunction batchNorm(const OnnxContext& c) {
  const auto outputs =
      std::count_if(c.node.outputs.begin(), c.node.outputs.end(), [](const auto& o) { return !o.empty(); });
  if (c.number("training_mode", 0) != 0 || outputs > 1)
    c.refuse("is a batch norm in training mode: call model.eval() before the export");
  if (c.number("spatial", 1) == 0) c.refuse("normalises each place by itself, which is not read");
  const double eps = c.real("epsilon", 1e-5);
  const T weight = c.constant(1), bias = c.constant(2), mean = c.constant(3), variance = c.constant(4);
  if (!weight.defined() || !bias.defined() || !mean.defined() || !variance.defined())
    return [eps](const Tensors& in) -> Tensors {
      return {at::batch_norm(in.at(0), in.at(1), in.at(2), in.at(3), in.at(4), false, 0, eps, false)};
    };
  for (std::size_t i = 1; i < 5; ++i) {
    c.take(i);
    if (c.constant(i).dim() != 1 || c.constant(i).size(0) != mean.size(0)) c.refuse("has weights of different sizes");
  }
  const auto scale = weight / (variance + eps).sqrt(), shift = bias - mean * scale;
  c.core.scale = scale;
  c.core.shift = shift;
  return [=](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    if (x.dim() == 4 && x.size(1) == scale.numel() && nets::canFuse(x, {scale, shift}))
      return {nets::scaleShift(x, scale, shift, nets::Activation::None)};
    return {at::batch_norm(x, weight, bias, mean, variance, false, 0, eps, false)};
  };
}

OnnxFunction instanceNorm(const OnnxContext& c) {
  return [eps = c.real("epsilon", 1e-5)](const Tensors& in) -> Tensors {
    return {at::instance_norm(in.at(0), in.at(1), in.at(2), {}, {}, true, 0, eps, false)};
  };
}

/// Weights are one for each group before opset 21.
OnnxFunction groupNorm(const OnnxContext& c) {
  const auto groups = c.number("num_groups", 0);
  if (groups < 1) c.refuse("names no number of groups");
  return [groups, eps = c.real("epsilon", 1e-5)](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto spread = [&](const T& w) {
      return w.numel() == groups && groups != x.size(1) ? w.repeat_interleave(x.size(1) / groups) : w;
    };
    return {at::group_norm(x, groups, spread(in.at(1)), spread(in.at(2)), eps, false)};
  };
}

OnnxFunction layerNorm(const OnnxContext& c) {
  const auto axis = c.number("axis", -1);
  for (std::size_t i = 1; i < c.node.outputs.size(); ++i)
    if (!c.node.outputs[i].empty()) c.refuse("gives its mean or deviation too, which is not read");
  const double eps = c.real("epsilon", 1e-5);
  const T scale = c.constant(1), shift = c.constant(2);
  if (axis == -1 && scale.defined() && shift.defined() && scale.dim() == 1 && shift.dim() == 1)
    c.core.norm = NormStep{scale, shift, eps};
  return [axis, eps](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto sizes = x.sizes().slice(static_cast<std::size_t>(axisOf(axis, x.dim())));
    const auto ready = [&](const T& w) { return w.defined() && w.sizes() != sizes ? w.expand(sizes).contiguous() : w; };
    const T weight = ready(in.at(1)), bias = ready(in.size() > 2 ? in[2] : T());
    if (sizes.size() == 1) return {nets::layerNorm(x, weight, bias, eps)};
    return {at::layer_norm(x, sizes, weight, bias, eps)};
  };
}

/// (Krizhevsky et al. 2012): the window has one channel more behind than before where its size is even.
OnnxFunction localResponse(const OnnxContext& c) {
  const auto size = c.number("size", 0);
  if (size < 1 || size > 65536) c.refuse("has a size that is out of range");
  const double alpha = c.real("alpha", 1e-4), beta = c.real("beta", 0.75), bias = c.real("bias", 1);
  return [=](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto squares = (x * x).flatten(2).unsqueeze(1);  // N x 1 x C x places
    const auto sums = at::constant_pad_nd(squares, {0, 0, (size - 1) / 2, size / 2}).unfold(2, size, 1).sum(-1);
    return {x * at::pow(sums.squeeze(1).view(x.sizes()) * (alpha / static_cast<double>(size)) + bias, -beta)};
  };
}

OnnxFunction lpNorm(const OnnxContext& c) {
  const auto axis = c.number("axis", -1), p = c.number("p", 2);
  return [=](const Tensors& in) -> Tensors {
    return {in.at(0) / at::norm(in.at(0), static_cast<double>(p), std::vector<int64_t>{axis}, true)};
  };
}

OnnxFunction meanVariance(const OnnxContext& c) {
  return [axes = c.numbers("axes", {0, 2, 3})](const Tensors& in) -> Tensors {
    const auto centred = in.at(0) - in.at(0).mean(axes, true);
    return {centred / ((centred * centred).mean(axes, true).sqrt() + 1e-9)};
  };
}

OnnxFunction matMul(const OnnxContext& c) {
  if (c.constant(1).defined() && c.constant(1).dim() == 2) {
    const auto linear = std::make_shared<LinearStep>(LinearStep{c.take(1).t(), T()});
    c.core.linear = linear;
    return [linear](const Tensors& in) -> Tensors { return {linear->forward(in.at(0))}; };
  }
  return [](const Tensors& in) -> Tensors { return {at::matmul(in.at(0), in.at(1))}; };
}

OnnxFunction gemm(const OnnxContext& c) {
  const double alpha = c.real("alpha", 1), beta = c.real("beta", 1);
  const bool transA = c.number("transA", 0) != 0, transB = c.number("transB", 0) != 0;
  if (alpha == 1 && beta == 1 && !transA && c.constant(1).defined() && c.constant(1).dim() == 2 &&
      (!c.given(2) || (c.constant(2).defined() && c.constant(2).dim() == 1))) {
    const auto given = c.take(1), bias = c.take(2);
    const auto weight = transB ? given : given.t();
    if (!bias.defined() || bias.size(0) == weight.size(0)) {
      const auto linear = std::make_shared<LinearStep>(LinearStep{weight, bias});
      c.core.linear = linear;
      return [linear](const Tensors& in) -> Tensors { return {linear->forward(in.at(0))}; };
    }
    return [=](const Tensors& in) -> Tensors { return {at::matmul(in.at(0), weight.t()) + bias}; };
  }
  return [=](const Tensors& in) -> Tensors {
    const auto a = transA ? in.at(0).t() : in.at(0), b = transB ? in.at(1).t() : in.at(1);
    auto y = at::matmul(a, b);
    if (alpha != 1) y = y * alpha;
    if (in.size() > 2 && in[2].defined()) y = y + (beta == 1 ? in[2] : in[2] * beta);
    return {y};
  };
}

OnnxFunction einsum(const OnnxContext& c) {
  return [equation = c.text("equation", "")](const Tensors& in) -> Tensors { return {at::einsum(equation, in)}; };
}

}  // namespace

std::vector<OnnxOperator> onnxConvolutions() {
  return {{"AveragePool", "1 or 2 dimensions, without dilation", averagePool},
          {"BatchNormalization", "not in training mode", batchNorm},
          {"Conv", "1 or 2 dimensions", convolution},
          {"ConvTranspose", "1 or 2 dimensions, padding given in numbers", transposedConvolution},
          {"Einsum", "", einsum},
          {"Gemm", "", gemm},
          {"GlobalAveragePool", "", globalAverage},
          {"GlobalMaxPool", "", globalMax},
          {"GroupNormalization", "", groupNorm},
          {"InstanceNormalization", "", instanceNorm},
          {"LRN", "", localResponse},
          {"LayerNormalization", "first output only", layerNorm},
          {"LpNormalization", "", lpNorm},
          {"MatMul", "", matMul},
          {"MaxPool", "1 or 2 dimensions, first output only", maxPool},
          {"MeanVarianceNormalization", "", meanVariance}};
}

}  // namespace sightline::graphs
