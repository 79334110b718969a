// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>
#include <string>

namespace sightline {

/// What LibTorch says in an exception (c10::Error, the interpreter's JITException or std::runtime_error), as one line:
/// without the C++ stack and without the lines of the program that led to it, of which the reason is the last.
std::string reasonOf(const std::exception& e);

}  // namespace sightline
