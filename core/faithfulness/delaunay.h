// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace sightline {

/// Corners of a triangle, as places in the list of points.
using Triangle = std::array<std::uint32_t, 3>;

/// The Delaunay triangles of points in the plane, by Qhull with scipy's options. Where it is not unique (four points on
/// a circle, as everywhere on a grid) the choice is Qhull's. @param points x0, y0, x1, y1, ...; at least three, not on
/// one line. @throws Error Internal. May be called on several threads at once.
std::vector<Triangle> delaunayTriangles(std::vector<double> points);

}  // namespace sightline
