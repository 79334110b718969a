// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace sightline::testing {

struct ProcessResult {
  int exitCode = -1;  ///< -1 when a signal ended it
  int signal = 0;     ///< the signal that ended it, else 0
  std::string out, err;
};

struct ProcessOptions {
  std::map<std::string, std::string> environment;  ///< added to the test's own
  std::function<bool()> interruptWhen{};           ///< asked every 20 ms where given; SIGINT is sent when it says so
  double killAfterSeconds = 120;                   ///< SIGKILL then: a hanging program fails its test
};

/// Runs a program without a shell, waits for its end, and returns what it wrote.
ProcessResult runProcess(const std::vector<std::string>& command, const ProcessOptions& options = {});

}  // namespace sightline::testing
