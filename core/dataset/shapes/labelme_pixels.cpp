// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines as labelme rasterises them: Pillow's ImageDraw, whose polygons take whole coordinates, mark both ends of
// every run of a row, and draw corners where two sides leave a row in the same direction a little wider. Measured
// against Pillow 9.4; later versions differ by single pixels at such corners.
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

#include "core/dataset/shapes/rasterise_rules.h"

namespace sightline {
namespace {

struct SlantedSide {
  int x = 0, y = 0;         ///< its first corner
  int top = 0, bottom = 0;  ///< rows, both included
  float slope = 0;          ///< columns a row
  [[nodiscard]] float at(int row) const { return static_cast<float>(row - y) * slope + static_cast<float>(x); }
};

// Pillow adds the half in single precision on the right of 0 and in double on the left.
int roundedOutwards(float v) {
  return v >= 0 ? static_cast<int>(std::floor(v + 0.5F)) : -static_cast<int>(std::floor(-static_cast<double>(v) + 0.5));
}
int roundedInwards(float v) {
  return v >= 0 ? static_cast<int>(std::ceil(v - 0.5F)) : -static_cast<int>(std::ceil(-static_cast<double>(v) - 0.5));
}

class RowFill {
 public:
  RowFill(std::vector<SlantedSide> sides, int bottom, std::uint8_t value, Plane<std::uint8_t>& mask)
      : sides_(std::move(sides)), bottom_(bottom), value_(value), mask_(mask) {
    for (std::size_t i = 0; i < sides_.size(); ++i)
      if (const int from = std::max(sides_[i].top, 0); from <= std::min(sides_[i].bottom, bottom_))
        starts_.push_back({from, i});
    std::sort(starts_.begin(), starts_.end());
  }

  void run() {
    std::size_t next = 0;
    std::vector<std::size_t> active;  // in the order of the outline
    for (int row = starts_.empty() ? bottom_ + 1 : starts_.front().first; row <= bottom_; ++row) {
      std::erase_if(active, [&](std::size_t i) { return sides_[i].bottom < row; });
      for (; next < starts_.size() && starts_[next].first == row; ++next)
        active.insert(std::lower_bound(active.begin(), active.end(), starts_[next].second), starts_[next].second);
      fillRow(row, active);
    }
  }

 private:
  void fillRow(int row, const std::vector<std::size_t>& active) {
    crossings_.clear();
    for (const std::size_t i : active) {
      const SlantedSide& side = sides_[i];
      crossings_.push_back(side.at(row));
      if (row == side.bottom && row < bottom_)
        crossings_.push_back(crossings_.back());
      else if (side.slope != 0 && std::round(crossings_.back()) == crossings_.back())
        widenCorner(row, i, active);
    }
    std::sort(crossings_.begin(), crossings_.end());
    for (std::size_t i = 1; i < crossings_.size(); i += 2) {
      const int a = roundedOutwards(crossings_[i - 1]), b = roundedInwards(crossings_[i]);
      markRow(mask_, row, std::min(a, b), std::max(a, b), value_);
    }
  }

  /// Where this side and an earlier one leave the row from the same corner with the same lean, one end of the run moves
  /// to where they are on the neighbouring row. Which crossing moves follows the earlier side's number, as in Pillow.
  void widenCorner(int row, std::size_t i, const std::vector<std::size_t>& active) {
    const SlantedSide& side = sides_[i];
    for (const std::size_t k : active) {
      if (k >= i) return;
      const SlantedSide& other = sides_[k];
      if ((side.slope > 0 && other.slope <= 0) || (side.slope < 0 && other.slope >= 0)) continue;
      const bool corner = (row == side.top && row == other.top) || (row == side.bottom && row == other.bottom);
      if (!corner || crossings_.back() != other.at(row)) continue;
      const int neighbour = row == bottom_ ? row - 1 : row + 1;
      const float a = side.at(neighbour), b = other.at(neighbour);
      if (k >= crossings_.size()) return;
      if (row == side.bottom)
        crossings_[k] = side.slope > 0 ? std::max(a, b) + 1 : std::min(a, b) - 1;
      else
        crossings_[k] = side.slope > 0 ? std::min(a, b) : std::max(a, b) + 1;
      return;
    }
  }

  std::vector<SlantedSide> sides_;
  int bottom_;
  std::uint8_t value_;
  Plane<std::uint8_t>& mask_;
  std::vector<std::pair<int, std::size_t>> starts_;  ///< first row on the mask and number
  std::vector<float> crossings_;
};

/// The upper right quarter of an ellipse on a grid of half pixels around its centre, walked from the right end upwards:
/// of the three neighbours each time the one that is nearest to the curve (Bresenham).
class QuarterWalk {
 public:
  QuarterWalk(int width, int height) : a_(width), b_(height), x_(width), y_(height % 2) {}

  [[nodiscard]] std::int64_t x() const { return x_; }
  [[nodiscard]] std::int64_t y() const { return y_; }
  /// @returns whether there is a further point
  bool step() {
    if (x_ == a_ % 2 && y_ == b_) return false;
    std::int64_t nextX = x_, nextY = y_ + 2, least = distance(nextX, nextY);
    if (x_ > 1)
      for (const auto& [x, y] : {std::pair{x_ - 2, y_ + 2}, std::pair{x_ - 2, y_}})
        if (const std::int64_t d = distance(x, y); d < least) {
          nextX = x;
          nextY = y;
          least = d;
        }
    x_ = nextX;
    y_ = nextY;
    return true;
  }

 private:
  [[nodiscard]] std::int64_t distance(std::int64_t x, std::int64_t y) const {
    return std::abs(a_ * a_ * y * y + b_ * b_ * x * x - a_ * a_ * b_ * b_);
  }
  std::int64_t a_, b_, x_, y_;
};

}  // namespace

void fillPolygonAsLabelme(std::span<const double> xy, std::uint8_t value, Plane<std::uint8_t>& mask) {
  const std::size_t corners = xy.size() / 2;
  std::vector<SlantedSide> sides;
  int bottom = 0;
  for (std::size_t i = 0; i < corners; ++i) {
    const std::size_t j = (i + 1) % corners;
    const int ax = static_cast<int>(xy[2 * i]), ay = static_cast<int>(xy[2 * i + 1]);
    const int bx = static_cast<int>(xy[2 * j]), by = static_cast<int>(xy[2 * j + 1]);
    bottom = std::max(bottom, ay);
    if (j == 0 && ax == bx && ay == by) continue;  // closed already
    if (ay == by)
      markRow(mask, ay, std::min(ax, bx), std::max(ax, bx), value);
    else
      sides.push_back(
          {ax, ay, std::min(ay, by), std::max(ay, by), static_cast<float>(bx - ax) / static_cast<float>(by - ay)});
  }
  RowFill(std::move(sides), std::min(bottom, mask.height()), value, mask).run();
}

void fillEllipseAsLabelme(const EllipseShape& e, std::uint8_t value, Plane<std::uint8_t>& mask) {
  const int left = static_cast<int>(e.x - e.rx), right = static_cast<int>(e.x + e.rx);
  const int top = static_cast<int>(e.y - e.ry), bottom = static_cast<int>(e.y + e.ry);
  constexpr int kLargest = 30'000;  // beyond, the distances of QuarterWalk leave 64 bits
  const int width = right - left, height = bottom - top;
  if (width > kLargest || height > kLargest)
    return fillEllipse({e.x, e.y, e.rx, e.ry, 360}, PixelRule::Labelme, value, mask);
  if (width == 0 && height == 0) return;  // a circle within one pixel draws nothing in Pillow
  QuarterWalk walk(width, height);
  std::int64_t row = -1;
  do {
    if (walk.y() == row) continue;  // the first point of a row is its outermost
    row = walk.y();
    const int from = left + static_cast<int>((width - walk.x()) / 2),
              to = left + static_cast<int>((width + walk.x()) / 2);
    markRow(mask, top + static_cast<int>((height + row) / 2), from, to, value);
    markRow(mask, top + static_cast<int>((height - row) / 2), from, to, value);
  } while (walk.step());
}

}  // namespace sightline
