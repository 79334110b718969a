// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sightline {

/// What a program of ours may take before it is ended.
struct ChildLimits {
  double seconds = 60;               ///< by the clock
  std::size_t mostOutput = 1 << 30;  ///< bytes on its standard output
};

/// What came of a program that ran in a process of its own.
struct ChildOutcome {
  enum class End {
    Exited,      ///< `code` is its exit status
    Signalled,   ///< `code` is the signal that ended it
    TimedOut,    ///< it was ended after ChildLimits::seconds
    TooMuch,     ///< it was ended after more than ChildLimits::mostOutput bytes
    NotStarted,  ///< `code` is the system's error
  };
  End end = End::NotStarted;
  int code = 0;
  std::vector<std::uint8_t> output;  ///< what it wrote on standard output
};

/// Runs a program and waits for its end. `input` is its standard input, as a file in memory; its standard error goes
/// nowhere; no other open file of this process is handed on. Whatever the program does, this process goes on.
/// Thread-safe.
[[nodiscard]] ChildOutcome runChild(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                                    std::span<const std::uint8_t> input, const ChildLimits& limits);

}  // namespace sightline
