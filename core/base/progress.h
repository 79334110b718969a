// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/error.h"

namespace sightline {

/// How far a piece of work has got. `fraction` is in [0,1]; `stage` is a few words for people.
struct Progress {
  double fraction = 0;
  Message stage;
};

/// Called on the thread that does the work; must be cheap and must not throw.
using ProgressSink = std::function<void(const Progress&)>;

/// Throws Cancelled when a stop was requested; called between steps of every long computation.
inline void throwIfStopped(const std::stop_token& token) {
  if (token.stop_requested()) throw Cancelled{};
}

}  // namespace sightline
