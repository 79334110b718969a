// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace sightline {

/// Order people expect: runs of digits compare as numbers ("cat2" before "cat10"), letters without regard to
/// case. A strict total order: texts that differ only in case or leading zeros are ordered by their bytes.
[[nodiscard]] bool naturalLess(std::string_view a, std::string_view b);

}  // namespace sightline
