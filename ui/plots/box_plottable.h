// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QPixmap>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "ui/widgets/qcustomplot.h"

namespace sightline::ui {

/// Tukey boxes with all their points, one group per whole number on the key axis. XRAI is hatched and its points
/// are triangles; points are stamped from small images, so that 800 of them follow a slider.
class BoxPlottable : public QCPAbstractPlottable {
 public:
  /// What is under the pointer.
  struct Hit {
    CellKey key;
    double value = 0;
    QPointF pixel;
    double distance = 0;
  };

  /// Owned by the plot of the axes, as all plottables.
  BoxPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis);

  /// Colours of the models; groups that mix models are grey.
  void setModelColours(std::vector<QColor> colours);
  /// Takes effect at the next replot.
  void setGroups(std::vector<ScoreGroup> groups);
  /// What untrained networks reach, under the box of the same place: their mean as a dashed line, its 95 % interval as
  /// a band. Empty: none.
  void setFloors(std::vector<ScoreGroup> floors);
  [[nodiscard]] const std::vector<ScoreGroup>& floors() const { return floors_; }
  [[nodiscard]] const std::vector<ScoreGroup>& groups() const { return groups_; }

  /// The nearest point within `radius` device-independent pixels.
  [[nodiscard]] std::optional<Hit> hitAt(const QPointF& pixel, double radius) const;
  /// The group whose box or whiskers are at a pixel; -1 for none.
  [[nodiscard]] int groupAt(const QPointF& pixel) const;
  /// The maps whose points lie in a rectangle of pixels.
  [[nodiscard]] std::vector<CellKey> keysIn(const QRectF& pixels) const;
  /// Where the maps of an image are.
  [[nodiscard]] std::vector<QPointF> pointsOf(int image) const;

  double selectTest(const QPointF& pos, bool onlySelectable, QVariant* details = nullptr) const override;
  QCPRange getKeyRange(bool& found, QCP::SignDomain domain) const override;
  QCPRange getValueRange(bool& found, QCP::SignDomain domain, const QCPRange& keys) const override;

 protected:
  void draw(QCPPainter* painter) override;
  void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

 private:
  [[nodiscard]] QColor colourOf(const ScoreGroup& group) const;
  [[nodiscard]] double halfWidth() const;
  [[nodiscard]] QPointF pixelOf(std::size_t group, std::size_t point) const;
  void drawBox(QCPPainter* painter, std::size_t group) const;
  void drawPoints(QCPPainter* painter, std::size_t group);
  const QPixmap& stamp(const QColor& colour, Technique technique, double dpr);

  /// @param band  its interval, which lies under the box; else its mean, which lies over it
  void drawFloor(QCPPainter* painter, std::size_t group, bool band) const;

  std::vector<ScoreGroup> groups_, floors_;
  std::vector<QColor> modelColours_;
  std::map<std::tuple<QRgb, Technique, int>, QPixmap> stamps_;
  std::vector<QPainter::PixmapFragment> fragments_;
};

}  // namespace sightline::ui
