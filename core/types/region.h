// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// An axis-aligned part of an image in relative coordinates: (0,0) is the image's top left corner, (1,1) its
/// bottom right one. Says which part of the image a network saw, so that a centre crop never shifts a map
/// against its mask.
struct Region {
  double x = 0, y = 0, width = 1, height = 1;

  [[nodiscard]] bool isWhole() const { return x == 0 && y == 0 && width == 1 && height == 1; }
  [[nodiscard]] bool contains(double px, double py) const {
    return px >= x && py >= y && px < x + width && py < y + height;
  }
  bool operator==(const Region&) const = default;
};

}  // namespace sightline
