// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// Size of the images that a network takes, in pixels. A number alone is the side of a square.
struct InputSize {
  int width = 0, height = 0;  ///< 0: not said

  constexpr InputSize() = default;
  constexpr InputSize(int side) : width(side), height(side) {}
  constexpr InputSize(int w, int h) : width(w), height(h) {}

  [[nodiscard]] constexpr bool isKnown() const { return width > 0 && height > 0; }
  [[nodiscard]] constexpr bool isSquare() const { return width == height; }
  bool operator==(const InputSize&) const = default;
};

}  // namespace sightline
