// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_plottable.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/report/box_plot_svg.h"
#include "core/statistics/tests.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr double kStamp = 6;         // side of a point's image
constexpr double kMaximumHalf = 26;  // half the width of a box
constexpr double kPointsWithin = 0.75;
constexpr std::size_t kDrawnEach = 2000;  // of more points than this those that would cover another are not drawn
constexpr double kCovered = 2;            // side of the square, in pixels, in which one point hides the next

/// Which places of a plot have a point already.
class Places {
 public:
  Places(double left, double right, double top, double bottom)
      : left_(left),
        top_(top),
        columns_(1 + static_cast<std::size_t>((right - left) / kCovered)),
        rows_(1 + static_cast<std::size_t>((bottom - top) / kCovered)),
        taken_(columns_ * rows_) {}
  /// @returns whether the place was free; what lies outside of the plot always is
  bool take(const QPointF& at) {
    const double column = (at.x() - left_) / kCovered, row = (at.y() - top_) / kCovered;
    if (!(column >= 0 && row >= 0 && column < static_cast<double>(columns_) && row < static_cast<double>(rows_)))
      return true;
    const auto place = static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column);
    if (taken_[place]) return false;
    taken_[place] = true;
    return true;
  }

 private:
  double left_, top_;
  std::size_t columns_, rows_;
  std::vector<bool> taken_;
};

void drawMark(QPainter& painter, const QPointF& at, Technique technique) {
  if (technique == Technique::GradCam) {
    painter.drawEllipse(at, 1.7, 1.7);
    return;
  }
  const QPointF corners[]{at + QPointF(0, -2.2), at + QPointF(2, 1.5), at + QPointF(-2, 1.5)};
  painter.drawPolygon(corners, 3);
}

QColor withAlpha(QColor colour, double alpha) {
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

}  // namespace

BoxPlottable::BoxPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis) : QCPAbstractPlottable(keyAxis, valueAxis) {
  setAntialiased(false);  // edges of boxes lie on pixels; marks are smooth in their stamps
}

void BoxPlottable::setModelColours(std::vector<QColor> colours) { modelColours_ = std::move(colours); }

void BoxPlottable::setGroups(std::vector<ScoreGroup> groups) { groups_ = std::move(groups); }

void BoxPlottable::setFloors(std::vector<ScoreGroup> floors) { floors_ = std::move(floors); }

QColor BoxPlottable::colourOf(const ScoreGroup& group) const {
  if (group.model) return modelColours_.at(static_cast<std::size_t>(*group.model));
  return isDark(mParentPlot->palette()) ? QColor(0xB0, 0xB0, 0xB0) : QColor(0x70, 0x70, 0x70);
}

double BoxPlottable::halfWidth() const {
  const double slot = std::abs(keyAxis()->coordToPixel(1) - keyAxis()->coordToPixel(0));
  return std::min(0.34 * slot, kMaximumHalf);
}

QPointF BoxPlottable::pixelOf(std::size_t group, std::size_t point) const {
  const ScoreGroup& g = groups_[group];
  return {keyAxis()->coordToPixel(static_cast<double>(group)) + kPointsWithin * halfWidth() * jitterOf(g.keys[point]),
          valueAxis()->coordToPixel(g.values[point])};
}

const QPixmap& BoxPlottable::stamp(const QColor& colour, Technique technique, double dpr) {
  QPixmap& picture = stamps_[{colour.rgb(), technique, static_cast<int>(std::lround(100 * dpr))}];
  if (picture.isNull()) {
    picture = QPixmap(QSize(1, 1) * static_cast<int>(std::ceil(kStamp * dpr)));
    picture.setDevicePixelRatio(dpr);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(colour, 0.55));
    drawMark(painter, {kStamp / 2, kStamp / 2}, technique);
  }
  return picture;
}

void BoxPlottable::drawPoints(QCPPainter* painter, std::size_t group) {
  const ScoreGroup& g = groups_[group];
  const QColor colour = colourOf(g);
  const double centre = keyAxis()->coordToPixel(static_cast<double>(group)), spread = kPointsWithin * halfWidth();
  const bool vector = painter->modes().testFlag(QCPPainter::pmVectorized);
  const double dpr = mParentPlot->bufferDevicePixelRatio();
  std::vector<Technique> techniques;  // of the points, in the order of the registry
  for (const CellKey& key : g.keys)
    if (std::find(techniques.begin(), techniques.end(), key.technique) == techniques.end())
      techniques.push_back(key.technique);
  std::sort(techniques.begin(), techniques.end());
  for (const Technique technique : techniques) {
    fragments_.clear();
    const QPixmap& picture = stamp(colour, technique, dpr);
    const QRectF source(QPointF(), QSizeF(picture.size()));
    if (vector) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(withAlpha(colour, 0.55));
    }
    std::optional<Places> places;
    if (g.values.size() > kDrawnEach)
      places.emplace(centre - spread, centre + spread, clipRect().top(), clipRect().bottom());
    for (std::size_t i = 0; i < g.values.size(); ++i) {
      if (g.keys[i].technique != technique) continue;
      const QPointF at(centre + spread * jitterOf(g.keys[i]), valueAxis()->coordToPixel(g.values[i]));
      if (places && !places->take(at)) continue;
      if (vector)
        drawMark(*painter, at, technique);
      else
        fragments_.push_back(QPainter::PixmapFragment::create(at, source, 1 / dpr, 1 / dpr));
    }
    if (!fragments_.empty())
      painter->drawPixmapFragments(fragments_.data(), static_cast<int>(fragments_.size()), picture);
  }
}

void BoxPlottable::drawBox(QCPPainter* painter, std::size_t group) const {
  const ScoreGroup& g = groups_[group];
  const QColor colour = colourOf(g), ink = mParentPlot->palette().color(QPalette::Text);
  const double centre = keyAxis()->coordToPixel(static_cast<double>(group)), half = halfWidth();
  const auto y = [&](double value) { return valueAxis()->coordToPixel(value); };
  painter->setPen(QPen(withAlpha(ink, 0.75), 1));
  // Lines without length are errors in a PDF.
  if (g.box.whiskerHigh > g.box.q3)
    painter->drawLine(QPointF(centre, y(g.box.whiskerHigh)), QPointF(centre, y(g.box.q3)));
  if (g.box.q1 > g.box.whiskerLow)
    painter->drawLine(QPointF(centre, y(g.box.q1)), QPointF(centre, y(g.box.whiskerLow)));
  for (const double end : {g.box.whiskerLow, g.box.whiskerHigh})
    painter->drawLine(QPointF(centre - half / 2, y(end)), QPointF(centre + half / 2, y(end)));
  const QRectF box(QPointF(centre - half, y(g.box.q3)), QPointF(centre + half, y(g.box.q1)));
  painter->setPen(QPen(colour, 1.5));
  painter->setBrush(withAlpha(colour, g.technique == Technique::Xrai ? 0.1 : 0.28));
  painter->drawRect(box);
  if (g.technique == Technique::Xrai && box.height() > 0) {  // of one value there is nothing to hatch
    painter->setBrush(QBrush(withAlpha(colour, 0.65), Qt::BDiagPattern));
    painter->setPen(Qt::NoPen);
    painter->drawRect(box);
  }
}

void BoxPlottable::drawFloor(QCPPainter* painter, std::size_t group, bool band) const {
  if (group >= floors_.size() || floors_[group].values.empty()) return;
  const BoxSummary& box = floors_[group].box;
  const QColor ink = mParentPlot->palette().color(QPalette::Text);
  const double centre = keyAxis()->coordToPixel(static_cast<double>(group));
  const double half = 0.48 * std::abs(keyAxis()->coordToPixel(1) - keyAxis()->coordToPixel(0));
  const auto y = [&](double value) { return valueAxis()->coordToPixel(value); };
  painter->setAntialiasing(false);
  if (!band) {
    painter->setPen(QPen(ink, 1.2, Qt::DashLine));
    painter->drawLine(QPointF(centre - half, y(box.mean)), QPointF(centre + half, y(box.mean)));
    return;
  }
  const MeanInterval interval = meanInterval(box);
  if (std::isfinite(interval.low) && interval.high > interval.low)
    painter->fillRect(QRectF(QPointF(centre - half, y(interval.high)), QPointF(centre + half, y(interval.low))),
                      withAlpha(ink, 0.3));
}

void BoxPlottable::draw(QCPPainter* painter) {
  for (std::size_t i = 0; i < groups_.size(); ++i) drawFloor(painter, i, true);
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const ScoreGroup& g = groups_[i];
    if (g.values.empty()) continue;
    applyDefaultAntialiasingHint(painter);
    drawBox(painter, i);
    drawPoints(painter, i);
    const QColor ink = mParentPlot->palette().color(QPalette::Text);
    const double centre = keyAxis()->coordToPixel(static_cast<double>(i)), half = halfWidth();
    const double median = valueAxis()->coordToPixel(g.box.median);
    painter->setPen(QPen(ink, 2));
    painter->drawLine(QPointF(centre - half, median), QPointF(centre + half, median));
    painter->setAntialiasing(true);
    painter->setPen(QPen(Qt::black, 1.2));
    painter->setBrush(Qt::white);
    painter->drawEllipse(QPointF(centre, valueAxis()->coordToPixel(g.box.mean)), 3.5, 3.5);
  }
  for (std::size_t i = 0; i < groups_.size(); ++i) drawFloor(painter, i, false);
}

std::optional<BoxPlottable::Hit> BoxPlottable::hitAt(const QPointF& pixel, double radius) const {
  std::optional<Hit> best;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    // Points keep to their box; the others need not be looked at.
    if (std::abs(keyAxis()->coordToPixel(static_cast<double>(g)) - pixel.x()) > halfWidth() + radius) continue;
    for (std::size_t i = 0; i < groups_[g].values.size(); ++i) {
      const QPointF at = pixelOf(g, i);
      const double distance = std::hypot(at.x() - pixel.x(), at.y() - pixel.y());
      if (distance <= radius && (!best || distance < best->distance))
        best = Hit{groups_[g].keys[i], groups_[g].values[i], at, distance};
    }
  }
  return best;
}

int BoxPlottable::groupAt(const QPointF& pixel) const {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const BoxSummary& b = groups_[g].box;
    if (groups_[g].values.empty() ||
        std::abs(keyAxis()->coordToPixel(static_cast<double>(g)) - pixel.x()) > halfWidth())
      continue;
    const double value = valueAxis()->pixelToCoord(pixel.y());
    if (value >= b.whiskerLow && value <= b.whiskerHigh) return static_cast<int>(g);
  }
  return -1;
}

std::vector<CellKey> BoxPlottable::keysIn(const QRectF& pixels) const {
  std::vector<CellKey> keys;
  for (std::size_t g = 0; g < groups_.size(); ++g)
    for (std::size_t i = 0; i < groups_[g].keys.size(); ++i)
      if (pixels.contains(pixelOf(g, i))) keys.push_back(groups_[g].keys[i]);
  return keys;
}

std::vector<QPointF> BoxPlottable::pointsOf(int image) const {
  std::vector<QPointF> points;
  for (std::size_t g = 0; g < groups_.size(); ++g)
    for (std::size_t i = 0; i < groups_[g].keys.size(); ++i)
      if (groups_[g].keys[i].image == image) points.push_back(pixelOf(g, i));
  return points;
}

double BoxPlottable::selectTest(const QPointF& pos, bool, QVariant*) const {
  const auto hit = hitAt(pos, mParentPlot->selectionTolerance());
  return hit ? hit->distance : -1;
}

QCPRange BoxPlottable::getKeyRange(bool& found, QCP::SignDomain) const {
  found = !groups_.empty();
  return {-0.5, std::max(0.5, static_cast<double>(groups_.size()) - 0.5)};
}

QCPRange BoxPlottable::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
  // Not a QCPRange that grows: its constructor exchanges bounds that are the wrong way round.
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const ScoreGroup& group : groups_)
    for (const double v : group.values) {
      low = std::min(low, v);
      high = std::max(high, v);
    }
  for (const ScoreGroup& floor : floors_)
    if (!floor.values.empty()) {
      low = std::min(low, floor.box.mean);
      high = std::max(high, floor.box.mean);
    }
  found = low <= high;
  return found ? QCPRange(low, high) : QCPRange();
}

void BoxPlottable::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const {
  painter->fillRect(rect, groups_.empty() ? QColor(Qt::gray) : colourOf(groups_.front()));
}

}  // namespace sightline::ui
