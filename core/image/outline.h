// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/types/plane.h"
#include "core/types/region.h"

namespace sightline {

/// How values between pixel centres are understood: Smooth interpolates (Grad-CAM maps), Nearest keeps pixels
/// or regions as they are (XRAI maps, masks).
enum class Sampling { Smooth, Nearest };

/// A point in relative image coordinates: (0,0) is the top left corner of the image, (1,1) its bottom right.
struct OutlinePoint {
  float x = 0, y = 0;
  bool operator==(const OutlinePoint&) const = default;
};

/// A closed curve; the last point joins the first. Walking along it, the enclosed set lies to the left (as seen on
/// screen, y pointing down), so signedArea() is positive for outer borders and negative for holes.
using Outline = std::vector<OutlinePoint>;

/// Borders of the set {value >= level} as closed curves (marching squares on pixel centres). Smooth puts each
/// crossing where linear interpolation reaches the level, Nearest half-way between the two centres. A set that
/// touches the border of the plane is closed along the border. Pixels that meet only at a corner are separate;
/// NaN is never in the set. Straight runs hold only their end points.
/// @param covers  part of the image that the plane covers
std::vector<Outline> outlinesOf(const Plane<float>& field, float level, Sampling sampling, const Region& covers = {});
/// Same for whole numbers (votes, masks), always half-way between centres: the set {value >= atLeast}.
std::vector<Outline> outlinesOf(const Plane<std::uint8_t>& field, int atLeast, const Region& covers = {});

/// Enclosed area in units of the image's area: positive for outer borders, negative for holes.
double signedArea(const Outline& outline);

}  // namespace sightline
