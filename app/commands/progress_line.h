// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <mutex>
#include <string>

#include "app/commands/command.h"

namespace sightline {

/// Progress on stderr: one line that is rewritten on a terminal, a new line every ten seconds where
/// stderr is a file (a cluster's log). May be called from any thread.
class ProgressLine {
 public:
  explicit ProgressLine(const Console& console);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// @param fraction  0..1
  void show(double fraction, const Message& text);
  /// A message of its own that does not run into the rewritten line.
  void message(const Message& line);
  /// Ends the rewritten line.
  void finish();

 private:
  void clear();
  const Console& console_;
  bool terminal_;
  std::size_t width_ = 0;  ///< in characters, of what the rewritten line shows now
  std::chrono::steady_clock::time_point shownAt_{};
  std::mutex mutex_;
};

/// "2:10 left", "1 h 05 min left".
Message timeLeft(double seconds);

}  // namespace sightline
