// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/progress_line.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

#include "app/commands/words.h"

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

void ProgressLine::show(double fraction, const Message& text) {
  const std::scoped_lock lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now - shownAt_ < (terminal_ ? std::chrono::milliseconds(100) : std::chrono::milliseconds(10'000))) return;
  shownAt_ = now;
  char percent[16];
  std::snprintf(percent, sizeof percent, "%3.0f %%  ", std::clamp(fraction, 0.0, 1.0) * 100);
  const std::string line = percent + said(text);
  if (!terminal_) {
    console_.message(Message::verbatim(line));
    return;
  }
  clear();
  std::cerr << line << std::flush;
  // Bytes that do not begin a character take no room.
  width_ = static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

void ProgressLine::message(const Message& line) {
  const std::scoped_lock lock(mutex_);
  clear();
  console_.message(line);
}

void ProgressLine::finish() {
  const std::scoped_lock lock(mutex_);
  clear();
  std::cerr.flush();
}

Message timeLeft(double seconds) {
  const auto s = static_cast<long long>(std::ceil(std::max(0.0, seconds)));
  const auto twoDigits = [](long long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return s >= 3600 ? message("{1} h {2} min left", s / 3600, twoDigits(s % 3600 / 60))
                   : message("{1}:{2} left", s / 60, twoDigits(s % 60));
}

}  // namespace sightline
