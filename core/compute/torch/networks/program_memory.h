// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include "core/base/error.h"

namespace sightline {

/// How much memory a program from a file (ONNX, torch.export, TorchScript) may take for tensors. A few bytes in a file
/// can ask for any size, and the system grants it until it ends some program; so this is decided here and nowhere else.
struct TensorLimits {
  /// Bytes of one tensor: 2 GiB, such as the attention of 16 heads among 5 792 tokens.
  std::int64_t each = std::int64_t{2} << 30;
  /// Bytes of all tensors of a MiB or more that LibTorch holds in this process, weights and gradients of other networks
  /// included.
  std::int64_t together = 0;

  /// Together: half of usableMemory(), at least 1 GiB.
  static TensorLimits usual();
};

/// A tensor that was refused.
class TensorTooLarge : public std::runtime_error {
 public:
  /// @param bytes of the tensor  @param before  held by LibTorch's tensors already
  TensorTooLarge(std::int64_t bytes, std::int64_t before, const TensorLimits& limits);
  /// The operation that asked for it, as messages name it; set by who runs it.
  std::string node;
  /// The same as a message about the file.
  [[nodiscard]] Error about(const std::string& file) const;

 private:
  std::int64_t bytes_, held_;
  TensorLimits limits_;
};

/// While it lives, LibTorch makes no tensor beyond the limits on this thread: it throws TensorTooLarge before anything
/// is taken. Watches may lie within each other; the innermost counts.
class TensorWatch {
 public:
  explicit TensorWatch(const TensorLimits& limits = TensorLimits::usual());
  ~TensorWatch();
  TensorWatch(const TensorWatch&) = delete;
  TensorWatch& operator=(const TensorWatch&) = delete;

  [[nodiscard]] const TensorLimits& limits() const { return limits_; }
  /// What was refused last: LibTorch's interpreter makes another exception of it.
  [[nodiscard]] const std::optional<TensorTooLarge>& refused() const { return refused_; }

 private:
  friend void refuseTensorBeyondLimits(std::int64_t bytes);
  TensorLimits limits_;
  std::optional<TensorTooLarge> refused_;
  TensorWatch* outer_;
};

/// For who knows a tensor's size before it is made. @throws TensorTooLarge when a watch of this thread forbids it
void refuseTensorBeyondLimits(std::int64_t bytes);

/// Bytes of all tensors of a MiB or more that LibTorch holds in this process, but for those made before this was
/// linked.
[[nodiscard]] std::int64_t heldByTensors();

}  // namespace sightline
