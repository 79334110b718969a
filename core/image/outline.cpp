// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/outline.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace sightline {
namespace {

// A cell is the square between four neighbouring pixel centres; the plane is padded by one ring of pixels that
// are never in the set, so every curve closes. Edges of a cell, clockwise from the top.
enum Edge : std::uint8_t { Top, Right, Bottom, Left, None };

// Directed segments of each corner pattern (bit 0 top left, 1 top right, 2 bottom right, 3 bottom left), with
// the set to the left of the walking direction. The saddles 5 and 10 keep the two corners apart.
struct Segment {
  Edge from, to;
};
constexpr std::array<std::array<Segment, 2>, 16> kSegments{{
    {{{None, None}, {None, None}}},     // 0
    {{{Left, Top}, {None, None}}},      // 1: TL
    {{{Top, Right}, {None, None}}},     // 2: TR
    {{{Left, Right}, {None, None}}},    // 3: TL TR
    {{{Right, Bottom}, {None, None}}},  // 4: BR
    {{{Left, Top}, {Right, Bottom}}},   // 5: TL BR
    {{{Top, Bottom}, {None, None}}},    // 6: TR BR
    {{{Left, Bottom}, {None, None}}},   // 7: all but BL
    {{{Bottom, Left}, {None, None}}},   // 8: BL
    {{{Bottom, Top}, {None, None}}},    // 9: TL BL
    {{{Top, Right}, {Bottom, Left}}},   // 10: TR BL
    {{{Bottom, Right}, {None, None}}},  // 11: all but BR
    {{{Right, Left}, {None, None}}},    // 12: BR BL
    {{{Right, Top}, {None, None}}},     // 13: all but TR
    {{{Top, Left}, {None, None}}},      // 14: all but TL
    {{{None, None}, {None, None}}},     // 15
}};

bool isStraight(const OutlinePoint& a, const OutlinePoint& b, const OutlinePoint& c) {
  return (a.x == b.x && b.x == c.x) || (a.y == b.y && b.y == c.y) ||
         std::abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 1e-9f;
}

/// Adds a point; those in the middle of a straight run are left out.
void extend(Outline& line, const OutlinePoint& point) {
  if (line.size() >= 2 && isStraight(line[line.size() - 2], line.back(), point))
    line.back() = point;
  else
    line.push_back(point);
}

/// A walk along the borders of a set of pixels. A cell lies between the centres of four pixels: cell (x, y) has its top
/// left corner at the centre of pixel (x-1, y-1).
class BorderWalk {
 public:
  /// Around the pixels whose value is at least `level`.
  template <class T, class Level>
  BorderWalk(const Plane<T>& field, Level level)
      : width_(field.width()),
        height_(field.height()),
        set_(static_cast<std::size_t>(width_ + 2) * (height_ + 2), 0),
        cells_(static_cast<std::size_t>(width_ + 1) * (height_ + 1)) {
    // Into local pointers: bytes that are written might else be the members themselves, which would be read each time.
    const int width = width_, stride = width + 2;
    std::uint8_t *const set = set_.data(), *const cells = cells_.data();
    for (int y = 0; y < height_; ++y) {
      std::uint8_t* row = set + static_cast<std::size_t>(y + 1) * stride + 1;
      const T* from = field.data() + static_cast<std::size_t>(y) * width;
      for (int x = 0; x < width; ++x) row[x] = from[x] >= level ? 1 : 0;
    }
    for (int y = 0; y <= height_; ++y) {
      const std::uint8_t* upper = set + static_cast<std::size_t>(y) * stride;
      const std::uint8_t* lower = upper + stride;
      std::uint8_t* out = cells + static_cast<std::size_t>(y) * (width + 1);
      for (int x = 0; x <= width; ++x)
        out[x] = static_cast<std::uint8_t>(upper[x] | upper[x + 1] << 1 | lower[x + 1] << 2 | lower[x] << 3);
    }
  }

  [[nodiscard]] int cellsX() const { return width_ + 1; }
  /// The first place from `at` on, row after row, that may have a border: cells within the set or outside it have none.
  /// Beyond the last cell there is no further one.
  [[nodiscard]] std::size_t nextMixed(std::size_t at) const {
    constexpr std::uint64_t kWithin = 0x0f0f0f0f0f0f0f0f;
    for (; at + sizeof kWithin <= cells_.size(); at += sizeof kWithin) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, cells_.data() + at, sizeof eight);
      if (eight != 0 && eight != kWithin) break;
    }
    while (at < cells_.size() && (cells_[at] == 0 || cells_[at] == 15)) ++at;
    return at;
  }
  [[nodiscard]] std::size_t cellCount() const { return cells_.size(); }
  /// Whether one of the two borders through a cell has not been walked yet.
  [[nodiscard]] bool hasBorder(int x, int y, int segment) {
    const std::uint8_t cell = at(x, y);
    return kSegments[cell & 15][segment].from != None && (cell & (16 << segment)) == 0;
  }
  /// Walks one border from a cell until it is closed. @param crossing  see trace()
  template <class Crossing>
  Outline walk(int x, int y, int segment, const Region& covers, const Crossing& crossing) {
    Outline line;
    for (;;) {
      std::uint8_t& cell = at(x, y);
      if (cell & (16 << segment)) break;
      cell = static_cast<std::uint8_t>(cell | 16 << segment);
      const Edge left = kSegments[cell & 15][segment].to;
      extend(line, pointOn(x, y, left, covers, crossing));
      const Edge entered = step(x, y, left);
      segment = kSegments[at(x, y) & 15][0].from == entered ? 0 : 1;
    }
    // The walk may have begun in the middle of a straight run.
    while (line.size() > 3 && isStraight(line[line.size() - 2], line.back(), line.front())) line.pop_back();
    if (line.size() > 3 && isStraight(line.back(), line.front(), line[1])) line.erase(line.begin());
    return line;
  }

 private:
  [[nodiscard]] std::uint8_t& at(int x, int y) { return cells_[static_cast<std::size_t>(y) * cellsX() + x]; }

  /// To the neighbour of a cell beyond one of its edges. @returns the edge through which that cell is entered
  static Edge step(int& x, int& y, Edge through) {
    switch (through) {
      case Top: --y; return Bottom;
      case Right: ++x; return Left;
      case Bottom: ++y; return Top;
      default: --x; return Right;
    }
  }

  template <class Crossing>
  [[nodiscard]] OutlinePoint pointOn(int x, int y, Edge edge, const Region& covers, const Crossing& crossing) const {
    int ax = x - 1, ay = y - 1, bx = ax, by = ay;
    switch (edge) {
      case Top: bx = ax + 1; break;
      case Right:
        ax += 1;
        bx = ax;
        by = ay + 1;
        break;
      case Bottom:
        ay += 1;
        by = ay;
        bx = ax + 1;
        break;
      default: by = ay + 1; break;
    }
    if (!set_[static_cast<std::size_t>(ay + 1) * (width_ + 2) + ax + 1]) {
      std::swap(ax, bx);
      std::swap(ay, by);
    }
    const bool outside = bx < 0 || by < 0 || bx >= width_ || by >= height_;
    const double t = outside ? 0.5 : crossing(ax, ay, bx, by);
    const double px = ax + t * (bx - ax) + 0.5, py = ay + t * (by - ay) + 0.5;
    const double scaleX = covers.width / width_, scaleY = covers.height / height_;
    return {static_cast<float>(covers.x + px * scaleX), static_cast<float>(covers.y + py * scaleY)};
  }

  int width_, height_;
  std::vector<std::uint8_t> set_;    ///< 1 for a pixel of the set, with a rim of 0 around the plane
  std::vector<std::uint8_t> cells_;  ///< pattern of each cell in the low bits; bits 4 and 5 mark its segments as walked
};

/// Walks the borders. `Crossing(ax, ay, bx, by)` gives where between the centre a (in the set) and its
/// neighbour b (not in it) the border runs, 0 at a, 1 at b; it is only asked when b lies in the plane.
template <class T, class Level, class Crossing>
std::vector<Outline> trace(const Plane<T>& field, Level level, const Region& covers, Crossing crossing) {
  std::vector<Outline> outlines;
  if (field.width() == 0 || field.height() == 0) return outlines;
  BorderWalk borders(field, level);
  const auto cellsX = static_cast<std::size_t>(borders.cellsX());
  for (auto at = borders.nextMixed(0); at < borders.cellCount(); at = borders.nextMixed(at + 1)) {
    const int x = static_cast<int>(at % cellsX), y = static_cast<int>(at / cellsX);
    for (const int segment : {0, 1})
      if (borders.hasBorder(x, y, segment)) outlines.push_back(borders.walk(x, y, segment, covers, crossing));
  }
  return outlines;
}

}  // namespace

std::vector<Outline> outlinesOf(const Plane<float>& field, float level, Sampling sampling, const Region& covers) {
  if (sampling == Sampling::Nearest) return trace(field, level, covers, [](int, int, int, int) { return 0.5; });
  return trace(field, level, covers, [&](int ax, int ay, int bx, int by) {
    const double a = field.at(ax, ay), b = field.at(bx, by);
    if (!std::isfinite(a) || !std::isfinite(b)) return 0.5;
    return (a - level) / (a - b);  // a >= level > b
  });
}

std::vector<Outline> outlinesOf(const Plane<std::uint8_t>& field, int atLeast, const Region& covers) {
  return trace(field, atLeast, covers, [](int, int, int, int) { return 0.5; });
}

double signedArea(const Outline& outline) {
  double twice = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const OutlinePoint &a = outline[i], &b = outline[(i + 1) % outline.size()];
    twice += double(a.x) * b.y - double(b.x) * a.y;
  }
  return -twice / 2;  // y points down
}

}  // namespace sightline
