// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>

#include "core/base/message.h"

namespace sightline {

/// What nlohmann's JSON says about a text that it cannot read, in words for people: the place where the text ends to be
/// JSON, or which kind of value is wrong; without its codes ("[json.exception.parse_error.101]") and the bytes it saw.
Message jsonReason(const std::exception& e);

}  // namespace sightline
