// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QImage>
#include <optional>
#include <vector>

#include "core/dataset/scanpaths.h"
#include "ui/grid/linked_view.h"

namespace sightline::ui {

/// Where people looked on the image of the grid, as a transparent layer over it: a dot for each fixation, its area by
/// the duration, in the person's colour; where the order is known with its number, joined by lines.
class FixationLayer {
 public:
  void setScanpaths(Scanpaths paths);
  [[nodiscard]] bool empty() const { return paths_.people.empty(); }
  /// Of the people who looked at the image, in the order of the table.
  [[nodiscard]] std::vector<QColor> colours() const;
  /// Valid until the next call.
  const QImage& layer(const PictureView& view);
  /// The same, in the view's logical pixels, with a painter's own precision: as vectors in print.
  void paint(QPainter& painter, const PictureView& view) const;
  /// Who looked at a point of the image, and how long: "ann, 3: 250 ms". Empty where no dot is.
  [[nodiscard]] QString textAt(QPointF inImage, const PictureView& view) const;

 private:
  [[nodiscard]] double radius(const Scanpath::Stop& stop, const PictureView& view) const;
  void drawLines(QPainter& painter, const Scanpath& person, const PictureView& view) const;
  void drawDots(QPainter& painter, const Scanpath& person, const PictureView& view) const;

  Scanpaths paths_;
  double usualDuration_ = 0;  ///< the median, in ms; 0: the table has none
  std::optional<PictureView> key_;
  QImage image_;
};

/// A person's colour, the same on all images. @param person  Scanpath::number
QColor colourOfPerson(std::size_t person);

}  // namespace sightline::ui
