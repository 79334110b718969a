// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

namespace sightline {

/// An 8-bit RGB image, interleaved, row-major, no padding, already rotated upright.
struct Image {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  ///< size width*height*3

  [[nodiscard]] bool empty() const { return rgb.empty(); }
  [[nodiscard]] const std::uint8_t* pixel(int x, int y) const {
    return rgb.data() + (static_cast<std::size_t>(y) * width + x) * 3;
  }
  [[nodiscard]] std::uint8_t* pixel(int x, int y) { return rgb.data() + (static_cast<std::size_t>(y) * width + x) * 3; }
  bool operator==(const Image&) const = default;
};

}  // namespace sightline
