// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/progress_line.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace sightline {

ProgressLine::ProgressLine(const Console& console) : console_(console), terminal_(::isatty(STDERR_FILENO) == 1) {
  // The first line in a log comes after a while: short work stays silent there.
  shownAt_ = terminal_ ? std::chrono::steady_clock::time_point{} : std::chrono::steady_clock::now();
}

ProgressLine::~ProgressLine() { finish(); }

void ProgressLine::clear() {
  if (width_ > 0) std::cerr << '\r' << std::string(width_, ' ') << '\r';
  width_ = 0;
}

void ProgressLine::show(double fraction, const std::string& text) {
  const std::scoped_lock lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now - shownAt_ < (terminal_ ? std::chrono::milliseconds(100) : std::chrono::milliseconds(10'000))) return;
  shownAt_ = now;
  char percent[16];
  std::snprintf(percent, sizeof percent, "%3.0f %%  ", std::clamp(fraction, 0.0, 1.0) * 100);
  const std::string line = percent + text;
  if (!terminal_) {
    console_.message(line);
    return;
  }
  clear();
  std::cerr << line << std::flush;
  width_ = line.size();
}

void ProgressLine::message(const std::string& line) {
  const std::scoped_lock lock(mutex_);
  clear();
  console_.message(line);
}

void ProgressLine::finish() {
  const std::scoped_lock lock(mutex_);
  clear();
  std::cerr.flush();
}

std::string timeLeft(double seconds) {
  const auto s = static_cast<long long>(std::ceil(std::max(0.0, seconds)));
  char text[48];
  if (s >= 3600)
    std::snprintf(text, sizeof text, "%lld h %02lld min left", s / 3600, s % 3600 / 60);
  else
    std::snprintf(text, sizeof text, "%lld:%02lld left", s / 60, s % 60);
  return text;
}

}  // namespace sightline
