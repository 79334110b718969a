// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sightline {

/// Something kept in memory that can be made again.
struct Held {
  std::size_t index = 0, bytes = 0;
  std::uint64_t lastUse = 0;  ///< larger is later
};

/// Which of them to let go, least recently used first, so that at most `target` bytes stay.
inline std::vector<std::size_t> leastUsed(std::vector<Held> held, std::size_t target) {
  std::size_t total = 0;
  for (const Held& h : held) total += h.bytes;
  std::sort(held.begin(), held.end(), [](const Held& a, const Held& b) { return a.lastUse < b.lastUse; });
  std::vector<std::size_t> gone;
  for (const Held& h : held) {
    if (total <= target) break;
    total -= h.bytes;
    gone.push_back(h.index);
  }
  return gone;
}

}  // namespace sightline
