// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/comparison_grid.h"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/value_tables.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_numbers.h"
#include "ui/widgets/grid_text.h"
#include "ui/widgets/people_text.h"

namespace sightline::ui {
namespace {
constexpr int kNeighbours = 2;  ///< images before and after the current one whose maps are wanted next

/// What a scroll bar moves through: models or techniques.
struct GridLayoutRange {
  int begin, count, shown, first;
};
}  // namespace

ComparisonGrid::ComparisonGrid(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      columnsBar_(new QScrollBar(Qt::Horizontal, this)),
      rowsBar_(new QScrollBar(Qt::Vertical, this)) {
  setObjectName(QStringLiteral("comparisonGrid"));
  setAccessibleName(tr("Comparison grid"));
  setAccessibleDescription(tr("The current image, what people marked, and the maps of all models and techniques"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  grabGesture(Qt::PinchGesture);
  modelColours_ = modelColours(session_->definition().models);
  rows_ = session_->settings().techniques;

  columnsBar_->setObjectName(QStringLiteral("modelsBar"));
  columnsBar_->setAccessibleName(tr("Models that are shown"));
  rowsBar_->setObjectName(QStringLiteral("techniquesBar"));
  rowsBar_->setAccessibleName(tr("Techniques that are shown"));
  for (QScrollBar* bar : {columnsBar_, rowsBar_}) {
    bar->setCursor(Qt::ArrowCursor);
    bar->hide();
    connect(bar, &QScrollBar::valueChanged, this, [this] {
      setPointer(std::nullopt);
      placeBars();
      update();
    });
  }

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

QSize ComparisonGrid::minimumSizeHint() const { return GridLayout::minimumSize(fontMetrics()); }

QSize ComparisonGrid::sizeHint() const { return minimumSizeHint().expandedTo({960, 620}); }

GridLayout ComparisonGrid::gridLayout() const {
  return GridLayout::compute(
      size(),
      {session_->modelCount(), static_cast<int>(rows_.size()), enlarged_, {rowsBar_->value(), columnsBar_->value()}},
      fontMetrics());
}

// --- where there is no room for all ------------------------------------------------------------------

void ComparisonGrid::placeBars() {
  const GridLayout layout = gridLayout();
  if (enlarged_) {  // what was scrolled to is there again afterwards
    columnsBar_->hide();
    rowsBar_->hide();
    return;
  }
  const auto place = [](QScrollBar* bar, const QRect& rect, GridLayoutRange range) {
    const QSignalBlocker placing(bar);
    bar->setRange(range.begin, range.begin + range.count - range.shown);
    bar->setPageStep(range.shown);
    bar->setValue(range.first);
    if (!rect.isEmpty()) bar->setGeometry(rect);
    bar->setVisible(!rect.isEmpty());
  };
  place(columnsBar_, layout.columnsBar, {1, session_->modelCount(), layout.shownModels, layout.first.column});
  place(rowsBar_, layout.rowsBar, {0, rowCount(), layout.shownRows, layout.first.row});
  columnsBar_->setToolTip(tr("Models %1 to %2 of %3")
                              .arg(layout.first.column)
                              .arg(layout.first.column + layout.shownModels - 1)
                              .arg(session_->modelCount()));
  rowsBar_->setToolTip(tr("Techniques %1 to %2 of %3")
                           .arg(layout.first.row + 1)
                           .arg(layout.first.row + layout.shownRows)
                           .arg(rowCount()));
}

void ComparisonGrid::scrollTo(GridPlace place) {
  if (place.column == 0 || enlarged_) return;
  const GridLayout layout = gridLayout();
  const auto reveal = [](QScrollBar* bar, int at, int first, int shown) {
    if (at < first) bar->setValue(at);
    if (at >= first + shown) bar->setValue(at - shown + 1);
  };
  reveal(columnsBar_, place.column, layout.first.column, layout.shownModels);
  reveal(rowsBar_, place.row, layout.first.row, layout.shownRows);
}

void ComparisonGrid::scrollBy(QScrollBar* bar, double steps) {
  bar->setValue(bar->value() - static_cast<int>(std::copysign(std::ceil(std::abs(steps)), steps)));
}

void ComparisonGrid::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeBars();
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
  return (currentItem().hasHumanMask() && session_->blankMask(image).empty()) || session_->isPainted(image);
}

Message ComparisonGrid::maskProblem() const {
  const Message blank = session_->blankMask(session_->currentImage());
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
  if (std::exchange(fixationsOf_, session_->currentImage()) != session_->currentImage())
    fixations_.setScanpaths(scanpathsOf(currentItem()));
  update();
}

void ComparisonGrid::updateRows() {
  auto rows = session_->settings().techniques;
  if (rows == rows_) return;
  rows_ = std::move(rows);
  focused_.row = std::min(focused_.row, rowCount() - 1);
  if (focused_.column > 0 && !hasMaps(focused_.row)) focused_.column = 0;
  if (enlarged_ && (enlarged_->column > 0 ? !hasMaps(enlarged_->row) : enlarged_->row >= rowCount())) enlarged_.reset();
  placeBars();
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
  placeBars();
  updateWanted();
  update();
}

void ComparisonGrid::showAllCells() {
  if (!enlarged_) return;
  enlarged_.reset();
  view_.fit();
  setPointer(std::nullopt);
  placeBars();
  scrollTo(focused_);
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
    return votes ? votesText(*votes, pictures_.mask()->count()) : QString();
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

void ComparisonGrid::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  updateWanted();
}

void ComparisonGrid::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
    updateGeometry();
    placeBars();
    update();
  }
  QWidget::changeEvent(event);
}

TextTable ComparisonGrid::values() const {
  if (session_->imageCount() == 0) return {};
  return imageValuesTable(*session_->snapshot(), session_->definition(), session_->currentImage());
}

}  // namespace sightline::ui
