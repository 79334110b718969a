// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/surface_drawing.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/report/box_plot_svg.h"
#include "core/statistics/number_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/colour_scale.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {

double bestOf(const CombinationSurface& surface) {
  return surface.mean[static_cast<std::size_t>(surface.bestPeople - 1)][*surface.bestPoint];
}

SurfaceDrawings drawSurfaces(const std::vector<CombinationSurface>& surfaces, const RuleAxis& axis,
                             const std::vector<std::string>& modelNames, Palette palette, PeopleKnown known) {
  SurfaceDrawings drawn;
  double top = 0;
  for (const auto& surface : surfaces)
    for (const auto& row : surface.mean)
      for (const double v : row)
        if (!std::isnan(v)) top = std::max(top, v);
  if (top > 0) drawn.full = axisTicks(top).top;
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    const CombinationSurface& surface = surfaces[i];
    PlaneDrawing plane;
    plane.axis = axis;
    plane.people = static_cast<int>(surface.mean.size());
    plane.known = known;
    for (const auto& row : surface.mean)
      for (const double v : row)
        plane.cells.push_back({std::isnan(v) ? QColor() : colourOf(palette, v / drawn.full), false});
    plane.title = techniqueText(surface.technique) + QStringLiteral(" \u00b7 ") +
                  shortModelName(modelNames[static_cast<std::size_t>(surface.model)]);
    if (surface.bestPoint) {
      plane.best = surface.bestPoint;
      plane.bestPeople = surface.bestPeople;
      plane.note = QCoreApplication::translate("sightline::ui::ThresholdSurfaceView", "best %1")
                       .arg(QString::fromStdString(fixedText(bestOf(surface), 3)));
      if (!drawn.best || bestOf(surface) > bestOf(surfaces[*drawn.best])) drawn.best = i;
    }
    drawn.planes.push_back(std::move(plane));
  }
  return drawn;
}

}  // namespace sightline::ui
