// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_plot_view.h"

#include <QHelpEvent>
#include <QToolTip>

#include "ui/theme/theme.h"

namespace sightline::ui {

BoxPlotView::BoxPlotView(QWidget* parent) : QCustomPlot(parent) {
  boxes_ = new BoxPlottable(xAxis, yAxis);  // owned by the plot
  setMouseTracking(true);
  setNoAntialiasingOnDrag(true);
  setAntialiasedElements(QCP::aeNone);
  yAxis->setRange(0, 1);
  yAxis->setPadding(kHalfGap);
  xAxis->grid()->setVisible(false);
  xAxis->setTickLength(0);
  xAxis->setSubTicks(false);
  yAxis->setSubTicks(false);
  yAxis->setNumberPrecision(2);
  yAxis->setNumberFormat("f");
  plotLayout()->setMargins(QMargins(0, 0, 0, 0));
  takePalette();
}

void BoxPlotView::takePalette() {
  const QColor text = palette().color(QPalette::WindowText), muted = mutedText(palette()), line = hairline(palette());
  setBackground(palette().color(QPalette::Window));
  for (auto* axis : {xAxis, yAxis}) {
    axis->setBasePen(QPen(line));
    axis->setTickPen(QPen(line));
    axis->setTickLabelColor(axis == xAxis ? text : muted);
    axis->setLabelColor(text);
    QFont small = smallFont(font());
    small.setPointSizeF(small.pointSizeF() - 1);
    axis->setTickLabelFont(small);
    axis->setLabelFont(smallFont(font()));
  }
  yAxis->grid()->setPen(QPen(line, 1, Qt::DotLine));
  yAxis->grid()->setZeroLinePen(QPen(line));
}

void BoxPlotView::show(std::vector<ScoreGroup> groups, const std::vector<QColor>& colours, const std::vector<QString>& labels,
                       Metric metric, double top, double step) {
  colours_ = colours;
  QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
  for (std::size_t g = 0; g < groups.size(); ++g) ticker->addTick(static_cast<double>(g) + 1, labels.at(g));
  xAxis->setTicker(ticker);
  xAxis->setRange(0.4, static_cast<double>(groups.size()) + 0.6);
  QSharedPointer<QCPAxisTickerFixed> steps(new QCPAxisTickerFixed);
  steps->setTickStep(step);
  yAxis->setTicker(steps);
  yAxis->setRange(-0.02 * top, top * 1.02);
  yAxis->setLabel(QString::fromUtf8(metricName(metric)));
  boxes_->setGroups(std::move(groups), {colours_, palette().color(QPalette::WindowText), palette().color(QPalette::Window)});
  replot(QCustomPlot::rpQueuedReplot);
}

void BoxPlotView::setCurrentImage(int image) {
  boxes_->setCurrentImage(image);
  replot(QCustomPlot::rpQueuedReplot);
}

bool BoxPlotView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto hit = boxes_->pointAt(help->pos()); hit && pointText_) {
      const auto& group = boxes_->groups()[hit->group];
      QToolTip::showText(help->globalPos(), pointText_(group.keys[hit->value], group.values[hit->value]), this);
    } else {
      QToolTip::hideText();
    }
    return true;
  }
  return QCustomPlot::event(event);
}

void BoxPlotView::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    takePalette();
    boxes_->setGroups(boxes_->groups(), {colours_, palette().color(QPalette::WindowText), palette().color(QPalette::Window)});
    replot(QCustomPlot::rpQueuedReplot);
  }
}

void BoxPlotView::mouseMoveEvent(QMouseEvent* event) {
  QCustomPlot::mouseMoveEvent(event);
  setCursor(boxes_->pointAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BoxPlotView::mouseReleaseEvent(QMouseEvent* event) {
  QCustomPlot::mouseReleaseEvent(event);
  if (event->button() != Qt::LeftButton) return;
  if (const auto hit = boxes_->pointAt(event->position())) Q_EMIT imageChosen(boxes_->groups()[hit->group].keys[hit->value].image);
}

}  // namespace sightline::ui
