// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/image/colour_map.h"
#include "ui/widgets/plane_drawing.h"

namespace sightline::ui {

/// Surfaces of all techniques and models as planes on one scale of colours, from 0 to `full`.
struct SurfaceDrawings {
  std::vector<PlaneDrawing> planes;  ///< in the order of the surfaces, with the best setting of each
  double full = 1;                   ///< a round number at or above the highest mean
  std::optional<std::size_t> best;   ///< the surface with the best mean of all
};
SurfaceDrawings drawSurfaces(const std::vector<CombinationSurface>& surfaces, const RuleAxis& axis,
                             const std::vector<std::string>& modelNames, Palette palette, PeopleKnown known);

/// The mean at a surface's best setting; it has one.
double bestOf(const CombinationSurface& surface);

}  // namespace sightline::ui
