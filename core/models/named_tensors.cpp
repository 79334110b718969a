// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/named_tensors.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>

#include "core/base/error.h"

namespace sightline {
namespace {

struct MadeTensor {
  TensorView view;
  std::vector<std::byte> bytes;
};

std::int64_t countOf(const std::vector<std::int64_t>& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

TensorRef made(std::string name, std::string dtype, std::vector<std::int64_t> shape, std::vector<std::byte> bytes) {
  auto tensor = std::make_shared<MadeTensor>();
  tensor->bytes = std::move(bytes);
  tensor->view = {std::move(name), std::move(dtype), std::move(shape), tensor->bytes.data(), tensor->bytes.size(), {}};
  return TensorRef(std::shared_ptr<const TensorView>(tensor, &tensor->view));
}

/// The values without gaps, row-major.
std::vector<std::byte> rowMajor(const TensorView& view) {
  const std::size_t item = itemSize(view.dtype), count = static_cast<std::size_t>(countOf(view.shape));
  std::vector<std::byte> bytes(count * item);
  if (view.strides.empty()) {
    if (!bytes.empty()) std::memcpy(bytes.data(), view.data, bytes.size());
    return bytes;
  }
  std::vector<std::int64_t> at(view.shape.size(), 0);
  for (std::size_t i = 0; i < count; ++i) {
    std::int64_t from = 0;
    for (std::size_t d = 0; d < at.size(); ++d) from += at[d] * view.strides[d];
    std::memcpy(bytes.data() + i * item, view.data + static_cast<std::size_t>(from) * item, item);
    for (std::size_t d = at.size(); d-- > 0;) {
      if (++at[d] < view.shape[d]) break;
      at[d] = 0;
    }
  }
  return bytes;
}

float ofHalf(std::uint16_t bits) {
  const std::uint32_t sign = static_cast<std::uint32_t>(bits & 0x8000u) << 16, exponent = (bits >> 10) & 31u,
                      fraction = bits & 1023u;
  float value = 0;
  if (exponent == 0) {
    value = static_cast<float>(fraction) * 0x1p-24f;
    return sign ? -value : value;
  }
  const std::uint32_t word = sign | (exponent == 31 ? 0x7f800000u : (exponent + 112u) << 23) | fraction << 13;
  std::memcpy(&value, &word, sizeof value);
  return value;
}

std::vector<float> floatsOf(const TensorView& view) {
  const std::vector<std::byte> bytes = rowMajor(view);
  std::vector<float> values(bytes.size() / std::max<std::size_t>(itemSize(view.dtype), 1));
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (view.dtype == "F32") {
      std::memcpy(&values[i], bytes.data() + i * 4, 4);
    } else if (view.dtype == "F16" || view.dtype == "BF16") {
      std::uint16_t half = 0;
      std::memcpy(&half, bytes.data() + i * 2, 2);
      const std::uint32_t word = static_cast<std::uint32_t>(half) << 16;
      if (view.dtype == "F16")
        values[i] = ofHalf(half);
      else
        std::memcpy(&values[i], &word, sizeof word);
    } else {
      throw Error(ErrorCode::BadFormat, view.name, message("has values of the type {1}", view.dtype),
                  "Save the weights as 32-bit floats.");
    }
  }
  return values;
}

}  // namespace

TensorRef reshaped(const TensorRef& tensor, std::vector<std::int64_t> shape) {
  if (countOf(shape) != countOf(tensor->shape))
    throw Error(ErrorCode::Internal, tensor->name, "was given a shape of another number of values");
  if (!tensor->strides.empty()) return made(tensor->name, tensor->dtype, std::move(shape), rowMajor(*tensor));
  // The file's own bytes: a large layer is not copied. The first reference keeps made tensors alive.
  auto view = std::make_shared<std::pair<TensorView, TensorRef>>(*tensor, tensor);
  view->first.shape = std::move(shape);
  return TensorRef(std::shared_ptr<const TensorView>(view, &view->first));
}

TensorRef stacked(const std::vector<TensorRef>& parts) {
  std::vector<std::int64_t> shape = parts.at(0)->shape;
  std::vector<std::byte> bytes;
  std::int64_t rows = 0;
  for (const TensorRef& part : parts) {
    if (part->dtype != parts[0]->dtype || part->shape.size() != shape.size() || shape.empty() ||
        !std::equal(shape.begin() + 1, shape.end(), part->shape.begin() + 1))
      throw Error(ErrorCode::BadFormat, part->name,
                  message("does not fit {1}, with which it belongs together", parts[0]->name));
    rows += part->shape[0];
    const auto own = rowMajor(*part);
    bytes.insert(bytes.end(), own.begin(), own.end());
  }
  shape[0] = rows;
  return made(parts[0]->name, parts[0]->dtype, std::move(shape), std::move(bytes));
}

TensorRef rowsOf(const TensorRef& tensor, std::int64_t first, std::int64_t count) {
  if (tensor->shape.size() != 3 || first + count > tensor->shape[1] || count < 1)
    throw Error(ErrorCode::BadFormat, tensor->name, "has another shape than a table of positions");
  const auto all = rowMajor(*tensor);
  const auto row = static_cast<std::ptrdiff_t>(itemSize(tensor->dtype)) * tensor->shape[2];
  std::vector<std::byte> bytes;
  for (std::int64_t b = 0; b < tensor->shape[0]; ++b) {
    const auto from = all.begin() + (b * tensor->shape[1] + first) * row;
    bytes.insert(bytes.end(), from, from + count * row);
  }
  return made(tensor->name, tensor->dtype, {tensor->shape[0], count, tensor->shape[2]}, std::move(bytes));
}

TensorRef sumOf(const TensorRef& a, const TensorRef& b) {
  std::vector<float> sum = floatsOf(*a);
  const std::vector<float> other = floatsOf(*b);
  if (sum.size() != other.size())
    throw Error(ErrorCode::BadFormat, b->name, message("does not fit {1}, to which it is added", a->name));
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += other[i];
  std::vector<std::byte> bytes(sum.size() * sizeof(float));
  if (!bytes.empty()) std::memcpy(bytes.data(), sum.data(), bytes.size());
  return made(a->name, "F32", a->shape, std::move(bytes));
}

bool sameButForOnes(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  const auto without = [](const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> kept;
    std::copy_if(shape.begin(), shape.end(), std::back_inserter(kept), [](std::int64_t d) { return d != 1; });
    return kept;
  };
  return without(a) == without(b);
}

}  // namespace sightline
