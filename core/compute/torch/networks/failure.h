// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <c10/util/Exception.h>
#include <torch/version.h>

#include <exception>
#include <new>
#include <string>

#include "core/base/error.h"
#include "core/compute/torch/networks/program_memory.h"

namespace sightline {

/// What LibTorch says in an exception (c10::Error, the interpreter's JITException or std::runtime_error), as one line:
/// without the C++ stack and without the lines of the program that led to it, of which the reason is the last.
std::string reasonOf(const std::exception& e);

/// Whether what LibTorch says is that the system gave no memory.
bool isLackOfMemory(const std::exception& e);

/// While it lives, LibTorch's warnings on this thread go nowhere: they are about a program's code, which nobody here
/// can change, and would stand among our messages.
class QuietWarnings {
 public:
  QuietWarnings();

 private:
#if TORCH_VERSION_MAJOR >= 2
  c10::WarningUtils::WarningHandlerGuard guard_;
#else
  c10::Warning::WarningHandlerGuard guard_;
#endif
};

/// What build() makes of a file, within the limits of tensors. What LibTorch says of shapes and constants that are
/// computed once on the way becomes an Error ModelMismatch that names the file; Errors and a lack of memory stay what
/// they are.
template <class Build>
auto builtFrom(const std::string& file, const Message& remedy, const Build& build) {
  const TensorWatch watch;
  try {
    return build();
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const TensorTooLarge& e) {
    throw e.about(file);
  } catch (const std::exception& e) {
    throw Error(ErrorCode::ModelMismatch, file, message("cannot be computed: {1}", Message::verbatim(reasonOf(e))),
                remedy);
  }
}

}  // namespace sightline
