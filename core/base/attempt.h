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
auto attempt(const ErrorSubject& subject, Work&& work) -> Outcome<decltype(work())> {
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
    std::string reason = e.what();
    reason = reason.substr(0, reason.find('\n'));
    return Error(ErrorCode::Internal, subject, message("failed unexpectedly: {1}", Message::verbatim(reason)),
                 "Please report this and say what you did before it happened.");
  } catch (...) {
    return Error(ErrorCode::Internal, subject, "failed for an unknown reason", "Please report this.");
  }
}

}  // namespace sightline
