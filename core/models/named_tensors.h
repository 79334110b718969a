// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/weights/safetensors.h"

namespace sightline {

/// A tensor of a weights file, or one that was made of several of them. A small value; what was made lives as long as
/// someone refers to it, what is the file's as long as the file.
class TensorRef {
 public:
  TensorRef() = default;
  TensorRef(const TensorView* ofFile) : view_(std::shared_ptr<const TensorView>(), ofFile) {}
  explicit TensorRef(std::shared_ptr<const TensorView> made) : view_(std::move(made)) {}
  const TensorView& operator*() const { return *view_; }
  const TensorView* operator->() const { return view_.get(); }
  [[nodiscard]] const TensorView* get() const { return view_.get(); }

 private:
  std::shared_ptr<const TensorView> view_;
};

/// Tensors of a weights file under names that are being put right.
using NamedTensors = std::vector<std::pair<std::string, TensorRef>>;
/// Tensors of a weights file under timm's names.
using TensorsByName = std::map<std::string, TensorRef>;

/// Values are read in row-major order, whatever order the file has them in; the dtype stays.

/// The same values in another shape. @throws Error Internal when their number differs
TensorRef reshaped(const TensorRef& tensor, std::vector<std::int64_t> shape);
/// One after the other along the first dimension. @throws Error BadFormat when dtypes or other dimensions differ
TensorRef stacked(const std::vector<TensorRef>& parts);
/// Rows [first, first + count) of dimension 1 of a B x N x C tensor. @throws Error BadFormat when there are none
TensorRef rowsOf(const TensorRef& tensor, std::int64_t first, std::int64_t count);
/// a + b as F32, for F32, F16 and BF16. @throws Error BadFormat for other dtypes or when their numbers differ
TensorRef sumOf(const TensorRef& a, const TensorRef& b);

/// Whether two shapes hold the same values in the same order because they differ in dimensions of 1 only: [8], [8,1,1].
bool sameButForOnes(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b);

}  // namespace sightline
