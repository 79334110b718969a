// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/brush.h"
#include "core/demo/random.h"

namespace sightline::demo {

/// Where a scene plays.
enum class Setting { Meadow, Savanna, Forest, Garden, Soil, Beach, Sea, Underwater, Sky, Street, Room, Desk };
inline constexpr int kSettingCount = 12;

/// A painted background and where things stand on it.
struct Background {
  Layer sheet;           ///< opaque
  double horizon = 0.5;  ///< where ground or water begins, as a share of the height; 0 when seen from above
  bool floats = false;   ///< no ground: air or water all round
};

/// Paints sky, ground or walls with texture and the small things that belong there.
Background drawBackground(Setting setting, int size, Random& random);

/// Settings in which a class is usually met.
Setting usualSetting(int classIndex, Random& random);

}  // namespace sightline::demo
