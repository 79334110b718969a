// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' operators that pick values by their places.
#include <algorithm>

#include "core/compute/torch/graphs/onnx_operators.h"

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
    checkSize({std::max<int64_t>(in.at(0).numel(), 1), depth});
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

}  // namespace

std::vector<OnnxOperator> onnxIndexing() {
  return {{"EyeLike", "", eyeLike},
          {"Gather", "", gather},
          {"GatherElements", "", gatherElements},
          {"GatherND", "without batch dimensions", gatherNd},
          {"NonZero", "of values that do not depend on the image", nonZero},
          {"OneHot", "", oneHot},
          {"ScatterElements", "replacing or adding", scatterElements},
          {"ScatterND", "replacing or adding", scatterNd},
          {"Trilu", "", triangle}};
}

}  // namespace sightline::graphs
