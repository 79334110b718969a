// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// Below this p a difference is called one in sentences.
inline constexpr double kLevel = 0.05;

}  // namespace sightline
