// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

#include "core/dataset/shapes/pixel_rule.h"
#include "core/types/plane.h"

namespace sightline {

/// Coordinates of shapes are in pixels of the image: (0, 0) is the upper left corner of the first pixel, (0.5, 0.5) its
/// centre; x before y. What lies outside a mask is cut off. No coordinate is beyond this (the caller refuses others).
inline constexpr double kFarthestCoordinate = 1e6;

/// An ellipse; `degrees` turns it clockwise (y points down) about its centre.
struct EllipseShape {
  double x = 0, y = 0;    ///< centre
  double rx = 0, ry = 0;  ///< half axes
  double degrees = 0;
};

/// Sets the pixels of a closed polygon to `value`. Where it crosses itself, what lies inside an even number of times is
/// outside. @param xy  x and y of each corner in turn, at least 3 corners
void fillPolygon(std::span<const double> xy, PixelRule rule, std::uint8_t value, Plane<std::uint8_t>& mask);

/// A rectangle along the axes, as two opposite corners.
struct RectangleShape {
  double left = 0, top = 0, right = 0, bottom = 0;
};
void fillRectangle(const RectangleShape& shape, PixelRule rule, std::uint8_t value, Plane<std::uint8_t>& mask);

void fillEllipse(const EllipseShape& shape, PixelRule rule, std::uint8_t value, Plane<std::uint8_t>& mask);

}  // namespace sightline
