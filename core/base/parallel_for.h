// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>

namespace sightline {

/// Calls body(i) for every i in [0, count) on up to `threads` threads (0: usableProcessors()), the caller's
/// included. Returns when all are done; the first exception is rethrown, remaining items are skipped.
void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body, unsigned threads = 0);

}  // namespace sightline
