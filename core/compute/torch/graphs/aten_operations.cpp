// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/aten_operations.h"

#include <ATen/Functions.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <stdexcept>
#include <string_view>

#include "core/compute/torch/graphs/attention_step.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;
using Values = std::vector<c10::IValue>;

const std::set<std::string>& allowedNames() {
  static const std::set<std::string> kNames{
      // products and convolutions
      "conv1d", "conv2d", "convolution", "conv_transpose2d", "linear", "matmul", "mm", "bmm", "addmm", "baddbmm", "mv",
      "dot", "einsum", "outer", "addbmm", "addmv", "kron",
      // norms and pooling
      "batch_norm", "native_batch_norm", "layer_norm", "native_layer_norm", "group_norm", "native_group_norm",
      "instance_norm", "adaptive_avg_pool1d", "adaptive_avg_pool2d", "_adaptive_avg_pool2d", "adaptive_max_pool2d",
      "avg_pool1d", "avg_pool2d", "max_pool1d", "max_pool2d", "max_pool2d_with_indices", "linalg_vector_norm", "norm",
      // activations
      "relu", "relu6", "gelu", "silu", "mish", "sigmoid", "tanh", "hardtanh", "hardswish", "hardsigmoid", "leaky_relu",
      "elu", "selu", "celu", "softplus", "softmax", "_softmax", "log_softmax", "_log_softmax", "prelu", "threshold",
      "glu", "log_sigmoid", "dropout", "feature_dropout", "erf", "hardshrink", "softshrink",
      // arithmetic
      "add", "sub", "rsub", "mul", "div", "pow", "sqrt", "rsqrt", "square", "exp", "exp2", "log", "log1p", "log2",
      "abs", "neg", "sign", "sin", "cos", "floor", "ceil", "round", "trunc", "reciprocal", "remainder", "fmod",
      "floor_divide", "clamp", "clamp_min", "clamp_max", "maximum", "minimum", "addcmul", "addcdiv", "lerp", "cumsum",
      "expm1", "atan", "true_divide", "multiply", "subtract", "divide", "clip",
      // comparisons
      "eq", "ne", "lt", "le", "gt", "ge", "logical_and", "logical_or", "logical_not", "logical_xor", "bitwise_and",
      "bitwise_or", "bitwise_not", "where", "isnan", "isinf", "masked_fill",
      // sums
      "sum", "mean", "amax", "amin", "max", "min", "prod", "var", "std", "var_mean", "logsumexp", "argmax", "argmin",
      "topk", "sort", "any", "all",
      // shapes
      "view", "reshape", "_unsafe_view", "flatten", "unflatten", "permute", "transpose", "t", "movedim", "squeeze",
      "unsqueeze", "expand", "expand_as", "view_as", "reshape_as", "repeat", "repeat_interleave", "tile", "cat",
      "concat", "stack", "split", "split_with_sizes", "chunk", "unbind", "slice", "select", "narrow", "index",
      "index_select", "gather", "scatter", "scatter_add", "index_put", "slice_scatter", "select_scatter", "flip",
      "roll", "rot90", "pad", "constant_pad_nd", "reflection_pad2d", "replication_pad2d", "unfold", "im2col", "col2im",
      "pixel_shuffle", "pixel_unshuffle", "channel_shuffle", "tril", "triu", "meshgrid", "take_along_dim",
      "masked_select", "swapaxes", "swapdims", "numel", "size", "broadcast_tensors", "adjoint", "mT", "numpy_T",
      "hstack", "vstack", "atleast_1d", "diagonal", "embedding",
      // resizing
      "upsample_nearest2d", "upsample_bilinear2d", "upsample_bicubic2d", "_upsample_nearest_exact2d",
      "_upsample_bilinear2d_aa", "_upsample_bicubic2d_aa", "grid_sampler", "grid_sampler_2d", "affine_grid_generator",
      "interpolate",
      // copies and new tensors
      "clone", "contiguous", "detach", "alias", "to", "type_as", "zeros", "ones", "full", "empty", "zeros_like",
      "ones_like", "full_like", "empty_like", "new_zeros", "new_ones", "new_full", "new_empty", "arange", "linspace",
      "scalar_tensor", "tensor", "eye", "fill", "copy", "one_hot", "lift_fresh_copy", "lift_fresh"};
  return kNames;
}

int64_t whole(const c10::IValue& v, int64_t usual = 0) {
  return v.isInt() ? v.toInt() : v.isBool() ? v.toBool() : usual;
}

T attention(const T& q, const T& keys, const T& values, const c10::IValue& maskValue, bool causal,
            const c10::IValue& scale, bool groups) {
  T key = keys, value = values;
  if (groups && key.size(-3) != q.size(-3)) {
    if (key.size(-3) == 0 || value.size(-3) == 0) throw std::invalid_argument("attention without heads");
    key = key.repeat_interleave(q.size(-3) / key.size(-3), -3);
    value = value.repeat_interleave(q.size(-3) / value.size(-3), -3);
  }
  const double factor = scale.isNone() ? 1.0 / std::sqrt(static_cast<double>(q.size(-1))) : scale.toDouble();
  const bool masked = maskValue.isTensor() && maskValue.toTensor().defined();
  if (!causal && !masked) return selfAttention(q, key, value, factor);
  T scores = at::matmul(q * factor, key.transpose(-2, -1));
  const double never = -std::numeric_limits<double>::infinity();
  if (causal)
    scores = scores.masked_fill(torch::ones({q.size(-2), key.size(-2)}, torch::kBool).tril().logical_not(), never);
  if (masked) {
    const T mask = maskValue.toTensor();
    scores = mask.scalar_type() == torch::kBool ? scores.masked_fill(mask.logical_not(), never) : scores + mask;
  }
  return at::matmul(at::softmax(scores, -1), value);
}

/// query, key, value, attn_mask, dropout_p, is_causal, scale, enable_gqa
Values dotProductAttention(const Values& in) {
  return {attention(in[0].toTensor(), in[1].toTensor(), in[2].toTensor(), in[3], in[5].isBool() && in[5].toBool(),
                    in[6], in[7].isBool() && in[7].toBool())};
}
/// query, key, value, dropout_p, is_causal, attn_mask, scale: the form that decomposed graphs have. The second result
/// is for training only.
Values flashAttention(const Values& in) {
  return {attention(in[0].toTensor(), in[1].toTensor(), in[2].toTensor(), in[5], in[4].isBool() && in[4].toBool(),
                    in[6], false),
          c10::IValue()};
}

/// input, weight, bias, running_mean, running_var, momentum, eps
Values batchNormAsked(const Values& in) {
  const auto optional = [&](std::size_t i) {
    return in[i].isTensor() ? c10::optional<T>(in[i].toTensor()) : c10::nullopt;
  };
  return {at::batch_norm(in[0].toTensor(), optional(1), optional(2), optional(3), optional(4), false, 0,
                         in[6].toDouble(), false),
          c10::IValue(), c10::IValue()};
}

Values sizeOfOne(const Values& in) { return {in[0].toTensor().size(whole(in[1]))}; }

Values copyTo(const Values& in) {
  return {in[1].isInt() ? in[0].toTensor().to(static_cast<torch::ScalarType>(in[1].toInt())) : in[0].toTensor()};
}

Values same(const Values& in) { return {in[0]}; }

Values rmsNorm(const Values& in) {
  const T x = in[0].toTensor();
  const auto over = static_cast<int64_t>(in[1].toIntVector().size());
  std::vector<int64_t> axes;
  for (int64_t d = x.dim() - over; d < x.dim(); ++d) axes.push_back(d);
  const double eps = in[3].isDouble() ? in[3].toDouble() : std::numeric_limits<float>::epsilon();
  const T y = x * at::rsqrt((x * x).mean(axes, true) + eps);
  return {in[2].isTensor() ? y * in[2].toTensor() : y};
}

// Of whole numbers, such as sizes of the batch: far from where 64 bits end.
int64_t size(const c10::IValue& v) {
  const int64_t n = whole(v);
  if (n < -std::numeric_limits<std::int32_t>::max() || n > std::numeric_limits<std::int32_t>::max())
    throw std::out_of_range("a size of " + std::to_string(n));
  return n;
}
Values plus(const Values& in) { return {size(in[0]) + size(in[1])}; }
Values minus(const Values& in) { return {size(in[0]) - size(in[1])}; }
Values times(const Values& in) { return {size(in[0]) * size(in[1])}; }
Values dividedDown(const Values& in) {
  const int64_t a = size(in[0]), b = size(in[1]);
  if (b == 0) throw std::domain_error("a division by 0");
  return {a / b - ((a % b != 0) && ((a < 0) != (b < 0)))};
}
Values rest(const Values& in) {
  const int64_t b = size(in[1]);
  if (b == 0) throw std::domain_error("a division by 0");
  return {((size(in[0]) % b) + b) % b};
}
Values opposite(const Values& in) { return {-size(in[0])}; }

const std::vector<NewerOperation>& newer() {
  static const std::vector<NewerOperation> kRows{
      {"aten::scaled_dot_product_attention",
       {"query", "key", "value", "attn_mask", "dropout_p", "is_causal", "scale", "enable_gqa"},
       dotProductAttention},
      {"aten::_scaled_dot_product_flash_attention_for_cpu",
       {"query", "key", "value", "dropout_p", "is_causal", "attn_mask", "scale"},
       flashAttention},
      {"aten::_native_batch_norm_legit_no_training",
       {"input", "weight", "bias", "running_mean", "running_var", "momentum", "eps"},
       batchNormAsked},
      {"aten::rms_norm", {"input", "normalized_shape", "weight", "eps"}, rmsNorm},
      {"aten::sym_size.int", {"self", "dim"}, sizeOfOne, true},
      {"aten::sym_numel", {"self"}, [](const Values& in) -> Values { return {in[0].toTensor().numel()}; }, true},
      {"aten::_to_copy", {"self", "dtype"}, copyTo},
      {"aten::to.dtype_layout", {"self", "dtype"}, copyTo},
      {"aten::to.device", {"self", "dtype"}, same},
      {"aten::lift_fresh_copy", {"self"}, same},
      {"aten::lift_fresh", {"self"}, same},
      {"aten::alias", {"self"}, same},
      {"aten::detach_", {"self"}, [](const Values& in) -> Values { return {in[0].toTensor().detach()}; }},
      {"_operator.add", {"", ""}, plus},
      {"_operator.sub", {"", ""}, minus},
      {"_operator.mul", {"", ""}, times},
      {"_operator.floordiv", {"", ""}, dividedDown},
      {"_operator.mod", {"", ""}, rest},
      {"_operator.neg", {""}, opposite}};
  return kRows;
}

}  // namespace

bool isAllowedOperation(const std::string& name) {
  constexpr std::string_view kSpace = "aten::";
  return name.rfind(kSpace, 0) == 0 && allowedNames().count(name.substr(kSpace.size())) > 0;
}

const NewerOperation* findNewerOperation(const std::string& name, const std::string& overload) {
  const auto& rows = newer();
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const NewerOperation& o) {
    return name == o.name || (!overload.empty() && name + "." + overload == o.name);
  });
  return it == rows.end() ? nullptr : &*it;
}

}  // namespace sightline::graphs
