// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/robustness/verdict_legend.h"

#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"

namespace sightline::ui {

PlaneMap::Cell verdictCell(Verdict verdict, const QPalette& palette) {
  switch (verdict) {
    case Verdict::Holds: return {palette.color(QPalette::Highlight), false};
    case Verdict::Flips: return {QColor(isDark(palette) ? "#b4501c" : "#e8a07c"), true};
    case Verdict::NotShown: return {palette.color(QPalette::Mid), false};
    case Verdict::Undefined: break;
  }
  return {};
}

PlaneMap::Cell verdictCell(const VerdictCounts& counts, const QPalette& palette) {
  double red = 0, green = 0, blue = 0, sum = 0;
  for (const Verdict verdict : {Verdict::Holds, Verdict::Flips, Verdict::NotShown}) {
    const double n = counts[static_cast<std::size_t>(verdict)];
    const QColor colour = verdictCell(verdict, palette).colour;
    red += n * colour.redF();
    green += n * colour.greenF();
    blue += n * colour.blueF();
    sum += n;
  }
  if (sum == 0) return verdictCell(Verdict::Undefined, palette);
  return {
      QColor::fromRgbF(static_cast<float>(red / sum), static_cast<float>(green / sum), static_cast<float>(blue / sum)),
      counts[static_cast<std::size_t>(Verdict::Flips)] > counts[static_cast<std::size_t>(Verdict::Holds)]};
}

std::vector<PlaneMap::Cell> verdictCells(const Conclusion& conclusion, const RobustnessPlane& plane,
                                         const std::vector<std::size_t>& layers, const QPalette& palette) {
  std::vector<PlaneMap::Cell> cells;
  for (std::size_t agreement = 0; agreement < plane.agreements.size(); ++agreement)
    for (std::size_t point = 0; point < plane.axis.values.size(); ++point)
      cells.push_back(verdictCell(verdictCounts(conclusion, plane, layers, agreement, point), palette));
  return cells;
}

QString verdictText(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return VerdictLegend::tr("holds");
    case Verdict::Flips: return VerdictLegend::tr("the opposite holds");
    case Verdict::NotShown: return VerdictLegend::tr("no difference shown");
    case Verdict::Undefined: break;
  }
  return VerdictLegend::tr("no test possible");
}

void paintVerdict(QPainter& painter, const QRectF& box, Verdict verdict, const QPalette& palette) {
  const PlaneMap::Cell cell = verdictCell(verdict, palette);
  painter.fillRect(box, cell.colour.isValid() ? cell.colour : palette.color(QPalette::Base));
  if (cell.hatched) paintHatching(painter, box, palette.color(QPalette::Text));
  painter.setPen(hairline(palette));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(box);
}

VerdictLegend::VerdictLegend(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void VerdictLegend::setConclusion(const Conclusion& c) {
  entries_.clear();
  const auto add = [&](Verdict verdict, double share) {
    entries_.push_back(
        {verdict, std::isnan(share) ? verdictText(verdict)
                                    : tr("%1 %2").arg(verdictText(verdict), QString::fromStdString(shareText(share)))});
  };
  add(Verdict::Holds, c.holds);
  add(Verdict::Flips, c.flips);
  add(Verdict::NotShown, c.notShown);
  if (c.undefined > 0)
    entries_.push_back({Verdict::Undefined, tr("%1: %2").arg(verdictText(Verdict::Undefined)).arg(c.undefined)});
  QStringList words;
  for (const Entry& entry : entries_) words << entry.text;
  setAccessibleName(words.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

QSize VerdictLegend::sizeHint() const {
  const QFontMetrics text(smallFont(font()));
  int width = 0;
  for (const Entry& entry : entries_) width += text.horizontalAdvance(entry.text) + text.height() + 2 * kGap;
  return {width + kGap, text.height() + kGap};
}

void VerdictLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(smallFont(font()));
  const QFontMetrics text(painter.font());
  const int side = text.height() - kHalfGap;
  int x = kHalfGap;
  for (const Entry& entry : entries_) {
    const QRect box(x, (height() - side) / 2, side, side);
    paintVerdict(painter, box, entry.verdict, palette());
    painter.setPen(palette().color(QPalette::Text));
    const int width = text.horizontalAdvance(entry.text);
    painter.drawText(QRect(box.right() + kHalfGap + 2, 0, width + 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     entry.text);
    x = box.right() + width + kHalfGap + 2 * kGap;
  }
}

}  // namespace sightline::ui
