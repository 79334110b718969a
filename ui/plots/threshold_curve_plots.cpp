// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_curve_plots.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/report/box_plot_svg.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/qcustomplot.h"

namespace sightline::ui {
namespace {

constexpr int kLineReach = 6;  // pixels from the line within which it is meant
const char* const kLineLayer = "line";

QVector<double> vectorOf(const std::vector<double>& values) { return {values.begin(), values.end()}; }

/// The vertical line at the current value, on a layer of its own so that moving it leaves the curves alone.
class ValueLine : public QCPLayerable {
 public:
  ValueLine(QCustomPlot* plot, QCPAxis* axis) : QCPLayerable(plot, QString::fromLatin1(kLineLayer)), axis_(axis) {}
  void set(std::optional<double> value, const QString& text) {
    value_ = value;
    text_ = text;
  }
  [[nodiscard]] std::optional<double> pixel() const {
    return value_ ? std::optional(axis_->coordToPixel(*value_)) : std::nullopt;
  }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override {
    if (!value_ || !axis_->axisRect()->visible()) return;
    const QPalette palette = mParentPlot->palette();
    const QRect rect = axis_->axisRect()->rect();
    const double x = axis_->coordToPixel(*value_);
    if (x < rect.left() - 1 || x > rect.right() + 1) return;
    painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
    painter->drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    painter->setBrush(palette.color(QPalette::Highlight));
    const QPointF handle[]{{x - 5, double(rect.top())}, {x + 5, double(rect.top())}, {x, rect.top() + 7.0}};
    painter->drawPolygon(handle, 3);
    painter->setFont(smallFont(mParentPlot->font()));
    const QFontMetrics metrics(painter->font());
    const int width = metrics.horizontalAdvance(text_) + 6;
    const bool left = x + width + 6 > rect.right();
    const QRectF label(left ? x - 6 - width : x + 6, rect.top() + 1, width, metrics.height());
    painter->fillRect(label, palette.color(QPalette::Base));
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(label, Qt::AlignCenter, text_);
  }

 private:
  QCPAxis* axis_;
  std::optional<double> value_;
  QString text_;
};

}  // namespace

/// The plot of one technique.
struct ThresholdCurvePlots::Side {
  Technique technique = Technique::GradCam;
  QCPAxisRect* rect = nullptr;
  QCPTextElement* title = nullptr;
  QCPAxis *x = nullptr, *y = nullptr;
  struct Model {
    QCPGraph *low = nullptr, *high = nullptr, *mean = nullptr, *image = nullptr, *best = nullptr;
  };
  std::vector<Model> models;
  std::unique_ptr<ValueLine> line;
};

ThresholdCurvePlots::ThresholdCurvePlots(QCustomPlot* plot, std::vector<QColor> modelColours)
    : plot_(plot), modelColours_(std::move(modelColours)) {
  plot_->setAutoAddPlottableToLegend(false);
  plot_->plotLayout()->setRowSpacing(0);
  plot_->addLayer(QString::fromLatin1(kLineLayer), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot_->layer(QString::fromLatin1(kLineLayer))->setMode(QCPLayer::lmBuffered);
}

ThresholdCurvePlots::~ThresholdCurvePlots() = default;

void ThresholdCurvePlots::setTechniques(const std::vector<Technique>& techniques) {
  sides_.clear();
  plot_->clearPlottables();
  plot_->plotLayout()->clear();
  techniques_ = techniques;
  auto* margins = new QCPMarginGroup(plot_);
  for (const Technique technique : techniques_) {
    auto side = makeSide(technique, sides_.empty());
    side->rect->setMarginGroup(QCP::msBottom | QCP::msTop, margins);
    plot_->plotLayout()->addElement(0, static_cast<int>(sides_.size()), side->title);
    plot_->plotLayout()->addElement(1, static_cast<int>(sides_.size()), side->rect);
    side->line = std::make_unique<ValueLine>(plot_, side->x);
    sides_.push_back(std::move(side));
  }
  plot_->plotLayout()->setRowStretchFactor(0, 0.001);
}

std::unique_ptr<ThresholdCurvePlots::Side> ThresholdCurvePlots::makeSide(Technique technique, bool leftmost) {
  auto side = std::make_unique<Side>();
  side->technique = technique;
  side->rect = new QCPAxisRect(plot_);
  side->rect->setMinimumMargins(QMargins(4, 2, 8, 2));
  side->title = new QCPTextElement(plot_, techniqueText(technique));
  side->x = side->rect->axis(QCPAxis::atBottom);
  side->y = side->rect->axis(QCPAxis::atLeft);
  side->y->setTickLabels(leftmost);
  side->y->setSubTicks(false);
  side->x->setSubTicks(false);
  side->y->setTicker(QSharedPointer<QCPAxisTickerFixed>::create());
  side->y->setNumberFormat(QStringLiteral("f"));
  side->x->setNumberFormat(QStringLiteral("f"));
  side->y->grid()->setZeroLinePen(Qt::NoPen);
  side->x->grid()->setZeroLinePen(Qt::NoPen);
  for (const QColor& colour : modelColours_) {
    Side::Model model;
    QColor band = colour;
    band.setAlphaF(0.13f);
    const auto add = [&] { return plot_->addGraph(side->x, side->y); };
    model.low = add();
    model.high = add();
    model.mean = add();
    model.image = add();
    model.best = add();
    model.low->setPen(Qt::NoPen);
    model.high->setPen(Qt::NoPen);
    model.high->setBrush(band);
    model.high->setChannelFillGraph(model.low);
    model.mean->setPen(QPen(colour, 2));
    model.image->setPen(QPen(colour, 1, Qt::DashLine));
    model.best->setLineStyle(QCPGraph::lsNone);
    side->models.push_back(model);
  }
  return side;
}

const ThresholdCurvePlots::Side* ThresholdCurvePlots::find(Technique technique) const {
  const auto side =
      std::find_if(sides_.begin(), sides_.end(), [&](const auto& s) { return s->technique == technique; });
  return side == sides_.end() ? nullptr : side->get();
}

double ThresholdCurvePlots::setCurves(const Side& side, const ThresholdCurves& c) const {
  const QVector<double> values = vectorOf(c.sweep.axis.values);
  double top = 0;
  for (std::size_t m = 0; m < side.models.size(); ++m) {
    const auto curve = std::find_if(c.curves.begin(), c.curves.end(), [&](const ThresholdCurve& one) {
      return one.technique == side.technique && one.model == static_cast<int>(m);
    });
    if (curve == c.curves.end()) continue;
    const Side::Model& model = side.models[m];
    model.mean->setData(values, vectorOf(curve->mean), true);
    model.low->setData(values, vectorOf(curve->q1), true);
    model.high->setData(values, vectorOf(curve->q3), true);
    model.best->data()->clear();
    if (curve->best) model.best->addData(c.sweep.axis.values[*curve->best], curve->mean[*curve->best]);
    for (const double v : curve->q3)
      if (!std::isnan(v)) top = std::max(top, v);
    for (const double v : curve->mean)
      if (!std::isnan(v)) top = std::max(top, v);
  }
  return top;
}

void ThresholdCurvePlots::showCurves(const ThresholdCurves& c, const QString& axisLabel) {
  const double first = c.sweep.axis.values.front(), last = c.sweep.axis.values.back();
  double top = 0;
  for (const auto& side : sides_) {
    top = std::max(top, setCurves(*side, c));
    side->x->setRange(first, last);
    side->x->setNumberPrecision(last - first > 2 ? 0 : 1);
    side->x->setLabel(axisLabel);
  }
  const AxisTicks ticks = axisTicks(top);
  for (const auto& side : sides_) {
    side->y->setRange(0, ticks.top * 1.02);
    side->y->ticker().staticCast<QCPAxisTickerFixed>()->setTickStep(ticks.step);
    side->y->setNumberPrecision(ticks.step < 0.1 ? 2 : 1);
    side->y->setLabel(side == sides_.front() ? translated(metricName(c.sweep.metric)) : QString());
  }
}

void ThresholdCurvePlots::showImage(const ThresholdCurves& curves, int image) {
  const QVector<double> values = vectorOf(curves.sweep.axis.values);
  for (const auto& side : sides_)
    for (std::size_t m = 0; m < side->models.size(); ++m) {
      const auto& one = curves.ofMap({image, static_cast<int>(m), side->technique});
      if (one.empty())
        side->models[m].image->data()->clear();
      else
        side->models[m].image->setData(values, QVector<double>(one.begin(), one.end()), true);
    }
}

void ThresholdCurvePlots::setLine(Technique technique, std::optional<double> value, const QString& text) {
  if (const Side* side = find(technique)) side->line->set(value, text);
}

void ThresholdCurvePlots::replotLines() { plot_->layer(QString::fromLatin1(kLineLayer))->replot(); }

std::optional<Technique> ThresholdCurvePlots::techniqueAt(const QPoint& position) const {
  for (const auto& side : sides_)
    if (side->rect->rect().adjusted(-kLineReach, -4, kLineReach, 4).contains(position)) return side->technique;
  return {};
}

bool ThresholdCurvePlots::isOnLine(Technique technique, double pixel) const {
  const Side* side = find(technique);
  const auto line = side ? side->line->pixel() : std::nullopt;
  return line && std::abs(*line - pixel) <= kLineReach;
}

double ThresholdCurvePlots::valueAt(Technique technique, double pixel) const {
  return find(technique)->x->pixelToCoord(pixel);
}

double ThresholdCurvePlots::pixelOf(Technique technique, double value) const {
  const Side* side = find(technique);
  return side ? side->x->coordToPixel(value) : std::numeric_limits<double>::quiet_NaN();
}

void ThresholdCurvePlots::applyPalette(const QPalette& colours, const QFont& font) {
  const QColor ink = colours.color(QPalette::Text), line = hairline(colours);
  const QFont small = smallFont(font);
  plot_->setBackground(colours.color(QPalette::Base));
  for (const auto& side : sides_) {
    side->title->setTextColor(ink);
    side->title->setFont(headingFont(small));
    for (QCPAxis* axis : {side->x, side->y}) {
      axis->setTickLabelFont(small);
      axis->setTickLabelColor(mutedText(colours));
      axis->setBasePen(axis == side->x ? QPen(mutedText(colours)) : QPen(Qt::NoPen));
      axis->setTickPen(axis == side->x ? QPen(mutedText(colours)) : QPen(Qt::NoPen));
      axis->setLabelFont(small);
      axis->setLabelColor(ink);
      axis->grid()->setPen(axis == side->y ? QPen(line, 1) : QPen(Qt::NoPen));
    }
    for (std::size_t m = 0; m < side->models.size(); ++m)
      side->models[m].best->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, ink, modelColours_[m], 9));
  }
}

}  // namespace sightline::ui
