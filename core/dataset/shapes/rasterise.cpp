// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/shapes/rasterise.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/dataset/shapes/rasterise_rules.h"

namespace sightline {
namespace {

/// First pixel of a row or column whose centre is not before `edge`.
int firstCentre(double edge) { return static_cast<int>(std::ceil(edge - 0.5)); }

void fillPolygonByCentres(std::span<const double> xy, std::uint8_t value, Plane<std::uint8_t>& mask) {
  const std::size_t corners = xy.size() / 2;
  struct Crossing {
    int row;
    double x;
  };
  std::vector<Crossing> crossings;
  for (std::size_t i = 0; i < corners; ++i) {
    const std::size_t j = (i + 1) % corners;
    double ax = xy[2 * i], ay = xy[2 * i + 1], bx = xy[2 * j], by = xy[2 * j + 1];
    // Upwards and downwards alike, so that neighbours share their border to the last bit.
    if (ay > by) {
      std::swap(ax, bx);
      std::swap(ay, by);
    }
    const int end = std::min(firstCentre(by), mask.height());
    for (int y = std::max(firstCentre(ay), 0); y < end; ++y)
      crossings.push_back({y, ax + (y + 0.5 - ay) * (bx - ax) / (by - ay)});  // exact where it is a half
  }
  std::sort(crossings.begin(), crossings.end(),
            [](const Crossing& a, const Crossing& b) { return a.row != b.row ? a.row < b.row : a.x < b.x; });
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
    markRow(mask, crossings[i].row, firstCentre(crossings[i].x), firstCentre(crossings[i + 1].x) - 1, value);
}

void fillEllipseByCentres(const EllipseShape& e, std::uint8_t value, Plane<std::uint8_t>& mask) {
  const double angle = e.degrees * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
  // Half the height of the turned ellipse.
  const double reach = std::hypot(e.rx * s, e.ry * c);
  const int end = std::min(firstCentre(e.y + reach) + 1, mask.height());
  for (int y = std::max(firstCentre(e.y - reach) - 1, 0); y < end; ++y) {
    // Along a row, ((dx c + dy s) / rx)^2 + ((dy c - dx s) / ry)^2 = 1 is a quadratic equation in dx.
    const double dy = y + 0.5 - e.y, px = c / e.rx, qx = s / e.ry, p0 = dy * s / e.rx, q0 = dy * c / e.ry;
    const double a = px * px + qx * qx, b = px * p0 - qx * q0, under = b * b - a * (p0 * p0 + q0 * q0 - 1);
    if (under < 0) continue;
    const double middle = e.x - b / a, half = std::sqrt(under) / a;
    markRow(mask, y, firstCentre(middle - half), static_cast<int>(std::floor(middle + half - 0.5)), value);
  }
}

}  // namespace

void fillPolygon(std::span<const double> xy, PixelRule rule, std::uint8_t value, Plane<std::uint8_t>& mask) {
  switch (rule) {
    case PixelRule::Centres: return fillPolygonByCentres(xy, value, mask);
    case PixelRule::Coco: return fillPolygonAsCoco(xy, value, mask);
    case PixelRule::Labelme: return fillPolygonAsLabelme(xy, value, mask);
  }
}

void fillRectangle(const RectangleShape& r, PixelRule rule, std::uint8_t value, Plane<std::uint8_t>& mask) {
  if (rule == PixelRule::Coco) {
    const std::array<double, 8> corners{r.left, r.top, r.left, r.bottom, r.right, r.bottom, r.right, r.top};
    return fillPolygonAsCoco(corners, value, mask);
  }
  const double left = std::min(r.left, r.right), right = std::max(r.left, r.right);
  const double top = std::min(r.top, r.bottom), bottom = std::max(r.top, r.bottom);
  if (rule == PixelRule::Labelme) {
    // Coordinates lose their fraction, and both corners' pixels belong to the rectangle.
    for (int y = std::max(static_cast<int>(top), 0); y <= std::min(static_cast<int>(bottom), mask.height() - 1); ++y)
      markRow(mask, y, static_cast<int>(left), static_cast<int>(right), value);
    return;
  }
  for (int y = std::max(firstCentre(top), 0); y < std::min(firstCentre(bottom), mask.height()); ++y)
    markRow(mask, y, firstCentre(left), firstCentre(right) - 1, value);
}

void fillEllipse(const EllipseShape& shape, PixelRule rule, std::uint8_t value, Plane<std::uint8_t>& mask) {
  if (!(shape.rx > 0) || !(shape.ry > 0)) return;
  if (rule == PixelRule::Labelme && shape.degrees == 0) return fillEllipseAsLabelme(shape, value, mask);
  fillEllipseByCentres(shape, value, mask);
}

}  // namespace sightline
