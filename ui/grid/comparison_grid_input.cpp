// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with the grid: pointer, wheel and gestures, keyboard and focus.
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/grid/comparison_grid.h"

namespace sightline::ui {
namespace {
constexpr double kDividerStep = 0.05;
}  // namespace

// --- pointer -----------------------------------------------------------------------------------------

void ComparisonGrid::wheelEvent(QWheelEvent* event) {
  const GridLayout layout = gridLayout();
  const auto* cell = layout.cellAt(event->position().toPoint());
  const bool sideways = event->angleDelta().x() != 0 || event->modifiers() & Qt::ShiftModifier;
  const double steps = (event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y()) / 120.0;
  if (steps != 0 && sideways && columnsBar_->isVisible()) {
    scrollBy(columnsBar_, steps);
    return event->accept();
  }
  if (sideways) return event->ignore();
  if (!cell || !cell->frame.contains(event->position().toPoint()) || steps == 0) {
    if (steps == 0 || !rowsBar_->isVisible()) return event->ignore();
    scrollBy(rowsBar_, steps);
    return event->accept();
  }
  const QPointF inFrame = event->position() - cell->frame.topLeft();
  view_.zoomAt(inFrame, std::pow(kZoomStep, steps), cell->frame.size(), pictures_.aspect());
  setPointer(view_.imageFromFrame(inFrame, cell->frame.size(), pictures_.aspect()));
  update();
  event->accept();
}

void ComparisonGrid::mousePressEvent(QMouseEvent* event) {
  const GridLayout layout = gridLayout();
  const auto* cell = layout.cellAt(event->position().toPoint());
  const QPoint at = event->position().toPoint();
  if (const auto model = modelOfHeader(layout, at); model && event->button() == Qt::LeftButton) {
    const QRect dots = GridPainter::menuRect(layout.headers[static_cast<std::size_t>(*model) + 1], font());
    if (dots.contains(at)) return popUp(modelMenu(*model), dots.bottomLeft());
  }
  if (event->button() == Qt::LeftButton && paintButton(layout).contains(at)) {
    Q_EMIT paintRequested();
    return;
  }
  if (!cell || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  const GridPlace before = std::exchange(focused_, cell->place);
  if (before != focused_)
    moveFocus(0, 0);
  else
    describeFocus();
  if (cell->place.column > 0 && session_->state(keyOf(cell->place)) == CellState::Failed &&
      GridPainter::retryRect(cell->frame, font()).contains(event->position().toPoint())) {
    session_->retryFailed();
    return;
  }
  if (!cell->frame.contains(event->position().toPoint())) return;
  dragFrom_ = event->position();
  // Where the whole image is shown there is nothing to move but the divider.
  draggingDivider_ = isSwiping() && (view_.isFitted() || isOnDivider(*cell, event->position()));
}

void ComparisonGrid::mouseMoveEvent(QMouseEvent* event) {
  if (dragFrom_ && (event->buttons() & Qt::LeftButton)) {
    if (draggingDivider_)
      dragDivider(event->position().x() - dragFrom_->x());
    else if (!view_.isFitted()) {
      setCursor(Qt::ClosedHandCursor);
      pan(event->position() - *dragFrom_);
    }
    dragFrom_ = event->position();
    return;
  }
  const GridLayout layout = gridLayout();
  const auto* cell = layout.cellAt(event->position().toPoint());
  if (!cell || !cell->frame.contains(event->position().toPoint()) || !pictures_.hasPicture()) {
    const QPoint at = event->position().toPoint();
    const auto model = modelOfHeader(layout, at);
    const QRect dots =
        model ? GridPainter::menuRect(layout.headers[static_cast<std::size_t>(*model) + 1], font()) : QRect();
    if (dots.contains(at) || paintButton(layout).contains(at))
      setCursor(Qt::PointingHandCursor);
    else
      unsetCursor();
    return setPointer(std::nullopt);
  }
  const bool retry = cell->place.column > 0 && session_->state(keyOf(cell->place)) == CellState::Failed &&
                     GridPainter::retryRect(cell->frame, font()).contains(event->position().toPoint());
  setCursor(retry                                   ? Qt::PointingHandCursor
            : isOnDivider(*cell, event->position()) ? Qt::SplitHCursor
                                                    : Qt::CrossCursor);
  setPointer(view_.imageFromFrame(event->position() - cell->frame.topLeft(), cell->frame.size(), pictures_.aspect()));
}

void ComparisonGrid::mouseReleaseEvent(QMouseEvent* event) {
  dragFrom_.reset();
  if (draggingDivider_) {
    keepDivider();
    draggingDivider_ = false;
  }
  if (cursor().shape() == Qt::ClosedHandCursor) setCursor(Qt::CrossCursor);
  QWidget::mouseReleaseEvent(event);
}

void ComparisonGrid::mouseDoubleClickEvent(QMouseEvent* event) {
  const GridLayout layout = gridLayout();
  const auto* cell = layout.cellAt(event->position().toPoint());
  if (event->button() != Qt::LeftButton) return QWidget::mouseDoubleClickEvent(event);
  if (!cell) return fitView();
  dragFrom_.reset();
  if (enlarged_)
    showAllCells();
  else
    enlarge(cell->place);
}

void ComparisonGrid::leaveEvent(QEvent* event) {
  setPointer(std::nullopt);
  QWidget::leaveEvent(event);
}

// --- keyboard ----------------------------------------------------------------------------------------

void ComparisonGrid::moveFocus(int rows, int columns) {
  const int count = session_->modelCount() + 1;
  focused_.row = std::clamp(focused_.row + rows, 0, rowCount() - 1);
  // The first column ends with the image and what people marked.
  focused_.column = std::clamp(focused_.column + columns, focused_.row < GridLayout::kRows ? 0 : 1,
                               hasMaps(focused_.row) ? count - 1 : 0);
  if (enlarged_) {
    enlarged_ = focused_;
    updateWanted();
  } else {
    scrollTo(focused_);
  }
  describeFocus();
  update();
}

bool ComparisonGrid::focusNextPrevChild(bool next) {
  const int count = session_->modelCount() + 1;
  int at = focused_.row * count + focused_.column + (next ? 1 : -1);
  const auto exists = [&](int place) {
    return place % count == 0 ? place / count < GridLayout::kRows : hasMaps(place / count);
  };
  while (at >= 0 && at < count * rowCount() && !exists(at)) at += next ? 1 : -1;
  if (at < 0 || at >= count * rowCount()) return QWidget::focusNextPrevChild(next);
  focused_ = {at / count, at % count};
  moveFocus(0, 0);
  return true;
}

void ComparisonGrid::keyPressEvent(QKeyEvent* event) {
  const bool control = event->modifiers() & Qt::ControlModifier, shift = event->modifiers() & Qt::ShiftModifier;
  const QSize frame = frameSize();
  switch (event->key()) {
    case Qt::Key_Left:
      if (shift && isSwiping())
        moveDivider(-kDividerStep);
      else if (control)
        pan({frame.width() * 0.1, 0});
      else
        Q_EMIT previousImageRequested();
      return;
    case Qt::Key_Right:
      if (shift && isSwiping())
        moveDivider(kDividerStep);
      else if (control)
        pan({-frame.width() * 0.1, 0});
      else
        Q_EMIT nextImageRequested();
      return;
    case Qt::Key_Up:
      if (control)
        pan({0, frame.height() * 0.1});
      else
        moveFocus(-1, 0);
      return;
    case Qt::Key_Down:
      if (control)
        pan({0, -frame.height() * 0.1});
      else
        moveFocus(1, 0);
      return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomIn();
    case Qt::Key_Minus: return zoomOut();
    case Qt::Key_F: return fitView();
    case Qt::Key_Space:
    case Qt::Key_B:
      if (!event->isAutoRepeat()) setBlinking(true);
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (enlarged_)
        showAllCells();
      else
        enlarge(focused_);
      return;
    case Qt::Key_Escape:
      if (enlarged_) return showAllCells();
      if (pinned()) return pin(std::nullopt);
      if (session_->display().swipe) {
        DisplaySettings display = session_->display();
        display.swipe = false;
        return session_->setDisplay(display);
      }
      if (!view_.isFitted()) return fitView();
      break;
    default: break;
  }
  QWidget::keyPressEvent(event);
}

void ComparisonGrid::keyReleaseEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Space || event->key() == Qt::Key_B) && !event->isAutoRepeat()) return setBlinking(false);
  QWidget::keyReleaseEvent(event);
}

void ComparisonGrid::focusInEvent(QFocusEvent* event) {
  if (event->reason() == Qt::TabFocusReason) focused_ = {0, 0};
  if (event->reason() == Qt::BacktabFocusReason)
    focused_ = {rowCount() - 1, hasMaps(rowCount() - 1) ? session_->modelCount() : 0};
  QWidget::focusInEvent(event);
  describeFocus();
  update();
}

void ComparisonGrid::focusOutEvent(QFocusEvent* event) {
  setBlinking(false);  // the release of the key goes elsewhere
  QWidget::focusOutEvent(event);
  update();
}

bool ComparisonGrid::event(QEvent* event) {
  switch (event->type()) {
    case QEvent::ShortcutOverride: {
      // While the grid has the focus, its plain keys are its own and not a menu's.
      const auto* key = static_cast<QKeyEvent*>(event);
      static constexpr std::array kOwn{Qt::Key_Left,  Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,
                                       Qt::Key_Space, Qt::Key_B,     Qt::Key_F,      Qt::Key_Plus,
                                       Qt::Key_Equal, Qt::Key_Minus, Qt::Key_Return, Qt::Key_Enter};
      if (!(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) &&
          std::ranges::find(kOwn, key->key()) != kOwn.end()) {
        event->accept();
        return true;
      }
      break;
    }
    case QEvent::ToolTip: {
      auto* help = static_cast<QHelpEvent*>(event);
      const QString text = toolTipAt(help->pos());
      if (text.isEmpty())
        QToolTip::hideText();
      else
        QToolTip::showText(help->globalPos(), text, this);
      return true;
    }
    case QEvent::NativeGesture: {
      auto* gesture = static_cast<QNativeGestureEvent*>(event);
      if (gesture->gestureType() != Qt::ZoomNativeGesture) break;
      const GridLayout layout = gridLayout();
      if (const auto* cell = layout.cellAt(gesture->position().toPoint())) {
        view_.zoomAt(gesture->position() - cell->frame.topLeft(), 1 + gesture->value(), cell->frame.size(),
                     pictures_.aspect());
        update();
      }
      return true;
    }
    case QEvent::Gesture: {
      auto* gestures = static_cast<QGestureEvent*>(event);
      auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture));
      if (!pinch) break;
      const QPointF centre = mapFromGlobal(pinch->centerPoint());
      const GridLayout layout = gridLayout();
      if (const auto* cell = layout.cellAt(centre.toPoint())) {
        view_.zoomAt(centre - cell->frame.topLeft(), pinch->scaleFactor(), cell->frame.size(), pictures_.aspect());
        pan(pinch->centerPoint() - pinch->lastCenterPoint());
      }
      gestures->accept(pinch);
      return true;
    }
    default: break;
  }
  return QWidget::event(event);
}

}  // namespace sightline::ui
