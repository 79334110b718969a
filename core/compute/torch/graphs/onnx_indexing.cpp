// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' operators that pick values by their places, and those that change the size of an image.
#include <cmath>
#include <limits>
#include <stdexcept>

#include "core/compute/torch/graphs/onnx_operators.h"
#include "core/compute/torch/kernels/tensor_words.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

/// Places counted from the end are negative.
T places(const T& indices, int64_t size) {
  const auto i = indices.to(torch::kLong);
  return at::where(i < 0, i + size, i);
}

/// The indices' shape takes the place of the dimension.
OnnxFunction gather(const OnnxContext& c) {
  return [axis = c.number("axis", 0)](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    const auto at = axisOf(axis, x.dim());
    const auto index = places(in.at(1), x.size(at));
    if (index.dim() == 0) return {x.select(at, index.item<int64_t>())};
    auto shape = x.sizes().vec();
    shape.erase(shape.begin() + at);
    shape.insert(shape.begin() + at, index.sizes().begin(), index.sizes().end());
    checkSize(shape);
    return {x.index_select(at, index.flatten()).view(shape)};
  };
}

OnnxFunction gatherElements(const OnnxContext& c) {
  return [axis = c.number("axis", 0)](const Tensors& in) -> Tensors {
    const auto at = axisOf(axis, in.at(0).dim());
    return {in[0].gather(at, places(in.at(1), in[0].size(at)))};
  };
}

OnnxFunction gatherNd(const OnnxContext& c) {
  if (c.number("batch_dims", 0) != 0) c.refuse("has batch dimensions, which are not read");
  return [](const Tensors& in) -> Tensors {
    const T& x = in.at(0);
    c10::List<c10::optional<T>> indices;
    const auto columns = in.at(1).unbind(-1);
    for (std::size_t d = 0; d < columns.size(); ++d)
      indices.push_back(places(columns[d], x.size(static_cast<int64_t>(d))));
    return {at::index(x, indices)};
  };
}

OnnxFunction scatterNd(const OnnxContext& c) {
  const auto how = c.text("reduction", "none");
  if (how != "none" && how != "add") c.refuse(message("reduces by \"{1}\", which is not read", how));
  return [how](const Tensors& in) -> Tensors {
    c10::List<c10::optional<T>> indices;
    const auto columns = in.at(1).unbind(-1);
    for (std::size_t d = 0; d < columns.size(); ++d)
      indices.push_back(places(columns[d], in.at(0).size(static_cast<int64_t>(d))));
    return {at::index_put(in.at(0), indices, in.at(2), how == "add")};
  };
}

OnnxFunction scatterElements(const OnnxContext& c) {
  const auto how = c.text("reduction", "none");
  if (how != "none" && how != "add") c.refuse(message("reduces by \"{1}\", which is not read", how));
  return [how, axis = c.number("axis", 0)](const Tensors& in) -> Tensors {
    const auto at = axisOf(axis, in.at(0).dim());
    const auto index = places(in.at(1), in[0].size(at));
    return {how == "add" ? in[0].scatter_add(at, index, in.at(2)) : in[0].scatter(at, index, in.at(2))};
  };
}

OnnxFunction nonZero(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {at::nonzero(in.at(0)).t()}; };
}

OnnxFunction oneHot(const OnnxContext& c) {
  return [axis = c.number("axis", -1)](const Tensors& in) -> Tensors {
    const auto depth = in.at(1).flatten()[0].item<int64_t>();
    checkSize({in.at(0).numel(), depth});
    const auto off = in.at(2)[0], on = in.at(2)[1];
    const auto index = places(in.at(0), depth);
    const auto hit = index.unsqueeze(-1) == at::arange(depth);
    const T y = at::where(hit, on, off);
    return {y.movedim(-1, axis < 0 ? axis + y.dim() : axis)};
  };
}

OnnxFunction triangle(const OnnxContext& c) {
  const bool upper = c.number("upper", 1) != 0;
  return [upper](const Tensors& in) -> Tensors {
    const int64_t k = in.size() > 1 && in[1].defined() ? in[1].item<int64_t>() : 0;
    return {upper ? in.at(0).triu(k) : in.at(0).tril(k)};
  };
}

OnnxFunction eyeLike(const OnnxContext& c) {
  const auto k = c.number("k", 0);
  return [k](const Tensors& in) -> Tensors {
    const auto ones = torch::ones(in.at(0).sizes(), in[0].options());
    return {ones.tril(k).triu(k)};
  };
}

/// The new height and width, and how many old pixels are in a new one where scales were given.
struct NewSize {
  std::vector<int64_t> size;
  c10::optional<double> scales[2];
};

NewSize newSize(const T& x, const T& scales, const T& sizes) {
  if (x.dim() != 4) throw std::invalid_argument("an image of " + std::to_string(x.dim()) + " dimensions is resized");
  NewSize n;
  if (sizes.defined() && sizes.numel() == 4) {
    const auto all = numbersOf(sizes);
    n.size = {all[2], all[3]};
    if (all[0] != x.size(0) || all[1] != x.size(1)) throw std::invalid_argument("channels are resized");
  } else if (scales.defined() && scales.numel() == 4) {
    const auto s = scales.to(torch::kDouble).contiguous();
    const double* by = s.data_ptr<double>();
    if (by[0] != 1 || by[1] != 1) throw std::invalid_argument("channels are resized");
    for (int d = 0; d < 2; ++d) {
      const double wished = std::floor(static_cast<double>(x.size(2 + d)) * by[2 + d]);
      if (!(wished >= 1 && wished <= 65536)) throw std::length_error("an image is resized to no size");
      n.size.push_back(static_cast<int64_t>(wished));
      n.scales[d] = by[2 + d];
    }
  } else {
    throw std::invalid_argument("neither a scale nor a size for each dimension is given");
  }
  checkSize({x.size(0), x.size(1), n.size[0], n.size[1]});
  return n;
}

OnnxFunction resize(const OnnxContext& c) {
  const auto mode = c.text("mode", "nearest"), rule = c.text("coordinate_transformation_mode", "half_pixel"),
             rounding = c.text("nearest_mode", "round_prefer_floor");
  const bool corners = rule == "align_corners", half = rule == "half_pixel" || rule == "pytorch_half_pixel";
  const bool exact = mode == "nearest" && half && rounding.rfind("round_prefer", 0) == 0;
  const bool floored = mode == "nearest" && rule == "asymmetric" && rounding == "floor";
  if (mode == "nearest" ? !exact && !floored : !half && !corners)
    c.refuse(mode == "nearest"
                 ? message("resizes by {1} with the coordinates \"{2}\" and the rounding \"{3}\", which is not read",
                           mode, rule, rounding)
                 : message("resizes by {1} with the coordinates \"{2}\", which is not read", mode, rule));
  if (c.number("antialias", 0) != 0 || c.number("exclude_outside", 0) != 0 || c.has("axes"))
    c.refuse("resizes with antialiasing, without the outside, or some dimensions only, which is not read");
  if (mode == "cubic" && std::abs(c.real("cubic_coeff_a", -0.75) + 0.75) > 1e-6)
    c.refuse("resizes by another cubic function than PyTorch's, which is not read");
  const bool old = c.opset < 11;  // Resize-10: image, scales
  return [=](const Tensors& in) -> Tensors {
    const auto get = [&](std::size_t i) { return in.size() > i && in[i].defined() && in[i].numel() > 0 ? in[i] : T(); };
    const auto n = newSize(in.at(0), get(old ? 1 : 2), old ? T() : get(3));
    if (exact) return {at::_upsample_nearest_exact2d(in[0], n.size, n.scales[0], n.scales[1])};
    if (floored) return {at::upsample_nearest2d(in[0], n.size, n.scales[0], n.scales[1])};
    if (mode == "linear") return {at::upsample_bilinear2d(in[0], n.size, corners, n.scales[0], n.scales[1])};
    return {at::upsample_bicubic2d(in[0], n.size, corners, n.scales[0], n.scales[1])};
  };
}

/// The operator before Resize.
OnnxFunction upsample(const OnnxContext& c) {
  if (c.text("mode", "nearest") != "nearest")
    c.refuse("resizes linearly in the way of ONNX before opset 11, which is not read");
  T known;
  if (const auto it = c.node.attributes.find("scales"); it != c.node.attributes.end())
    known = torch::tensor(it->second.reals);
  return [known](const Tensors& in) -> Tensors {
    const auto n = newSize(in.at(0), known.defined() ? known : in.at(1), {});
    return {at::upsample_nearest2d(in[0], n.size, n.scales[0], n.scales[1])};
  };
}

}  // namespace

std::vector<OnnxOperator> onnxIndexing() {
  return {{"EyeLike", "", eyeLike},
          {"Gather", "", gather},
          {"GatherElements", "", gatherElements},
          {"GatherND", "without batch dimensions", gatherNd},
          {"NonZero", "of values that do not depend on the image", nonZero},
          {"OneHot", "", oneHot},
          {"Resize", "nearest, linear and cubic as PyTorch has them", resize},
          {"ScatterElements", "replacing or adding", scatterElements},
          {"ScatterND", "replacing or adding", scatterNd},
          {"Trilu", "", triangle},
          {"Upsample", "nearest", upsample}};
}

}  // namespace sightline::graphs
