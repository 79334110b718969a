// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "core/study/threshold_surface.h"

namespace sightline::ui {

/// A plane of settings as a map of coloured cells: the value of a binarisation rule from left to right, how many people
/// must agree from bottom (one) to top. A ring marks the setting in force, a diamond the best one. Pressing, dragging or
/// the arrow keys choose a setting; hovering tells what is there. Draws what it is given and computes nothing.
class PlaneMap : public QWidget {
  Q_OBJECT
 public:
  explicit PlaneMap(QWidget* parent = nullptr);

  struct Cell {
    QColor colour;         ///< invalid: nothing is known there, drawn empty
    bool hatched = false;  ///< so that a meaning never hangs on colour alone
  };
  /// @param cells  row by row, one person first; as many as the axis has values in each
  void setCells(const RuleAxis& axis, int people, const std::vector<Cell>& cells);
  void setTitle(const QString& title);
  /// The axes' words and numbers; a map among several leaves out what its neighbours say.
  void showAxes(bool value, bool people);
  /// The setting in force: its value may lie between cells; none when another rule is in force.
  void setCurrent(std::optional<double> value, int people);
  void setBest(std::optional<std::size_t> point, int people);
  /// What the tool tip says of a cell: its column and the number of people.
  void setExplanation(std::function<QString(std::size_t point, int people)> explain) { explain_ = std::move(explain); }

  /// Centre of a cell, in the widget's pixels.
  [[nodiscard]] QPointF centreOf(std::size_t point, int people) const;
  [[nodiscard]] QSize sizeHint() const override { return {240, 160}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {110, 56}; }

 Q_SIGNALS:
  void chosen(std::size_t point, int people);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Spot {
    std::size_t point = 0;
    int people = 1;
  };
  [[nodiscard]] QRectF area() const;
  [[nodiscard]] QPointF at(double column, int people) const;  ///< column in cells from the left edge
  [[nodiscard]] std::optional<double> columnOf(double value) const;
  [[nodiscard]] std::optional<Spot> spotAt(const QPointF& position, bool beside) const;
  void paintTicks(QPainter& painter, const QRectF& area) const;

  RuleAxis axis_;
  int people_ = 0;
  QImage image_;                     ///< a pixel per cell, one person at the bottom
  std::vector<std::uint8_t> hatch_;  ///< in the order of the cells
  QString title_;
  bool valueAxis_ = true, peopleAxis_ = true;
  std::optional<double> current_;
  int currentPeople_ = 0;
  std::optional<std::size_t> best_;
  int bestPeople_ = 0;
  std::function<QString(std::size_t, int)> explain_;
};

}  // namespace sightline::ui
