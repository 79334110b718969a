// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnail_delegate.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_list_model.h"

namespace sightline::ui {

namespace {
constexpr int kMargin = 6, kBar = 3, kBarGap = 1, kGroupGap = 3;
constexpr double kPictureAspect = 0.75;  // height of the image's box over its width

int barsHeight(int models, int techniques) {
  return techniques * models * (kBar + kBarGap) + (techniques - 1) * kGroupGap;
}

/// How much of a bar a value fills. Metrics without an end are shown up to a value that few maps reach.
double shareOf(Metric metric, double value) {
  MetricRange range = metricRange(metric);
  if (std::isinf(range.high)) range.high = metric == Metric::KullbackLeibler ? 4 : 3;
  if (std::isinf(range.low)) range.low = -1;
  return std::clamp((value - range.low) / (range.high - range.low), 0.0, 1.0);
}

void paintBars(QPainter& painter, const QRect& area, const StudySession& session, int image, const QPalette& palette) {
  const auto snapshot = session.snapshot();
  const Metric metric = session.display().metric;
  QColor track = mutedText(palette);
  track.setAlphaF(0.16f);
  double y = area.top();
  for (const auto technique : snapshot->techniques()) {
    for (int model = 0; model < session.modelCount(); ++model, y += kBar + kBarGap) {
      const auto& cell = snapshot->cell({image, model, technique});
      const QRectF row(area.left(), y, area.width(), kBar);
      const auto value = valueOf(cell, metric);
      if (cell.ready && value) {
        painter.fillRect(row, track);
        fillBar(painter, QRectF(row.left(), y, std::max(1.0, row.width() * shareOf(metric, *value)), kBar),
                modelColour(session.definition().models[model]), technique);
      } else {  // three dots: not computed yet; an open ring of one: computed, but undefined
        painter.setBrush(mutedText(palette));
        for (int dot = 0; dot < (cell.ready ? 1 : 3); ++dot)
          painter.fillRect(QRectF(row.left() + dot * 5, y + 1, 2, 2), mutedText(palette));
      }
    }
    y += kGroupGap;
  }
}

}  // namespace

int ThumbnailDelegate::heightFor(int width, int models, int techniques, const QFontMetrics& metrics) {
  return kMargin + static_cast<int>((width - 2 * kMargin) * kPictureAspect) + 2 + metrics.height() + 2 +
         barsHeight(models, techniques) + kMargin;
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return option.rect.size();  // the view's grid decides
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const ImageListModel*>(index.model());
  const int image = index.data(ImageListModel::ImageRole).toInt();
  const QPalette& palette = option.palette;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const bool selected = option.state & QStyle::State_Selected;
  if (selected || option.state & QStyle::State_MouseOver) {
    QColor ground = selected ? palette.color(QPalette::Active, QPalette::Highlight) : mutedText(palette);
    ground.setAlphaF(selected ? 0.22f : 0.10f);
    const bool focused = selected && option.state & QStyle::State_HasFocus;
    painter->setPen(focused ? QPen(palette.color(QPalette::Active, QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
  }

  const QRect inner = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const QRect box(inner.left(), inner.top(), inner.width(), static_cast<int>(inner.width() * kPictureAspect));
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  if (const QPixmap picture = model->thumbnail(image); !picture.isNull()) {
    const QSizeF size = QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatio);
    const QPointF corner(box.center().x() + 0.5 - size.width() / 2, box.center().y() + 0.5 - size.height() / 2);
    painter->drawPixmap(QRectF(corner, size), picture, picture.rect());
  } else {
    QColor waiting = mutedText(palette);
    waiting.setAlphaF(0.12f);
    painter->fillRect(box, waiting);
    if (!model->session()->imageFailure(image).empty()) {
      const QRect sign(box.center().x() - 9, box.center().y() - 9, 18, 18);
      icon("warning").paint(painter, sign);
    }
  }

  painter->setPen(palette.color(QPalette::Active, QPalette::Text));
  painter->setFont(option.font);
  const QRect name(inner.left(), box.bottom() + 2, inner.width(), option.fontMetrics.height());
  painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                    option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));

  painter->setRenderHint(QPainter::Antialiasing, false);
  paintBars(*painter,
            QRect(inner.left(), name.bottom() + 3, inner.width(),
                  barsHeight(model->session()->modelCount(),
                             static_cast<int>(model->session()->settings().techniques.size()))),
            *model->session(), image, palette);
  painter->restore();
}

}  // namespace sightline::ui
