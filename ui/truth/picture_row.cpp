// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truth/picture_row.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {
constexpr int kSmallest = 36, kUsual = 130;  // pixels of a picture's side
}

QImage pictureOf(const Image& image) {
  if (image.empty()) return {};
  return QImage(image.rgb.data(), image.width, image.height, static_cast<qsizetype>(image.width) * 3,
                QImage::Format_RGB888)
      .copy();
}

PictureRow::PictureRow(const QString& name, QWidget* parent) : QWidget(parent), name_(name) {
  setFont(smallFont(font()));
  setAccessibleName(name);
}

void PictureRow::setPictures(std::vector<Picture> pictures) {
  pictures_ = std::move(pictures);
  QString all = name_;
  for (const Picture& p : pictures_) all += QStringLiteral("; ") + p.caption + QLatin1Char(' ') + p.value;
  setAccessibleDescription(all);
  update();
}

int PictureRow::captionHeight() const {
  const bool two = std::any_of(pictures_.begin(), pictures_.end(), [](const Picture& p) { return !p.value.isEmpty(); });
  return (two ? 2 : 1) * fontMetrics().height() + kHalfGap;
}

QSize PictureRow::sizeHint() const {
  const int count = std::max(1, static_cast<int>(pictures_.size()));
  return {count * (kUsual + kGap), kUsual + captionHeight()};
}

QSize PictureRow::minimumSizeHint() const {
  const int count = std::max(1, static_cast<int>(pictures_.size()));
  return {count * (kSmallest + kHalfGap), kSmallest + captionHeight()};
}

QRect PictureRow::slot(std::size_t index) const {
  const int count = static_cast<int>(pictures_.size());
  const int side = std::min((width() - (count - 1) * kGap) / count, height() - captionHeight());
  return {static_cast<int>(index) * (side + kGap), 0, side, side};
}

void PictureRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  for (std::size_t i = 0; i < pictures_.size(); ++i) {
    const QRect place = slot(i);
    if (place.width() <= 0) return;
    const QImage& image = pictures_[i].image;
    if (!image.isNull()) {
      QRect shown(QPoint(0, 0), image.size().scaled(place.size(), Qt::KeepAspectRatio));
      shown.moveTopLeft(place.topLeft());
      painter.drawImage(shown, image);
    } else {
      painter.setPen(hairline(palette()));
      painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    QRect line(place.left(), place.bottom() + kHalfGap, place.width() + kHalfGap, fontMetrics().height());
    for (const QString& text : {pictures_[i].caption, pictures_[i].value}) {
      painter.drawText(line, Qt::AlignLeft | Qt::AlignTop,
                       fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
      line.translate(0, line.height());
    }
  }
}

bool PictureRow::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  for (std::size_t i = 0; i < pictures_.size(); ++i)
    if (slot(i).adjusted(0, 0, 0, captionHeight()).contains(help->pos())) {
      QToolTip::showText(help->globalPos(), pictures_[i].tip, this);
      return true;
    }
  QToolTip::hideText();
  return true;
}

}  // namespace sightline::ui
