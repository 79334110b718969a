// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/onnx_operators.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <stdexcept>

#include "core/base/error.h"
#include "core/compute/torch/networks/program_memory.h"

namespace sightline::graphs {

std::int64_t OnnxContext::number(const char* attribute, std::int64_t usual) const {
  const auto it = node.attributes.find(attribute);
  if (it == node.attributes.end()) return usual;
  if (it->second.kind != OnnxAttribute::Kind::Number)
    refuse(message("has no whole number for {1}", std::string(attribute)));
  return it->second.number;
}

double OnnxContext::real(const char* attribute, double usual) const {
  const auto it = node.attributes.find(attribute);
  if (it == node.attributes.end()) return usual;
  if (it->second.kind != OnnxAttribute::Kind::Real) refuse(message("has no number for {1}", std::string(attribute)));
  return static_cast<double>(it->second.real);
}

std::string OnnxContext::text(const char* attribute, const char* usual) const {
  const auto it = node.attributes.find(attribute);
  if (it == node.attributes.end()) return usual;
  if (it->second.kind != OnnxAttribute::Kind::Text) refuse(message("has no text for {1}", std::string(attribute)));
  return it->second.text;
}

std::vector<std::int64_t> OnnxContext::numbers(const char* attribute, std::vector<std::int64_t> usual) const {
  const auto it = node.attributes.find(attribute);
  if (it == node.attributes.end()) return usual;
  if (it->second.kind != OnnxAttribute::Kind::Numbers)
    refuse(message("has no whole numbers for {1}", std::string(attribute)));
  return it->second.numbers;
}

torch::Tensor OnnxContext::take(std::size_t input) const {
  if (constant(input).defined()) taken_.push_back(input);
  return constant(input);
}

void OnnxContext::refuse(const Message& problem) const {
  throw Error(ErrorCode::ModelMismatch, file_, message("{1} {2}", node.shown(), problem),
              "Export the network in another way, for example with another opset_version.");
}

const std::vector<OnnxOperator>& onnxOperators() {
  static const std::vector<OnnxOperator> kRows = [] {
    std::vector<OnnxOperator> all;
    for (const auto& list : {onnxElementwise(), onnxActivations(), onnxConvolutions(), onnxReductions(), onnxShapes(),
                             onnxIndexing(), onnxResizing()})
      all.insert(all.end(), list.begin(), list.end());
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return std::pair(std::string(a.domain), std::string(a.type)) <
             std::pair(std::string(b.domain), std::string(b.type));
    });
    return all;
  }();
  return kRows;
}

const OnnxOperator* findOnnxOperator(const std::string& type, const std::string& domain) {
  const auto& rows = onnxOperators();
  const auto it =
      std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return type == r.type && domain == r.domain; });
  return it == rows.end() ? nullptr : &*it;
}

std::vector<int64_t> numbersOf(const torch::Tensor& t) {
  if (!t.defined()) return {};
  const auto flat = t.to(torch::kLong).contiguous().flatten();
  return {flat.data_ptr<int64_t>(), flat.data_ptr<int64_t>() + flat.numel()};
}

torch::Tensor tensorOf(const TensorView& view) {
  static const std::map<std::string, torch::ScalarType> kTypes{
      {"F64", torch::kDouble}, {"F32", torch::kFloat}, {"F16", torch::kHalf},  {"BF16", torch::kBFloat16},
      {"I64", torch::kLong},   {"I32", torch::kInt},   {"I16", torch::kShort}, {"I8", torch::kChar},
      {"U8", torch::kByte},    {"BOOL", torch::kBool}};
  const auto type = kTypes.at(view.dtype);
  auto t = torch::empty({static_cast<int64_t>(view.byteCount / itemSize(view.dtype))}, type);
  if (view.byteCount > 0) std::memcpy(t.data_ptr(), view.data, view.byteCount);
  if (t.is_floating_point()) t = t.to(torch::kFloat);
  if (view.strides.empty()) return t.view(view.shape);
  const auto strided = t.as_strided(view.shape, view.strides);
  return strided.dim() < 2 ? strided.contiguous() : strided;  // biases and norms are read as rows in memory
}

int64_t axisOf(int64_t axis, int64_t dimensions) {
  if (axis < -dimensions || axis >= std::max<int64_t>(dimensions, 1))
    throw std::out_of_range("axis " + std::to_string(axis) + " of a tensor of " + std::to_string(dimensions) +
                            " dimensions");
  return axis < 0 ? axis + dimensions : axis;
}

void checkSize(at::IntArrayRef sizes) {
  constexpr int64_t kBytes = sizeof(float), kMost = std::numeric_limits<int64_t>::max();
  int64_t bytes = kBytes;
  for (const int64_t size : sizes) {
    if (size < 0) throw std::length_error("a negative size of a tensor");
    bytes = size > 0 && bytes > kMost / size ? kMost : bytes * size;
  }
  refuseTensorBeyondLimits(bytes);
}

void checkQuotient(const torch::Tensor& a, const torch::Tensor& b) {
  if (!a.defined() || !b.defined()) return;
  const auto type = at::result_type(a, b);
  if (type != torch::kLong && type != torch::kInt) return;  // shorter ones are divided as int
  const int64_t least =
      type == torch::kInt ? std::numeric_limits<std::int32_t>::min() : std::numeric_limits<int64_t>::min();
  if (at::logical_and(a.to(torch::kLong).eq(least), b.to(torch::kLong).eq(-1)).any().item<bool>())
    throw std::overflow_error("a quotient of whole numbers that has no number");
}

}  // namespace sightline::graphs
