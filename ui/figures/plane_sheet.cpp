// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plane_sheet.h"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/figures/plot_stage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rule_text.h"

namespace sightline::ui {

void PlaneSheet::paint(QPainter& painter, const QSizeF& size, const QFont& font) {
  if (planes_.empty()) return;
  const int count = static_cast<int>(planes_.size()), rows = (count + columns_ - 1) / columns_;
  const double left = planes_.front().peopleAxisWidth(font), below = PlaneDrawing::valueAxisHeight(font);
  const double width = (size.width() - left) / columns_, height = (size.height() - below) / rows;
  int titleRows = 1;
  for (const PlaneDrawing& plane : planes_)
    titleRows = std::max(titleRows, static_cast<int>(plane.titleLines(font, width - 2 * kGap + kHalfGap).size()));
  for (int i = 0; i < count; ++i) {
    PlaneDrawing& plane = planes_[static_cast<std::size_t>(i)];
    const int row = i / columns_, column = i % columns_;
    plane.titleRows = titleRows;
    plane.peopleAxis = column == 0;
    plane.valueAxis = i + columns_ >= count;
    const QRectF whole(column == 0 ? 0 : left + column * width, row * height, width + (plane.peopleAxis ? left : 0),
                       height + (plane.valueAxis ? below : 0));
    plane.paint(painter, whole, font, printPalette(), PlaneDrawing::For::Print);
  }
}

FigureLegend::Entry ringEntry() {
  return {PlotStage::tr("current setting"),
          {},
          {},
          [](QPainter& painter, const QRectF& at) { paintRing(painter, at.center()); },
          1};
}

FigureLegend::Entry acrossEntry(BinarisationRule::Kind kind, bool largestPart) {
  return {(largestPart ? PlotStage::tr("across: %1 (%2), largest part of each mask") : PlotStage::tr("across: %1 (%2)"))
              .arg(textOf(kind).name, textOf(kind).symbol),
          {}};
}

}  // namespace sightline::ui
