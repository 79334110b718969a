// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' sums, means and the like over dimensions, and what finds places.
#include "core/compute/torch/graphs/onnx_operators.h"

#include <algorithm>

namespace sightline::graphs {
namespace {

using T = torch::Tensor;
using Axes = std::vector<int64_t>;

T sum(const T& x, const Axes& axes, bool keep) { return x.sum(axes, keep, x.scalar_type()); }
T mean(const T& x, const Axes& axes, bool keep) { return x.mean(axes, keep); }
T largest(const T& x, const Axes& axes, bool keep) { return at::amax(x, axes, keep); }
T smallest(const T& x, const Axes& axes, bool keep) { return at::amin(x, axes, keep); }
T length1(const T& x, const Axes& axes, bool keep) { return x.abs().sum(axes, keep); }
T length2(const T& x, const Axes& axes, bool keep) { return (x * x).sum(axes, keep).sqrt(); }
T squares(const T& x, const Axes& axes, bool keep) { return (x * x).sum(axes, keep); }
T logSum(const T& x, const Axes& axes, bool keep) { return x.sum(axes, keep).log(); }
T logSumExp(const T& x, const Axes& axes, bool keep) { return at::logsumexp(x, axes, keep); }
T product(const T& x, const Axes& axes, bool keep) {
  T y = x;
  for (const int64_t axis : axes) y = y.prod(axis, true);
  if (keep) return y;
  for (auto it = axes.rbegin(); it != axes.rend(); ++it) y = y.squeeze(*it);
  return y;
}

/// Axes are an attribute or, later, the second input; without any all dimensions are meant, or none where the node says
/// so.
template <T (*function)(const T&, const Axes&, bool)>
OnnxFunction reduce(const OnnxContext& c) {
  const auto given = c.numbers("axes");
  const bool keep = c.number("keepdims", 1) != 0, none = c.number("noop_with_empty_axes", 0) != 0;
  if (keep) c.core.axes = c.given(1) ? numbersOf(c.constant(1)) : given;
  return [=](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    Axes axes = in.size() > 1 && in[1].defined() ? numbersOf(in[1]) : given;
    if (axes.empty() && none) return {x};
    for (int64_t& axis : axes) axis = axisOf(axis, x.dim());
    std::sort(axes.begin(), axes.end());
    if (axes.empty())
      for (int64_t d = 0; d < x.dim(); ++d) axes.push_back(d);
    return {function(x, axes, keep)};
  };
}

template <bool highest>
OnnxFunction place(const OnnxContext& c) {
  const auto axis = c.number("axis", 0);
  const bool keep = c.number("keepdims", 1) != 0;
  if (c.number("select_last_index", 0) != 0) c.refuse("looks for the last place, which is not read");
  return [=](const Tensors& in) -> Tensors {
    return {highest ? in.at(0).argmax(axis, keep) : in.at(0).argmin(axis, keep)};
  };
}

OnnxFunction topK(const OnnxContext& c) {
  const auto axis = c.number("axis", -1), fixed = c.number("k", 0);
  const bool largestFirst = c.number("largest", 1) != 0, sorted = c.number("sorted", 1) != 0;
  return [=](const Tensors& in) -> Tensors {
    const int64_t k = in.size() > 1 && in[1].defined() ? in[1].item<int64_t>() : fixed;
    const auto [values, places] = at::topk(in.at(0), k, axis, largestFirst, sorted);
    return {values, places};
  };
}

OnnxFunction cumulative(const OnnxContext& c) {
  const bool exclusive = c.number("exclusive", 0) != 0, reverse = c.number("reverse", 0) != 0;
  return [=](const Tensors& in) -> Tensors {
    const auto axis = axisOf(in.at(1).item<int64_t>(), in.at(0).dim());
    const T x = reverse ? in.at(0).flip({axis}) : in.at(0);
    T y = x.cumsum(axis, x.scalar_type());
    if (exclusive) y = y - x;
    return {reverse ? y.flip({axis}) : y};
  };
}

}  // namespace

std::vector<OnnxOperator> onnxReductions() {
  return {{"ArgMax", "the first place; without a gradient", place<true>},
          {"ArgMin", "the first place; without a gradient", place<false>},
          {"CumSum", "", cumulative},
          {"ReduceL1", "", reduce<length1>},
          {"ReduceL2", "", reduce<length2>},
          {"ReduceLogSum", "", reduce<logSum>},
          {"ReduceLogSumExp", "", reduce<logSumExp>},
          {"ReduceMax", "", reduce<largest>},
          {"ReduceMean", "", reduce<mean>},
          {"ReduceMin", "", reduce<smallest>},
          {"ReduceProd", "", reduce<product>},
          {"ReduceSum", "", reduce<sum>},
          {"ReduceSumSquare", "", reduce<squares>},
          {"TopK", "", topK}};
}

}  // namespace sightline::graphs
