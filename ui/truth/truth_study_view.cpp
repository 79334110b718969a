// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truth/truth_study_view.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "core/report/faithfulness_table.h"
#include "ui/plots/box_names.h"
#include "ui/plots/box_plottable.h"
#include "ui/session/translated.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

constexpr int kAnswerAfterMs = 300;
constexpr double kReach = 8;  // pixels from a point within which it is meant
/// SIC and AIC are not measured in the background, and an increase is yes or no.
constexpr std::array kPlotted{FaithfulnessMeasure::Deletion, FaithfulnessMeasure::Insertion, FaithfulnessMeasure::Road,
                              FaithfulnessMeasure::Drop};
constexpr std::array kBeside{Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage};

}  // namespace

TruthStudyView::TruthStudyView(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      all_(new QToolButton(this)),
      measure_(new ElidedComboBox(this)),
      metric_(new ElidedComboBox(this)),
      state_(new ElidedCaption(this)),
      plot_(new QCustomPlot(this)),
      means_(new TextTableView(tr("Mean faithfulness"), this)),
      tests_(new TextTableView(tr("Techniques compared"), this)),
      correlations_(new TextTableView(tr("Faithfulness and agreement"), this)),
      job_(this, [this](std::shared_ptr<const Answer> answer) {
        answer_ = std::move(answer);
        showAnswer();
      }) {
  setObjectName(QStringLiteral("truthStudyView"));
  means_->setObjectName(QStringLiteral("truthMeans"));
  tests_->setObjectName(QStringLiteral("truthTests"));
  correlations_->setObjectName(QStringLiteral("truthCorrelations"));
  auto* tables = new QTabWidget(this);
  tables->setDocumentMode(true);
  tables->addTab(means_, tr("Means"));
  tables->addTab(tests_, tr("Tests"));
  tables->addTab(correlations_, tr("Beside agreement"));
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(plot_);
  splitter->addWidget(tables);
  splitter->setSizes({6000, 4000});
  splitter->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildTools());
  column->addWidget(splitter, 1);
  buildPlot();
  later_.setSingleShot(true);
  later_.setInterval(kAnswerAfterMs);
  connect(&later_, &QTimer::timeout, this, &TruthStudyView::work);
}

TruthStudyView::~TruthStudyView() = default;

QWidget* TruthStudyView::buildTools() {
  all_->setObjectName(QStringLiteral("truthMeasureAll"));
  all_->setText(tr("Measure all maps"));
  all_->setCheckable(true);
  all_->setFocusPolicy(Qt::StrongFocus);
  all_->setToolTip(
      tr("Behind everything else: one map after the other, each kept with the results. Takes many passes "
         "through the networks; the line below says how long."));
  connect(all_, &QToolButton::toggled, this, [this] {
    Q_EMIT measureAllChanged();
    showState();
  });
  measure_->setObjectName(QStringLiteral("truthMeasure"));
  measure_->setAccessibleName(tr("Measure of faithfulness"));
  for (const FaithfulnessMeasure m : kPlotted) {
    measure_->addItem(translated(wordsOf(m).name), static_cast<int>(m));
    measure_->setItemData(measure_->count() - 1, translated(wordsOf(m).meaning), Qt::ToolTipRole);
  }
  metric_->setObjectName(QStringLiteral("truthMetric"));
  metric_->setAccessibleName(tr("Agreement with people"));
  for (const Metric m : kBeside) metric_->addItem(translated(metricName(m)), static_cast<int>(m));
  auto* beside = new QLabel(tr("&beside"), this);
  beside->setBuddy(metric_);
  for (QComboBox* box : {measure_, metric_}) connect(box, &QComboBox::activated, this, &TruthStudyView::work);
  state_->setObjectName(QStringLiteral("truthState"));
  auto* bar = new QWidget(this);
  auto* row = new FlowLayout(bar);
  row->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  row->addWidget(all_);
  row->addWidget(measure_);
  row->addWidget(beside);
  row->addWidget(metric_);
  row->addWidget(state_);
  return bar;
}

void TruthStudyView::buildPlot() {
  plot_->setLocale(QLocale::c());  // numbers look alike everywhere in the window
  plot_->setObjectName(QStringLiteral("truthPlot"));
  plot_->setAccessibleName(tr("Faithfulness of all maps"));
  plot_->setFocusPolicy(Qt::StrongFocus);
  markFocus(plot_);
  plot_->setMinimumSize(260, 120);
  plot_->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  plot_->plotLayout()->clear();
  boxRect_ = new QCPAxisRect(plot_);
  pointRect_ = new QCPAxisRect(plot_);
  plot_->plotLayout()->addElement(0, 0, boxRect_);
  plot_->plotLayout()->addElement(0, 1, pointRect_);
  for (QCPAxisRect* rect : {boxRect_, pointRect_}) {
    rect->setMinimumMargins(QMargins(4, 6, 8, 2));
    for (const auto side : {QCPAxis::atBottom, QCPAxis::atLeft}) {
      rect->axis(side)->setNumberFormat(QStringLiteral("f"));
      rect->axis(side)->setNumberPrecision(2);
      rect->axis(side)->setSubTicks(false);
      rect->axis(side)->grid()->setZeroLinePen(Qt::NoPen);
    }
  }
  boxRect_->axis(QCPAxis::atBottom)->grid()->setVisible(false);
  boxes_ = new BoxPlottable(boxRect_->axis(QCPAxis::atBottom), boxRect_->axis(QCPAxis::atLeft));
  const auto colours = modelColours(session_->definition().models);
  boxes_->setModelColours(colours);
  plot_->setAutoAddPlottableToLegend(false);
  for (const QColor& colour : colours)
    for (const auto shape : {QCPScatterStyle::ssDisc, QCPScatterStyle::ssTriangle}) {
      auto* cloud = plot_->addGraph(pointRect_->axis(QCPAxis::atBottom), pointRect_->axis(QCPAxis::atLeft));
      cloud->setLineStyle(QCPGraph::lsNone);
      cloud->setScatterStyle(QCPScatterStyle(shape, colour, colour, 4));
      clouds_.push_back(cloud);
    }
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* e) {
    if (e->button() == Qt::LeftButton) click(e->position());
  });
  applyPalette();
}

bool TruthStudyView::measuresAll() const { return all_->isChecked(); }

FaithfulnessMeasure TruthStudyView::measure() const {
  return static_cast<FaithfulnessMeasure>(measure_->currentData().toInt());
}

void TruthStudyView::refresh() {
  showState();
  if (!later_.isActive()) later_.start();  // while maps come in, an answer now and then
}

void TruthStudyView::showState() {
  const int total = session_->snapshot()->readyCount();
  const auto known = static_cast<int>(answer_ ? answer_->measured : 0);
  QString text = tr("%1 of %2 maps measured").arg(known).arg(total);
  if (const int failed = session_->measuringFailures(); failed > 0) text += tr(", %1 failed").arg(failed);
  const EngineStatus status = session_->status();
  if (all_->isChecked() && status.paused)
    text += tr(", paused");
  else if (all_->isChecked() && status.toMeasure > status.measured)
    text += status.secondsLeft
                ? tr(", about %1 min left").arg(std::max(1L, std::lround(std::ceil(*status.secondsLeft / 60))))
                : tr(", measuring");
  text += tr(" (%1). Numbers are of those that were measured.").arg(subsetText(*session_));
  if (text != state_->text()) state_->setText(text);
}

void TruthStudyView::work() {
  job_.request([snapshot = session_->snapshot(), cells = session_->measuredValues(), names = session_->modelNames(),
                measure = measure(), metric = static_cast<Metric>(metric_->currentData().toInt()),
                subset = subsetOf(*session_)](const std::stop_token&) {
    Answer answer;
    answer.measure = measure;
    answer.metric = metric;
    answer.measured = cells.size();
    answer.boxes = faithfulnessBoxes(*snapshot, cells, measure, names, subset);
    answer.points = faithfulPoints(*snapshot, cells, measure, metric, subset);
    const std::vector<int> images = imagesOf(*snapshot, subset);
    std::vector<FaithfulCell> part;
    std::copy_if(cells.begin(), cells.end(), std::back_inserter(part), [&](const FaithfulCell& cell) {
      return std::binary_search(images.begin(), images.end(), cell.key.image);
    });
    const auto groups = faithfulnessGroups(*snapshot, part);
    answer.means = faithfulnessTable(groups, names);
    answer.tests = faithfulnessTestTable(faithfulnessTests(*snapshot, part), names);
    answer.correlations = faithfulnessCorrelationTable(groups, names);
    return answer;
  });
}

void TruthStudyView::showAnswer() {
  const Answer& a = *answer_;
  boxes_->setGroups(a.boxes);
  plot_->clearItems();
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  auto* names = boxRect_->axis(QCPAxis::atBottom);
  const double width = boxRect_->width() > 0 ? boxRect_->width() / std::max<double>(1, double(a.boxes.size())) : 40;
  const QFontMetricsF metrics(smallFont(font()));
  double low = 0, high = 1;
  for (std::size_t i = 0; i < a.boxes.size(); ++i) {
    const ScoreGroup& g = a.boxes[i];
    const QString name = shortModelName(session_->definition().models[static_cast<std::size_t>(*g.model)].displayName);
    ticker->addTick(double(i), fittedName(name, metrics, width - 2));
    if (g.model == 0) nameTechnique(*g.technique, double(i));
    if (!g.values.empty()) {
      low = std::min(low, *std::min_element(g.values.begin(), g.values.end()));
      high = std::max(high, *std::max_element(g.values.begin(), g.values.end()));
    }
  }
  names->setTicker(ticker);
  names->setRange(-0.6, double(a.boxes.size()) - 0.4);
  const QString measure = translated(wordsOf(a.measure).name), metric = translated(metricName(a.metric));
  boxRect_->axis(QCPAxis::atLeft)->setLabel(measure);
  // Above the boxes is room for the techniques' names.
  boxRect_->axis(QCPAxis::atLeft)->setRange(low - 0.02, high + 0.18 * (high - low));
  pointRect_->axis(QCPAxis::atLeft)->setRange(low - 0.02, high + 0.04 * (high - low));
  pointRect_->axis(QCPAxis::atLeft)->setLabel(measure);
  pointRect_->axis(QCPAxis::atBottom)->setLabel(metric);
  pointRect_->axis(QCPAxis::atBottom)->setRange(0, 1.03);
  std::vector<std::pair<QVector<double>, QVector<double>>> clouds(clouds_.size());
  for (const FaithfulPoint& p : a.points) {
    auto& [x, y] = clouds[2 * static_cast<std::size_t>(p.key.model) + (p.key.technique == Technique::Xrai ? 1 : 0)];
    x << p.score;
    y << p.value;
  }
  for (std::size_t m = 0; m < clouds_.size(); ++m) clouds_[m]->setData(clouds[m].first, clouds[m].second);
  plot_->replot(QCustomPlot::rpQueuedReplot);
  for (const auto& [view, table] :
       {std::pair{means_, &a.means}, {tests_, &a.tests}, {correlations_, &a.correlations}}) {
    view->setTable(*table);
    view->setToolTip(translated(table->caption));
  }
  showState();
}

/// Over the boxes of its models, the first of which is at `place`.
void TruthStudyView::nameTechnique(Technique technique, double place) {
  auto* text = new QCPItemText(plot_);  // the plot's
  text->setClipToAxisRect(false);
  text->position->setAxes(boxRect_->axis(QCPAxis::atBottom), boxRect_->axis(QCPAxis::atLeft));
  text->position->setAxisRect(boxRect_);
  text->position->setTypeX(QCPItemPosition::ptPlotCoords);
  text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
  text->position->setCoords(place + (session_->modelCount() - 1) / 2.0, 0.01);
  text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
  text->setFont(headingFont(smallFont(font())));
  text->setColor(palette().color(QPalette::Text));
  const double slot = boxRect_->width() / std::max(1.0, double(answer_->boxes.size()));
  text->setText(QFontMetrics(text->font())
                    .elidedText(techniqueText(technique), Qt::ElideRight,
                                std::max(30, int(slot * session_->modelCount()) - kHalfGap)));
}

TextTable TruthStudyView::values() const { return answer_ ? answer_->means : TextTable(); }

/// A click on a point shows its image.
void TruthStudyView::click(const QPointF& position) {
  if (!answer_) return;
  if (boxRect_->rect().contains(position.toPoint())) {
    if (const auto hit = boxes_->hitAt(position, kReach)) session_->setCurrentImage(hit->key.image);
    return;
  }
  const FaithfulPoint* nearest = nullptr;
  double best = kReach;
  for (const FaithfulPoint& p : answer_->points) {
    const QPointF at(pointRect_->axis(QCPAxis::atBottom)->coordToPixel(p.score),
                     pointRect_->axis(QCPAxis::atLeft)->coordToPixel(p.value));
    const double distance = std::hypot(at.x() - position.x(), at.y() - position.y());
    if (distance > best) continue;
    best = distance;
    nearest = &p;
  }
  if (nearest) session_->setCurrentImage(nearest->key.image);
}

void TruthStudyView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (boxRect_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) applyPalette();
}

void TruthStudyView::applyPalette() {
  const QPalette colours = palette();
  const QColor ink = colours.color(QPalette::Text);
  const QFont small = smallFont(font());
  plot_->setBackground(colours.color(QPalette::Base));
  for (QCPAxisRect* rect : {boxRect_, pointRect_})
    for (const auto side : {QCPAxis::atBottom, QCPAxis::atLeft}) {
      QCPAxis* axis = rect->axis(side);
      axis->setTickLabelFont(small);
      axis->setTickLabelColor(mutedText(colours));
      axis->setBasePen(QPen(hairline(colours)));
      axis->setTickPen(Qt::NoPen);
      axis->setLabelFont(small);
      axis->setLabelColor(ink);
      axis->grid()->setPen(QPen(hairline(colours), 1));
    }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace sightline::ui
