// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>
#include <new>
#include <string>

#include "core/base/error.h"

namespace sightline {

/// What LibTorch says in an exception (c10::Error, the interpreter's JITException or std::runtime_error), as one line:
/// without the C++ stack and without the lines of the program that led to it, of which the reason is the last.
std::string reasonOf(const std::exception& e);

/// What build() makes of a file. What LibTorch says of shapes and constants that are computed once on the way becomes
/// an Error ModelMismatch that names the file; Errors and a lack of memory stay what they are.
template <class Build>
auto builtFrom(const std::string& file, const Message& remedy, const Build& build) {
  try {
    return build();
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& e) {
    throw Error(ErrorCode::ModelMismatch, file, message("cannot be computed: {1}", Message::verbatim(reasonOf(e))),
                remedy);
  }
}

}  // namespace sightline
