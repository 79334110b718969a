// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gallery_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "core/alignment/alignment_curve.h"
#include "core/statistics/number_text.h"
#include "ui/grid/linked_view.h"
#include "ui/session/translated.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr int kTileWidth = 84;    // the narrowest, so that an outline can be seen
constexpr int kTileEnough = 160;  // wider ones show nothing more
constexpr std::size_t kMostOfAGroup = 8;
constexpr int kGroups = 3;

}  // namespace

GalleryView::GalleryView(StudySession* session, QWidget* parent) : QWidget(parent), session_(session) {
  setObjectName(QStringLiteral("gallery"));
  setAccessibleName(tr("Best, typical and worst images"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  markFocus(this);
}

std::size_t GalleryView::room() const {
  const int group = (width() - (kGroups + 1) * kGap) / kGroups;
  const int tile = std::clamp(frameHeight(), kTileWidth, kTileEnough);
  return std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0, (group + kHalfGap) / (tile + kHalfGap))), 1,
                                 kMostOfAGroup);
}

int GalleryView::frameHeight() const {
  const int line = fontMetrics().height();
  return height() - (kHalfGap + line + kHalfGap) - 2 * line - kHalfGap;
}

QSize GalleryView::minimumSizeHint() const {
  return {kGroups * kTileWidth + (kGroups + 1) * kGap, 3 * fontMetrics().height() + kTileWidth / 2 + 3 * kGap};
}

void GalleryView::setGallery(const Gallery& gallery, Technique technique, int model) {
  gallery_ = gallery;
  technique_ = technique;
  model_ = model;
  const auto shown = images();
  std::erase_if(pictures_,
                [&](const auto& kept) { return std::find(shown.begin(), shown.end(), kept.first) == shown.end(); });
  layOut();
  QStringList parts;
  for (const Group& group : groups_)
    for (const Tile& tile : group.tiles) parts << group.title + QStringLiteral(": ") + captionOf(tile);
  setAccessibleDescription(parts.join(QStringLiteral("; ")));
  update();
}

std::vector<int> GalleryView::images() const {
  std::vector<int> all;
  for (const auto* part : {&gallery_.best, &gallery_.typical, &gallery_.worst})
    for (const Gallery::Entry& entry : *part) all.push_back(entry.image);
  return all;
}

void GalleryView::layOut() {
  groups_.clear();
  const int line = fontMetrics().height();
  const int group = (width() - (kGroups + 1) * kGap) / kGroups;
  const int each = static_cast<int>(room());
  const int tile = (group - (each - 1) * kHalfGap) / each;
  const int top = kHalfGap + line + kHalfGap;
  const int frame = std::max(8, std::min(tile, frameHeight()));
  int x = kGap;
  for (const auto& [title, entries] :
       {std::pair{tr("Best"), &gallery_.best}, std::pair{tr("Typical"), &gallery_.typical},
        std::pair{tr("Worst"), &gallery_.worst}}) {
    Group& g = groups_.emplace_back(Group{title, {x, kHalfGap, group, line}, {}});
    int left = x;
    for (const Gallery::Entry& entry : *entries) {
      const QRect whole(left, top, tile, frame + 2 * line);
      g.tiles.push_back({entry, whole, QRect(left + (tile - frame) / 2, top, frame, frame)});
      left += tile + kHalfGap;
    }
    x += group + kGap;
  }
}

QRect GalleryView::placeOf(int image) const {
  for (const Group& group : groups_)
    for (const Tile& tile : group.tiles)
      if (tile.entry.image == image) return tile.whole;
  return {};
}

const GalleryView::Tile* GalleryView::tileAt(QPoint point) const {
  for (const Group& group : groups_)
    for (const Tile& tile : group.tiles)
      if (tile.whole.contains(point)) return &tile;
  return nullptr;
}

QString GalleryView::captionOf(const Tile& tile) const {
  const auto& item = session_->definition().dataset.items[static_cast<std::size_t>(tile.entry.image)];
  return tr("%1, %2 %3")
      .arg(QString::fromStdString(item.id), translated(metricName(session_->display().metric)),
           QString::fromStdString(fixedText(tile.entry.value, 3)));
}

void GalleryView::paintTile(QPainter& painter, const Tile& tile) {
  const CellKey key{tile.entry.image, model_, technique_};
  const auto result = session_->result(key);
  const auto picture = session_->thumbnail(tile.entry.image);
  const QFontMetrics metrics(painter.font());
  if (result && picture) {
    auto& kept = pictures_[tile.entry.image];
    if (!kept) kept = std::make_unique<CellPictures>();
    kept->setPicture(picture, result->mask);
    const PictureView view = viewIn(LinkedView(), tile.frame.size(), kept->aspect(), devicePixelRatioF());
    const int people = result->mask ? votesNeeded(session_->settings().agreement, result->mask->annotators) : 0;
    const auto colour = modelColour(session_->definition().models[static_cast<std::size_t>(model_)]);
    DisplaySettings display = session_->display();
    display.pinned.reset();
    const QImage& image =
        kept->map({{0, 1}, result, session_->snapshot()->cell(key).cut(), colour}, people, view, display);
    painter.drawImage(view.target.translated(tile.frame.topLeft()), image);
  } else {
    painter.fillRect(tile.frame, palette().color(QPalette::AlternateBase));
  }
  if (tile.entry.image == session_->currentImage()) {
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(tile.frame.adjusted(1, 1, -1, -1));
  }
  const auto& item = session_->definition().dataset.items[static_cast<std::size_t>(tile.entry.image)];
  const QRect words = tile.whole.adjusted(0, tile.frame.height(), 0, 0);
  const QRect name(words.left(), words.top(), words.width(), metrics.height());
  painter.setPen(palette().color(QPalette::Text));
  painter.drawText(name, Qt::AlignCenter,
                   metrics.elidedText(QString::fromStdString(item.id), Qt::ElideMiddle, name.width()));
  painter.setPen(mutedText(palette()));
  painter.drawText(name.translated(0, metrics.height()), Qt::AlignCenter,
                   QString::fromStdString(fixedText(tile.entry.value, 2)));
}

void GalleryView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Base));
  for (const Group& group : groups_) {
    painter.setFont(headingFont(smallFont(font())));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(group.heading, Qt::AlignLeft | Qt::AlignVCenter, group.title);
    painter.setFont(smallFont(font()));
    for (const Tile& tile : group.tiles) paintTile(painter, tile);
  }
}

void GalleryView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOut();
  if (std::exchange(shownRoom_, room()) != room()) Q_EMIT roomChanged();
}

void GalleryView::mousePressEvent(QMouseEvent* event) {
  const Tile* tile = event->button() == Qt::LeftButton ? tileAt(event->position().toPoint()) : nullptr;
  if (!tile) return QWidget::mousePressEvent(event);
  Q_EMIT imageChosen(tile->entry.image);
}

void GalleryView::mouseMoveEvent(QMouseEvent* event) {
  setCursor(tileAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void GalleryView::keyPressEvent(QKeyEvent* event) {
  const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  const auto all = images();
  if (by == 0 || all.empty()) return QWidget::keyPressEvent(event);
  const auto here = std::find(all.begin(), all.end(), session_->currentImage());
  const auto last = std::ssize(all) - 1;
  const auto at =
      here == all.end() ? (by > 0 ? 0 : last) : std::clamp<std::ptrdiff_t>(here - all.begin() + by, 0, last);
  Q_EMIT imageChosen(all[static_cast<std::size_t>(at)]);
}

bool GalleryView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  auto* help = static_cast<QHelpEvent*>(event);
  if (const Tile* tile = tileAt(help->pos()))
    QToolTip::showText(help->globalPos(), tr("%1 (click to show)").arg(captionOf(*tile)), this, tile->whole);
  else
    QToolTip::hideText();
  return true;
}

}  // namespace sightline::ui
