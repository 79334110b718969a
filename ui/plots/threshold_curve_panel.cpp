// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_curve_panel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/study_statistics.h"
#include "core/report/box_plot_svg.h"
#include "core/statistics/number_text.h"
#include "core/study/evaluate.h"
#include "ui/plots/threshold_surface_view.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/rule_choice.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {

constexpr int kSteps = 101;
constexpr int kLineReach = 6;  // pixels from the line within which it is meant
constexpr int kWhileComputingMs = 500;
const char* const kLineLayer = "line";

QVector<double> vectorOf(const std::vector<double>& values) { return {values.begin(), values.end()}; }

QString number(double v) { return QString::fromStdString(fixedText(v, 3)); }

}  // namespace

/// The vertical line at the value in force, on a layer of its own so that moving it leaves the curves alone.
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

/// The plot of one technique.
struct ThresholdCurvePanel::Side {
  Technique technique = Technique::GradCam;
  QCPAxisRect* rect = nullptr;
  QCPTextElement* title = nullptr;
  QCPAxis *x = nullptr, *y = nullptr;
  struct Model {
    QCPGraph *low = nullptr, *high = nullptr, *mean = nullptr, *image = nullptr, *best = nullptr;
  };
  std::vector<Model> models;
  ValueLine* line = nullptr;
};

ThresholdCurvePanel::ThresholdCurvePanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      view_(new ElidedComboBox(this)),
      along_(new RuleChoice(session->settings().rule.kind, this)),
      best_(new QPushButton(tr("Use best"), this)),
      working_(new WorkBar(tr("Following the largest parts"), this)),
      plot_(new QCustomPlot(this)),
      surfaces_(new ThresholdSurfaceView(session, this)),
      message_(new QLabel(this)),
      summary_(makeCaption({}, this)),
      pages_(new QStackedLayout),
      job_(this,
           [this](std::shared_ptr<const ThresholdCurves> curves) {
             if (curves->sweep == requested_) working_->end();
             curves_ = std::move(curves);
             showCurves();
           }),
      followed_(session->settings().rule.kind) {
  setObjectName(QStringLiteral("thresholdCurvePanel"));
  view_->setObjectName(QStringLiteral("view"));
  view_->setMinimumContentsLength(9);
  view_->preferLongestText();
  view_->setAccessibleName(tr("View"));
  view_->setToolTip(
      tr("Curves: against the threshold, at the current agreement. Surfaces: over threshold and agreement."));
  view_->addItem(tr("Curves"), static_cast<int>(View::Curves));
  view_->addItem(tr("Surfaces"), static_cast<int>(View::Surfaces));
  view_->addItem(tr("Surfaces, this image"), static_cast<int>(View::SurfacesOfImage));
  along_->setMinimumContentsLength(9);
  along_->setObjectName(QStringLiteral("along"));
  along_->setToolTip(tr("The horizontal axis is the value of this binarisation rule. Dragging the line applies it."));
  best_->setObjectName(QStringLiteral("useBest"));
  best_->setToolTip(
      tr("Sets the value with the highest mean over all maps. Chosen on the same images, it flatters the result; say "
         "so when you report it."));
  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);
  message_->setMargin(2 * kGap);
  summary_->setObjectName(QStringLiteral("summary"));
  summary_->setContentsMargins(kGap, 0, kGap, kHalfGap);
  auto* bar = new MetricBar(session, this);
  bar->addWidget(view_);
  bar->addWidget(along_);
  bar->addWidget(best_);
  bar->setWorkBar(working_);
  pages_->addWidget(plot_);
  pages_->addWidget(surfaces_);
  pages_->addWidget(message_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(pages_, 1);
  column->addWidget(summary_);
  buildPlot();

  later_.setSingleShot(true);
  later_.setInterval(kWhileComputingMs);
  connect(&later_, &QTimer::timeout, &seen_, &CatchUp::request);
  connect(view_, &QComboBox::activated, this, [this] { setView(view()); });
  connect(along_, &QComboBox::activated, this, [this] {
    if (!working_->isWorking() && !(curves_ && curves_->sweep == requested_)) requested_ = {};  // stopped before
    seen_.request();
  });
  connect(working_, &WorkBar::cancelRequested, this, [this] {
    job_.cancel();
    working_->end();
    if (curves_) showValue();
    summary_->setText(
        tr("Stopped before the curves of the largest parts were followed. Choose the rule again to work them out."));
  });
  connect(best_, &QPushButton::clicked, this, [this] {
    if (!curves_ || !curves_->all.best) return;
    AnalysisSettings settings = session_->settings();
    settings.rule = curves_->sweep.axis.rule(*curves_->all.best);
    session_->setSettings(settings);
  });
  connect(session_, &StudySession::settingsChanged, this, [this] {
    const auto kind = session_->settings().rule.kind;
    if (std::exchange(followed_, kind) != kind) along_->setKind(kind);
    if (session_->settings().techniques != rows_) {
      buildSides();
      resultsChanged_ = true;
      ++results_;
      seen_.request();
    }
    if (onScreen(this)) showValue();
  });
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    if (!seen_.now()) return;
    if (view() == View::SurfacesOfImage) requestSurfaces();
    showImage();
    plot_->replot(QCustomPlot::rpQueuedReplot);
  });
  connect(session_, &StudySession::cellsChanged, this, [this](const std::vector<CellKey>& keys) {
    for (const CellKey& key : keys)
      if (session_->state(key) == CellState::Ready) {
        resultsChanged_ = true;
        ++results_;
        if (!later_.isActive()) later_.start();
        return;
      }
  });
  connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* e) { hover(e->position().toPoint()); });
  plot_->installEventFilter(this);
}

ThresholdCurvePanel::~ThresholdCurvePanel() = default;

void ThresholdCurvePanel::buildPlot() {
  plot_->setObjectName(QStringLiteral("thresholdPlot"));
  plot_->setAccessibleName(tr("Metric against threshold"));
  plot_->setFocusPolicy(Qt::StrongFocus);
  markFocus(plot_);
  plot_->setMinimumHeight(100);
  plot_->setPlottingHints(QCP::phCacheLabels);
  plot_->setAutoAddPlottableToLegend(false);
  plot_->plotLayout()->setRowSpacing(0);
  plot_->addLayer(QString::fromLatin1(kLineLayer), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot_->layer(QString::fromLatin1(kLineLayer))->setMode(QCPLayer::lmBuffered);
  buildSides();
}

void ThresholdCurvePanel::buildSides() {
  dragged_ = nullptr;
  curves_.reset();
  requested_ = {};
  for (const auto& side : sides_) delete side->line;
  sides_.clear();
  plot_->clearPlottables();
  plot_->plotLayout()->clear();
  rows_ = session_->settings().techniques;
  auto* margins = new QCPMarginGroup(plot_);
  for (const Technique technique : rows_) {
    auto side = std::make_unique<Side>();
    side->technique = technique;
    side->rect = new QCPAxisRect(plot_);
    side->rect->setMarginGroup(QCP::msBottom | QCP::msTop, margins);
    side->rect->setMinimumMargins(QMargins(4, 2, 8, 2));
    side->title = new QCPTextElement(plot_, techniqueText(technique));
    side->x = side->rect->axis(QCPAxis::atBottom);
    side->y = side->rect->axis(QCPAxis::atLeft);
    const bool first = sides_.empty();
    side->y->setTickLabels(first);
    side->y->setSubTicks(false);
    side->x->setSubTicks(false);
    side->y->setTicker(QSharedPointer<QCPAxisTickerFixed>::create());
    side->y->setNumberFormat(QStringLiteral("f"));
    side->x->setNumberFormat(QStringLiteral("f"));
    side->y->grid()->setZeroLinePen(Qt::NoPen);
    side->x->grid()->setZeroLinePen(Qt::NoPen);
    for (int m = 0; m < session_->modelCount(); ++m) {
      Side::Model model;
      const QColor colour = modelColour(session_->definition().models[static_cast<std::size_t>(m)]);
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
    plot_->plotLayout()->addElement(0, static_cast<int>(sides_.size()), side->title);
    plot_->plotLayout()->addElement(1, static_cast<int>(sides_.size()), side->rect);
    side->line = new ValueLine(plot_, side->x);
    sides_.push_back(std::move(side));
  }
  plot_->plotLayout()->setRowStretchFactor(0, 0.001);
  applyPalette();
}

// --- what is shown -----------------------------------------------------------------------------------------

BinarisationRule ThresholdCurvePanel::ruleOf(Technique technique) const {
  const AnalysisSettings& s = session_->settings();
  const auto own = s.ruleOfTechnique.find(technique);
  return own == s.ruleOfTechnique.end() ? s.rule : own->second;
}

std::optional<double> ThresholdCurvePanel::valueOf(Technique technique) const {
  const BinarisationRule rule = ruleOf(technique);
  return rule.kind == along_->kind() ? std::optional(rule.value) : std::nullopt;
}

QString ThresholdCurvePanel::valueText(double value) const { return shortText({along_->kind(), value}); }

ThresholdCurvePanel::View ThresholdCurvePanel::view() const { return static_cast<View>(view_->currentData().toInt()); }

void ThresholdCurvePanel::setView(View view) {
  view_->setCurrentIndex(view_->findData(static_cast<int>(view)));
  best_->setVisible(view == View::Curves);
  summary_->setVisible(view == View::Curves);
  seen_.request();
}

void ThresholdCurvePanel::refresh() {
  if (explainMetric()) return;
  if (view() == View::Curves)
    requestCurves();
  else
    requestSurfaces();
  showValue();
}

bool ThresholdCurvePanel::explainMetric() {
  const Metric metric = session_->display().metric;
  if (!isThresholdFree(metric)) return false;
  message_->setText(tr("%1 needs no threshold, so it is the same at every value. Choose IoU, GTC or SC above.")
                        .arg(QString::fromLatin1(metricName(metric))));
  pages_->setCurrentWidget(message_);
  summary_->clear();
  return true;
}

void ThresholdCurvePanel::requestSurfaces() {
  const Metric metric = session_->display().metric;
  if (isThresholdFree(metric)) return;
  pages_->setCurrentWidget(surfaces_);
  if (view() == View::Surfaces)
    surfaces_->show(metric, axis(), imagesOf(*session_->snapshot(), subsetOf(session_->display())),
                    session_->display().onlyAgreeing ? tr("images on which all models agree") : tr("all images"),
                    results_);
  else
    surfaces_->show(metric, axis(), {session_->currentImage()},
                    QString::fromStdString(
                        session_->definition().dataset.items[static_cast<std::size_t>(session_->currentImage())].id),
                    results_);
}

RuleAxis ThresholdCurvePanel::axis() const {
  const RuleText& rule = textOf(along_->kind());
  return RuleAxis::between(rule.kind, rule.low, rule.high, kSteps).keeping(session_->settings().rule.largestPart);
}

void ThresholdCurvePanel::requestCurves() {
  ThresholdSweep sweep{axis(), session_->display().metric, session_->settings().agreement,
                       imagesOf(*session_->snapshot(), subsetOf(session_->display()))};
  const bool known = curves_ && pages_->currentWidget() == plot_;
  if (sweep == requested_ && !resultsChanged_ && (known || job_.isRunning())) return;
  if (sweep == requested_ && !resultsChanged_ && curves_) return showCurves();  // the other view was chosen meanwhile
  resultsChanged_ = false;
  requested_ = sweep;
  // Look-ups are there before a bar could be read.
  const auto share = sweep.axis.largestPart ? working_->begin() : std::make_shared<std::atomic<double>>(0.0);
  job_.request([table = session_->table(), sweep = std::move(sweep), share](const std::stop_token& stop) {
    return thresholdCurves(table, sweep, stop, [share](double done) { share->store(done); });
  });
}

void ThresholdCurvePanel::showCurves() {
  const ThresholdCurves& c = *curves_;
  if (isThresholdFree(session_->display().metric) || view() != View::Curves) return;  // chosen meanwhile
  if (c.all.maps == 0) {
    message_->setText(tr("No maps have been computed yet. The curves appear as maps finish."));
    pages_->setCurrentWidget(message_);
    summary_->clear();
    return;
  }
  pages_->setCurrentWidget(plot_);
  const QVector<double> values = vectorOf(c.sweep.axis.values);
  const RuleText& rule = textOf(c.sweep.axis.kind);
  double top = 0;
  for (const auto& side : sides_) {
    for (std::size_t m = 0; m < side->models.size(); ++m) {
      const auto curve = std::find_if(c.curves.begin(), c.curves.end(), [&](const ThresholdCurve& one) {
        return one.technique == side->technique && one.model == static_cast<int>(m);
      });
      if (curve == c.curves.end()) continue;
      const Side::Model& model = side->models[m];
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
    side->x->setRange(c.sweep.axis.values.front(), c.sweep.axis.values.back());
    side->x->setNumberPrecision(c.sweep.axis.values.back() - c.sweep.axis.values.front() > 2 ? 0 : 1);
    side->x->setLabel(rule.name + QStringLiteral(": ") + rule.symbol);
  }
  const AxisTicks ticks = axisTicks(top);
  for (const auto& side : sides_) {
    side->y->setRange(0, ticks.top * 1.02);
    side->y->ticker().staticCast<QCPAxisTickerFixed>()->setTickStep(ticks.step);
    side->y->setNumberPrecision(ticks.step < 0.1 ? 2 : 1);
    side->y->setLabel(side == sides_.front() ? QString::fromLatin1(metricName(c.sweep.metric)) : QString());
  }
  showImage();
  showValue();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ThresholdCurvePanel::showImage() {
  if (!curves_) return;
  const QVector<double> values = vectorOf(curves_->sweep.axis.values);
  for (const auto& side : sides_)
    for (std::size_t m = 0; m < side->models.size(); ++m) {
      const auto& one = curves_->ofMap({session_->currentImage(), static_cast<int>(m), side->technique});
      if (one.empty())
        side->models[m].image->data()->clear();
      else
        side->models[m].image->setData(values, QVector<double>(one.begin(), one.end()), true);
    }
}

void ThresholdCurvePanel::showValue() {
  if (view() != View::Curves) return surfaces_->showCurrent();
  for (const auto& side : sides_) {
    const auto value = valueOf(side->technique);
    side->line->set(value, value ? valueText(*value) : QString());
  }
  plot_->layer(QString::fromLatin1(kLineLayer))->replot();
  QString text;
  best_->setEnabled(curves_ && curves_->all.best && pages_->currentWidget() == plot_);
  if (curves_ && curves_->all.best && pages_->currentWidget() == plot_) {
    const ThresholdCurves& c = *curves_;
    const std::size_t best = *c.all.best;
    text = tr("Mean %1 of all maps: highest %3 at %2 (n = %4)")
               .arg(QString::fromLatin1(metricName(c.sweep.metric)), valueText(c.sweep.axis.values[best]),
                    number(c.all.mean[best]))
               .arg(c.all.n[best]);
    const AnalysisSettings& s = session_->settings();
    if (s.rule.kind == c.sweep.axis.kind && s.ruleOfTechnique.empty() && s.ruleOfCombination.empty()) {
      const std::size_t here = *c.sweep.axis.nearest(s.rule);
      text += tr(", now %1 (n = %2)").arg(number(c.all.mean[here])).arg(c.all.n[here]);
    } else if (std::none_of(rows_.begin(), rows_.end(),
                            [this](Technique technique) { return valueOf(technique).has_value(); })) {
      text += tr("; the current rule is a different one: %1").arg(shortText(s.rule));
    }
    if (c.sweep.axis.largestPart) text += tr("; only the largest part of each mask");
    text += tr(". Lines: means; bands: middle half of the maps; dashed: this image; diamonds: best.");
  }
  if (text != summary_->text()) {
    summary_->setText(text);
    plot_->setAccessibleDescription(text);
  }
}

double ThresholdCurvePanel::pixelOf(Technique technique, double value) const {
  const auto side =
      std::find_if(sides_.begin(), sides_.end(), [&](const auto& s) { return s->technique == technique; });
  return side == sides_.end() ? std::numeric_limits<double>::quiet_NaN() : (*side)->x->coordToPixel(value);
}

// --- what people do ----------------------------------------------------------------------------------------

ThresholdCurvePanel::Side* ThresholdCurvePanel::sideAt(const QPoint& position) {
  for (const auto& side : sides_)
    if (side->rect->rect().adjusted(-kLineReach, -4, kLineReach, 4).contains(position)) return side.get();
  return nullptr;
}

void ThresholdCurvePanel::setValue(Technique technique, double value) {
  const auto kind = along_->kind();
  const RuleText& text = textOf(kind);
  value = std::clamp(std::round(value / text.step) * text.step, text.low, text.high);
  AnalysisSettings settings = session_->settings();
  const auto own = settings.ruleOfTechnique.find(technique);
  BinarisationRule& rule = own == settings.ruleOfTechnique.end() ? settings.rule : own->second;
  rule = {kind, value, rule.largestPart};
  session_->setSettings(settings);
}

bool ThresholdCurvePanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched != plot_) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QPoint at = mouse->position().toPoint();
    Side* side = sideAt(at);
    if (!side || mouse->button() != Qt::LeftButton) return false;
    const auto line = side->line->pixel();
    if (event->type() == QEvent::MouseButtonDblClick) setValue(side->technique, side->x->pixelToCoord(at.x()));
    if (event->type() == QEvent::MouseButtonDblClick || (line && std::abs(*line - at.x()) <= kLineReach))
      dragged_ = side;
  } else if (event->type() == QEvent::MouseMove && dragged_) {
    setValue(dragged_->technique, dragged_->x->pixelToCoord(static_cast<QMouseEvent*>(event)->position().x()));
    return true;
  } else if (event->type() == QEvent::MouseButtonRelease) {
    dragged_ = nullptr;
  }
  return false;
}

void ThresholdCurvePanel::keyPressEvent(QKeyEvent* event) {
  const RuleText& text = textOf(along_->kind());
  const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  if (!plot_->hasFocus() || by == 0) return QWidget::keyPressEvent(event);
  if (rows_.empty()) return;
  const Technique technique = rows_.front();
  setValue(technique, valueOf(technique).value_or(text.start) +
                          by * text.step * (event->modifiers() & Qt::ShiftModifier ? 10 : 1));
}

void ThresholdCurvePanel::hover(const QPoint& position) {
  Side* side = sideAt(position);
  const auto line = side ? side->line->pixel() : std::nullopt;
  const bool onLine = line && std::abs(*line - position.x()) <= kLineReach;
  plot_->setCursor(onLine ? Qt::SizeHorCursor : Qt::ArrowCursor);
  if (!side || !curves_ || dragged_ || pages_->currentWidget() != plot_) return QToolTip::hideText();
  const ThresholdCurves& c = *curves_;
  const std::size_t i = *c.sweep.axis.nearest({c.sweep.axis.kind, side->x->pixelToCoord(position.x())});
  QString text = tr("%1, %2").arg(techniqueText(side->technique), valueText(c.sweep.axis.values[i]));
  for (const ThresholdCurve& curve : c.curves)
    if (curve.technique == side->technique && curve.n[i] > 0)
      text += tr("\n%1: mean %2 %3, middle half %4 to %5, n = %6")
                  .arg(QString::fromStdString(session_->modelNames()[static_cast<std::size_t>(*curve.model)]),
                       QString::fromLatin1(metricName(c.sweep.metric)), number(curve.mean[i]), number(curve.q1[i]),
                       number(curve.q3[i]))
                  .arg(curve.n[i]);
  if (onLine) text += tr("\nDrag to change the value.");
  QToolTip::showText(plot_->mapToGlobal(position), text, plot_);
}

void ThresholdCurvePanel::applyPalette() {
  const QPalette colours = palette();
  const QColor ink = colours.color(QPalette::Text), line = hairline(colours);
  const QFont small = smallFont(font());
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
      side->models[m].best->setScatterStyle(
          QCPScatterStyle(QCPScatterStyle::ssDiamond, ink, modelColour(session_->definition().models[m]), 9));
  }
}

void ThresholdCurvePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if ((event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) || sides_.empty()) return;
  applyPalette();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace sightline::ui
