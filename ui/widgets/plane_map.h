// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "ui/widgets/plane_drawing.h"

namespace sightline::ui {

/// A plane of settings as a map of coloured cells: the value of a binarisation rule from left to right, how many people
/// must agree from bottom (one) to top. A ring marks the current setting, a diamond the best one. Pressing, dragging
/// or the arrow keys choose a setting; hovering tells what is there. Draws what it is given and computes nothing.
class PlaneMap : public QWidget {
  Q_OBJECT
 public:
  explicit PlaneMap(QWidget* parent = nullptr);

  using Cell = PlaneCell;
  /// @param cells  row by row, one person first; as many as the axis has values in each
  void setCells(const RuleAxis& axis, const PeopleCount& people, std::vector<Cell> cells);
  /// Title, cells and best setting at once; the axes and the current setting stay as they are.
  void setDrawing(const PlaneDrawing& drawing);
  /// The axes' words and numbers; a map among several leaves out what its neighbours say.
  void showAxes(bool value, bool people);
  /// The current setting: its value may lie between cells; none when another rule is in use.
  void setCurrent(std::optional<double> value, int people);
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
  [[nodiscard]] std::optional<Spot> spotAt(const QPointF& position, bool beside) const;

  PlaneDrawing drawing_;
  std::function<QString(std::size_t, int)> explain_;
};

}  // namespace sightline::ui
