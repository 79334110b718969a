// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <unistd.h>

#include <cstdlib>

namespace sightline::app {

/// Makes OpenMP's threads sleep instead of spin while they wait for each other. On a desktop the cores are shared: when
/// another program holds one, a spinning barrier makes a map that takes a second take a minute. libgomp reads the
/// variable when it is loaded, which OpenCV causes before main(), so the program starts itself once more (about 10 ms).
/// A value that the user has set is left alone.
inline void waitPassively(char** argv) {
  if (std::getenv("OMP_WAIT_POLICY")) return;
  ::setenv("OMP_WAIT_POLICY", "passive", 1);
  ::execv("/proc/self/exe", argv);  // returns only where it failed, and then the program just goes on
}

}  // namespace sightline::app
