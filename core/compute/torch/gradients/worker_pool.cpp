// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline {

void runOnSingleThreadedWorkers(int count, int workers, const std::function<void(int)>& task) {
  const int helpers = std::min(std::max(workers, 1), count);
  if (helpers <= 1) {
    for (int i = 0; i < count; ++i) task(i);
    return;
  }
  std::atomic<int> next{0};
  std::atomic<bool> failed{false};
  std::exception_ptr failure;
  std::mutex mutex;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < helpers; ++t)
      threads.emplace_back([&] {
        at::set_num_threads(1);  // of this thread's OpenMP team only
        try {
          for (int i; !failed && (i = next.fetch_add(1)) < count;) task(i);
        } catch (...) {
          failed = true;
          const std::lock_guard lock(mutex);
          if (!failure) failure = std::current_exception();
        }
      });
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace sightline
