// SPDX-License-Identifier: GPL-3.0-or-later
// Polygons as pycocotools 2.0 rasterises them (Lin et al. 2014, COCO API): corners are rounded to fifths of a pixel,
// the outline is walked in such steps, and wherever it passes the middle of a column, everything below in reading order
// by columns changes sides.
#include <cmath>
#include <vector>

#include "core/dataset/shapes/rasterise_rules.h"

namespace sightline {
namespace {

constexpr int kSteps = 5;  ///< of a pixel

/// As C's cast rounds: halves up right of 0, and towards 0 left of it.
int roundedAsCoco(double v) { return static_cast<int>(std::trunc(v + .5)); }

/// One side of the polygon in steps, walked in the direction in which its longer extent grows.
struct Side {
  int x = 0, y = 0, toX = 0, toY = 0;
};

/// Where sides pass the middles of columns: between step 5c + 2 and 5c + 3.
class Passages {
 public:
  Passages(int width, int height) : width_(width), height_(height) {}

  void add(Side side) {
    const int dx = std::abs(side.toX - side.x), dy = std::abs(side.toY - side.y);
    const bool flat = dx >= dy;
    if (flat ? side.x > side.toX : side.y > side.toY) side = {side.toX, side.toY, side.x, side.y};
    const int low = std::min(side.x, side.toX), high = std::max(side.x, side.toX);
    const int first = std::max(0, static_cast<int>(std::ceil((low - 2) / static_cast<double>(kSteps))));
    const int last = std::min(width_ - 1, static_cast<int>(std::floor((high - 3) / static_cast<double>(kSteps))));
    if (first > last) return;
    const double slope =
        flat ? static_cast<double>(side.toY - side.y) / dx : static_cast<double>(side.toX - side.x) / dy;
    for (int column = first; column <= last; ++column)
      flip(column, flat ? upperOfFlat(side, slope, column) : upperOfSteep(side, slope, dy, column));
  }

  /// The pixels after an odd number of flips, column by column.
  void mark(std::uint8_t value, Plane<std::uint8_t>& mask) {
    std::sort(flips_.begin(), flips_.end());
    for (std::size_t i = 0; i + 1 < flips_.size(); i += 2)
      for (std::int64_t at = flips_[i]; at < flips_[i + 1]; ++at)
        mask.at(static_cast<int>(at / height_), static_cast<int>(at % height_)) = value;
  }

 private:
  /// The upper of the two steps' rows beside a column's middle.
  static int upperOfFlat(const Side& side, double slope, int column) {
    const auto rowAt = [&](int x) { return roundedAsCoco(side.y + slope * (x - side.x)); };
    const int x = kSteps * column + 2;
    return std::min(rowAt(x), rowAt(x + 1));
  }
  static int upperOfSteep(const Side& side, double slope, int length, int column) {
    const int wanted = kSteps * column + 2;
    const auto columnAt = [&](int t) { return roundedAsCoco(side.x + slope * t); };
    // A few steps before it, then on to where the walk passes.
    const double guess = std::clamp((wanted + .5 - side.x) / slope - 3, 0.0, static_cast<double>(length));
    int t = static_cast<int>(guess);
    if (slope > 0)
      while (t < length && columnAt(t + 1) <= wanted) ++t;
    else
      while (t < length && columnAt(t + 1) > wanted) ++t;
    return side.y + t;
  }
  void flip(int column, int step) {
    const double row = std::clamp((step + .5) / kSteps - .5, 0.0, static_cast<double>(height_));
    flips_.push_back(std::int64_t{column} * height_ + static_cast<std::int64_t>(std::ceil(row)));
  }

  int width_, height_;
  std::vector<std::int64_t> flips_;  ///< pixels counted down the columns
};

}  // namespace

void fillPolygonAsCoco(std::span<const double> xy, std::uint8_t value, Plane<std::uint8_t>& mask) {
  const std::size_t corners = xy.size() / 2;
  const auto inSteps = [](double v) { return roundedAsCoco(kSteps * v); };
  Passages passages(mask.width(), mask.height());
  for (std::size_t i = 0; i < corners; ++i) {
    const std::size_t j = (i + 1) % corners;
    passages.add({inSteps(xy[2 * i]), inSteps(xy[2 * i + 1]), inSteps(xy[2 * j]), inSteps(xy[2 * j + 1])});
  }
  passages.mark(value, mask);
}

}  // namespace sightline
