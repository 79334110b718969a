// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_plottable.h"

#include <cmath>
#include <utility>

#include "core/report/box_plot_svg.h"

namespace sightline::ui {
namespace {

constexpr double kHalfBox = 0.3;     // of the distance between two groups
constexpr double kHalfCloud = 0.22;  // of the same: how far points stray
constexpr double kDot = 2.2, kReach = 6;  // pixels

/// Grad-CAM's points are discs, XRAI's triangles: technique never hangs on colour alone.
void drawMarker(QPainter* painter, const QPointF& at, double radius, bool triangle) {
  if (!triangle) {
    painter->drawEllipse(at, radius, radius);
    return;
  }
  const double r = radius * 1.25;
  painter->drawPolygon(QPolygonF{{at + QPointF(0, -r), at + QPointF(r, r * 0.8), at + QPointF(-r, r * 0.8)}});
}

}  // namespace

BoxPlottable::BoxPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis) : QCPAbstractPlottable(keyAxis, valueAxis) {
  setSelectable(QCP::stNone);
}

void BoxPlottable::setGroups(std::vector<ScoreGroup> groups, Style style) {
  groups_ = std::move(groups);
  style_ = std::move(style);
}

QPointF BoxPlottable::pointOf(std::size_t group, std::size_t value) const {
  const auto& g = groups_[group];
  return coordsToPixels(static_cast<double>(group) + 1 + kHalfCloud * jitterOf(g.keys[value]), g.values[value]);
}

std::optional<BoxPlottable::Hit> BoxPlottable::pointAt(const QPointF& position) const {
  std::optional<Hit> best;
  double nearest = kReach * kReach;
  for (std::size_t g = 0; g < groups_.size(); ++g)
    for (std::size_t v = 0; v < groups_[g].values.size(); ++v) {
      const QPointF d = pointOf(g, v) - position;
      const double distance = QPointF::dotProduct(d, d);
      if (distance < nearest) {
        nearest = distance;
        best = Hit{g, v};
      }
    }
  return best;
}

double BoxPlottable::selectTest(const QPointF&, bool, QVariant*) const { return -1; }

QCPRange BoxPlottable::getKeyRange(bool& found, QCP::SignDomain) const {
  found = !groups_.empty();
  return {0.4, static_cast<double>(groups_.size()) + 0.6};
}

QCPRange BoxPlottable::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
  found = !groups_.empty();
  return {0, 1};
}

void BoxPlottable::draw(QCPPainter* painter) {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (groups_[g].box.n == 0) continue;
    drawBox(painter, g);
    drawPoints(painter, g);
  }
}

void BoxPlottable::drawBox(QCPPainter* painter, std::size_t group) const {
  const auto& g = groups_[group];
  const auto& box = g.box;
  const double key = static_cast<double>(group) + 1;
  const QColor colour = style_.colours.at(group);
  const auto at = [&](double offset, double value) { return coordsToPixels(key + offset, value); };
  const bool xrai = g.technique == Technique::Xrai;

  const QRectF body(at(-kHalfBox, box.q3), at(kHalfBox, box.q1));
  QColor fill = colour;
  fill.setAlpha(70);
  painter->setAntialiasing(false);
  painter->setPen(Qt::NoPen);
  painter->setBrush(fill);
  painter->drawRect(body);
  if (xrai) {
    painter->setBrush(QBrush(colour, Qt::BDiagPattern));
    painter->drawRect(body);
  }
  painter->setBrush(Qt::NoBrush);
  painter->setPen(QPen(colour, 1.5));
  painter->drawRect(body);
  painter->drawLine(QLineF(at(0, box.q3), at(0, box.whiskerHigh)));
  painter->drawLine(QLineF(at(0, box.q1), at(0, box.whiskerLow)));
  painter->drawLine(QLineF(at(-kHalfBox / 2, box.whiskerHigh), at(kHalfBox / 2, box.whiskerHigh)));
  painter->drawLine(QLineF(at(-kHalfBox / 2, box.whiskerLow), at(kHalfBox / 2, box.whiskerLow)));
  painter->setPen(QPen(style_.ink, 2));
  painter->drawLine(QLineF(at(-kHalfBox, box.median), at(kHalfBox, box.median)));
}

void BoxPlottable::drawPoints(QCPPainter* painter, std::size_t group) const {
  const auto& g = groups_[group];
  const bool xrai = g.technique == Technique::Xrai;
  const QColor colour = style_.colours.at(group);

  // One rendered marker is stamped for every value: hundreds of anti-aliased ellipses would cost milliseconds.
  const double ratio = parentPlot()->bufferDevicePixelRatio();
  const int side = static_cast<int>(std::ceil(kDot * 2 + 4));
  QPixmap stamp(static_cast<int>(side * ratio), static_cast<int>(side * ratio));
  stamp.setDevicePixelRatio(ratio);
  stamp.fill(Qt::transparent);
  {
    QPainter p(&stamp);
    p.setRenderHint(QPainter::Antialiasing);
    QColor dot = colour;
    dot.setAlpha(190);
    p.setPen(Qt::NoPen);
    p.setBrush(dot);
    drawMarker(&p, QPointF(side / 2.0, side / 2.0), kDot, xrai);
  }
  std::optional<std::size_t> current;
  for (std::size_t v = 0; v < g.values.size(); ++v) {
    painter->drawPixmap(pointOf(group, v) - QPointF(side / 2.0, side / 2.0), stamp);
    if (g.keys[v].image == currentImage_) current = v;
  }
  painter->setAntialiasing(true);
  if (current) {
    painter->setPen(QPen(style_.ink, 1.5));
    painter->setBrush(colour);
    drawMarker(painter, pointOf(group, *current), kDot + 2.3, xrai);
  }
  painter->setPen(QPen(style_.ink, 1.5));
  painter->setBrush(style_.paper);
  const QPointF mean = coordsToPixels(static_cast<double>(group) + 1, g.box.mean);
  painter->drawPolygon(QPolygonF{{mean + QPointF(0, -5), mean + QPointF(5, 0), mean + QPointF(0, 5), mean + QPointF(-5, 0)}});
}

void BoxPlottable::drawLegendIcon(QCPPainter*, const QRectF&) const {}

}  // namespace sightline::ui
