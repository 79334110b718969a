// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSizeF>
#include <vector>

#include "ui/figures/figure_legend.h"
#include "ui/widgets/plane_drawing.h"

namespace sightline::ui {

/// Height of a plane over its width, on paper.
inline constexpr double kPlaneShape = 0.45;

/// Planes in rows and columns, all areas equally large; axes stand at the left and below only.
class PlaneSheet {
 public:
  PlaneSheet(std::vector<PlaneDrawing> planes, int columns) : planes_(std::move(planes)), columns_(columns) {}
  void paint(QPainter& painter, const QSizeF& size, const QFont& font);

 private:
  std::vector<PlaneDrawing> planes_;
  int columns_;
};

/// What planes' legends say: the ring, and what is varied across.
[[nodiscard]] FigureLegend::Entry ringEntry();
[[nodiscard]] FigureLegend::Entry acrossEntry(BinarisationRule::Kind kind, bool largestPart);

}  // namespace sightline::ui
