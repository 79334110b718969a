// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QWidget>
#include <algorithm>

namespace sightline::ui {
namespace {

int heightOf(const std::vector<QLayoutItem*>& row) {
  int height = 0;
  for (const QLayoutItem* item : row) height = std::max(height, item->sizeHint().height());
  return height;
}

QSize marginsOf(const QLayout& layout) {
  const QMargins m = layout.contentsMargins();
  return {m.left() + m.right(), m.top() + m.bottom()};
}

}  // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}
FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int index, QWidget* widget) {
  addChildWidget(widget);
  items_.insert(items_.begin() + index, std::make_unique<QWidgetItem>(widget));
  invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) {
  items_.emplace_back(item);
  invalidate();
}

int FlowLayout::count() const { return static_cast<int>(items_.size()); }

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  QLayoutItem* item = items_[static_cast<std::size_t>(index)].release();
  items_.erase(items_.begin() + index);
  invalidate();
  return item;
}

std::vector<FlowLayout::Row> FlowLayout::rowsFor(int width) const {
  std::vector<Row> rows;
  int left = -1;
  for (const auto& item : items_) {
    if (item->isEmpty()) continue;  // hidden
    const int least = item->minimumSize().width();
    if (rows.empty() || left < spacing() + least) {
      rows.emplace_back();
      left = width;
    } else {
      left -= spacing();
    }
    rows.back().push_back(item.get());
    left -= least;
  }
  return rows;
}

int FlowLayout::heightForWidth(int width) const {
  int height = marginsOf(*this).height();
  const auto rows = rowsFor(width - marginsOf(*this).width());
  for (const Row& row : rows) height += heightOf(row);
  return height + std::max(0, static_cast<int>(rows.size()) - 1) * spacing();
}

QSize FlowLayout::sizeHint() const {
  QSize size(0, 0);
  int shown = 0;
  for (const auto& item : items_)
    if (!item->isEmpty()) {
      size = QSize(size.width() + item->sizeHint().width(), std::max(size.height(), item->sizeHint().height()));
      ++shown;
    }
  return size + QSize(std::max(0, shown - 1) * spacing(), 0) + marginsOf(*this);
}

QSize FlowLayout::minimumSize() const {
  QSize size(0, 0);
  for (const auto& item : items_)
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  return size + marginsOf(*this);
}

void FlowLayout::place(const Row& row, const QRect& rect) const {
  int extra = rect.width() - (static_cast<int>(row.size()) - 1) * spacing();
  for (const QLayoutItem* item : row) extra -= item->minimumSize().width();
  const QLayoutItem* last = nullptr;
  for (const auto& item : items_)
    if (!item->isEmpty()) last = item.get();
  int x = rect.left();
  const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
  for (QLayoutItem* item : row) {
    const int least = item->minimumSize().width();
    const int wish = item == last ? extra : std::max(0, item->sizeHint().width() - least);
    const int more = std::clamp(wish, 0, std::max(0, extra));
    extra -= more;
    const QRect place(x, rect.top(), least + more, rect.height());
    item->setGeometry(
        mirrored ? QRect(rect.right() - (place.right() - rect.left()), rect.top(), place.width(), rect.height())
                 : place);
    x += place.width() + spacing();
  }
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  QRect inside = rect.marginsRemoved(contentsMargins());
  for (const Row& row : rowsFor(inside.width())) {
    const int height = heightOf(row);
    place(row, QRect(inside.left(), inside.top(), inside.width(), height));
    inside.setTop(inside.top() + height + spacing());
  }
}

}  // namespace sightline::ui
