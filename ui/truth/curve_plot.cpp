// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truth/curve_plot.h"

#include <QEvent>
#include <QVBoxLayout>

#include "core/faithfulness/causal_metric.h"
#include "core/report/faithfulness_table.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/qcustomplot.h"

namespace sightline::ui {

namespace {
constexpr int kNamedFrom = 140;  // pixels of height
}

CurvePlot::CurvePlot(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
  plot_->setLocale(QLocale::c());  // numbers look alike everywhere in the window
  plot_->setObjectName(QStringLiteral("truthCurves"));
  plot_->setAccessibleName(tr("Curves of deletion and insertion"));
  plot_->setFocusPolicy(Qt::StrongFocus);
  markFocus(plot_);
  plot_->setMinimumSize(150, 60);
  deletion_ = plot_->addGraph();
  insertion_ = plot_->addGraph();
  deletion_->setName(tr("deletion"));
  insertion_->setName(tr("insertion"));
  plot_->xAxis->setRange(0, 1.01);
  plot_->yAxis->setRange(0, 1.04);
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
    axis->setNumberFormat(QStringLiteral("f"));
    axis->setNumberPrecision(2);
    axis->setSubTicks(false);
  }
  plot_->legend->setVisible(true);
  plot_->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignVCenter | Qt::AlignRight);
  plot_->axisRect()->setMinimumMargins(QMargins(4, 4, 8, 2));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(plot_);
  applyPalette();
}

void CurvePlot::setCurves(const CausalCurves* curves) {
  const auto show = [](QCPGraph* graph, const Measured<CausalCurve>* curve) {
    if (curve && curve->value)
      graph->setData(QVector<double>(curve->value->share.begin(), curve->value->share.end()),
                     QVector<double>(curve->value->probability.begin(), curve->value->probability.end()), true);
    else
      graph->data()->clear();
  };
  show(deletion_, curves ? &curves->deletion : nullptr);
  show(insertion_, curves ? &curves->insertion : nullptr);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

TextTable CurvePlot::values() const {
  std::vector<CurveRow> rows;
  for (const QCPGraph* graph : {deletion_, insertion_})
    for (const QCPGraphData& point : *graph->data()) rows.push_back({graph == deletion_, point.key, point.value});
  return faithfulCurveTable(rows);
}

void CurvePlot::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const QString share = tr("share of pixels taken away, or back"), probability = tr("probability");
  // Where the curves would be left no room, their axes are named in a tip.
  const bool room = height() >= kNamedFrom;
  plot_->xAxis->setLabel(room ? share : QString());
  plot_->yAxis->setLabel(room ? probability : QString());
  plot_->setToolTip(tr("%1 over %2").arg(probability, share));
}

void CurvePlot::applyPalette() {
  const QPalette colours = palette();
  const QColor ink = colours.color(QPalette::Text);
  const QFont small = smallFont(font());
  plot_->setBackground(colours.color(QPalette::Base));
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
    axis->setTickLabelFont(small);
    axis->setTickLabelColor(mutedText(colours));
    axis->setBasePen(QPen(mutedText(colours)));
    axis->setTickPen(QPen(mutedText(colours)));
    axis->setLabelFont(small);
    axis->setLabelColor(ink);
    axis->grid()->setPen(QPen(hairline(colours), 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
  }
  plot_->legend->setFont(small);
  plot_->legend->setTextColor(ink);
  plot_->legend->setBrush(colours.color(QPalette::Base));
  plot_->legend->setBorderPen(Qt::NoPen);
  deletion_->setPen(QPen(colours.color(QPalette::Highlight), 2));
  insertion_->setPen(QPen(ink, 2, Qt::DashLine));
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace sightline::ui
