// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <numbers>

#include "core/demo/brush.h"

namespace sightline::demo {

inline constexpr double kTurn = 2 * std::numbers::pi;
inline const Paint kWhite{0.96, 0.96, 0.95}, kBlack{0.1, 0.1, 0.11};

/// The point at an angle, in turns from the x axis.
inline Point polar(double radius, double turns) {
  return radius * Point(std::cos(turns * kTurn), std::sin(turns * kTurn));
}

}  // namespace sightline::demo
