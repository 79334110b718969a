// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/threshold_table.h"

#include <QPainter>
#include <cmath>

#include "core/study/not_defined.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {
constexpr int kNameRoom = 70;  // of a model's name, in pixels
}

ThresholdTable::ThresholdTable(StudySession* session, QWidget* parent) : QWidget(parent), session_(session) {
  setFont(tabularFont(smallFont(font())));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Threshold and area of each map of this image"));
  setToolTip(tr("For this image: the threshold on the map scaled to 0–1, and the share of the image at or above it."));
  connect(session_, &StudySession::snapshotChanged, this, qOverload<>(&QWidget::update));
  connect(session_, &StudySession::currentImageChanged, this, qOverload<>(&QWidget::update));
}

int ThresholdTable::lineHeight() const { return fontMetrics().height() + 4; }

QSize ThresholdTable::sizeHint() const { return {240, (session_->modelCount() + 2) * lineHeight()}; }

QString ThresholdTable::thresholdText(int model, Technique technique) const {
  const auto& cell = session_->snapshot()->cell({session_->currentImage(), model, technique});
  if (!cell.ready) return QStringLiteral("…");
  return std::isfinite(cell.threshold) ? QString::number(cell.threshold, 'f', 2) : tr("blank");
}

QString ThresholdTable::areaText(int model, Technique technique) const {
  const auto& cell = session_->snapshot()->cell({session_->currentImage(), model, technique});
  return cell.ready ? tr("%1 %").arg(QString::number(cell.area() * 100, 'f', 0)) : QString();
}

void ThresholdTable::paintEvent(QPaintEvent*) {
  if (session_->imageCount() == 0) return;
  QPainter painter(this);
  const int line = lineHeight();
  const int wide[]{
      std::max(fontMetrics().horizontalAdvance(tr("thresh.")), fontMetrics().horizontalAdvance("0.00")) + 8,
      fontMetrics().horizontalAdvance("100 %") + 8};
  const int pair = wide[0] + wide[1];
  // As many rows of the grid as fit beside the models' names, from the top.
  const auto& techniques = session_->settings().techniques;
  const int columns = std::clamp((width() - kNameRoom) / pair, 1, std::max(1, static_cast<int>(techniques.size())));
  const int numbers = width() - columns * pair;
  if (techniques.empty()) return;
  const auto cell = [&](int technique, int which, int row, const QString& text) {
    const int x = numbers + technique * pair + (which ? wide[0] : 0);
    painter.drawText(QRect(x, row * line, wide[which], line), Qt::AlignRight | Qt::AlignVCenter, text);
  };
  painter.setPen(mutedText(palette()));
  for (int t = 0; t < columns; ++t) {
    const QString name = techniqueText(techniques[static_cast<std::size_t>(t)]);
    painter.drawText(QRect(numbers + t * pair, 0, pair, line), Qt::AlignRight | Qt::AlignVCenter,
                     fontMetrics().elidedText(name, Qt::ElideRight, pair - 4));
    cell(t, 0, 1, tr("thresh."));
    cell(t, 1, 1, tr("area"));
  }
  painter.drawText(QRect(0, line, numbers, line), Qt::AlignLeft | Qt::AlignVCenter, tr("This image"));
  painter.setPen(hairline(palette()));
  painter.drawLine(0, 2 * line - 1, width(), 2 * line - 1);
  for (int model = 0; model < session_->modelCount(); ++model) {
    const int row = model + 2;
    const auto& spec = session_->definition().models[model];
    painter.fillRect(QRectF(0, row * line + line / 2.0 - 4, 8, 8), modelColour(spec));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(14, row * line, numbers - 14, line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(shortModelName(spec.displayName), Qt::ElideRight, numbers - 14));
    for (int t = 0; t < columns; ++t) {
      const Technique technique = techniques[static_cast<std::size_t>(t)];
      if (!whyNotDefined(technique, spec).empty()) {  // one word in place of both numbers
        painter.drawText(QRect(numbers + t * pair, row * line, pair, line), Qt::AlignRight | Qt::AlignVCenter,
                         fontMetrics().elidedText(tr("not defined"), Qt::ElideRight, pair - 4));
        continue;
      }
      cell(t, 0, row, thresholdText(model, technique));
      cell(t, 1, row, areaText(model, technique));
    }
  }
}

}  // namespace sightline::ui
