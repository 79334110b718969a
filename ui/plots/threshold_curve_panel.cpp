// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_curve_panel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/analysis/study_statistics.h"
#include "core/report/value_tables.h"
#include "core/statistics/number_text.h"
#include "core/study/evaluate.h"
#include "ui/plots/best_thresholds.h"
#include "ui/plots/threshold_curve_plots.h"
#include "ui/plots/threshold_surface_view.h"
#include "ui/session/translated.h"
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
constexpr int kWhileComputingMs = 500;

QString number(double v) { return QString::fromStdString(fixedText(v, 3)); }

}  // namespace

ThresholdCurvePanel::ThresholdCurvePanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      view_(new ElidedComboBox(this)),
      along_(new RuleChoice(session->settings().rule.kind, this)),
      best_(new UseBest(session, this)),
      working_(new WorkBar(tr("Following the largest parts"), this)),
      plot_(new QCustomPlot(this)),
      surfaces_(new ThresholdSurfaceView(session, this)),
      bestView_(new BestThresholdsView(session, this)),
      message_(new QLabel(this)),
      summary_(makeCaption({}, this)),
      legend_(makeCaption({}, this)),
      pages_(new QStackedLayout),
      job_(this,
           [this](std::shared_ptr<const ThresholdCurves> curves) {
             if (curves->sweep == requested_) working_->end();
             curves_ = std::move(curves);
             bestJob_.request([curves = curves_](const std::stop_token&) { return bestThresholds(*curves); });
             showCurves();
           }),
      bestJob_(this,
               [this](std::shared_ptr<const BestThresholds> best) {
                 if (best->sweep != requested_) return;
                 bestValues_ = std::move(best);
                 best_->setBest(bestValues_);
                 showBest();
               }),
      followed_(session->settings().rule.kind) {
  setObjectName(QStringLiteral("thresholdCurvePanel"));
  plot_->setLocale(QLocale::c());  // numbers look alike everywhere in the window
  setUpControls();
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
  pages_->addWidget(bestView_);
  pages_->addWidget(message_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(legend_);
  column->addLayout(pages_, 1);
  column->addWidget(summary_);
  buildPlot();

  later_.setSingleShot(true);
  later_.setInterval(kWhileComputingMs);
  connectControls();
  connectStudy();
  connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* e) { hover(e->position().toPoint()); });
  plot_->installEventFilter(this);
}

void ThresholdCurvePanel::setUpControls() {
  view_->setObjectName(QStringLiteral("view"));
  view_->setMinimumContentsLength(9);
  view_->preferLongestText();
  view_->setAccessibleName(tr("View"));
  view_->setToolTip(tr(
      "Curves: against the threshold, at the current agreement. Best values: which threshold agrees best, and what it "
      "is worth on images that it was not chosen on. Surfaces: over threshold and agreement."));
  view_->addItem(tr("Curves"), static_cast<int>(View::Curves));
  view_->addItem(tr("Best values"), static_cast<int>(View::Best));
  view_->addItem(tr("Surfaces"), static_cast<int>(View::Surfaces));
  view_->addItem(tr("Surfaces, this image"), static_cast<int>(View::SurfacesOfImage));
  along_->setMinimumContentsLength(9);
  along_->setObjectName(QStringLiteral("along"));
  along_->setToolTip(tr("The horizontal axis is the value of this binarisation rule. Dragging the line applies it."));
  QStringList models;
  for (const ModelSpec& model : session_->definition().models)
    models << QStringLiteral("<span style=\"color:%1\">\u25A0</span>\u00A0%2")
                  .arg(modelColour(model).name(),
                       QString::fromStdString(model.displayName).toHtmlEscaped().replace(' ', QChar(0xA0)));
  legend_->setObjectName(QStringLiteral("legend"));
  legend_->setAccessibleName(tr("Colours of the models"));
  legend_->setTextFormat(Qt::RichText);
  legend_->setText(models.join(QStringLiteral("&ensp; ")));
  legend_->setContentsMargins(kGap, 0, kGap, 0);
  const QString signs = tr("Lines: means; bands: middle half of the maps; dashed: this image; diamonds: best.");
  legend_->setToolTip(signs);
  summary_->setToolTip(signs);
}

void ThresholdCurvePanel::connectControls() {
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
}

void ThresholdCurvePanel::connectStudy() {
  connect(session_, &StudySession::settingsChanged, this, [this] {
    const auto kind = session_->settings().rule.kind;
    if (std::exchange(followed_, kind) != kind) along_->setKind(kind);
    if (session_->settings().techniques != plots_->techniques()) {
      setRows();
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
}

ThresholdCurvePanel::~ThresholdCurvePanel() = default;

void ThresholdCurvePanel::buildPlot() {
  plot_->setObjectName(QStringLiteral("thresholdPlot"));
  plot_->setAccessibleName(tr("Metric against threshold"));
  plot_->setFocusPolicy(Qt::StrongFocus);
  markFocus(plot_);
  plot_->setMinimumHeight(100);
  plot_->setPlottingHints(QCP::phCacheLabels);
  plots_ = std::make_unique<ThresholdCurvePlots>(plot_, modelColours(session_->definition().models));
  setRows();
}

void ThresholdCurvePanel::setRows() {
  dragged_.reset();
  curves_.reset();
  bestValues_.reset();
  best_->setBest(nullptr);
  requested_ = {};
  plots_->setTechniques(session_->settings().techniques);
  plots_->applyPalette(palette(), font());
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
  best_->setVisible(followsCurves());
  summary_->setVisible(view == View::Curves);
  legend_->setVisible(view == View::Curves);
  seen_.request();
}

void ThresholdCurvePanel::refresh() {
  if (explainMetric()) return;
  if (followsCurves())
    requestCurves();
  else
    requestSurfaces();
  showValue();
}

bool ThresholdCurvePanel::explainMetric() {
  const Metric metric = session_->display().metric;
  if (!isThresholdFree(metric)) return false;
  message_->setText(
      tr("%1 needs no threshold, so it is the same at every value. Choose IoU, GTC, SC or Background above.")
          .arg(translated(metricName(metric))));
  pages_->setCurrentWidget(message_);
  summary_->clear();
  best_->setEnabled(false);
  return true;
}

void ThresholdCurvePanel::requestSurfaces() {
  const Metric metric = session_->display().metric;
  if (isThresholdFree(metric)) return;
  pages_->setCurrentWidget(surfaces_);
  if (view() == View::Surfaces)
    surfaces_->show(metric, axis(), imagesOf(*session_->snapshot(), subsetOf(*session_)), subsetText(*session_),
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
                       imagesOf(*session_->snapshot(), subsetOf(*session_))};
  const bool known =
      curves_ && pages_->currentWidget() == (view() == View::Best ? static_cast<QWidget*>(bestView_) : plot_);
  if (sweep == requested_ && !resultsChanged_ && (known || job_.isRunning())) return;
  if (sweep == requested_ && !resultsChanged_ && curves_) return showCurves();  // the other view was chosen meanwhile
  resultsChanged_ = false;
  if (sweep != requested_) {  // values of another rule or of other images are not offered meanwhile
    bestValues_.reset();
    best_->setBest(nullptr);
  }
  requested_ = sweep;
  // Look-ups are there before a bar could be read.
  const auto share = sweep.axis.largestPart ? working_->begin() : std::make_shared<std::atomic<double>>(0.0);
  job_.request([table = session_->table(), sweep = std::move(sweep), share](const std::stop_token& stop) {
    return thresholdCurves(table, sweep, stop, [share](double done) { share->store(done); });
  });
}

void ThresholdCurvePanel::showCurves() {
  const ThresholdCurves& c = *curves_;
  if (isThresholdFree(session_->display().metric) || !followsCurves()) return;  // chosen meanwhile
  if (c.all.maps == 0) {
    message_->setText(tr("No maps have been computed yet. The curves appear as maps finish."));
    pages_->setCurrentWidget(message_);
    summary_->clear();
    return;
  }
  if (view() == View::Best) return showBest();
  pages_->setCurrentWidget(plot_);
  const RuleText& rule = textOf(c.sweep.axis.kind);
  plots_->showCurves(c, rule.name + QStringLiteral(": ") + rule.symbol);
  showImage();
  showValue();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ThresholdCurvePanel::showBest() {
  if (view() != View::Best || !bestValues_ || isThresholdFree(session_->display().metric)) return;
  bestView_->setBest(*bestValues_);
  pages_->setCurrentWidget(bestView_);
}

void ThresholdCurvePanel::showImage() {
  if (curves_) plots_->showImage(*curves_, session_->currentImage());
}

void ThresholdCurvePanel::showValue() {
  if (!followsCurves()) return surfaces_->showCurrent();
  for (const Technique technique : plots_->techniques()) {
    const auto value = valueOf(technique);
    plots_->setLine(technique, value, value ? valueText(*value) : QString());
  }
  plots_->replotLines();
  const bool hasBest = curves_ && curves_->all.best && pages_->currentWidget() == plot_;
  best_->setEnabled(bestValues_ && bestValues_->all.best);
  const QString text = hasBest ? summaryText(*curves_) : QString();
  if (text != summary_->text()) {
    summary_->setText(text);
    plot_->setAccessibleDescription(text);
  }
}

QString ThresholdCurvePanel::summaryText(const ThresholdCurves& c) const {
  const std::size_t best = *c.all.best;
  QString text =
      (lowerIsBetter(c.sweep.metric) ? tr("Mean %1 of all maps: lowest %3 at %2 (n = %4)")
                                     : tr("Mean %1 of all maps: highest %3 at %2 (n = %4)"))
          .arg(translated(metricName(c.sweep.metric)), valueText(c.sweep.axis.values[best]), number(c.all.mean[best]))
          .arg(c.all.n[best]);
  const AnalysisSettings& s = session_->settings();
  const auto& rows = plots_->techniques();
  if (s.rule.kind == c.sweep.axis.kind && s.ruleOfTechnique.empty() && s.ruleOfCombination.empty()) {
    const std::size_t here = *c.sweep.axis.nearest(s.rule);
    text += tr(", now %1 (n = %2)").arg(number(c.all.mean[here])).arg(c.all.n[here]);
  } else if (std::none_of(rows.begin(), rows.end(),
                          [this](Technique technique) { return valueOf(technique).has_value(); })) {
    text += tr("; the current rule is a different one: %1").arg(shortText(s.rule));
  }
  if (c.sweep.axis.largestPart) text += tr("; only the largest part of each mask");
  return text + QLatin1Char('.');
}

double ThresholdCurvePanel::pixelOf(Technique technique, double value) const {
  return plots_->pixelOf(technique, value);
}

// --- what people do ----------------------------------------------------------------------------------------

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
    const auto technique = plots_->techniqueAt(at);
    if (!technique || mouse->button() != Qt::LeftButton) return false;
    const bool twice = event->type() == QEvent::MouseButtonDblClick, onLine = plots_->isOnLine(*technique, at.x());
    if (twice) setValue(*technique, plots_->valueAt(*technique, at.x()));
    if (twice || onLine) dragged_ = technique;
  } else if (event->type() == QEvent::MouseMove && dragged_) {
    const double x = static_cast<QMouseEvent*>(event)->position().x();
    setValue(*dragged_, plots_->valueAt(*dragged_, x));
    return true;
  } else if (event->type() == QEvent::MouseButtonRelease) {
    dragged_.reset();
  }
  return false;
}

void ThresholdCurvePanel::keyPressEvent(QKeyEvent* event) {
  const RuleText& text = textOf(along_->kind());
  const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  if (!plot_->hasFocus() || by == 0) return QWidget::keyPressEvent(event);
  if (plots_->techniques().empty()) return;
  const Technique technique = plots_->techniques().front();
  setValue(technique, valueOf(technique).value_or(text.start) +
                          by * text.step * (event->modifiers() & Qt::ShiftModifier ? 10 : 1));
}

void ThresholdCurvePanel::hover(const QPoint& position) {
  const auto technique = plots_->techniqueAt(position);
  const bool onLine = technique && plots_->isOnLine(*technique, position.x());
  plot_->setCursor(onLine ? Qt::SizeHorCursor : Qt::ArrowCursor);
  if (!technique || !curves_ || dragged_ || pages_->currentWidget() != plot_) return QToolTip::hideText();
  const ThresholdCurves& c = *curves_;
  const std::size_t i = *c.sweep.axis.nearest({c.sweep.axis.kind, plots_->valueAt(*technique, position.x())});
  QString text = tr("%1, %2").arg(techniqueText(*technique), valueText(c.sweep.axis.values[i]));
  for (const ThresholdCurve& curve : c.curves)
    if (curve.technique == *technique && curve.n[i] > 0)
      text += tr("\n%1: mean %2 %3, middle half %4 to %5, n = %6")
                  .arg(QString::fromStdString(session_->modelNames()[static_cast<std::size_t>(*curve.model)]),
                       translated(metricName(c.sweep.metric)), number(curve.mean[i]), number(curve.q1[i]),
                       number(curve.q3[i]))
                  .arg(curve.n[i]);
  if (onLine) text += tr("\nDrag to change the value.");
  QToolTip::showText(plot_->mapToGlobal(position), text, plot_);
}

void ThresholdCurvePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if ((event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) || !plots_) return;
  plots_->applyPalette(palette(), font());
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

TextTable ThresholdCurvePanel::values() const {
  return curves_ ? curveValuesTable(*curves_, session_->modelNames()) : TextTable();
}

}  // namespace sightline::ui
