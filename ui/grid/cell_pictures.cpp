// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cell_pictures.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel_for.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr int kLargestDrawnMask = 1024;
constexpr double kOutlineWidth = 2.0;  ///< logical pixels
constexpr double kHaloWidth = 4.0;

QImage imageOf(const Canvas& canvas, double dpr) {
  const QImage view(reinterpret_cast<const uchar*>(canvas.data()), canvas.width(), canvas.height(), canvas.width() * 4,
                    QImage::Format_RGB32);
  QImage image = view.copy();
  image.setDevicePixelRatio(dpr);
  return image;
}

Rgb rgbOf(const QColor& c) {
  return {static_cast<std::uint8_t>(c.red()), static_cast<std::uint8_t>(c.green()),
          static_cast<std::uint8_t>(c.blue())};
}

/// Draws in device pixels, whatever the image's ratio.
void strokeOutline(QImage& image, const QPainterPath& path, const PictureView& view, const QColor& colour,
                   const QColor& halo, double width = kOutlineWidth, double opacity = 1) {
  if (path.isEmpty() || opacity <= 0) return;
  QPainter painter(&image);
  painter.setOpacity(opacity);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(1 / view.dpr, 1 / view.dpr);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(
      QPen(halo, (width + kHaloWidth - kOutlineWidth) * view.dpr, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
  painter.drawPath(path);
  painter.setPen(QPen(colour, width * view.dpr, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
  painter.drawPath(path);
}

void lay(QImage& image, const QImage& layer, double opacity) {
  QPainter painter(&image);
  painter.setOpacity(opacity);
  painter.drawImage(QPointF(), layer);
}

/// The smallest float that is >= the threshold, so that float comparisons keep the same pixels.
float floatAtLeast(double threshold) {
  const auto f = static_cast<float>(threshold);
  return static_cast<double>(f) < threshold ? std::nextafterf(f, std::numeric_limits<float>::infinity()) : f;
}

Sampling samplingOf(Technique technique) { return hasRegions(technique) ? Sampling::Nearest : Sampling::Smooth; }

Plane<float> unitGridOf(const CellResult& result) {
  const Plane<float>& grid = result.onGrid;
  const float low = result.curve.minimum(), span = result.curve.maximum() - low;
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  Plane<float> unit(grid.width(), grid.height(), kNan);
  if (!(span > 0)) return unit;
  const Region& covers = result.map.covers;
  for (int y = 0; y < grid.height(); ++y)
    for (int x = 0; x < grid.width(); ++x)
      if (covers.contains((x + 0.5) / grid.width(), (y + 0.5) / grid.height()))
        unit.at(x, y) = (grid.at(x, y) - low) / span;
  return unit;
}

}  // namespace

void CellPictures::setPicture(std::shared_ptr<const Image> picture, std::shared_ptr<const HumanMask> mask) {
  if (picture != picture_) {
    picture_ = std::move(picture);
    scaler_ = picture_ && !picture_->empty() ? std::make_unique<PictureScaler>(picture_) : nullptr;
    if (!scaler_) picture_.reset();
    canvasView_.reset();
    bare_.key.reset();
    dimmed_.key.reset();
    outlined_.key.reset();
    people_.key.reset();
    for (auto& [place, e] : entries_) e.base.key.reset(), e.finished.key.reset();
  }
  if (mask != mask_) {
    mask_ = std::move(mask);
    drawnMask_ = {};
    votesField_ = {};
    pixelsWithVotes_.assign(257, 0);
    if (mask_) {
      for (const std::uint8_t v : mask_->votes.values()) ++pixelsWithVotes_[v];
      for (std::size_t v = 256; v-- > 0;) pixelsWithVotes_[v] += pixelsWithVotes_[v + 1];
      const int longest = std::max(mask_->votes.width(), mask_->votes.height());
      drawnMask_ = longest <= kLargestDrawnMask
                       ? *mask_
                       : resampled(*mask_, std::max(1, mask_->votes.width() * kLargestDrawnMask / longest),
                                   std::max(1, mask_->votes.height() * kLargestDrawnMask / longest));
      votesField_ = Plane<float>(drawnMask_.votes.width(), drawnMask_.votes.height());
      std::ranges::copy(drawnMask_.votes.values(), votesField_.values().begin());
    }
    humanOutlineVotes_.reset();
    humanLayer_.key.reset();
    outlined_.key.reset();
    people_.key.reset();
    for (auto& [place, e] : entries_) e.base.key.reset(), e.finished.key.reset();
  }
}

double CellPictures::aspect() const { return picture_ ? double(picture_->width) / picture_->height : 1.0; }

const Canvas& CellPictures::bareCanvas(const PictureView& view) {
  if (canvasView_ != view) {
    canvas_ = scaler_ ? scaler_->render(view.visible, view.device.width(), view.device.height())
                      : Canvas(view.device.width(), view.device.height(), 0xff808080u);
    canvasView_ = view;
  }
  return canvas_;
}

const QImage& CellPictures::bare(const PictureView& view) {
  if (bare_.key != view) {
    bare_.image = imageOf(bareCanvas(view), view.dpr);
    bare_.key = view;
  }
  return bare_.image;
}

const QImage& CellPictures::dimmed(const PictureView& view) {
  if (dimmed_.key != view) {
    Canvas canvas = bareCanvas(view);
    greyAndDarken(canvas, 0.65);
    dimmed_.image = imageOf(canvas, view.dpr);
    dimmed_.key = view;
  }
  return dimmed_.image;
}

const std::vector<Outline>& CellPictures::humanOutlines(int votes) {
  if (humanOutlineVotes_ != votes) {
    humanOutlines_ = votes > 0 ? outlinesOf(votesField_, static_cast<float>(votes) - 0.5f, Sampling::Smooth)
                               : std::vector<Outline>();
    humanOutlineVotes_ = votes;
  }
  return humanOutlines_;
}

const QImage& CellPictures::humanLayer(const PictureView& view, int votes) {
  const PeopleKey key{view, votes};
  if (humanLayer_.key != key) {
    QImage layer(view.device, QImage::Format_ARGB32_Premultiplied);
    layer.setDevicePixelRatio(view.dpr);
    layer.fill(Qt::transparent);
    strokeOutline(layer, pathOf(humanOutlines(votes), view), view, humanColour(), QColor(0, 0, 0, 190));
    humanLayer_.image = layer;
    humanLayer_.key = key;
  }
  return humanLayer_.image;
}

const QImage& CellPictures::outlined(const PictureView& view, int votes, double opacity) {
  const PeopleKey key{view, votes, opacity};
  if (outlined_.key != key) {
    outlined_.image = bare(view);
    if (votes > 0 && mask_) lay(outlined_.image, humanLayer(view, votes), opacity);
    outlined_.key = key;
  }
  return outlined_.image;
}

const QImage& CellPictures::people(const PictureView& view, int votes, double opacity) {
  const PeopleKey key{view, votes, opacity};
  if (people_.key != key) {
    Canvas canvas = bareCanvas(view);
    greyAndDarken(canvas, 0.6);
    if (mask_) blendVotes(canvas, view.visible, drawnMask_.votes, drawnMask_.annotators, rgbOf(humanColour()), 0.8);
    people_.image = imageOf(canvas, view.dpr);
    if (votes > 0 && mask_) lay(people_.image, humanLayer(view, votes), opacity);
    people_.key = key;
  }
  return people_.image;
}

CellPictures::Entry& CellPictures::entry(GridPlace place, const std::shared_ptr<const CellResult>& result) {
  Entry& e = entries_[place];
  if (e.result != result) {
    e = Entry();
    e.result = result;
    e.unitMap = scaledToUnit(result->mapValues());
    e.unitGrid = unitGridOf(*result);
  }
  return e;
}

const Plane<float>& CellPictures::cutGrid(Entry& e, const MaskCut& cut) {
  if (!cut.largestPart) return e.unitGrid;
  if (e.partCut != cut) {
    const Plane<std::uint8_t> mask = saliencyMask(e.result->onGrid, cut, e.result->valid);
    const float threshold = floatAtLeast(cut.threshold);
    e.partGrid = e.unitGrid;
    for (std::size_t i = 0; i < mask.size(); ++i)
      if (!mask[i] && e.partGrid[i] >= threshold) e.partGrid[i] = -1;
    e.partCut = cut;
  }
  return e.partGrid;
}

const std::vector<Outline>& CellPictures::saliencyOutlines(GridPlace place,
                                                           const std::shared_ptr<const CellResult>& result,
                                                           const MaskCut& cut) {
  Entry& e = entry(place, result);
  if (e.outlineCut != cut) {
    e.outlines = std::isfinite(cut.threshold)
                     ? outlinesOf(cutGrid(e, cut), floatAtLeast(cut.threshold), samplingOf(result->key.technique))
                     : std::vector<Outline>();
    e.outlineCut = cut;
  }
  return e.outlines;
}

const MapDifference& CellPictures::differenceIn(Entry& e, const std::shared_ptr<const CellResult>& against) {
  if (e.against != against) {
    e.difference = differenceOf(*e.result, *against);
    e.against = against;
  }
  return e.difference;
}

const MapDifference& CellPictures::difference(GridPlace place, const std::shared_ptr<const CellResult>& result,
                                              const std::shared_ptr<const CellResult>& against) {
  return differenceIn(entry(place, result), against);
}

void CellPictures::composeBase(Entry& e, const BaseKey& key, const QColor& modelColour) {
  Canvas canvas = bareCanvas(key.view);
  const Region& covers = e.result->map.covers;
  const Sampling sampling = samplingOf(e.result->key.technique);
  if (key.pictureOpacity < 1) tint(canvas, {}, 1 - key.pictureOpacity);
  if (key.against) {
    greyAndDarken(canvas, 0.15);
    const bool regions = hasRegions(e.result->key.technique) || hasRegions(key.against->key.technique);
    blendDifference(canvas, key.view.visible, differenceIn(e, key.against).values,
                    regions ? Sampling::Nearest : Sampling::Smooth, key.opacity);
    dimOutside(canvas, key.view.visible, covers);
    dimOutside(canvas, key.view.visible, key.against->map.covers);
  } else
    switch (key.overlay) {
      case DisplaySettings::Overlay::Map:
        if (!e.result->map.blankReason.empty()) break;
        blendMap(canvas, key.view.visible, e.unitMap, covers, sampling, key.palette, key.opacity);
        dimOutside(canvas, key.view.visible, covers);
        break;
      case DisplaySettings::Overlay::Overlap: {
        greyAndDarken(canvas, 0.35);
        const PixelSet people{
            mask_ ? &votesField_ : nullptr, static_cast<float>(key.overlapVotes) - 0.5f, {}, Sampling::Smooth};
        const PixelSet model{std::isfinite(key.cut.threshold) ? &cutGrid(e, key.cut) : nullptr,
                             floatAtLeast(key.cut.threshold),
                             {},
                             sampling};
        OverlapColours colours;
        colours.onlyPeople = rgbOf(humanColour());
        colours.onlyModel = rgbOf(modelColour);
        // Opacity is chosen for maps; here the three colours must be told apart at any choice.
        blendOverlap(canvas, key.view.visible, people, model, colours, 0.5 + 0.5 * key.opacity);
        break;
      }
      case DisplaySettings::Overlay::Contour: dimOutside(canvas, key.view.visible, covers); break;
      case DisplaySettings::Overlay::ImageOnly: break;
    }
  e.base.image = imageOf(canvas, key.view.dpr);
  if (key.outlineVotes > 0) lay(e.base.image, humanLayer(key.view, key.outlineVotes), key.humanOpacity);
  e.base.key = key;
}

const QImage& CellPictures::map(const ShownMap& shown, int votes, const PictureView& view,
                                const DisplaySettings& display) {
  using Overlay = DisplaySettings::Overlay;
  const auto& [place, result, cut, modelColour, against] = shown;
  Entry& e = entry(place, result);
  // Only what the image depends on is in its key: an unused palette or threshold must not recompose it.
  BaseKey base{view, display.overlay};
  if (against) {
    base.overlay = Overlay::Map;
    base.against = against;
    base.opacity = 0.5 + 0.5 * display.opacity;  // the two colours must be told apart at any choice
  } else if (display.overlay == Overlay::Map) {
    base.palette = display.palette;
  }
  if (!against && (display.overlay == Overlay::Map || display.overlay == Overlay::Overlap))
    base.opacity = display.opacity;
  if (!against && display.overlay == Overlay::Overlap) {
    base.cut = cut;
    base.overlapVotes = votes;
  }
  if (display.overlay != Overlay::ImageOnly) base.pictureOpacity = display.pictureOpacity;
  if (display.showHumanOutline && display.overlay != Overlay::ImageOnly && mask_) {
    base.outlineVotes = votes;
    base.humanOpacity = display.humanOutlineOpacity;
  }
  FinishedKey key{base};
  key.saliency =
      (display.showSaliencyOutline || display.overlay == Overlay::Contour) && display.overlay != Overlay::ImageOnly;
  if (key.saliency) {
    key.cut = cut;
    key.opacity = display.saliencyOutlineOpacity;
  }
  if (e.finished.key == key) return e.finished.image;

  if (e.base.key != base) composeBase(e, base, modelColour);
  e.finished.image = e.base.image;
  if (key.saliency)
    strokeOutline(e.finished.image, pathOf(saliencyOutlines(place, result, cut), view), view, modelColour,
                  QColor(255, 255, 255, 220), display.overlay == Overlay::Contour ? 2.5 : kOutlineWidth, key.opacity);
  e.finished.key = key;
  return e.finished.image;
}

void CellPictures::prepare(const std::vector<ShownMap>& maps, int votes, const PictureView& view,
                           const DisplaySettings& display) {
  // What the maps share is made first; after that each touches its own entry only.
  bareCanvas(view);
  if (display.showHumanOutline && display.overlay != DisplaySettings::Overlay::ImageOnly && mask_)
    humanLayer(view, votes);
  for (const ShownMap& shown : maps) entry(shown.place, shown.result);
  parallelFor(maps.size(), [&](std::size_t i) { map(maps[i], votes, view, display); });
}

float CellPictures::valueUnder(GridPlace place, const std::shared_ptr<const CellResult>& result, QPointF inImage) {
  return valueAt(entry(place, result).unitMap, result->map.covers, inImage.x(), inImage.y());
}

std::optional<int> CellPictures::votesUnder(QPointF inImage) const {
  if (!mask_ || mask_->votes.empty() || !Region().contains(inImage.x(), inImage.y())) return std::nullopt;
  const auto& votes = mask_->votes;
  return votes.at(std::min(static_cast<int>(inImage.x() * votes.width()), votes.width() - 1),
                  std::min(static_cast<int>(inImage.y() * votes.height()), votes.height() - 1));
}

double CellPictures::markedShare(int votes) const {
  if (!mask_ || mask_->votes.empty()) return 0;
  return static_cast<double>(pixelsWithVotes_[static_cast<std::size_t>(std::clamp(votes, 0, 256))]) /
         static_cast<double>(mask_->votes.size());
}

QPainterPath pathOf(const std::vector<Outline>& outlines, const PictureView& view) {
  // Stroking costs by the point; what differs by less than this many device pixels cannot be seen.
  constexpr double kTolerance = 0.2;
  constexpr int kLongestRun = 24;
  QPainterPath path;
  const QTransform toDevice = view.deviceFromImage();
  const QRectF seen = QRectF(QPointF(), QSizeF(view.device)).adjusted(-8, -8, 8, 8);
  std::vector<QPointF> points;
  QPolygonF polygon;
  for (const Outline& outline : outlines) {
    if (outline.size() < 2) continue;
    points.clear();
    for (const OutlinePoint& p : outline) points.push_back(toDevice.map(QPointF(p.x, p.y)));
    points.push_back(points.front());
    // Greedy: from each kept point as far as all points between stay beside the straight line.
    polygon.clear();
    polygon.push_back(points.front());
    for (std::size_t at = 0; at + 1 < points.size();) {
      std::size_t reach = at + 1;
      const std::size_t last = std::min(points.size() - 1, at + kLongestRun);
      for (std::size_t to = at + 2; to <= last; ++to) {
        const QPointF along = points[to] - points[at];
        const double limit = kTolerance * std::sqrt(along.x() * along.x() + along.y() * along.y());
        bool straight = limit > 0;
        for (std::size_t between = at + 1; straight && between < to; ++between) {
          const QPointF off = points[between] - points[at];
          straight = std::abs(along.x() * off.y() - along.y() * off.x()) <= limit;
        }
        if (!straight) break;
        reach = to;
      }
      polygon.push_back(points[reach]);
      at = reach;
    }
    if (polygon.boundingRect().intersects(seen)) path.addPolygon(polygon);
  }
  return path;
}

}  // namespace sightline::ui
