// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/comparison_grid.h"

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

#include "ui/theme/theme.h"
#include "ui/widgets/cell_numbers.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {
constexpr double kZoomStep = 1.25;
constexpr double kDividerStep = 0.05;
constexpr int kNeighbours = 2;  ///< images before and after the current one whose maps are wanted next
}  // namespace

ComparisonGrid::ComparisonGrid(StudySession* session, QWidget* parent) : QWidget(parent), session_(session) {
  setObjectName(QStringLiteral("comparisonGrid"));
  setAccessibleName(tr("Comparison grid"));
  setAccessibleDescription(tr("The current image, what people marked, and the maps of all models and techniques"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  grabGesture(Qt::PinchGesture);
  for (const ModelSpec& model : session_->definition().models) modelColours_.push_back(modelColour(model));
  rows_ = session_->settings().techniques;

  connect(session_, &StudySession::currentImageChanged, this, &ComparisonGrid::showImage);
  connect(session_, &StudySession::settingsChanged, this, [this] {
    ++settingsSerial_;
    updateRows();
    updateMaps();
  });
  divider_ = session_->display().divider;
  connect(session_, &StudySession::displayChanged, this, [this] {
    if (!draggingDivider_) divider_ = session_->display().divider;
    updateMaps();
  });
  connect(session_, &StudySession::snapshotChanged, this, &ComparisonGrid::updateVerdicts);
  connect(session_, &StudySession::cellsChanged, this, [this](const std::vector<CellKey>& keys) {
    for (const CellKey& key : keys)
      if (const auto row = std::ranges::find(rows_, key.technique);
          key.image == session_->currentImage() && row != rows_.end()) {
        const GridPlace place{static_cast<int>(row - rows_.begin()), key.model + 1};
        if (pinned() == place) updateMaps();  // all are compared with it
        updateCell(place);
      }
  });
  connect(session_, &StudySession::imagesLoaded, this, [this](const std::vector<int>& images) {
    if (std::ranges::find(images, session_->currentImage()) != images.end()) takePicture();
  });
  connect(session_, &StudySession::statusChanged, this, [this](const EngineStatus& status) {
    for (const auto& cell : gridLayout().cells) {
      if (cell.place.column == 0) continue;
      const CellState state = session_->state(keyOf(cell.place));
      if (state == CellState::Running ||
          (state != CellState::Ready && (status.paused || !status.fatal.empty() || status.idle)))
        update(cell.whole());
    }
  });
  connect(session_, &StudySession::visibleImagesChanged, this, &ComparisonGrid::updateWanted);
  takePicture();
  updateWanted();
}

QSize ComparisonGrid::minimumSizeHint() const {
  return GridLayout::minimumSize(session_->modelCount(), fontMetrics(), static_cast<int>(rows_.size()));
}

QSize ComparisonGrid::sizeHint() const { return minimumSizeHint().expandedTo({960, 620}); }

GridLayout ComparisonGrid::gridLayout() const {
  return GridLayout::compute(size(), session_->modelCount(), fontMetrics(), enlarged_, static_cast<int>(rows_.size()));
}

QSize ComparisonGrid::frameSize() const {
  const GridLayout layout = gridLayout();
  return layout.cells.empty() ? QSize() : layout.cells.front().frame.size();
}

CellKey ComparisonGrid::keyOf(GridPlace place) const {
  return {session_->currentImage(), place.column - 1, rows_[static_cast<std::size_t>(place.row)]};
}

const DatasetItem& ComparisonGrid::currentItem() const {
  return session_->definition().dataset.items[static_cast<std::size_t>(session_->currentImage())];
}

bool ComparisonGrid::hasMaskFile() const {
  if (session_->imageCount() == 0) return false;
  const int image = session_->currentImage();
  return (!currentItem().mask.empty() && session_->blankMask(image).empty()) || session_->isPainted(image);
}

std::string ComparisonGrid::maskProblem() const {
  const std::string blank = session_->blankMask(session_->currentImage());
  return blank.empty() ? currentItem().maskProblem : blank;
}

int ComparisonGrid::votesNeededNow() const {
  return pictures_.mask() ? votesNeeded(session_->settings().agreement, pictures_.mask()->annotators) : 0;
}

// --- what is shown -----------------------------------------------------------------------------------

void ComparisonGrid::showImage() {
  view_.fit();
  takePicture();
  updateWanted();
  updateVerdicts();
  update();
}

void ComparisonGrid::takePicture() {
  if (session_->imageCount() == 0) return;
  pictures_.setPicture(session_->image(session_->currentImage()), session_->mask(session_->currentImage()));
  update();
}

void ComparisonGrid::updateRows() {
  auto rows = session_->settings().techniques;
  if (rows == rows_) return;
  rows_ = std::move(rows);
  focused_.row = std::min(focused_.row, rowCount() - 1);
  if (focused_.column > 0 && !hasMaps(focused_.row)) focused_.column = 0;
  if (enlarged_ && (enlarged_->column > 0 ? !hasMaps(enlarged_->row) : enlarged_->row >= rowCount())) enlarged_.reset();
  updateGeometry();
  updateWanted();
  update();
}

void ComparisonGrid::updateWanted() {
  if (session_->imageCount() == 0) return;
  const auto addImage = [&](std::vector<CellKey>& wanted, int image) {
    for (const Technique technique : rows_)
      for (int model = 0; model < session_->modelCount(); ++model) wanted.push_back({image, model, technique});
  };
  std::vector<CellKey> wanted;
  if (enlarged_ && enlarged_->column > 0) wanted.push_back(keyOf(*enlarged_));
  addImage(wanted, session_->currentImage());
  const auto& order = session_->visibleImages();
  const auto here = std::ranges::find(order, session_->currentImage());
  if (here != order.end())
    for (int distance = 1; distance <= kNeighbours; ++distance) {
      const auto at = here - order.begin();
      if (at + distance < static_cast<std::ptrdiff_t>(order.size()))
        addImage(wanted, order[static_cast<std::size_t>(at + distance)]);
      if (at - distance >= 0) addImage(wanted, order[static_cast<std::size_t>(at - distance)]);
    }
  session_->setWanted(std::move(wanted));
}

const CellScores& ComparisonGrid::numbers(GridPlace place, const std::shared_ptr<const CellResult>& result) {
  Numbers& kept = numbers_[place];
  if (kept.result != result || kept.settingsSerial != settingsSerial_)
    kept = {result, settingsSerial_, numbersOf(*result, session_->settings())};
  return kept.scores;
}

void ComparisonGrid::updateCell(GridPlace place) {
  const GridLayout layout = gridLayout();
  if (const auto* cell = layout.cell(place)) update(cell->whole().adjusted(-3, -3, 3, 3));
  // A first prediction appears in the header.
  update(layout.headers[static_cast<std::size_t>(place.column)]);
}

// --- linked view -------------------------------------------------------------------------------------

void ComparisonGrid::zoomAtCentre(double factor) {
  const QSize frame = frameSize();
  view_.zoomAt(QPointF(frame.width() / 2.0, frame.height() / 2.0), factor, frame, pictures_.aspect());
  update();
}

void ComparisonGrid::pan(QPointF delta) {
  view_.panBy(delta, frameSize(), pictures_.aspect());
  update();
}

void ComparisonGrid::zoomIn() { zoomAtCentre(kZoomStep); }
void ComparisonGrid::zoomOut() { zoomAtCentre(1 / kZoomStep); }

void ComparisonGrid::fitView() {
  view_.fit();
  update();
}

void ComparisonGrid::enlarge(GridPlace place) {
  enlarged_ = focused_ = place;
  view_.fit();
  setPointer(std::nullopt);
  updateWanted();
  update();
}

void ComparisonGrid::showAllCells() {
  if (!enlarged_) return;
  enlarged_.reset();
  view_.fit();
  setPointer(std::nullopt);
  updateWanted();
  update();
}

void ComparisonGrid::setPointer(std::optional<QPointF> inImage) {
  if (inImage && !Region().contains(inImage->x(), inImage->y())) inImage.reset();
  if (inImage == pointer_) return;
  pointer_ = inImage;
  for (const auto& cell : gridLayout().cells) update(cell.frame);
}

void ComparisonGrid::setBlinking(bool on) {
  if (blinking_ == on) return;
  blinking_ = on;
  update();
}

QString ComparisonGrid::readout(GridPlace place) {
  if (!pointer_) return {};
  if (place.column == 0) {
    if (place.row == 0) {
      const Image* picture = pictures_.picture();
      return picture ? tr("%1, %2 px")
                           .arg(static_cast<int>(pointer_->x() * picture->width))
                           .arg(static_cast<int>(pointer_->y() * picture->height))
                     : QString();
    }
    const auto votes = pictures_.votesUnder(*pointer_);
    return votes ? tr("%1 of %2 people").arg(*votes).arg(pictures_.mask()->annotators) : QString();
  }
  const auto result = session_->result(keyOf(place));
  if (!result) return {};
  if (const auto against = pinnedFor(place)) {
    const float value = valueAt(pictures_.difference(place, result, against).values, {}, pointer_->x(), pointer_->y());
    return std::isnan(value) ? tr("undefined") : gridtext::signedValue(static_cast<double>(value));
  }
  const float value = pictures_.valueUnder(place, result, *pointer_);
  return std::isnan(value) ? tr("not seen") : QString::number(static_cast<double>(value), 'f', 2);
}

// --- pointer -----------------------------------------------------------------------------------------

void ComparisonGrid::wheelEvent(QWheelEvent* event) {
  const GridLayout layout = gridLayout();
  const auto* cell = layout.cellAt(event->position().toPoint());
  const double steps = event->angleDelta().y() / 120.0;
  if (!cell || !cell->frame.contains(event->position().toPoint()) || steps == 0) return event->ignore();
  const QPointF inFrame = event->position() - cell->frame.topLeft();
  view_.zoomAt(inFrame, std::pow(kZoomStep, steps), cell->frame.size(), pictures_.aspect());
  setPointer(view_.imageFromFrame(inFrame, cell->frame.size(), pictures_.aspect()));
  update();
  event->accept();
}

void ComparisonGrid::mousePressEvent(QMouseEvent* event) {
  const GridLayout layout = gridLayout();
  const auto* cell = layout.cellAt(event->position().toPoint());
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
  // Where the whole picture is shown there is nothing to move but the divider.
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
  // The first column ends with the picture and what people marked.
  focused_.column = std::clamp(focused_.column + columns, focused_.row < GridLayout::kRows ? 0 : 1,
                               hasMaps(focused_.row) ? count - 1 : 0);
  if (enlarged_) {
    enlarged_ = focused_;
    updateWanted();
  }
  describeFocus();
  update();
}

void ComparisonGrid::updateMaps() {
  const GridLayout layout = gridLayout();
  QRegion changed(layout.title);
  changed += layout.legend;
  const AnalysisSettings& settings = session_->settings();
  const bool sources = settings.layers != shownLayers_ || settings.options != shownOptions_;
  shownLayers_ = settings.layers;
  shownOptions_ = settings.options;
  for (const auto& cell : layout.cells) {
    changed += cell.frame.adjusted(-3, -3, 3, 0);
    changed += cell.footer;
    if (sources) changed += cell.caption;
  }
  update(changed);
}

void ComparisonGrid::updateVerdicts() {
  if (hasFocus()) describeFocus();
  const auto snapshot = session_->snapshot();
  const auto image = static_cast<std::size_t>(session_->currentImage());
  const auto models = static_cast<std::size_t>(session_->modelCount());
  std::vector<std::optional<bool>> verdicts;
  if (image < snapshot->allAgree.size()) verdicts.push_back(snapshot->allAgree[image]);
  for (std::size_t m = 0; m < models && image * models + m < snapshot->correct.size(); ++m)
    verdicts.push_back(snapshot->correct[image * models + m]);
  if (verdicts == shownVerdicts_) return;
  shownVerdicts_ = std::move(verdicts);
  const GridLayout layout = gridLayout();
  update(layout.title);
  for (const QRect& header : layout.headers) update(header);
}

void ComparisonGrid::describeFocus() {
  if (session_->imageCount() == 0) return;
  setAccessibleDescription(sentenceOf(focused_));  // tells screen readers when it differs
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

void ComparisonGrid::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  updateWanted();
}

void ComparisonGrid::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
    updateGeometry();
    update();
  }
  QWidget::changeEvent(event);
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
