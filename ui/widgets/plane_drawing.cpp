// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plane_drawing.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/alignment/alignment_curve.h"
#include "core/dataset/people_words.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/rule_text.h"

namespace sightline::ui {
namespace {

constexpr int kTick = 4;
constexpr double kHatchStep = 5;  // between lines, across
constexpr double kRing = 5, kDiamond = 6;
constexpr double kSmallest = 8;  // a plane that is smaller is not drawn

QString planeWords(const char* text) { return QCoreApplication::translate("sightline::ui::PlaneDrawing", text); }

template <class Shape>
void outlined(QPainter& painter, const Shape& shape) {
  painter.setBrush(Qt::NoBrush);
  for (const auto& [colour, width] : {std::pair{QColor(0, 0, 0, 200), 4.0}, {QColor(Qt::white), 2.0}}) {
    painter.setPen(QPen(colour, width));
    shape();
  }
}

/// Words in lines no wider than `width`; a word that is wider has a line of its own, shortened with dots.
QStringList wrapped(const QString& text, const QFontMetricsF& metrics, double width) {
  QStringList lines;
  for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const QString longer = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
    if (lines.isEmpty() || metrics.horizontalAdvance(longer) > width)
      lines << metrics.elidedText(word, Qt::ElideRight, width);
    else
      lines.last() = longer;
  }
  return lines;
}

}  // namespace

void paintRing(QPainter& painter, const QPointF& centre) {
  outlined(painter, [&] { painter.drawEllipse(centre, kRing, kRing); });
}

void paintDiamond(QPainter& painter, const QPointF& c) {
  const QPointF corners[]{c + QPointF(0, -kDiamond), c + QPointF(kDiamond, 0), c + QPointF(0, kDiamond),
                          c + QPointF(-kDiamond, 0)};
  outlined(painter, [&] { painter.drawPolygon(corners, 4); });
}

void paintHatching(QPainter& painter, const QRectF& rect, const QColor& colour) {
  painter.setPen(QPen(colour, 1));
  const double low = rect.left() + rect.top(), high = rect.right() + rect.bottom();
  for (double sum = std::ceil(low / kHatchStep) * kHatchStep; sum <= high;
       sum += kHatchStep) {  // points with x + y = sum
    const double left = std::max(rect.left(), sum - rect.bottom()), right = std::min(rect.right(), sum - rect.top());
    if (right > left) painter.drawLine(QPointF(left, sum - left), QPointF(right, sum - right));
  }
}

void PlaneDrawing::markCurrent(const BinarisationRule& rule, const AgreementRule& agreement) {
  if (rule.kind == axis.kind) current = rule.value;
  currentPeople = votesNeeded(agreement, std::max(people, 1));
}

double PlaneDrawing::valueAxisHeight(const QFont& font) { return 2 * QFontMetricsF(font).height() + kHalfGap; }

double PlaneDrawing::peopleAxisWidth(const QFont& font) const {
  const QFontMetricsF text(font);
  return 2 * text.height() +
         std::max(text.horizontalAdvance(peopleTick(people)), text.horizontalAdvance(QStringLiteral("10"))) - kGap;
}

QString PlaneDrawing::words() const { return note.isEmpty() ? title : title + QStringLiteral(": ") + note; }

QStringList PlaneDrawing::titleLines(const QFont& font, double width) const {
  const QFontMetricsF metrics(headingFont(font));
  if (metrics.horizontalAdvance(words()) <= width) return {words()};
  return wrapped(title, metrics, width) + wrapped(note, metrics, width);
}

QRectF PlaneDrawing::area(const QRectF& whole, const QFont& font) const {
  const double line = QFontMetricsF(font).height();
  const double left = kGap + (peopleAxis ? peopleAxisWidth(font) : 0),
               top = (title.isEmpty() ? 0 : titleRows * line) + kHalfGap;
  return whole.adjusted(left, top, -kGap, -kHalfGap - (valueAxis ? valueAxisHeight(font) : 0));
}

QPointF PlaneDrawing::at(const QRectF& area, double column, int ofPeople) const {
  return {area.left() + area.width() * column / static_cast<double>(std::max<std::size_t>(axis.values.size(), 1)),
          area.bottom() - area.height() * (ofPeople - 0.5) / std::max(people, 1)};
}

std::optional<double> PlaneDrawing::columnOf(double value) const {
  if (axis.values.empty()) return std::nullopt;
  const double low = axis.values.front(), high = axis.values.back();
  if (!(high > low)) return 0.5;
  const double column = (value - low) / (high - low) * static_cast<double>(axis.values.size() - 1) + 0.5;
  return std::clamp(column, 0.0, static_cast<double>(axis.values.size()));
}

QString PlaneDrawing::peopleTick(int n) const {
  const PeopleCount count{people, known};
  if (count.isKnown()) return QString::number(n);
  return known == PeopleKnown::OneMask ? QString() : neededShort(n, count);
}

void PlaneDrawing::paintTicks(QPainter& painter, const QRectF& whole, const QRectF& plane,
                              const QPalette& palette) const {
  const QFontMetricsF text(painter.font());
  painter.setPen(mutedText(palette));
  if (peopleAxis) {
    const double cell = plane.height() / people;
    const int every = std::max(1, static_cast<int>(std::ceil(text.height() / cell)));
    for (int n = 1; n <= people; ++n)
      if ((n - 1) % every == 0)
        painter.drawText(QRectF(whole.left(), at(plane, 0, n).y() - text.height() / 2,
                                plane.left() - whole.left() - kHalfGap, text.height()),
                         Qt::AlignRight | Qt::AlignVCenter, peopleTick(n));
    painter.save();
    painter.translate(whole.left() + text.height() / 2, plane.center().y());
    painter.rotate(-90);
    const PeopleCount count{people, known};
    const QString words = count.isKnown()                 ? planeWords("people who agree, of %1").arg(people)
                          : known == PeopleKnown::OneMask ? planeWords("one mask for each image")
                                                          : translated(agreementName(count));
    const bool fits = text.horizontalAdvance(words) <= plane.height() + kGap;
    painter.drawText(QRectF(-plane.height(), -text.height() / 2, 2 * plane.height(), text.height()), Qt::AlignCenter,
                     fits                            ? words
                     : count.isKnown()               ? planeWords("people")
                     : known == PeopleKnown::OneMask ? planeWords("mask")
                                                     : planeWords("marks"));
    painter.restore();
  }
  if (!valueAxis || axis.values.size() < 2) return;
  const RuleText& rule = textOf(axis.kind);
  const double low = axis.values.front(), high = axis.values.back();
  const auto label = [&](double value) {
    return rule.percent ? planeWords("%1 %").arg(std::lround(100 * value))
                        : QString::number(value, 'f', high - low > 2 ? 0 : 1);
  };
  const double width = text.horizontalAdvance(label(high)) + 2 * kGap;
  const double span = plane.width() / width;
  double step = high - low > 2 ? 1 : 0.1;
  for (const double factor : {2.0, 2.5, 2.0}) {  // .1 .2 .5 1
    if ((high - low) / step <= span) break;
    step *= factor;
  }
  for (double value = low; value <= high + step / 100; value += step) {
    const double x = at(plane, *columnOf(value), 1).x();
    painter.drawLine(QPointF(x, plane.bottom()), QPointF(x, plane.bottom() + kTick));
    painter.drawText(QRectF(x - width / 2, plane.bottom() + kTick, width, text.height()), Qt::AlignCenter,
                     label(value));
  }
  const QString words = rule.name + QStringLiteral(": ") + rule.symbol;
  const double room = plane.width() + 2 * kGap;
  const QString shown =
      text.horizontalAdvance(words) <= room ? words : rule.symbol;  // of several planes the legend says it
  painter.drawText(QRectF(plane.left() - kGap, plane.bottom() + kTick + text.height(), room, text.height()),
                   Qt::AlignCenter, shown);
}

void PlaneDrawing::paintCells(QPainter& painter, const QRectF& plane, For use) const {
  const auto columns = axis.values.size(), rows = static_cast<std::size_t>(people);
  const std::size_t count = std::min(cells.size(), columns * rows);
  if (use == For::Screen) {
    QImage image(static_cast<int>(columns), people, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (std::size_t i = 0; i < count; ++i)
      if (cells[i].colour.isValid())
        reinterpret_cast<QRgb*>(image.scanLine(people - 1 - static_cast<int>(i / columns)))[i % columns] =
            cells[i].colour.rgb();
    painter.drawImage(plane, image);
    return;
  }
  painter.setPen(Qt::NoPen);
  const double width = plane.width() / static_cast<double>(columns), height = plane.height() / people;
  // From the top down and from left to right, each shape under the next ones: no seams, whatever smooths their edges.
  for (std::size_t row = rows; row-- > 0;) {
    const double top = plane.bottom() - height * static_cast<double>(row + 1),
                 lowest = row > 0 ? std::min(1.5 * height, plane.bottom() - top) : height;
    for (std::size_t i = row * columns; i < std::min((row + 1) * columns, count);) {
      std::size_t end = i + 1;
      while (end < (row + 1) * columns && end < count && cells[end].colour == cells[i].colour) ++end;
      const double left = plane.left() + width * static_cast<double>(i % columns);
      const double right =
          plane.left() + width * std::min(static_cast<double>((end - 1) % columns) + 1.5, static_cast<double>(columns));
      painter.setBrush(cells[i].colour.isValid() ? cells[i].colour : QColor(Qt::white));
      painter.drawRect(QRectF(left, top, right - left, lowest));
      i = end;
    }
  }
}

void PlaneDrawing::paintHatch(QPainter& painter, const QRectF& plane, const QPalette& palette) const {
  const auto columns = axis.values.size();
  const QSizeF cell(plane.width() / static_cast<double>(columns), plane.height() / people);
  for (std::size_t i = 0; i < cells.size(); ++i) {  // runs of a row at once, so that the lines go on
    if (!cells[i].hatched) continue;
    std::size_t end = i + 1;
    while (end < cells.size() && end % columns != 0 && cells[end].hatched) ++end;
    const std::size_t row = i / columns;
    const double top = plane.bottom() - cell.height() * (static_cast<double>(row) + 1);
    paintHatching(painter,
                  QRectF(plane.left() + cell.width() * static_cast<double>(i % columns), top,
                         cell.width() * static_cast<double>(end - i), cell.height()),
                  palette.color(QPalette::Text));
    i = end - 1;
  }
}

void PlaneDrawing::paint(QPainter& painter, const QRectF& whole, const QFont& font, const QPalette& palette,
                         For use) const {
  painter.save();
  const QRectF plane = area(whole, font);
  if (!title.isEmpty()) {
    painter.setFont(headingFont(font));
    painter.setPen(palette.color(QPalette::Text));
    const QFontMetricsF text(painter.font());
    const double line = QFontMetricsF(font).height(), room = plane.width() + (use == For::Print ? kHalfGap : 0);
    QStringList lines = titleLines(font, room);
    if (lines.size() > titleRows) lines = {text.elidedText(words(), Qt::ElideRight, room)};
    double top = plane.top() - kHalfGap - line * static_cast<double>(lines.size());
    for (const QString& one : lines) {
      painter.drawText(QRectF(plane.left(), top, room + kGap, line + 2), Qt::AlignLeft | Qt::AlignVCenter, one);
      top += line;
    }
  }
  painter.setFont(font);
  if (!axis.values.empty() && people > 0 && plane.width() >= kSmallest && plane.height() >= kSmallest) {
    painter.fillRect(plane, palette.color(QPalette::Base));
    paintCells(painter, plane, use);
    paintHatch(painter, plane, palette);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(use == For::Print ? mutedText(palette) : hairline(palette));
    painter.drawRect(plane);
    paintTicks(painter, whole, plane, palette);
    painter.setRenderHint(QPainter::Antialiasing);
    if (best) paintDiamond(painter, at(plane, static_cast<double>(*best) + 0.5, bestPeople));
    if (current && currentPeople >= 1 && currentPeople <= people)
      if (const auto column = columnOf(*current)) paintRing(painter, at(plane, *column, currentPeople));
  }
  painter.restore();
}

}  // namespace sightline::ui
