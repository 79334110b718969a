// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>

namespace sightline {

/// The value of a number that is not defined (0/0, a test of too few values): NaN, which shows as "undefined", never as
/// 0.
inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

}  // namespace sightline
