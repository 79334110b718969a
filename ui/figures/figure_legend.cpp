// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_legend.h"

#include <QFontMetricsF>
#include <QPainter>

namespace sightline::ui {
namespace {

constexpr double kRowHeight = 1.3;  // in line heights
constexpr double kInner = 0.4;      // the rest in the size of the type
constexpr double kBetween = 1.4;
constexpr double kSignHeight = 0.75;

bool hasSign(const FigureLegend::Entry& entry) { return entry.sign || entry.colour.isValid(); }

}  // namespace

double FigureLegend::widthOf(const Entry& entry) const {
  const QFontMetricsF metrics(font_);
  const double inner = kInner * font_.pixelSize();
  double width = metrics.horizontalAdvance(entry.words);
  if (hasSign(entry)) width += entry.signWidth * font_.pixelSize() + (entry.words.isEmpty() ? 0 : inner);
  if (!entry.before.isEmpty()) width += metrics.horizontalAdvance(entry.before) + inner;
  return width;
}

/// The entry, or where it is wider than the figure, its beginning and the words that follow.
std::vector<FigureLegend::Entry> FigureLegend::fitted(const Entry& entry, double width) const {
  std::vector<Entry> pieces{entry};
  if (widthOf(entry) <= width) return pieces;
  pieces.back().words.clear();
  for (const QString& word : entry.words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    Entry longer = pieces.back();
    longer.words += (longer.words.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    if (widthOf(longer) <= width || pieces.back().words.isEmpty()) {
      pieces.back() = std::move(longer);
      continue;
    }
    Entry next;
    next.words = word;
    pieces.push_back(std::move(next));
  }
  return pieces;
}

std::vector<FigureLegend::Row> FigureLegend::rows(double width) const {
  std::vector<Row> rows;
  const double gap = kBetween * font_.pixelSize();
  for (const Entry& entry : entries_)
    for (Entry& piece : fitted(entry, width)) {
      const double mine = widthOf(piece);
      if (rows.empty() || rows.back().width + gap + mine > width) rows.push_back({{}, -gap});
      rows.back().width += gap + mine;
      rows.back().entries.push_back(std::move(piece));
    }
  return rows;
}

double FigureLegend::heightFor(double width) const {
  return static_cast<double>(rows(width).size()) * kRowHeight * QFontMetricsF(font_).height();
}

double FigureLegend::paintEntry(QPainter& painter, const Entry& entry, double x, double base) const {
  const QFontMetricsF metrics(font_);
  const double size = font_.pixelSize(), inner = kInner * size;
  painter.setPen(Qt::black);
  if (!entry.before.isEmpty()) {
    painter.drawText(QPointF(x, base), entry.before);
    x += metrics.horizontalAdvance(entry.before) + inner;
  }
  if (hasSign(entry)) {
    const double width = entry.signWidth * size;
    if (entry.sign) {
      painter.save();
      entry.sign(painter, QRectF(x, base - kSignHeight * size, width, kSignHeight * size));
      painter.restore();
    } else {
      painter.setPen(QPen(entry.colour, size / 7));
      painter.drawLine(QPointF(x, base - 0.33 * size), QPointF(x + width, base - 0.33 * size));
    }
    x += width + (entry.words.isEmpty() ? 0 : inner);
  }
  painter.setPen(Qt::black);
  painter.drawText(QPointF(x, base), entry.words);
  return x + metrics.horizontalAdvance(entry.words);
}

void FigureLegend::paint(QPainter& painter, double top, double width) const {
  const QFontMetricsF metrics(font_);
  painter.save();
  painter.setFont(font_);
  for (const Row& row : rows(width)) {
    double x = (width - row.width) / 2;
    for (const Entry& entry : row.entries)
      x = paintEntry(painter, entry, x, top + 0.15 * metrics.height() + metrics.ascent()) +
          kBetween * font_.pixelSize();
    top += kRowHeight * metrics.height();
  }
  painter.restore();
}

}  // namespace sightline::ui
