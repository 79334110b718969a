// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plane_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/controls/rule_text.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {
constexpr int kTick = 4;
}

PlaneMap::PlaneMap(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PlaneMap::setCells(const RuleAxis& axis, int people, const std::vector<Cell>& cells) {
  axis_ = axis;
  people_ = people;
  const auto columns = static_cast<int>(axis.values.size());
  image_ = QImage(columns, people, QImage::Format_ARGB32_Premultiplied);
  image_.fill(Qt::transparent);
  hatch_.assign(cells.size(), 0);
  for (std::size_t i = 0; i < cells.size() && i < static_cast<std::size_t>(columns) * static_cast<std::size_t>(people); ++i) {
    const int row = static_cast<int>(i) / columns, column = static_cast<int>(i) % columns;
    if (cells[i].colour.isValid()) image_.setPixelColor(column, people - 1 - row, cells[i].colour);
    hatch_[i] = cells[i].hatched;
  }
  update();
}

void PlaneMap::setTitle(const QString& title) {
  title_ = title;
  setAccessibleName(title);
  update();
}

void PlaneMap::showAxes(bool value, bool people) {
  valueAxis_ = value;
  peopleAxis_ = people;
  update();
}

void PlaneMap::setCurrent(std::optional<double> value, int people) {
  if (current_ == value && currentPeople_ == people) return;
  current_ = value;
  currentPeople_ = people;
  update();
}

void PlaneMap::setBest(std::optional<std::size_t> point, int people) {
  best_ = point;
  bestPeople_ = people;
  update();
}

QRectF PlaneMap::area() const {
  const QFontMetrics text(smallFont(font()));
  const double left = peopleAxis_ ? 2.0 * text.height() + text.horizontalAdvance(QString::number(std::max(people_, 10))) : kGap;
  const double top = (title_.isEmpty() ? 0 : text.height()) + kHalfGap, bottom = valueAxis_ ? 2.0 * text.height() + kGap : kHalfGap;
  return QRectF(rect()).adjusted(left, top, -kGap, -bottom);
}

QPointF PlaneMap::at(double column, int people) const {
  const QRectF plane = area();
  return {plane.left() + plane.width() * column / static_cast<double>(std::max<std::size_t>(axis_.values.size(), 1)),
          plane.bottom() - plane.height() * (people - 0.5) / std::max(people_, 1)};
}

QPointF PlaneMap::centreOf(std::size_t point, int people) const { return at(static_cast<double>(point) + 0.5, people); }

std::optional<double> PlaneMap::columnOf(double value) const {
  if (axis_.values.empty()) return std::nullopt;
  const double low = axis_.values.front(), high = axis_.values.back();
  if (!(high > low)) return 0.5;
  const double column = (value - low) / (high - low) * static_cast<double>(axis_.values.size() - 1) + 0.5;
  return std::clamp(column, 0.0, static_cast<double>(axis_.values.size()));
}

/// @param beside  whether a place outside counts as the nearest cell
std::optional<PlaneMap::Spot> PlaneMap::spotAt(const QPointF& position, bool beside) const {
  const QRectF plane = area();
  if (axis_.values.empty() || people_ == 0 || (!beside && !plane.contains(position))) return std::nullopt;
  const auto columns = static_cast<double>(axis_.values.size());
  const double column = std::clamp(std::floor((position.x() - plane.left()) / plane.width() * columns), 0.0, columns - 1);
  const double row = std::clamp(std::floor((plane.bottom() - position.y()) / plane.height() * people_), 0.0, people_ - 1.0);
  return Spot{static_cast<std::size_t>(column), static_cast<int>(row) + 1};
}

void PlaneMap::paintTicks(QPainter& painter, const QRectF& plane) const {
  const QFontMetrics text(painter.font());
  painter.setPen(mutedText(palette()));
  if (peopleAxis_) {
    const double cell = plane.height() / people_;
    const int every = std::max(1, static_cast<int>(std::ceil(text.height() / cell)));
    for (int people = 1; people <= people_; ++people)
      if ((people - 1) % every == 0)
        painter.drawText(QRectF(0, at(0, people).y() - text.height() / 2.0, plane.left() - kHalfGap, text.height()), Qt::AlignRight | Qt::AlignVCenter, QString::number(people));
    painter.save();
    painter.translate(text.height() / 2.0, plane.center().y());
    painter.rotate(-90);
    const QString words = tr("people who agree, of %1").arg(people_);
    const bool fits = text.horizontalAdvance(words) <= plane.height() + kGap;
    painter.drawText(QRectF(-plane.height(), -text.height() / 2.0, 2 * plane.height(), text.height()), Qt::AlignCenter, fits ? words : tr("people"));
    painter.restore();
  }
  if (!valueAxis_ || axis_.values.size() < 2) return;
  const RuleText& rule = textOf(axis_.kind);
  const double low = axis_.values.front(), high = axis_.values.back();
  const auto label = [&](double value) { return rule.percent ? tr("%1 %").arg(std::lround(100 * value)) : QString::number(value, 'f', high - low > 2 ? 0 : 1); };
  const int width = text.horizontalAdvance(label(high)) + 2 * kGap;
  const double span = plane.width() / width;
  double step = high - low > 2 ? 1 : 0.1;
  for (const double factor : {2.0, 2.5, 2.0}) {  // .1 .2 .5 1
    if ((high - low) / step <= span) break;
    step *= factor;
  }
  for (double value = low; value <= high + step / 100; value += step) {
    const double x = at(*columnOf(value), 1).x();
    painter.drawLine(QPointF(x, plane.bottom()), QPointF(x, plane.bottom() + kTick));
    painter.drawText(QRectF(x - width / 2.0, plane.bottom() + kTick, width, text.height()), Qt::AlignCenter, label(value));
  }
  const QRectF below(0, plane.bottom() + kTick + text.height(), this->width(), text.height() + kHalfGap);
  painter.drawText(below, Qt::AlignCenter, text.elidedText(rule.name + QStringLiteral(": ") + rule.symbol, Qt::ElideRight, this->width()));
}

void PlaneMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(smallFont(font()));
  const QRectF plane = area();
  if (!title_.isEmpty()) {
    painter.setFont(headingFont(painter.font()));
    painter.setPen(palette().color(QPalette::Text));
    const QFontMetrics text(painter.font());
    painter.drawText(QRectF(plane.left(), 0, plane.width(), text.height() + 2), Qt::AlignLeft | Qt::AlignVCenter,
                     text.elidedText(title_, Qt::ElideRight, static_cast<int>(plane.width())));
    painter.setFont(smallFont(font()));
  }
  if (image_.isNull() || plane.width() < 8 || plane.height() < 8) return;
  painter.fillRect(plane, palette().color(QPalette::Base));
  painter.drawImage(plane, image_);
  const auto columns = axis_.values.size();
  const QBrush hatch(palette().color(QPalette::Text), Qt::BDiagPattern);
  const QSizeF cell(plane.width() / static_cast<double>(columns), plane.height() / people_);
  for (std::size_t i = 0; i < hatch_.size(); ++i) {  // runs of a row at once, so that the lines go on
    if (!hatch_[i]) continue;
    std::size_t end = i + 1;
    while (end < hatch_.size() && end % columns != 0 && hatch_[end]) ++end;
    const double top = plane.bottom() - cell.height() * (static_cast<double>(i / columns) + 1);
    painter.fillRect(QRectF(plane.left() + cell.width() * static_cast<double>(i % columns), top, cell.width() * static_cast<double>(end - i), cell.height()), hatch);
    i = end - 1;
  }
  painter.setPen(hairline(palette()));
  painter.drawRect(plane);
  paintTicks(painter, plane);

  painter.setRenderHint(QPainter::Antialiasing);
  const auto mark = [&](const QPointF& centre, auto&& shape) {  // dark under light: seen on any colour
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair{QColor(0, 0, 0, 200), 4.0}, {QColor(Qt::white), 2.0}}) {
      painter.setPen(QPen(colour, width));
      shape(centre);
    }
  };
  if (best_)
    mark(centreOf(*best_, bestPeople_), [&](const QPointF& c) {
      const QPointF diamond[]{c + QPointF(0, -6), c + QPointF(6, 0), c + QPointF(0, 6), c + QPointF(-6, 0)};
      painter.drawPolygon(diamond, 4);
    });
  if (current_ && currentPeople_ >= 1 && currentPeople_ <= people_)
    if (const auto column = columnOf(*current_)) mark(at(*column, currentPeople_), [&](const QPointF& c) { painter.drawEllipse(c, 5, 5); });
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(plane.adjusted(-1, -1, 1, 1));
  }
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
  setCursor(area().contains(event->position()) && !axis_.values.empty() ? Qt::CrossCursor : Qt::ArrowCursor);
  const auto spot = spotAt(event->position(), (event->buttons() & Qt::LeftButton) != 0);
  if (spot && (event->buttons() & Qt::LeftButton)) Q_EMIT chosen(spot->point, spot->people);
  if (spot && explain_ && area().contains(event->position()))
    QToolTip::showText(event->globalPosition().toPoint(), explain_(spot->point, spot->people), this);
}

void PlaneMap::keyPressEvent(QKeyEvent* event) {
  const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  const int up = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
  if ((right == 0 && up == 0) || axis_.values.empty() || people_ == 0) return QWidget::keyPressEvent(event);
  const auto last = static_cast<double>(axis_.values.size() - 1);
  const double column = current_ ? std::floor(std::min(*columnOf(*current_), last)) : last / 2;
  Q_EMIT chosen(static_cast<std::size_t>(std::clamp(column + right, 0.0, last)), std::clamp(std::max(currentPeople_, 1) + up, 1, people_));
}

}  // namespace sightline::ui
