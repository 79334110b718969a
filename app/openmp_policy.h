// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace sightline::app {

/// Makes OpenMP's threads sleep instead of spin while they wait for each other. On a desktop the cores are shared: when
/// another program holds one, a spinning barrier makes a map that takes a second take a minute. libgomp reads the
/// variable when it is loaded, which OpenCV causes before main(), so the program starts itself once more (about 10 ms).
/// A value that the user has set is left alone.
inline void waitPassively(char** argv) {
  if (std::getenv("OMP_WAIT_POLICY")) return;
  ::setenv("OMP_WAIT_POLICY", "passive", 1);
  // By its real path: run as "/proc/self/exe" the program would be called "exe" in every list of processes.
  std::error_code ec;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", ec);
  if (!ec) ::execv(self.c_str(), argv);  // returns only where it failed, and then the program just goes on
}

}  // namespace sightline::app
