// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/program_memory.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <malloc.h>
#include <torch/version.h>

#include <algorithm>
#include <atomic>
#include <limits>

#include "core/base/memory.h"

namespace sightline {
namespace {

constexpr std::int64_t kMegabyte = std::int64_t{1} << 20;

std::atomic<std::int64_t> bytesHeld{0};
thread_local TensorWatch* innermostWatch = nullptr;

/// Bytes that count: small tensors are many and come to nothing beside the others.
std::int64_t countedBytes(void* block) {
  const auto bytes = static_cast<std::int64_t>(::malloc_usable_size(block));
  return bytes < kMegabyte ? 0 : bytes;
}

/// LibTorch's own countingAllocator with its sizes looked at: the one place where every tensor passes, whichever
/// operation makes it, temporaries included.
class CountingAllocator : public c10::Allocator {
 public:
#if TORCH_VERSION_MAJOR >= 2
  c10::DataPtr allocate(std::size_t bytes) override { return counting(bytes); }
  void copy_data(void* to, const void* from, std::size_t count) const override { default_copy_data(to, from, count); }
#else
  c10::DataPtr allocate(std::size_t bytes) const override { return counting(bytes); }
#endif
  [[nodiscard]] c10::DeleterFnPtr raw_deleter() const override { return &giveBack; }

 private:
  static c10::DataPtr counting(std::size_t bytes) {
    constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    refuseTensorBeyondLimits(static_cast<std::int64_t>(std::min(bytes, kMost)));
    c10::Allocator* plain = c10::GetDefaultCPUAllocator();
    c10::DataPtr block = plain->allocate(bytes);
    if (block.compare_exchange_deleter(plain->raw_deleter(), &giveBack)) bytesHeld += countedBytes(block.get());
    return block;
  }
  static void giveBack(void* block) {
    bytesHeld -= countedBytes(block);
    c10::GetDefaultCPUAllocator()->raw_deleter()(block);
  }
};

CountingAllocator countingAllocator;

/// Before main() or when the module is loaded, so before any thread makes tensors.
[[maybe_unused]] const bool kInstalled = [] {
  constexpr std::uint8_t kAboveLibTorchsOwn = 1;
  c10::SetCPUAllocator(&countingAllocator, kAboveLibTorchsOwn);
  return true;
}();

std::int64_t inMegabytes(std::int64_t bytes) { return bytes / kMegabyte + (bytes % kMegabyte != 0); }

}  // namespace

TensorLimits TensorLimits::usual() {
  TensorLimits limits;
  limits.together = std::max(usableMemory() / 2, 1024 * kMegabyte);
  return limits;
}

TensorTooLarge::TensorTooLarge(std::int64_t bytes, std::int64_t before, const TensorLimits& limits)
    : std::runtime_error("a tensor of " + std::to_string(inMegabytes(bytes)) + " MB"),
      bytes_(bytes),
      held_(before),
      limits_(limits) {}

Error TensorTooLarge::about(const std::string& file) const {
  const Message who = node.empty() ? Message("its program") : Message::verbatim(node);
  if (bytes_ > limits_.each)
    return {ErrorCode::OutOfMemory, file,
            message("{1} makes a tensor of {2} MB; one of a program from a file may take {3} MB", who,
                    inMegabytes(bytes_), inMegabytes(limits_.each)),
            "Give a smaller input size, or check the sizes that the file names."};
  return {ErrorCode::OutOfMemory, file,
          message("{1} makes a tensor of {2} MB beside {3} MB that tensors take already; together they may take {4} "
                  "MB, half of the memory",
                  who, inMegabytes(bytes_), inMegabytes(held_), inMegabytes(limits_.together)),
          "Give a smaller input size, compare fewer networks at once, or use a machine with more memory."};
}

TensorWatch::TensorWatch(const TensorLimits& limits) : limits_(limits), outer_(innermostWatch) {
  innermostWatch = this;
}

TensorWatch::~TensorWatch() { innermostWatch = outer_; }

void refuseTensorBeyondLimits(std::int64_t bytes) {
  TensorWatch* watch = innermostWatch;
  if (!watch || bytes < kMegabyte) return;
  const TensorLimits& limits = watch->limits_;
  const std::int64_t before = bytesHeld;
  if (bytes <= limits.each && bytes <= limits.together - before) return;
  watch->refused_ = TensorTooLarge(bytes, before, limits);
  throw TensorTooLarge(bytes, before, limits);
}

std::int64_t heldByTensors() { return bytesHeld; }

}  // namespace sightline
