// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnail_view.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include "ui/theme/theme.h"
#include "ui/widgets/image_list_model.h"
#include "ui/widgets/thumbnail_delegate.h"

namespace sightline::ui {

namespace {
constexpr int kColumn = 112;  // least width of an item
}

ThumbnailView::ThumbnailView(ImageListModel* model, QWidget* parent) : QListView(parent), rows_(model) {
  setViewMode(QListView::ListMode);  // with a grid its places are arithmetic; IconMode makes an object for every image
  setFlow(QListView::LeftToRight);
  setWrapping(true);
  setMovement(QListView::Static);
  setResizeMode(QListView::Adjust);
  setUniformItemSizes(true);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMouseTracking(true);
  setFont(smallFont(font()));
  setModel(rows_);
  setItemDelegate(new ThumbnailDelegate(this));
  setAccessibleName(tr("Images"));
  setAccessibleDescription(tr("Thumbnails with a bar for the score of every map. Arrow keys choose an image."));
  onScreen_.setSingleShot(true);
  onScreen_.setInterval(0);
  connect(&onScreen_, &QTimer::timeout, this, &ThumbnailView::onScreenChanged);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, &onScreen_, qOverload<>(&QTimer::start));
  connect(rows_, &QAbstractItemModel::modelReset, &onScreen_, qOverload<>(&QTimer::start));
  connect(rows_->session(), &StudySession::settingsChanged, this,
          &ThumbnailView::layOut);  // a row more or less of bars
}

void ThumbnailView::setEmptyText(const QString& text) {
  emptyText_ = text;
  viewport()->update();
}

std::vector<int> ThumbnailView::imagesOnScreen() const {
  std::vector<int> images;
  const QSize grid = gridSize();
  if (grid.isEmpty()) return images;
  const int columns = std::max(1, viewport()->width() / grid.width());
  const int top = verticalScrollBar()->value();
  const int first = std::max(0, top / grid.height()) * columns;
  const int last = ((top + viewport()->height()) / grid.height() + 1) * columns;
  for (int row = first; row < std::min(last, rows_->rowCount()); ++row) images.push_back(rows_->images()[row]);
  return images;
}

void ThumbnailView::layOut() {
  const int width = viewport()->width() - 1;
  if (width < 10) return;
  const int columns = std::max(1, width / kColumn);
  const QSize cell(
      width / columns,
      ThumbnailDelegate::heightFor(width / columns, rows_->session()->modelCount(),
                                   static_cast<int>(rows_->session()->settings().techniques.size()), fontMetrics()));
  if (cell != gridSize()) {
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 4);
    if (currentIndex().isValid()) scrollTo(currentIndex());
  }
  onScreen_.start();
}

void ThumbnailView::resizeEvent(QResizeEvent* event) {
  layOut();
  QListView::resizeEvent(event);
}

void ThumbnailView::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::FontChange) layOut();
}

void ThumbnailView::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (rows_->rowCount() > 0 || emptyText_.isEmpty()) return;
  QPainter painter(viewport());
  painter.setPen(mutedText(palette()));
  painter.drawText(viewport()->rect().adjusted(2 * kGap, 0, -2 * kGap, 0), Qt::AlignCenter | Qt::TextWordWrap,
                   emptyText_);
}

}  // namespace sightline::ui
