// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plane_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace sightline::ui {

PlaneMap::PlaneMap(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PlaneMap::setCells(const RuleAxis& axis, const PeopleCount& people, std::vector<Cell> cells) {
  drawing_.axis = axis;
  drawing_.people = people.number;
  drawing_.known = people.known;
  drawing_.cells = std::move(cells);
  update();
}

void PlaneMap::setDrawing(const PlaneDrawing& drawing) {
  drawing_.title = drawing.title;
  drawing_.note = drawing.note;
  drawing_.best = drawing.best;
  drawing_.bestPeople = drawing.bestPeople;
  setAccessibleName(drawing.words());
  setCells(drawing.axis, {drawing.people, drawing.known}, drawing.cells);
}

void PlaneMap::showAxes(bool value, bool people) {
  drawing_.valueAxis = value;
  drawing_.peopleAxis = people;
  update();
}

void PlaneMap::setCurrent(std::optional<double> value, int people) {
  if (drawing_.current == value && drawing_.currentPeople == people) return;
  drawing_.current = value;
  drawing_.currentPeople = people;
  update();
}

QRectF PlaneMap::area() const { return drawing_.area(rect(), smallFont(font())); }

QPointF PlaneMap::centreOf(std::size_t point, int people) const {
  return drawing_.at(area(), static_cast<double>(point) + 0.5, people);
}

/// @param beside  whether a place outside counts as the nearest cell
std::optional<PlaneMap::Spot> PlaneMap::spotAt(const QPointF& position, bool beside) const {
  const QRectF plane = area();
  if (drawing_.axis.values.empty() || drawing_.people == 0 || (!beside && !plane.contains(position)))
    return std::nullopt;
  const auto columns = static_cast<double>(drawing_.axis.values.size());
  const double column =
      std::clamp(std::floor((position.x() - plane.left()) / plane.width() * columns), 0.0, columns - 1);
  const double row = std::clamp(std::floor((plane.bottom() - position.y()) / plane.height() * drawing_.people), 0.0,
                                drawing_.people - 1.0);
  return Spot{static_cast<std::size_t>(column), static_cast<int>(row) + 1};
}

void PlaneMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  drawing_.paint(painter, rect(), smallFont(font()), palette());
  if (!hasFocus() || drawing_.cells.empty()) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
  painter.drawRect(area().adjusted(-1, -1, 1, 1));
}

bool PlaneMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  if (const auto spot = explain_ ? spotAt(help->pos(), false) : std::nullopt)
    QToolTip::showText(help->globalPos(), explain_(spot->point, spot->people), this);
  else
    QToolTip::hideText();
  return true;
}

void PlaneMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  if (const auto spot = spotAt(event->position(), false)) Q_EMIT chosen(spot->point, spot->people);
}

void PlaneMap::mouseMoveEvent(QMouseEvent* event) {
  setCursor(area().contains(event->position()) && !drawing_.axis.values.empty() ? Qt::CrossCursor : Qt::ArrowCursor);
  const auto spot = spotAt(event->position(), (event->buttons() & Qt::LeftButton) != 0);
  if (spot && (event->buttons() & Qt::LeftButton)) Q_EMIT chosen(spot->point, spot->people);
  if (spot && explain_ && area().contains(event->position()))
    QToolTip::showText(event->globalPosition().toPoint(), explain_(spot->point, spot->people), this);
}

void PlaneMap::keyPressEvent(QKeyEvent* event) {
  const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  const int up = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
  if ((right == 0 && up == 0) || drawing_.axis.values.empty() || drawing_.people == 0)
    return QWidget::keyPressEvent(event);
  const auto last = static_cast<double>(drawing_.axis.values.size() - 1);
  const double column = drawing_.current ? std::floor(std::min(*drawing_.columnOf(*drawing_.current), last)) : last / 2;
  Q_EMIT chosen(static_cast<std::size_t>(std::clamp(column + right, 0.0, last)),
                std::clamp(std::max(drawing_.currentPeople, 1) + up, 1, drawing_.people));
}

}  // namespace sightline::ui
