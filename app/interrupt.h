// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <thread>

namespace sightline {

/// Turns the first SIGINT or SIGTERM into a stop request, so that work ends at its next step and what was
/// computed is kept; a second one ends the program at once. Make it in main() before any other thread:
/// the signals are blocked in this thread and thereby in all later ones.
class InterruptWatcher {
 public:
  InterruptWatcher();
  ~InterruptWatcher();
  InterruptWatcher(const InterruptWatcher&) = delete;
  InterruptWatcher& operator=(const InterruptWatcher&) = delete;

  [[nodiscard]] std::stop_token token() const { return interrupted_.get_token(); }

 private:
  std::stop_source interrupted_;
  std::jthread thread_;
};

}  // namespace sightline
