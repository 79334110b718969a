// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plots/qcustomplot.h"

#include <QColor>
#include <QPixmap>
#include <optional>
#include <vector>

#include "core/study/study_statistics.h"

namespace sightline::ui {

/// Tukey boxes with every value as a point, one box per group at keys 1, 2, 3, ... Draws a ready-made summary: it
/// computes no statistics. One object lives as long as its plot; setGroups() is cheap, so boxes follow a slider.
class BoxPlottable : public QCPAbstractPlottable {
  Q_OBJECT
 public:
  struct Style {
    std::vector<QColor> colours;  ///< per group
    QColor ink, paper;            ///< lines and text, background
  };
  BoxPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis);

  void setGroups(std::vector<ScoreGroup> groups, Style style);
  void setCurrentImage(int image) { currentImage_ = image; }
  [[nodiscard]] const std::vector<ScoreGroup>& groups() const { return groups_; }

  /// The point under a position of the plot, within a few pixels: group and index of the value.
  struct Hit {
    std::size_t group = 0, value = 0;
  };
  [[nodiscard]] std::optional<Hit> pointAt(const QPointF& position) const;

  double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;
  QCPRange getKeyRange(bool& found, QCP::SignDomain domain) const override;
  QCPRange getValueRange(bool& found, QCP::SignDomain domain, const QCPRange& inKeyRange) const override;

 protected:
  void draw(QCPPainter* painter) override;
  void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

 private:
  [[nodiscard]] QPointF pointOf(std::size_t group, std::size_t value) const;
  void drawBox(QCPPainter* painter, std::size_t group) const;
  void drawPoints(QCPPainter* painter, std::size_t group) const;

  std::vector<ScoreGroup> groups_;
  Style style_;
  int currentImage_ = -1;
};

}  // namespace sightline::ui
