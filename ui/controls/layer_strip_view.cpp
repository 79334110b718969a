// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/layer_strip_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {

constexpr int kBox = 44;    ///< side of the small image
constexpr int kMargin = 4;  ///< around it; the frame of a chosen one lies in here
constexpr int kBar = 3;

/// One layer: its small map, its IoU as a number and as a bar.
class LayerDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  static QSize sizeFor(const QFont& font) {
    return {kBox + 2 * kMargin, kMargin + kBox + 3 + QFontMetrics(smallFont(font)).height() + kBar + 3};
  }
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return sizeFor(option.font);
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const auto* layers = static_cast<const LayerStripModel*>(index.model());
    const QPalette& palette = option.palette;
    const bool chosen = option.state & QStyle::State_Selected;
    const bool blank = !index.data(LayerStripModel::BlankRole).toString().isEmpty();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box(option.rect.left() + (option.rect.width() - kBox) / 2, option.rect.top() + kMargin, kBox, kBox);
    const QPixmap picture = layers->picture(index.row(), box.size(), painter->device()->devicePixelRatioF());
    QRectF frame = box;
    if (picture.isNull()) {
      painter->fillRect(box, hairline(palette));
    } else {
      const QSizeF size = picture.deviceIndependentSize();
      frame = QRectF(box.left() + (kBox - size.width()) / 2, box.top() + (kBox - size.height()) / 2, size.width(),
                     size.height());
      painter->drawPixmap(frame.topLeft(), picture);
    }
    if (blank) {  // crossed out, never just dark
      painter->setPen(QPen(QColor(255, 255, 255, 200), 1.5));
      painter->drawLine(frame.topLeft() + QPointF(6, 6), frame.bottomRight() - QPointF(6, 6));
      painter->drawLine(frame.topRight() + QPointF(-6, 6), frame.bottomLeft() + QPointF(6, -6));
    }
    painter->setBrush(Qt::NoBrush);
    if (chosen) {
      painter->setPen(QPen(palette.color(QPalette::Base), 1));
      painter->drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5));
      painter->setPen(QPen(layers->colour(), 2.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
      painter->drawRect(frame.adjusted(-2, -2, 2, 2));
    } else if (option.state & QStyle::State_MouseOver) {
      painter->setPen(QPen(mutedText(palette), 1));
      painter->drawRect(frame.adjusted(-1, -1, 1, 1));
    }
    if (option.state & QStyle::State_HasFocus) {
      painter->setPen(QPen(palette.color(QPalette::Active, QPalette::Highlight), 1, Qt::DotLine));
      painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (index.data(LayerStripModel::StandardRole).toBool()) {  // a turned-down corner
      QPainterPath corner;
      corner.moveTo(frame.topLeft());
      corner.lineTo(frame.topLeft() + QPointF(12, 0));
      corner.lineTo(frame.topLeft() + QPointF(0, 12));
      corner.closeSubpath();
      painter->fillPath(corner, Qt::white);
      painter->setPen(QPen(QColor(0, 0, 0, 190), 1));
      painter->drawLine(frame.topLeft() + QPointF(12, 0), frame.topLeft() + QPointF(0, 12));
    }
    const QFont font = tabularFont(smallFont(option.font));
    const QFontMetrics metrics(font);
    const QRect line(option.rect.left(), box.bottom() + 3, option.rect.width(), metrics.height());
    const QVariant iou = index.data(LayerStripModel::IouRole);
    if (iou.isValid()) {
      QFont number = font;
      number.setBold(chosen);
      painter->setFont(number);
      painter->setPen(palette.color(chosen ? QPalette::Text : QPalette::WindowText));
      painter->drawText(line, Qt::AlignCenter, gridtext::score(iou.toDouble()));
      const QRectF track(box.left(), line.bottom() + 1, kBox, kBar);
      QColor ground = mutedText(palette);
      ground.setAlphaF(0.16f);
      painter->fillRect(track, ground);
      fillBar(
          *painter,
          QRectF(track.left(), track.top(), std::max(1.0, track.width() * std::clamp(iou.toDouble(), 0.0, 1.0)), kBar),
          layers->colour(), Technique::GradCam);
    } else if (blank) {
      painter->setFont(font);
      painter->setPen(mutedText(palette));
      painter->drawText(line, Qt::AlignCenter, LayerStripView::tr("no map"));
    }
    painter->restore();
  }
};

}  // namespace

LayerStripView::LayerStripView(LayerStripModel* layers, QWidget* parent) : QListView(parent), layers_(layers) {
  setObjectName(QStringLiteral("filmStrip"));
  setModel(layers);
  setItemDelegate(new LayerDelegate(this));
  setFlow(LeftToRight);
  setWrapping(false);
  setUniformItemSizes(true);
  setSelectionMode(ExtendedSelection);
  setHorizontalScrollMode(ScrollPerPixel);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(NoFrame);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setTabKeyNavigation(false);
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    if (!taking_) Q_EMIT chosenByUser();
  });
  connect(layers, &QAbstractItemModel::modelReset, this, [this] {
    updateGeometry();
    showChosen();
  });
}

QSize LayerStripView::sizeHint() const {
  const QSize item = LayerDelegate::sizeFor(font());
  const bool scrolls = layers_->rowCount() * item.width() > width();
  return {5 * item.width(), item.height() + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0)};
}

QSize LayerStripView::minimumSizeHint() const {
  return {2 * LayerDelegate::sizeFor(font()).width(), sizeHint().height()};
}

std::vector<std::string> LayerStripView::chosen() const {
  std::vector<int> rows;
  for (const QModelIndex& index : selectionModel()->selectedIndexes()) rows.push_back(index.row());
  std::ranges::sort(rows);
  std::vector<std::string> paths;
  for (const int row : rows) paths.push_back(layers_->path(row));
  return paths;
}

void LayerStripView::setChosen(const std::vector<std::string>& layers) {
  wanted_ = layers;
  if (chosen() != layers) showChosen();
}

void LayerStripView::showChosen() {
  const QScopedValueRollback guard(taking_, true);
  QItemSelection selection;
  QModelIndex last;
  for (const std::string& path : wanted_)
    if (const int row = layers_->rowOf(path); row >= 0) {
      last = layers_->index(row);
      selection.select(last, last);
    }
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  if (!last.isValid()) return;
  selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
  scrollTo(last, PositionAtCenter);
}

QItemSelectionModel::SelectionFlags LayerStripView::selectionCommand(const QModelIndex& index,
                                                                     const QEvent* event) const {
  if (!index.isValid()) return QItemSelectionModel::NoUpdate;  // beside the layers: the choice stays
  return QListView::selectionCommand(index, event);
}

void LayerStripView::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton)) return QListView::mouseMoveEvent(event);
  if (event->modifiers()) return;
  // Dragging scrubs through the depth, also beyond the ends.
  const QPoint at(std::clamp(event->position().toPoint().x(), 0, viewport()->width() - 1), viewport()->height() / 2);
  const QModelIndex under = indexAt(at);
  if (!under.isValid() || under == currentIndex()) return;
  selectionModel()->setCurrentIndex(under, QItemSelectionModel::ClearAndSelect);
}

void LayerStripView::paintEvent(QPaintEvent* event) {
  Q_EMIT seen();
  QListView::paintEvent(event);
  if (layers_->rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setPen(mutedText(palette()));
  painter.setFont(smallFont(font()));
  painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                   tr("Each layer's map appears here once the first Grad-CAM is computed."));
}

void LayerStripView::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
}

void LayerStripView::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  if (event->oldSize().width() != event->size().width()) updateGeometry();
  const QModelIndex current = currentIndex();
  if (current.isValid() && event->oldSize().width() != event->size().width()) scrollTo(current, EnsureVisible);
}

}  // namespace sightline::ui
