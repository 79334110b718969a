// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What sanitizers are told not to report, for every test: included by the sources that hold a main(), once each.
#if defined(__SANITIZE_THREAD__)
// OpenCV's image codecs set up GDAL, whose own mutexes are taken in both orders while it starts on one thread.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() { return "deadlock:libgdal\n"; }
#endif
