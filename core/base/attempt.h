// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <new>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/outcome.h"

namespace sightline {

/// Runs a piece of work and turns whatever it throws into a value: the engine's one catch site.
template <class Work>
auto attempt(const std::string& subject, Work&& work) -> Outcome<decltype(work())> {
  try {
    return std::forward<Work>(work)();
  } catch (const Cancelled& cancelled) {
    return cancelled;
  } catch (const Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::OutOfMemory, subject, "does not fit into the memory that is left",
                 "Close other programs, or work with fewer or smaller models and images.");
  } catch (const std::exception& e) {
    // LibTorch's messages go on with a stack trace: the first line says it.
    std::string message = e.what();
    message = message.substr(0, message.find('\n'));
    return Error(ErrorCode::Internal, subject, "failed unexpectedly: " + message,
                 "Please report this, with what you did before.");
  } catch (...) {
    return Error(ErrorCode::Internal, subject, "failed for an unknown reason", "Please report this.");
  }
}

}  // namespace sightline
