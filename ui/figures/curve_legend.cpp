// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/curve_legend.h"

#include <QFontMetricsF>
#include <QPainter>

namespace sightline::ui {
namespace {

constexpr double kRowHeight = 1.3;  // in line heights
constexpr double kSwatch = 1.5;     // the rest in the size of the type
constexpr double kInner = 0.4;
constexpr double kBetween = 1.4;

}  // namespace

double CurveLegend::widthOf(const Entry& entry) const {
  const QFontMetricsF metrics(font_);
  return metrics.horizontalAdvance(entry.words) + (entry.colour.isValid() ? (kSwatch + kInner) * font_.pixelSize() : 0);
}

std::vector<CurveLegend::Row> CurveLegend::rows(double width) const {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const double mine = widthOf(entries_[i]), gap = kBetween * font_.pixelSize();
    if (rows.empty() || rows.back().width + gap + mine > width) rows.push_back({i, i, -gap});
    rows.back().end = i + 1;
    rows.back().width += gap + mine;
  }
  return rows;
}

double CurveLegend::heightFor(double width) const {
  return static_cast<double>(rows(width).size()) * kRowHeight * QFontMetricsF(font_).height();
}

void CurveLegend::paint(QPainter& painter, double top, double width) const {
  const QFontMetricsF metrics(font_);
  const double size = font_.pixelSize();
  painter.save();
  painter.setFont(font_);
  for (const Row& row : rows(width)) {
    double x = (width - row.width) / 2;
    const double base = top + metrics.ascent();
    for (std::size_t i = row.begin; i < row.end; ++i) {
      const Entry& entry = entries_[i];
      double text = x;
      if (entry.colour.isValid()) {
        painter.setPen(QPen(entry.colour, size / 7));
        painter.drawLine(QPointF(x, base - 0.33 * size), QPointF(x + kSwatch * size, base - 0.33 * size));
        text += (kSwatch + kInner) * size;
      }
      painter.setPen(Qt::black);
      painter.drawText(QPointF(text, base), entry.words);
      x += widthOf(entry) + kBetween * size;
    }
    top += kRowHeight * metrics.height();
  }
  painter.restore();
}

}  // namespace sightline::ui
