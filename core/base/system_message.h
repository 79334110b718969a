// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/message.h"

namespace sightline {

/// What the system says of a call that failed: std::strerror() as a message, so that the usual reasons are translated.
/// @param error  errno
[[nodiscard]] Message systemMessage(int error);

}  // namespace sightline
