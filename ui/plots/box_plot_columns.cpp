// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_plot_columns.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "core/report/box_plot_svg.h"
#include "ui/plots/box_names.h"
#include "ui/plots/box_plottable.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

constexpr double kSlant = -40, kUpright = -90;  // degrees of names under many boxes
constexpr double kBetweenPlots = 13;            // pixels
constexpr double kNameGap = 3;                  // at least between names, which differ in length
constexpr double kCountGap = 7;                 // and between counts, which do not: about two blanks
constexpr double kSlantedRoom = 1.6;            // line heights between boxes that slanted names need

}  // namespace

BoxPlotColumns::BoxPlotColumns(QCustomPlot* plot, std::vector<QColor> modelColours)
    : plot_(plot), modelColours_(std::move(modelColours)) {
  plot_->plotLayout()->clear();
  plot_->plotLayout()->setRowSpacing(0);
  margins_ = new QCPMarginGroup(plot_);
  add(QCoreApplication::translate("BoxPlotColumns", "By technique"));
  add(QCoreApplication::translate("BoxPlotColumns", "By model"));
}

void BoxPlotColumns::add(const QString& title) {
  Column column;
  column.rect = new QCPAxisRect(plot_);
  column.title = new QCPTextElement(plot_, title);
  column.rect->setMarginGroup(QCP::msBottom | QCP::msTop, margins_);
  column.rect->setMinimumMargins(QMargins(4, 2, 4, 2));
  auto* keys = column.rect->axis(QCPAxis::atBottom);
  auto* values = column.rect->axis(QCPAxis::atLeft);
  keys->setTicker(QSharedPointer<QCPAxisTickerText>::create());
  keys->setTickLength(0);
  keys->setSubTicks(false);
  keys->grid()->setVisible(false);
  values->setTicker(QSharedPointer<QCPAxisTickerFixed>::create());
  values->setSubTicks(false);
  values->setNumberFormat(QStringLiteral("f"));
  values->grid()->setZeroLinePen(Qt::NoPen);
  boxes_.push_back(new BoxPlottable(keys, values));
  boxes_.back()->setModelColours(modelColours_);
  columns_.push_back(column);
}

void BoxPlotColumns::setTechniques(const std::vector<Technique>& techniques) {
  techniques_ = techniques;
  QCPLayoutGrid* grid = plot_->plotLayout();
  for (; columns_.size() > kPooledColumns; columns_.pop_back(), boxes_.pop_back()) {
    plot_->removePlottable(boxes_.back());
    for (QCPLayoutElement* element :
         std::initializer_list<QCPLayoutElement*>{columns_.back().rect, columns_.back().title}) {
      if (element->layout()) grid->take(element);
      delete element;
    }
  }
  for (const Technique technique : techniques_) add(techniqueText(technique));
  forgetRange();
}

void BoxPlotColumns::setTitle(std::size_t row, const QString& title) {
  columns_[kPooledColumns + row].title->setText(title);
}

std::vector<QCPAxisRect*> BoxPlotColumns::rects() const {
  std::vector<QCPAxisRect*> all;
  for (const Column& column : columns_) all.push_back(column.rect);
  return all;
}

bool BoxPlotColumns::isVisible(std::size_t column) const { return columns_[column].rect->visible(); }

BoxPlottable* BoxPlotColumns::boxesAt(const QPointF& pixel) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (isVisible(i) && columns_[i].rect->rect().adjusted(-4, -4, 4, 4).contains(pixel.toPoint())) return boxes_[i];
  return nullptr;
}

bool BoxPlotColumns::setForPrint(double width, bool narrow) {
  if (printWidth_ == width && narrow_ == narrow) return false;
  printWidth_ = width;
  narrow_ = narrow;
  return true;
}

void BoxPlotColumns::layOut(BoxPlotView view, Metric metric) {
  view_ = view;
  QCPLayoutGrid* grid = plot_->plotLayout();
  for (const Column& column : columns_) {
    for (QCPLayoutElement* element : std::initializer_list<QCPLayoutElement*>{column.rect, column.title})
      if (element->layout()) grid->take(element);
  }
  grid->simplify();
  const bool below = isBelow();
  int at = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool pooled = i < kPooledColumns;
    const bool shown = view == BoxPlotView::Everything || pooled == (view == BoxPlotView::Pooled);
    columns_[i].rect->setVisible(shown);
    columns_[i].title->setVisible(shown);
    if (!shown) continue;
    grid->addElement(below ? 2 * at : 0, below ? 0 : at, columns_[i].title);
    grid->addElement(below ? 2 * at + 1 : 1, below ? 0 : at, columns_[i].rect);
    if (below || at == 0) grid->setRowStretchFactor(2 * at, 0.001);
    const std::size_t groups = hasOwnGroups(view) ? boxes_[i]->groups().size()
                               : i == 0           ? techniques_.size()
                                                  : modelColours_.size();
    const int slots = std::max(1, static_cast<int>(groups));
    if (!below) grid->setColumnStretchFactor(at, slots);
    // One scale for all: the numbers and the metric's name stand once.
    auto* values = columns_[i].rect->axis(QCPAxis::atLeft);
    values->setTickLabels(at == 0 || below);
    values->setLabel(at == 0 || below ? translated(metricName(metric)) : QString());
    columns_[i].rect->axis(QCPAxis::atBottom)->setRange(-0.5, slots - 0.5);
    ++at;
  }
}

bool BoxPlotColumns::applyRange(double ceiling, bool settle) {
  double largest = ceiling, smallest = 0;
  for (const ScoreGroup& group : boxes_[0]->groups())
    for (const double v : group.values) {
      largest = std::max(largest, v);
      smallest = std::min(smallest, v);
    }
  const AxisTicks ticks = axisTicks(largest, smallest);
  const bool same = ticks.top == top_ && ticks.bottom == bottom_, within = ticks.top <= top_ && ticks.bottom >= bottom_;
  if (top_ > bottom_ && (same || (within && !settle))) return false;
  top_ = ticks.top;
  bottom_ = ticks.bottom;
  for (const Column& column : columns_) {
    auto* axis = column.rect->axis(QCPAxis::atLeft);
    axis->setRange(bottom_, top_ + 0.02 * (top_ - bottom_));
    axis->ticker().staticCast<QCPAxisTickerFixed>()->setTickStep(ticks.step);
    axis->setNumberPrecision(ticks.step < 0.1 || ticks.step == 0.25 ? 2 : ticks.step < 1 ? 1 : 0);
  }
  return true;
}

BoxPlotColumns::Room BoxPlotColumns::makeRoom(const QFontMetricsF& metrics) {
  double slots = 0, first = 0;  // boxes side by side, and those of the leftmost plot
  int shown = 0;
  for (const Column& column : columns_) {
    if (!column.rect->visible()) continue;
    slots += column.rect->axis(QCPAxis::atBottom)->range().size();
    if (shown++ == 0) first = slots;
  }
  const bool below = isBelow();
  if (below) {
    slots /= 2;
    shown = 1;
  }
  // The numbers of the axis and, upright, its name: what QCustomPlot keeps for them.
  const QCPAxis* values = columns_[0].rect->axis(QCPAxis::atLeft);
  const double axis = metrics.horizontalAdvance(QString::number(top_, 'f', values->numberPrecision())) +
                      values->tickLabelPadding() + metrics.height() + values->labelPadding();
  const double slot =
      ((printWidth_ ? *printWidth_ : plot_->width()) - axis - kBetweenPlots * shown) / std::max(1.0, slots);
  // The leftmost plot also has the numbers of the axis; its boxes are as far apart as the others.
  if (!below && shown > 0 && slot > 0) plot_->plotLayout()->setColumnStretchFactor(0, first + axis / slot);
  return {slot, slot - kNameGap};
}

bool BoxPlotColumns::isCountShort(const QFontMetricsF& metrics, double slot) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    for (const ScoreGroup& group : boxes_[i]->groups())
      if (isVisible(i) && metrics.horizontalAdvance(missingText(group)) > slot - kCountGap) return true;
  return false;
}

template <class TooWide>
bool BoxPlotColumns::anyName(std::size_t column, const TooWide& tooWide) const {
  const auto& groups = boxes_[column]->groups();
  return std::any_of(groups.begin(), groups.end(),
                     [&](const ScoreGroup& group) { return tooWide(shortModelName(group.name)); });
}

void BoxPlotColumns::labelGroups(const QFont& panelFont) {
  const QFontMetricsF metrics(smallFont(panelFont), plot_);
  const Room room = makeRoom(metrics);
  // For all or none: boxes side by side are told of in the same words.
  const bool shortForm = isCountShort(metrics, room.slot);
  bool turned = false;  // on paper nobody can hover over a name that is cut off: all are turned alike
  for (std::size_t i = 0; printWidth_ && i < columns_.size(); ++i)
    turned = turned ||
             (isVisible(i) && anyName(i, [&](const QString& name) { return isNameCut(name, metrics, room.width); }));
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    // Many names side by side, each with how many maps it stands for.
    const bool many = turned || (view_ == BoxPlotView::Classes && anyName(i, [&](const QString& name) {
                                   return metrics.horizontalAdvance(name) > room.width;
                                 }));
    const bool slanted = many && room.width >= kSlantedRoom * metrics.height();
    columns_[i].rect->axis(QCPAxis::atBottom)->setTickLabelRotation(!many ? 0 : slanted ? kSlant : kUpright);
    QStringList labels;
    for (const ScoreGroup& group : boxes_[i]->groups()) {
      const QString name = shortModelName(group.name);
      if (many)
        labels << (printWidth_ ? QStringLiteral("%1 (%2)").arg(name).arg(group.values.size()) : name);
      else
        labels << fittedName(name, metrics, room.width) + QLatin1Char('\n') +
                      countLines(group, metrics, room.width, shortForm);
    }
    // A slanted name that begins left of the plot is not drawn at all; the same names may stand elsewhere than before.
    const bool leftmost = isVisible(i) && columns_[i].rect->axis(QCPAxis::atLeft)->tickLabels();
    const double reach = slanted && leftmost && !labels.isEmpty()
                             ? metrics.horizontalAdvance(labels.front()) * std::cos(kSlant * M_PI / 180) +
                                   metrics.height() - room.width / 2
                             : 0;
    columns_[i].rect->setMinimumMargins(QMargins(std::max(4, static_cast<int>(std::ceil(reach))), 2, 4, 2));
    label(i, labels, slanted);
  }
}

void BoxPlotColumns::label(std::size_t index, const QStringList& labels, bool slanted) {
  Column& column = columns_[index];
  if (labels == column.labels && slanted == column.slanted) return;  // while dragging they rarely change
  column.slanted = slanted;
  column.labels = labels;
  auto ticker = column.rect->axis(QCPAxis::atBottom)->ticker().staticCast<QCPAxisTickerText>();
  ticker->clear();
  for (qsizetype k = 0; k < labels.size(); ++k) ticker->addTick(static_cast<double>(k), labels[k]);
}

void BoxPlotColumns::applyPalette(const QPalette& colours, const QFont& panelFont) {
  const QColor text = colours.color(QPalette::Text), line = hairline(colours);
  const QFont small = smallFont(panelFont);
  plot_->setBackground(colours.color(QPalette::Base));
  for (const Column& column : columns_) {
    column.title->setTextColor(text);
    column.title->setFont(headingFont(small));
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft}) {
      auto* axis = column.rect->axis(type);
      axis->setTickLabelFont(small);
      axis->setTickLabelColor(type == QCPAxis::atBottom ? text : mutedText(colours));
      axis->setBasePen(Qt::NoPen);  // the lowest line of the grid lies there; a base would stick out of it by a pixel
      axis->setTickPen(Qt::NoPen);
      axis->setLabelFont(small);
      axis->setLabelColor(text);
    }
    column.rect->axis(QCPAxis::atLeft)->grid()->setPen(QPen(line, 1));
  }
}

}  // namespace sightline::ui
