// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

namespace sightline {

/// Calls task(0), task(1), ... task(count - 1), each once, in this order as far as beginning goes, on up to `workers`
/// threads of which each lets LibTorch use itself only. With one worker they run on the calling thread as it is.
/// The first exception ends the work and is thrown here.
void runOnSingleThreadedWorkers(int count, int workers, const std::function<void(int)>& task);

}  // namespace sightline
