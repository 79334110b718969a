// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing in the grid: the divider between image and map that all cells share, and the difference of every map to
// one that is pinned.
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/grid/comparison_grid.h"
#include "ui/session/translated.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {

constexpr double kGrip = 7;  ///< logical pixels on either side of the divider that take hold of it

}  // namespace

// --- swipe -------------------------------------------------------------------------------------------

bool ComparisonGrid::isSwiping() const { return session_->display().swipe && !blinking_ && pictures_.hasPicture(); }

std::optional<double> ComparisonGrid::dividerIn(const GridLayout::Cell& cell) const {
  if (!isSwiping()) return {};
  const PictureView view = viewIn(view_, cell.frame.size(), pictures_.aspect(), devicePixelRatioF());
  if (view.isEmpty()) return {};
  return cell.frame.left() + view.target.left() + divider_ * view.target.width();
}

bool ComparisonGrid::isOnDivider(const GridLayout::Cell& cell, QPointF at) const {
  const auto x = dividerIn(cell);
  return x && cell.frame.contains(at.toPoint()) && std::abs(at.x() - *x) <= kGrip;
}

void ComparisonGrid::dragDivider(double pixels) {
  const PictureView view = viewIn(view_, frameSize(), pictures_.aspect(), devicePixelRatioF());
  if (view.target.width() <= 0) return;
  divider_ = std::clamp(divider_ + pixels / view.target.width(), 0.0, 1.0);
  setPointer(std::nullopt);  // the hand is on the divider
  for (const auto& cell : gridLayout().cells) update(cell.frame);
}

void ComparisonGrid::keepDivider() {
  DisplaySettings display = session_->display();
  display.divider = divider_;
  session_->setDisplay(display);
}

void ComparisonGrid::moveDivider(double share) {
  divider_ = std::clamp(divider_ + share, 0.0, 1.0);
  for (const auto& cell : gridLayout().cells) update(cell.frame);
  keepDivider();
}

void ComparisonGrid::paintSplit(QPainter& painter, GridPainter& words, const GridLayout::Cell& cell,
                                const PictureView& view, const QImage& image) {
  const auto x = dividerIn(cell);
  if (!x) {
    paintPicture(painter, cell, view, image);
    return paintFixations(painter, cell, view);
  }
  const QRectF whole = view.target.translated(cell.frame.topLeft());
  painter.save();
  painter.setClipRect(QRectF(QPointF(*x, whole.top()), whole.bottomRight()), Qt::IntersectClip);
  paintPicture(painter, cell, view, image);
  painter.restore();
  painter.save();
  painter.setClipRect(QRectF(whole.topLeft(), QPointF(*x, whole.bottom())), Qt::IntersectClip);
  paintPicture(painter, cell, view, pictures_.bare(view));
  painter.restore();
  paintFixations(painter, cell, view);
  words.divider(whole, *x);
}

bool ComparisonGrid::showsFixations() const {
  const DisplaySettings& display = session_->display();
  return display.showFixations && display.overlay != DisplaySettings::Overlay::ImageOnly && !blinking_ &&
         !fixations_.empty();
}

QString ComparisonGrid::fixationsAt(const GridLayout::Cell& cell, QPoint at) const {
  if (!showsFixations() || !cell.frame.contains(at)) return {};
  const QSize frame = cell.frame.size();
  const QPointF inImage = view_.imageFromFrame(at - cell.frame.topLeft(), frame, pictures_.aspect());
  return fixations_.textAt(inImage, viewIn(view_, frame, pictures_.aspect(), devicePixelRatioF()));
}

void ComparisonGrid::paintFixations(QPainter& painter, const GridLayout::Cell& cell, const PictureView& view) {
  if (showsFixations()) paintPicture(painter, cell, view, fixations_.layer(view));
}

// --- difference to a pinned map ----------------------------------------------------------------------

std::optional<GridPlace> ComparisonGrid::pinned() const {
  const auto& pin = session_->display().pinned;
  if (!pin || pin->model < 0 || pin->model >= session_->modelCount()) return {};
  const auto row = std::ranges::find(rows_, pin->technique);
  if (row == rows_.end()) return {};
  return GridPlace{static_cast<int>(row - rows_.begin()), pin->model + 1};
}

std::shared_ptr<const CellResult> ComparisonGrid::pinnedFor(GridPlace place) const {
  const auto pin = pinned();
  if (!pin || *pin == place || place.column == 0 || session_->display().overlay == DisplaySettings::Overlay::ImageOnly)
    return {};
  return session_->result(keyOf(*pin));
}

void ComparisonGrid::pin(std::optional<GridPlace> place) {
  DisplaySettings display = session_->display();
  display.pinned.reset();
  if (place && place->column > 0) {
    const CellKey key = keyOf(*place);
    display.pinned = PinnedMap{key.technique, key.model};
    // With the images alone there would be nothing to compare.
    if (display.overlay == DisplaySettings::Overlay::ImageOnly) display.overlay = DisplaySettings::Overlay::Map;
  }
  session_->setDisplay(display);
  if (hasFocus()) describeFocus();
}

void ComparisonGrid::togglePinned() {
  if (session_->imageCount() == 0) return;
  if (focused_.column > 0) return pin(pinned() == focused_ ? std::nullopt : std::optional(focused_));
  if (pinned()) return pin(std::nullopt);
  const GridLayout layout = gridLayout();
  if (const auto* cell = layout.cell(focused_))
    QToolTip::showText(mapToGlobal(cell->frame.center()),
                       tr("Choose a map first (click it, or Tab): the others are then compared with it."), this);
}

QString ComparisonGrid::nameOf(GridPlace place) const {
  const CellKey key = keyOf(place);
  const auto technique = techniqueName(key.technique);
  return tr("%1 of %2")
      .arg(QString::fromUtf8(technique.data(), static_cast<qsizetype>(technique.size())),
           QString::fromStdString(session_->definition().models[static_cast<std::size_t>(key.model)].displayName));
}

QString ComparisonGrid::differenceText(GridPlace place, const std::shared_ptr<const CellResult>& result,
                                       const std::shared_ptr<const CellResult>& against) {
  const MapDifference& difference = pictures_.difference(place, result, against);
  if (!difference.meanAbsolute) return tr("difference undefined");
  // Only a whole part goes to the next line.
  return tr("mean\u00a0difference\u00a0%1, r\u00a0=\u00a0%2")
      .arg(gridtext::score(difference.meanAbsolute),
           difference.correlation ? gridtext::signedValue(*difference.correlation) : gridtext::score({}));
}

// --- context menu ------------------------------------------------------------------------------------

std::unique_ptr<QMenu> ComparisonGrid::cellMenu(GridPlace place) {
  auto menu = std::make_unique<QMenu>(this);
  menu->setToolTipsVisible(true);
  connect(menu->addAction(enlarged_ ? tr("Show all maps") : tr("Enlarge")), &QAction::triggered, this, [this, place] {
    if (enlarged_)
      showAllCells();
    else
      enlarge(place);
  });
  if (place.column > 0) {
    const bool isPinned = pinned() == place;
    auto* compare = menu->addAction(isPinned ? tr("Leave the comparison") : tr("Compare the other maps with this one"));
    compare->setObjectName(QStringLiteral("compareWithThis"));
    compare->setToolTip(tr("Every other cell shows its map minus this one."));
    connect(compare, &QAction::triggered, this,
            [this, place, isPinned] { pin(isPinned ? std::nullopt : std::optional(place)); });
    auto* save = menu->addAction(tr("Save this map…"));
    save->setObjectName(QStringLiteral("saveThisMap"));
    save->setToolTip(tr("As a NumPy array, a 16-bit PNG file or a NIfTI volume"));
    save->setEnabled(session_->result(keyOf(place)) != nullptr);
    connect(save, &QAction::triggered, this, [this, key = keyOf(place)] { Q_EMIT saveMapRequested(key); });
  }
  if (pinned() && pinned() != place)
    connect(menu->addAction(tr("Leave the comparison")), &QAction::triggered, this, [this] { pin(std::nullopt); });
  menu->addSeparator();
  auto* swipe = menu->addAction(tr("Swipe between image and map"));
  swipe->setCheckable(true);
  swipe->setChecked(session_->display().swipe);
  connect(swipe, &QAction::toggled, this, [this](bool on) {
    DisplaySettings display = session_->display();
    display.swipe = on;
    session_->setDisplay(display);
  });
  if (!view_.isFitted())
    connect(menu->addAction(tr("Fit images")), &QAction::triggered, this, &ComparisonGrid::fitView);
  if (place.column == 0)
    connect(menu->addAction(tr("Paint here…")), &QAction::triggered, this, &ComparisonGrid::paintRequested);
  if (place.column > 0) {
    menu->addSeparator();
    addRowActions(*menu, place.row);
    auto* model = menu->addMenu(
        QString::fromStdString(session_->definition().models[static_cast<std::size_t>(place.column - 1)].displayName));
    model->setObjectName(QStringLiteral("modelActions"));
    addModelActions(*model, place.column - 1);
  }
  return menu;
}

}  // namespace sightline::ui
