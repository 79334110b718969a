// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' operators about shapes: what moves values and makes none.
#include <algorithm>
#include <limits>
#include <stdexcept>

#include "core/compute/torch/graphs/onnx_operators.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;
using Axes = std::vector<int64_t>;

/// Whole numbers that are an attribute in older versions and an input in newer ones.
Axes numbersFrom(const Tensors& in, std::size_t input, const Axes& attribute) {
  return in.size() > input && in[input].defined() ? numbersOf(in[input]) : attribute;
}

OnnxFunction shapeOf(const OnnxContext& c) {
  const auto start = c.number("start", 0), end = c.number("end", std::numeric_limits<int64_t>::max());
  return [=](const Tensors& in) -> Tensors {
    const auto sizes = in.at(0).sizes().vec();
    const auto n = static_cast<int64_t>(sizes.size());
    const auto place = [&](int64_t at) { return std::clamp<int64_t>(at < 0 ? at + n : at, 0, n); };
    const auto first = place(start), last = std::max(place(end), first);
    return {torch::tensor(Axes(sizes.begin() + first, sizes.begin() + last), torch::kLong)};
  };
}

OnnxFunction sizeOf(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {torch::tensor(in.at(0).numel(), torch::kLong)}; };
}

/// 0 stands for the size that was there, unless the node says that it means 0.
OnnxFunction reshape(const OnnxContext& c) {
  const bool zeros = c.number("allowzero", 0) != 0;
  return [zeros, attribute = c.numbers("shape")](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    auto shape = numbersFrom(in, 1, attribute);
    for (std::size_t d = 0; d < shape.size(); ++d)
      if (shape[d] == 0 && !zeros) shape[d] = x.size(static_cast<int64_t>(d));
    return {x.reshape(shape)};
  };
}

OnnxFunction flatten(const OnnxContext& c) {
  return [axis = c.number("axis", 1)](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto at = axis < 0 ? axis + x.dim() : axis;
    int64_t rows = 1;
    for (int64_t d = 0; d < at && d < x.dim(); ++d) rows *= x.size(d);
    return {x.reshape({rows, x.numel() / std::max<int64_t>(rows, 1)})};
  };
}

OnnxFunction transpose(const OnnxContext& c) {
  c.core.axes = c.numbers("perm");
  return [order = c.numbers("perm")](const Tensors& in) -> Tensors {
    auto axes = order;
    if (axes.empty())
      for (int64_t d = in.at(0).dim() - 1; d >= 0; --d) axes.push_back(d);
    return {in.at(0).permute(axes)};
  };
}

OnnxFunction squeeze(const OnnxContext& c) {
  return [attribute = c.numbers("axes")](const Tensors& in) -> Tensors {
    T y = in.at(0);
    auto axes = numbersFrom(in, 1, attribute);
    if (axes.empty()) return {y.squeeze()};
    for (int64_t& axis : axes) axis = axisOf(axis, y.dim());
    std::sort(axes.rbegin(), axes.rend());
    for (const int64_t axis : axes) {
      if (y.size(axis) != 1)
        throw std::invalid_argument("a dimension of " + std::to_string(y.size(axis)) + " is to go");
      y = y.squeeze(axis);
    }
    return {y};
  };
}

OnnxFunction unsqueeze(const OnnxContext& c) {
  return [attribute = c.numbers("axes")](const Tensors& in) -> Tensors {
    T y = in.at(0);
    auto axes = numbersFrom(in, 1, attribute);
    const auto dimensions = y.dim() + static_cast<int64_t>(axes.size());
    for (int64_t& axis : axes) axis = axisOf(axis, dimensions);
    std::sort(axes.begin(), axes.end());
    for (const int64_t axis : axes) y = y.unsqueeze(axis);
    return {y};
  };
}

/// Both ways, as numpy does: the wished shape may be the smaller one.
OnnxFunction expand(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors {
    auto shape = numbersOf(in.at(1));
    const auto had = in.at(0).sizes().vec();
    while (shape.size() < had.size()) shape.insert(shape.begin(), 1);
    for (std::size_t d = 0; d < had.size(); ++d) {
      auto& wished = shape[shape.size() - had.size() + d];
      if (wished == 1) wished = had[d];
    }
    checkSize(shape);
    return {in.at(0).expand(shape)};
  };
}

OnnxFunction tile(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors {
    const auto repeats = numbersOf(in.at(1));
    auto sizes = in.at(0).sizes().vec();
    if (repeats.size() != sizes.size())
      throw std::invalid_argument("there are " + std::to_string(repeats.size()) + " repetitions for " +
                                  std::to_string(sizes.size()) + " dimensions");
    for (std::size_t d = 0; d < sizes.size(); ++d) {
      checkSize({sizes[d], repeats[d]});
      sizes[d] *= repeats[d];
    }
    checkSize(sizes);
    return {in.at(0).repeat(repeats)};
  };
}

OnnxFunction concat(const OnnxContext& c) {
  return [axis = c.number("axis", 1)](const Tensors& in) -> Tensors {
    if (in.size() == 1) return {in[0]};
    return {at::cat(in, axis)};
  };
}

OnnxFunction split(const OnnxContext& c) {
  const auto axis = c.number("axis", 0);
  const auto parts = c.number("num_outputs", static_cast<std::int64_t>(c.node.outputs.size()));
  if (parts < 1 || parts > 65536) c.refuse(message("splits into {1} parts", parts));
  return [=, attribute = c.numbers("split")](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto at = axisOf(axis, x.dim());
    const auto sizes = numbersFrom(in, 1, attribute);
    if (!sizes.empty()) return x.split_with_sizes(sizes, at);
    return x.split((x.size(at) + parts - 1) / parts, at);
  };
}

/// Steps may be negative, and ends far outside.
T sliced(T x, int64_t axis, int64_t start, int64_t end, int64_t step) {
  const auto size = x.size(axis);
  if (step == 0) throw std::invalid_argument("a slice with step 0");
  if (size == 0) return x;
  step = std::clamp(step, -size, size);  // a longer one passes everything just as well
  if (step > 0) {
    const auto place = [&](int64_t at) {
      return std::clamp<int64_t>(at < 0 ? std::max(at, -size) + size : at, 0, size);
    };
    return x.slice(axis, place(start), std::max(place(end), place(start)), step);
  }
  // Backwards: the same places forwards, turned around.
  const auto place = [&](int64_t at, int64_t least) {
    return std::clamp<int64_t>(at < 0 ? std::max(at, -size - 1) + size : at, least, size - 1);
  };
  const auto first = place(start, 0), last = place(end, -1);
  if (first <= last) return x.slice(axis, 0, 0);
  const auto count = (first - last + -step - 1) / -step;
  const auto lowest = first - (count - 1) * -step;
  return x.slice(axis, lowest, first + 1, -step).flip({axis});
}

OnnxFunction slice(const OnnxContext& c) {
  return [starts = c.numbers("starts"), ends = c.numbers("ends"),
          axes = c.numbers("axes")](const Tensors& in) -> Tensors {
    T y = in.at(0);
    const auto first = numbersFrom(in, 1, starts), last = numbersFrom(in, 2, ends), steps = numbersFrom(in, 4, {});
    auto at = numbersFrom(in, 3, axes);
    if (at.empty())
      for (std::size_t i = 0; i < first.size(); ++i) at.push_back(static_cast<int64_t>(i));
    if (last.size() != first.size() || at.size() != first.size() || (!steps.empty() && steps.size() != first.size()))
      throw std::invalid_argument("a slice whose starts and ends are not as many");
    for (std::size_t i = 0; i < first.size(); ++i)
      y = sliced(y, axisOf(at[i], y.dim()), first[i], last[i], steps.empty() ? 1 : steps[i]);
    return {y};
  };
}

/// The zeros that a padding puts around images and around nothing else, where that is known; else empty.
Axes zerosAround(const OnnxContext& c, const std::string& mode) {
  const bool inputs = c.given(1);
  const Axes pads = inputs ? numbersOf(c.constant(1)) : c.numbers("pads");
  const bool zero = c.given(2) ? c.constant(2).defined() && c.constant(2).numel() == 1 &&
                                     c.constant(2).to(torch::kDouble).item<double>() == 0
                               : c.real("value", 0) == 0;
  if (mode != "constant" || !zero || c.given(3) || pads.size() != 8 || pads[0] != 0 || pads[1] != 0 || pads[4] != 0 ||
      pads[5] != 0)
    return {};
  const Axes around{pads[2], pads[3], pads[6], pads[7]};
  return std::all_of(around.begin(), around.end(), [](int64_t n) { return n >= 0 && n <= 64; }) ? around : Axes();
}

/// Padding may be negative, which cuts. Pads are all beginnings, then all ends.
OnnxFunction pad(const OnnxContext& c) {
  const auto mode = c.text("mode", "constant");
  if (mode != "constant" && mode != "reflect" && mode != "edge")
    c.refuse(message("pads by \"{1}\", which is not read", mode));
  c.core.zeros = zerosAround(c, mode);
  return [mode, attribute = c.numbers("pads"), usual = c.real("value", 0)](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto given = numbersFrom(in, 1, attribute);
    const double value = in.size() > 2 && in[2].defined() ? in[2].item<double>() : usual;
    Axes axes = numbersFrom(in, 3, {});
    if (axes.empty())
      for (int64_t d = 0; d < x.dim(); ++d) axes.push_back(d);
    const std::size_t n = axes.size();
    if (given.size() != 2 * n) throw std::invalid_argument("a padding of " + std::to_string(given.size()) + " numbers");
    Axes pads(static_cast<std::size_t>(2 * x.dim()), 0);  // LibTorch's: last dimension first, before and after
    auto sizes = x.sizes().vec();
    for (std::size_t i = 0; i < n; ++i) {
      const auto d = axisOf(axes[i], x.dim());
      const auto to = static_cast<std::size_t>(2 * (x.dim() - 1 - d));
      pads[to] = given[i];
      pads[to + 1] = given[n + i];
      if (std::max(given[i], given[n + i]) > (1 << 20) || std::min(given[i], given[n + i]) < -(1 << 20))
        throw std::length_error("a padding of more than a million");
      sizes[static_cast<std::size_t>(d)] += given[i] + given[n + i];
    }
    checkSize(sizes);
    while (!pads.empty() && pads[pads.size() - 1] == 0 && pads[pads.size() - 2] == 0) pads.resize(pads.size() - 2);
    if (pads.empty()) return {x};
    if (mode == "constant") return {at::constant_pad_nd(x, pads, value)};
    return {at::pad(x, pads, mode == "reflect" ? "reflect" : "replicate")};
  };
}

OnnxFunction constant(const OnnxContext& c) {
  T value;
  const auto& attributes = c.node.attributes;
  if (const auto it = attributes.find("value");
      it != attributes.end() && it->second.kind == OnnxAttribute::Kind::Tensor)
    value = tensorOf(it->second.tensor);
  else if (c.has("value_float"))
    value = torch::tensor(static_cast<float>(c.real("value_float", 0)));
  else if (c.has("value_int"))
    value = torch::tensor(c.number("value_int", 0), torch::kLong);
  else if (c.has("value_ints"))
    value = torch::tensor(c.numbers("value_ints"), torch::kLong);
  else if (const auto reals = attributes.find("value_floats"); reals != attributes.end())
    value = torch::tensor(reals->second.reals);
  else
    c.refuse("is a constant of a kind that is not read (text or sparse)");
  return [value](const Tensors&) -> Tensors { return {value}; };
}

OnnxFunction constantOfShape(const OnnxContext& c) {
  T value = torch::zeros({1});
  if (const auto it = c.node.attributes.find("value");
      it != c.node.attributes.end() && it->second.kind == OnnxAttribute::Kind::Tensor)
    value = tensorOf(it->second.tensor);
  if (value.numel() != 1) c.refuse("has a value that is not one number");
  return [value](const Tensors& in) -> Tensors {
    const auto shape = numbersOf(in.at(0));
    checkSize(shape);
    return {at::full(shape, value.item(), value.options())};
  };
}

OnnxFunction range(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors {
    const double span = (in.at(1).item<double>() - in.at(0).item<double>()) / in.at(2).item<double>();
    constexpr double kMost = 9e18;  // what 64 bits can count
    if (!(span < kMost)) throw std::length_error("a range without an end");
    checkSize({static_cast<int64_t>(std::max(span, 0.0))});
    return {at::arange(in[0].item(), span > 0 ? in[1].item() : in[0].item(), in[2].item(), in[0].options())};
  };
}

OnnxFunction depthToSpace(const OnnxContext& c) {
  const auto block = c.number("blocksize", 1);
  const bool depthFirst = c.text("mode", "DCR") == "DCR";
  if (block < 1 || block > 1024) c.refuse("has a block size that is out of range");
  return [=](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto n = x.size(0), channels = x.size(1) / (block * block), h = x.size(2), w = x.size(3);
    const T moved = depthFirst ? x.reshape({n, block, block, channels, h, w}).permute({0, 3, 4, 1, 5, 2})
                               : x.reshape({n, channels, block, block, h, w}).permute({0, 1, 4, 2, 5, 3});
    return {moved.reshape({n, channels, h * block, w * block})};
  };
}

OnnxFunction spaceToDepth(const OnnxContext& c) {
  const auto block = c.number("blocksize", 1);
  if (block < 1 || block > 1024) c.refuse("has a block size that is out of range");
  return [=](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto n = x.size(0), channels = x.size(1), h = x.size(2) / block, w = x.size(3) / block;
    return {x.reshape({n, channels, h, block, w, block})
                .permute({0, 3, 5, 1, 2, 4})
                .reshape({n, channels * block * block, h, w})};
  };
}

}  // namespace

std::vector<OnnxOperator> onnxShapes() {
  return {{"Concat", "", concat},
          {"Constant", "numbers", constant},
          {"ConstantOfShape", "", constantOfShape},
          {"DepthToSpace", "", depthToSpace},
          {"Expand", "", expand},
          {"Flatten", "", flatten},
          {"Pad", "by a constant, by reflection or by the edge", pad},
          {"Range", "", range},
          {"Reshape", "", reshape},
          {"Shape", "", shapeOf, true},
          {"Size", "", sizeOf, true},
          {"Slice", "", slice},
          {"SpaceToDepth", "", spaceToDepth},
          {"Split", "", split},
          {"Squeeze", "", squeeze},
          {"Tile", "", tile},
          {"Transpose", "", transpose},
          {"Unsqueeze", "", unsqueeze}};
}

}  // namespace sightline::graphs
