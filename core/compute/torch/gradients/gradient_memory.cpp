// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/gradient_memory.h"

#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>
#include <torch/version.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <memory>

namespace sightline {
namespace {

constexpr std::int64_t kMiB = std::int64_t{1} << 20;
constexpr std::int64_t kBatchBytes = 640 * kMiB;
constexpr std::int64_t kTogether = 1408 * kMiB;

#if TORCH_VERSION_MAJOR >= 2
using TotalBytes = std::size_t;
#else
using TotalBytes = std::int64_t;
#endif

/// Bytes that LibTorch has taken and not given back on this thread, and their maximum.
class AllocationMeter : public c10::MemoryReportingInfoBase {
 public:
  void reportMemoryUsage(void*, int64_t bytes, TotalBytes, TotalBytes, c10::Device) override {
    live_ += bytes;  // negative when given back
    most_ = std::max(most_, live_);
  }
  bool memoryProfilingEnabled() const override { return true; }
  [[nodiscard]] std::int64_t most() const { return most_; }

 private:
  std::int64_t live_ = 0, most_ = 0;
};

std::int64_t allowed() {
  const std::int64_t physical = std::int64_t{::sysconf(_SC_PHYS_PAGES)} * ::sysconf(_SC_PAGE_SIZE);
  return std::max(kTogether, physical / 16);
}

}  // namespace

int GradientMemory::batch(int wanted) const {
  return static_cast<int>(
      std::clamp<std::int64_t>(kBatchBytes / std::max<std::int64_t>(bytesPerPicture, 1), 1, std::max(wanted, 1)));
}

int GradientMemory::workers(int wanted, int pictures) const {
  const auto each = std::max<std::int64_t>(bytesPerPicture * pictures, 1);
  return static_cast<int>(std::clamp<std::int64_t>(allowed() / each, 1, std::max(wanted, 1)));
}

GradientMemory measureGradientMemory(Classifier& network, const torch::Tensor& input, torch::Tensor& logits) {
  const auto meter = std::make_shared<AllocationMeter>();
  {
    const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, meter);
    torch::AutoGradMode grad(true);
    logits = network.forward(input.detach().clone().requires_grad_(true)).detach();
  }
  return {meter->most() * 5 / 4};
}

}  // namespace sightline
