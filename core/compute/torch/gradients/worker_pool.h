// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

namespace sightline {

/// Calls task(0), task(1), ... task(count - 1), each once and begun in this order, on up to `workers` threads; within
/// each, LibTorch uses that thread only. With one worker they run on the calling thread as it is.
/// The first exception ends the work and is thrown here.
void runOnSingleThreadedWorkers(int count, int workers, const std::function<void(int)>& task);

}  // namespace sightline
