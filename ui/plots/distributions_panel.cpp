// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/distributions_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QRubberBand>
#include <QStackedLayout>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/alignment/cases.h"
#include "core/report/box_plot_svg.h"
#include "core/statistics/number_text.h"
#include "ui/plots/box_plottable.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

constexpr std::size_t kPooled = 2;  // columns before those of the techniques: by technique, by model

constexpr double kPointReach = 7;  // pixels from a point within which it is meant
constexpr int kSettleMs = 500;
constexpr double kSlant = -40, kUpright = -90;  // degrees of names under many boxes
constexpr double kBetweenPlots = 13;            // pixels
constexpr double kNameGap = 3;                  // at least between names, which differ in length
constexpr double kCountGap = 7;                 // and between counts, which do not: about two blanks
constexpr double kSlantedRoom = 1.6;            // line heights between boxes that slanted names need
constexpr std::size_t kMostClasses = 30;        // boxes that can be told apart side by side
const char* const kMarksLayer = "marks";

/// A label in lines for `width`: broken at a blank, after a hyphen, or between the words of "EfficientNet", at the
/// first of these that makes it fit, or else where its wider half is narrowest.
QStringList broken(const QString& name, const QFontMetricsF& metrics, double width) {
  if (metrics.horizontalAdvance(name) <= width) return {name};
  QStringList best{name};
  double narrowest = std::numeric_limits<double>::infinity();
  const auto tryAt = [&](qsizetype end, qsizetype next) {
    if (narrowest <= width) return;
    const QStringList lines{name.left(end), name.mid(next)};
    const double wider = std::max(metrics.horizontalAdvance(lines[0]), metrics.horizontalAdvance(lines[1]));
    if (wider >= narrowest) return;
    narrowest = wider;
    best = lines;
  };
  if (const auto blank = name.lastIndexOf(QLatin1Char(' ')); blank > 0) tryAt(blank, blank + 1);
  if (const auto hyphen = name.lastIndexOf(QLatin1Char('-')); hyphen > 0) tryAt(hyphen + 1, hyphen + 1);
  for (qsizetype i = name.size() - 1; i > 0; --i)
    if (name[i].isUpper() && name[i - 1].isLower()) tryAt(i, i);
  return best;
}

bool isCut(const QString& name, const QFontMetricsF& metrics, double width) {
  const QStringList lines = broken(name, metrics, width);
  return std::any_of(lines.begin(), lines.end(),
                     [&](const QString& line) { return metrics.horizontalAdvance(line) > width; });
}

/// The same with lines that are still too wide shortened with dots.
QString fitted(const QString& name, const QFontMetricsF& metrics, double width) {
  QStringList lines = broken(name, metrics, width);
  for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideRight, width);
  return lines.join(QLatin1Char('\n'));
}

QString missingText(const ScoreGroup& group) {
  return group.missingCount > 0 ? DistributionsPanel::tr("%1 missing").arg(group.missingCount) : QString();
}

/// How many maps a box stands for, and the others, in lines for `width`. @param shortForm  "4 of 400" for "n = 4, 396
/// missing"
QString countLines(const ScoreGroup& group, const QFontMetricsF& metrics, double width, bool shortForm) {
  const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= width; };
  const auto inLines = [&](const QString& text) {
    return fits(text) ? text : QString(text).replace(QLatin1Char(' '), QLatin1Char('\n'));
  };
  const auto n = static_cast<qlonglong>(group.values.size());
  QStringList lines;
  if (shortForm && group.missingCount > 0) {
    const auto all = n + group.undefinedCount + group.missingCount;
    const QString text = DistributionsPanel::tr("%1 of %2").arg(n).arg(all);
    const QString tight = QStringLiteral("%1/%2").arg(n).arg(all);
    lines << (fits(text) ? text : fits(tight) ? tight : QStringLiteral("%1/\n%2").arg(n).arg(all));
  } else {
    const QString text = DistributionsPanel::tr("n = %1").arg(n);
    lines << (fits(text) ? text : QString::number(n));
  }
  if (group.undefinedCount > 0) lines << inLines(DistributionsPanel::tr("%1 undefined").arg(group.undefinedCount));
  if (!shortForm && group.missingCount > 0) lines << inLines(missingText(group));
  if (lines.size() == 1) lines << QStringLiteral(" ");  // the plots keep their height when the last map comes
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

/// Rings around points, on a layer of their own so that moving them leaves the boxes alone.
class PointMarks : public QCPLayerable {
 public:
  PointMarks(QCustomPlot* plot, double radius, double width)
      : QCPLayerable(plot, QString::fromLatin1(kMarksLayer)), radius_(radius), width_(width) {}
  void setPoints(std::vector<QPointF> points) { points_ = std::move(points); }
  [[nodiscard]] bool empty() const { return points_.empty(); }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override {
    const QPalette palette = mParentPlot->palette();
    painter->setBrush(Qt::NoBrush);
    for (const QPointF& point : points_) {
      painter->setPen(QPen(palette.color(QPalette::Base), width_ + 2));
      painter->drawEllipse(point, radius_, radius_);
      painter->setPen(QPen(palette.color(QPalette::Text), width_));
      painter->drawEllipse(point, radius_, radius_);
    }
  }

 private:
  double radius_, width_;
  std::vector<QPointF> points_;
};

/// How far people agree with each other: one dashed line through all plots, under the boxes.
class CeilingLine : public QCPLayerable {
 public:
  explicit CeilingLine(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("grid")) {}
  void setRects(std::vector<QCPAxisRect*> rects) { rects_ = std::move(rects); }
  void setValue(std::optional<double> value) { value_ = value; }
  /// Whether a pixel is on the line.
  [[nodiscard]] bool isAt(const QPointF& pixel) const {
    if (!value_) return false;
    return std::any_of(rects_.begin(), rects_.end(), [&](QCPAxisRect* r) {
      return r->visible() && r->rect().contains(pixel.toPoint()) &&
             std::abs(r->axis(QCPAxis::atLeft)->coordToPixel(*value_) - pixel.y()) <= 4;
    });
  }
  static QPen pen(const QPalette& palette) { return QPen(palette.color(QPalette::Text), 1.5, Qt::DashLine); }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override {
    if (!value_) return;
    for (QCPAxisRect* r : rects_) {
      if (!r->visible()) continue;
      const double y = r->axis(QCPAxis::atLeft)->coordToPixel(*value_);
      if (y < r->top() || y > r->bottom()) continue;
      painter->setPen(QPen(humanColour(), 3));
      painter->drawLine(QPointF(r->left(), y), QPointF(r->right(), y));
      painter->setPen(pen(mParentPlot->palette()));
      painter->drawLine(QPointF(r->left(), y), QPointF(r->right(), y));
    }
  }

 private:
  std::vector<QCPAxisRect*> rects_;
  std::optional<double> value_;
};

/// All that the boxes depend on, as values: it may be answered behind the window.
struct DistributionsPanel::Question {
  std::shared_ptr<const StudySnapshot> snapshot;
  Metric metric = Metric::Iou;
  View view = View::Everything;
  ImageSubset subset;
  std::vector<std::string> modelNames, groupNames;  ///< the latter of the views with groups of their own
  std::shared_ptr<const std::vector<int>> classOfImage;
};

struct DistributionsPanel::Boxes {
  Question question;
  std::vector<std::vector<ScoreGroup>> columns;  ///< by technique, by model, and within each technique
};

DistributionsPanel::DistributionsPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      view_(new ElidedComboBox(this)),
      plot_(new QCustomPlot(this)),
      empty_(new QLabel(tr("No maps have been computed yet. Boxes appear as maps finish; computing continues unless it "
                           "is paused under Compute."),
                        this)),
      pages_(new QStackedLayout),
      ceilingLegend_(new QLabel(this)),
      frame_(new QRubberBand(QRubberBand::Rectangle, plot_)),
      job_(this,
           [this](const std::shared_ptr<const std::shared_ptr<Boxes>>& boxes) { showBoxes(std::move(**boxes)); }) {
  setObjectName(QStringLiteral("distributionsPanel"));
  view_->setObjectName(QStringLiteral("view"));
  view_->setAccessibleName(tr("Which box plots"));
  view_->setMinimumContentsLength(16);
  view_->addItem(tr("All box plots"), static_cast<int>(View::Everything));
  view_->addItem(tr("By technique, by model"), static_cast<int>(View::Pooled));
  view_->addItem(tr("By model within each technique"), static_cast<int>(View::ModelsWithinTechniques));
  view_->addItem(tr("By class"), static_cast<int>(View::Classes));
  view_->addItem(tr("By Shared Interest case"), static_cast<int>(View::Cases));
  auto* bar = new MetricBar(session, this);
  bar->addWidget(view_);
  ceilingLegend_->setObjectName(QStringLiteral("ceilingLegend"));
  ceilingLegend_->hide();
  bar->addWidget(ceilingLegend_);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setMargin(2 * kGap);
  pages_->addWidget(plot_);
  pages_->addWidget(empty_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(pages_, 1);
  std::vector<int> classOfImage;
  const auto& items = session_->definition().dataset.items;
  for (const DatasetItem& item : items)
    if (!item.label.empty()) classes_.push_back(item.label);
  std::sort(classes_.begin(), classes_.end());
  classes_.erase(std::unique(classes_.begin(), classes_.end()), classes_.end());
  for (const DatasetItem& item : items)
    classOfImage.push_back(
        item.label.empty()
            ? -1
            : static_cast<int>(std::lower_bound(classes_.begin(), classes_.end(), item.label) - classes_.begin()));
  classOfImage_ = std::make_shared<const std::vector<int>>(std::move(classOfImage));
  buildPlot();

  connect(view_, &QComboBox::activated, this, [this] { setView(view()); });
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    markCurrent();
    plot_->layer(QString::fromLatin1(kMarksLayer))->replot();
  });
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* e) {
    if (e->button() == Qt::LeftButton) press(e->position().toPoint());
  });
  connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* e) {
    e->buttons() & Qt::LeftButton ? drag(e->position().toPoint()) : hover(e->position().toPoint());
  });
  connect(plot_, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* e) {
    if (e->button() == Qt::LeftButton) release(e->position().toPoint());
  });
  connect(plot_, &QWidget::customContextMenuRequested, this, &DistributionsPanel::showMenu);
  // Places of points are known once the axes are laid out, which is just before the layers are drawn.
  connect(plot_, &QCustomPlot::afterLayout, this, &DistributionsPanel::markCurrent);
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, [this] {
    applyRange(true);
    describe();
  });
  seen_.request();
}

DistributionsPanel::~DistributionsPanel() = default;

void DistributionsPanel::buildPlot() {
  plot_->setObjectName(QStringLiteral("distributionsPlot"));
  plot_->setAccessibleName(tr("Box plots"));
  plot_->setFocusPolicy(Qt::StrongFocus);
  markFocus(plot_);
  plot_->installEventFilter(this);
  plot_->setContextMenuPolicy(Qt::CustomContextMenu);
  plot_->setMinimumHeight(120);
  plot_->setPlottingHints(QCP::phCacheLabels | QCP::phFastPolylines);
  plot_->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aePlottables);
  plot_->plotLayout()->clear();
  plot_->plotLayout()->setRowSpacing(0);
  plot_->addLayer(QString::fromLatin1(kMarksLayer), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot_->layer(QString::fromLatin1(kMarksLayer))->setMode(QCPLayer::lmBuffered);

  margins_ = new QCPMarginGroup(plot_);
  addColumn(tr("By technique"));
  addColumn(tr("By model"));
  ceilingLine_ = new CeilingLine(plot_);
  current_ = new PointMarks(plot_, 4.5, 1.5);
  hovered_ = new PointMarks(plot_, 6, 2);
  setRows(session_->settings().techniques);
}

void DistributionsPanel::addColumn(const QString& title) {
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
  std::vector<QColor> colours;
  for (const ModelSpec& model : session_->definition().models) colours.push_back(modelColour(model));
  boxes_.push_back(new BoxPlottable(keys, values));
  boxes_.back()->setModelColours(std::move(colours));
  columns_.push_back(column);
}

void DistributionsPanel::setRows(const std::vector<Technique>& rows) {
  if (rows == rows_) return;
  rows_ = rows;
  hovered_->setPoints({});
  current_->setPoints({});
  QCPLayoutGrid* grid = plot_->plotLayout();
  for (; columns_.size() > kPooled; columns_.pop_back(), boxes_.pop_back()) {
    plot_->removePlottable(boxes_.back());
    for (QCPLayoutElement* element :
         std::initializer_list<QCPLayoutElement*>{columns_.back().rect, columns_.back().title}) {
      if (element->layout()) grid->take(element);
      delete element;
    }
  }
  for (const Technique technique : rows_) addColumn(techniqueText(technique));
  std::vector<QCPAxisRect*> rects;
  for (const Column& column : columns_) rects.push_back(column.rect);
  ceilingLine_->setRects(std::move(rects));
  top_ = bottom_ = 0;
  layOut();
  applyPalette();
}

void DistributionsPanel::setView(View view) {
  view_->setCurrentIndex(view_->findData(static_cast<int>(view)));
  layOut();
  refresh();
}

void DistributionsPanel::setForPrint(double width, bool narrow) {
  if (printWidth_ == width && narrow_ == narrow) return;
  printWidth_ = width;
  narrow_ = narrow;
  plot_->layer(QString::fromLatin1(kMarksLayer))->setVisible(false);
  layOut();
  labelGroups();
}

DistributionsPanel::View DistributionsPanel::view() const { return static_cast<View>(view_->currentData().toInt()); }

void DistributionsPanel::layOut() {
  const View view = this->view();
  QCPLayoutGrid* grid = plot_->plotLayout();
  for (const Column& column : columns_) {
    for (QCPLayoutElement* element : std::initializer_list<QCPLayoutElement*>{column.rect, column.title})
      if (element->layout()) grid->take(element);
  }
  grid->simplify();
  const bool own = view == View::Classes || view == View::Cases;
  const bool below = own && narrow_;  // one plot below the other
  int at = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool pooled = i < kPooled;
    const bool shown = view == View::Everything || pooled == (view == View::Pooled);
    columns_[i].rect->setVisible(shown);
    columns_[i].title->setVisible(shown);
    if (!shown) continue;
    grid->addElement(below ? 2 * at : 0, below ? 0 : at, columns_[i].title);
    grid->addElement(below ? 2 * at + 1 : 1, below ? 0 : at, columns_[i].rect);
    if (below || at == 0) grid->setRowStretchFactor(2 * at, 0.001);
    const int groups = own      ? std::max(1, static_cast<int>(boxes_[i]->groups().size()))
                       : i == 0 ? std::max(1, static_cast<int>(rows_.size()))
                                : std::max(1, session_->modelCount());
    if (!below) grid->setColumnStretchFactor(at, groups);
    // One scale for all: the numbers and the metric's name stand once.
    columns_[i].rect->axis(QCPAxis::atLeft)->setTickLabels(at == 0 || below);
    columns_[i]
        .rect->axis(QCPAxis::atLeft)
        ->setLabel(at == 0 || below ? QString::fromLatin1(metricName(shownMetric_)) : QString());
    columns_[i].rect->axis(QCPAxis::atBottom)->setRange(-0.5, groups - 0.5);
    ++at;
  }
}

void DistributionsPanel::refresh() {
  const View view = this->view();
  Question question{
      session_->snapshot(), session_->display().metric, view, subsetOf(session_->display()), session_->modelNames(), {},
      classOfImage_};
  if (view == View::Classes) question.groupNames = classes_;
  if (view == View::Cases) {
    for (const SharedInterestCase c : kSharedInterestCases) question.groupNames.emplace_back(caseName(c));
    question.groupNames.push_back(tr("none").toStdString());
  }
  if (question.snapshot->cells.size() <= answeredAtOnce_) return showBoxes(boxesFor(question));
  job_.request(
      [question = std::move(question)](const std::stop_token&) { return std::make_shared<Boxes>(boxesFor(question)); });
}

DistributionsPanel::Boxes DistributionsPanel::boxesFor(const Question& question) {
  const StudySnapshot& snapshot = *question.snapshot;
  const TechniqueRows& rows = snapshot.rows;
  Boxes boxes{question, std::vector<std::vector<ScoreGroup>>(kPooled + rows.count())};
  AllScoreGroups all = groupScores(snapshot, question.metric, question.modelNames, question.subset);
  boxes.columns[0] = std::move(all.byTechnique);
  boxes.columns[1] = std::move(all.byModel);
  if (question.view != View::Classes && question.view != View::Cases) {
    for (ScoreGroup& group : all.byBoth) {
      group.name = question.modelNames.at(static_cast<std::size_t>(*group.model));
      boxes.columns[kPooled + rows.of(*group.technique)].push_back(std::move(group));
    }
    return boxes;
  }
  const auto of = [&](const CellKey& key) -> std::vector<int> {
    if (question.view == View::Classes) {
      const int index = (*question.classOfImage)[static_cast<std::size_t>(key.image)];
      return index < 0 ? std::vector<int>{} : std::vector{index};
    }
    const auto& correct =
        snapshot.correct[static_cast<std::size_t>(key.image) * static_cast<std::size_t>(snapshot.modelCount) +
                         static_cast<std::size_t>(key.model)];
    const CellScores& cell = snapshot.cell(key);
    std::vector<int> groups;
    if (!cell.ready || !correct) return groups;
    for (const SharedInterestCase c : sharedInterestCases(cell.scores, correct, snapshot.settings.cases).list())
      groups.push_back(static_cast<int>(c));
    if (groups.empty()) groups.push_back(static_cast<int>(kSharedInterestCases.size()));
    return groups;
  };
  for (std::size_t t = 0; t < rows.count(); ++t) {
    auto& groups = boxes.columns[kPooled + t] =
        groupScoresBy(snapshot, question.metric, rows.techniques()[t], question.groupNames, of, question.subset);
    if (groups.size() > kMostClasses) groups.resize(kMostClasses);
  }
  return boxes;
}

void DistributionsPanel::showBoxes(Boxes boxes) {
  if (boxes.question.view != view() || boxes.question.metric != session_->display().metric)
    return;  // chosen meanwhile: another answer is on its way
  const StudySnapshot& snapshot = *boxes.question.snapshot;
  setRows(snapshot.techniques());
  const auto groupsWithin = [&] { return boxes_.size() > kPooled ? boxes_[kPooled]->groups().size() : 0; };
  const std::size_t before = groupsWithin();
  for (std::size_t i = 0; i < boxes_.size(); ++i) boxes_[i]->setGroups(std::move(boxes.columns[i]));
  const std::size_t names = boxes.question.groupNames.size();
  for (std::size_t t = 0; t < rows_.size(); ++t)
    columns_[kPooled + t].title->setText(
        names > kMostClasses ? tr("%1 (%2 of %3 classes)").arg(techniqueText(rows_[t])).arg(kMostClasses).arg(names)
                             : techniqueText(rows_[t]));

  bool any = false;
  for (const ScoreGroup& group : boxes_[0]->groups()) any = any || !group.values.empty();
  if (!any && snapshot.readyCount() > 0)
    empty_->setText(boxes.question.subset.onlyAgreeing
                        ? tr("There is no image on which all models agree and %1 is defined. Clear the check box above "
                             "to see all images.")
                              .arg(QString::fromLatin1(metricName(boxes.question.metric)))
                        : tr("No map has a defined %1: there is no human mask to compare with.")
                              .arg(QString::fromLatin1(metricName(boxes.question.metric))));
  pages_->setCurrentWidget(any ? static_cast<QWidget*>(plot_) : empty_);
  hovered_->setPoints({});
  if (boxes.question.metric != shownMetric_ || groupsWithin() != before) {
    if (boxes.question.metric != shownMetric_) top_ = bottom_ = 0;
    shownMetric_ = boxes.question.metric;
    layOut();
  }
  updateCeiling(snapshot);
  applyRange(false);
  labelGroups();  // the axis takes room by its numbers
  settle_.start();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DistributionsPanel::updateCeiling(const StudySnapshot& snapshot) {
  ceiling_.reset();
  if (session_->display().metric == Metric::Iou) {
    std::vector<std::optional<double>> agreement;  // of the pictures that are in the plots
    for (const int image : imagesOf(snapshot, subsetOf(session_->display())))
      if (static_cast<std::size_t>(image) < snapshot.mutualIou.size())
        agreement.push_back(snapshot.mutualIou[static_cast<std::size_t>(image)]);
    ceiling_ = humanCeiling(agreement);
  }
  ceilingLine_->setValue(ceiling_ ? std::optional(ceiling_->iou) : std::nullopt);
  ceilingLegend_->setVisible(ceiling_.has_value());
  if (!ceiling_) return;
  ceilingLegend_->setText(tr("╌╌ human ceiling %1").arg(QString::fromStdString(fixedText(ceiling_->iou, 2))));
  ceilingLegend_->setToolTip(ceilingWords());
}

QString DistributionsPanel::ceilingWords() const {
  return tr("Human ceiling: people agree with each other by IoU %1\n(mean over the pairs of people on each image, then "
            "over %2 that two or more painted).\nA model cannot be expected to agree with people more than they agree "
            "with each other.")
      .arg(QString::fromStdString(fixedText(ceiling_->iou, 3)),
           ceiling_->images == 1 ? tr("the one image") : tr("the %1 images").arg(ceiling_->images));
}

void DistributionsPanel::applyRange(bool settle) {
  double largest = ceiling_ ? ceiling_->iou : 0, smallest = 0;
  for (const ScoreGroup& group : boxes_[0]->groups())
    for (const double v : group.values) {
      largest = std::max(largest, v);
      smallest = std::min(smallest, v);
    }
  const AxisTicks ticks = axisTicks(largest, smallest);
  const bool same = ticks.top == top_ && ticks.bottom == bottom_, within = ticks.top <= top_ && ticks.bottom >= bottom_;
  if (top_ > bottom_ && (same || (within && !settle))) return;
  top_ = ticks.top;
  bottom_ = ticks.bottom;
  for (const Column& column : columns_) {
    auto* axis = column.rect->axis(QCPAxis::atLeft);
    axis->setRange(bottom_, top_ + 0.02 * (top_ - bottom_));
    axis->ticker().staticCast<QCPAxisTickerFixed>()->setTickStep(ticks.step);
    axis->setNumberPrecision(ticks.step < 0.1 || ticks.step == 0.25 ? 2 : ticks.step < 1 ? 1 : 0);
  }
  if (settle) plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DistributionsPanel::labelGroups() {
  double slots = 0, first = 0;  // boxes side by side, and those of the leftmost plot
  int shown = 0;
  for (const Column& column : columns_) {
    if (!column.rect->visible()) continue;
    slots += column.rect->axis(QCPAxis::atBottom)->range().size();
    if (shown++ == 0) first = slots;
  }
  const QFont font = smallFont(this->font());
  const QFontMetricsF metrics(font, plot_);
  const bool below = narrow_ && (view() == View::Classes || view() == View::Cases);  // one plot below the other
  if (below) {
    slots /= 2;
    shown = 1;
  }
  // The numbers of the axis and, upright, its name: what QCustomPlot keeps for them.
  const QCPAxis* values = columns_[0].rect->axis(QCPAxis::atLeft);
  const double axis = metrics.horizontalAdvance(QString::number(top_, 'f', values->numberPrecision())) +
                      values->tickLabelPadding() + metrics.height() + values->labelPadding();
  const double slot = ((printWidth_ ? *printWidth_ : plot_->width()) - axis - kBetweenPlots * shown) /
                      std::max(1.0, slots),
               width = slot - kNameGap;
  // The leftmost plot also has the numbers of the axis; its boxes are as far apart as the others.
  if (!below && shown > 0 && slot > 0) plot_->plotLayout()->setColumnStretchFactor(0, first + axis / slot);
  bool shortForm = false;  // for all or none: boxes side by side are told of in the same words
  for (std::size_t i = 0; i < columns_.size(); ++i)
    for (const ScoreGroup& group : boxes_[i]->groups())
      shortForm = shortForm ||
                  (columns_[i].rect->visible() && metrics.horizontalAdvance(missingText(group)) > slot - kCountGap);
  const auto any = [&](std::size_t column, bool (*tooWide)(const QString&, const QFontMetricsF&, double)) {
    const auto& groups = boxes_[column]->groups();
    return std::any_of(groups.begin(), groups.end(),
                       [&](const ScoreGroup& group) { return tooWide(shortModelName(group.name), metrics, width); });
  };
  bool turned = false;  // on paper nobody can hover over a name that is cut off: all are turned alike
  for (std::size_t i = 0; printWidth_ && i < columns_.size(); ++i)
    turned = turned || (columns_[i].rect->visible() && any(i, isCut));
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    QStringList labels;
    // Many names side by side, each with how many maps it stands for.
    const bool many =
        turned || (view() == View::Classes && any(i, [](const QString& name, const QFontMetricsF& text, double room) {
                     return text.horizontalAdvance(name) > room;
                   }));
    const bool slanted = many && width >= kSlantedRoom * metrics.height();
    columns_[i].rect->axis(QCPAxis::atBottom)->setTickLabelRotation(!many ? 0 : slanted ? kSlant : kUpright);
    for (const ScoreGroup& group : boxes_[i]->groups())
      if (many)
        labels << (printWidth_ ? QStringLiteral("%1 (%2)").arg(shortModelName(group.name)).arg(group.values.size())
                               : shortModelName(group.name));
      else
        labels << fitted(shortModelName(group.name), metrics, width) + QLatin1Char('\n') +
                      countLines(group, metrics, width, shortForm);
    // A slanted name that begins left of the plot is not drawn at all; the same names may stand elsewhere than before.
    const bool leftmost = columns_[i].rect->visible() && columns_[i].rect->axis(QCPAxis::atLeft)->tickLabels();
    const double reach =
        slanted && leftmost && !labels.isEmpty()
            ? metrics.horizontalAdvance(labels.front()) * std::cos(kSlant * M_PI / 180) + metrics.height() - width / 2
            : 0;
    columns_[i].rect->setMinimumMargins(QMargins(std::max(4, static_cast<int>(std::ceil(reach))), 2, 4, 2));
    if (labels == columns_[i].labels && slanted == columns_[i].slanted) continue;  // while dragging they rarely change
    columns_[i].slanted = slanted;
    columns_[i].labels = labels;
    auto ticker = columns_[i].rect->axis(QCPAxis::atBottom)->ticker().staticCast<QCPAxisTickerText>();
    ticker->clear();
    for (qsizetype k = 0; k < labels.size(); ++k) ticker->addTick(static_cast<double>(k), labels[k]);
  }
}

void DistributionsPanel::applyPalette() {
  const QPalette colours = palette();
  const QColor text = colours.color(QPalette::Text), line = hairline(colours);
  const QFont small = smallFont(font());
  plot_->setBackground(colours.color(QPalette::Base));
  for (const Column& column : columns_) {
    column.title->setTextColor(text);
    column.title->setFont(headingFont(small));
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft}) {
      auto* axis = column.rect->axis(type);
      axis->setTickLabelFont(small);
      axis->setTickLabelColor(type == QCPAxis::atBottom ? text : mutedText(colours));
      axis->setBasePen(type == QCPAxis::atBottom ? QPen(mutedText(colours)) : QPen(Qt::NoPen));
      axis->setTickPen(Qt::NoPen);
      axis->setLabelFont(small);
      axis->setLabelColor(text);
    }
    column.rect->axis(QCPAxis::atLeft)->grid()->setPen(QPen(line, 1));
  }
}

void DistributionsPanel::markCurrent() {
  std::vector<QPointF> points;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].rect->visible())
      for (const QPointF& p : boxes_[i]->pointsOf(session_->currentImage())) points.push_back(p);
  current_->setPoints(std::move(points));
}

BoxPlottable* DistributionsPanel::boxesAt(const QPointF& pixel) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].rect->visible() && columns_[i].rect->rect().adjusted(-4, -4, 4, 4).contains(pixel.toPoint()))
      return boxes_[i];
  return nullptr;
}

QString DistributionsPanel::nameOf(const CellKey& key) const {
  const StudyDefinition& study = session_->definition();
  const auto technique = techniqueName(key.technique);
  return QStringLiteral("%1 \u00b7 %2 \u00b7 %3")
      .arg(QString::fromStdString(study.dataset.items[static_cast<std::size_t>(key.image)].id),
           QString::fromUtf8(technique.data(), static_cast<qsizetype>(technique.size())),
           QString::fromStdString(study.models[static_cast<std::size_t>(key.model)].displayName));
}

void DistributionsPanel::hover(const QPoint& position) {
  const BoxPlottable* boxes = boxesAt(position);
  const auto hit = boxes ? boxes->hitAt(position, kPointReach) : std::nullopt;
  const bool had = !hovered_->empty();
  hovered_->setPoints(hit ? std::vector<QPointF>{hit->pixel} : std::vector<QPointF>{});
  if (hit || had) plot_->layer(QString::fromLatin1(kMarksLayer))->replot();
  plot_->setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const QString metric = QString::fromLatin1(metricName(shownMetric_));
  const auto number = [](double v) { return QString::fromStdString(fixedText(v, 3)); };
  QString text;
  if (hit) {
    text = tr("%1\n%2 %3 (click to show)").arg(nameOf(hit->key), metric, number(hit->value));
  } else if (const int group = boxes ? boxes->groupAt(position) : -1; group >= 0) {
    const ScoreGroup& g = boxes->groups()[static_cast<std::size_t>(group)];
    text = tr("%1: %2 of %3 maps\nmean %4, median %5\nhalf of them between %6 and %7, whiskers to %8 and %9")
               .arg(QString::fromStdString(g.name), metric)
               .arg(g.values.size())
               .arg(number(g.box.mean), number(g.box.median), number(g.box.q1), number(g.box.q3),
                    number(g.box.whiskerLow), number(g.box.whiskerHigh));
    if (g.undefinedCount > 0) text += tr("\n%1 more are undefined and left out").arg(g.undefinedCount);
    if (g.missingCount > 0) text += tr("\n%1 more are not computed yet").arg(g.missingCount);
    text += QStringLiteral("\n%1 = %2\n%3")
                .arg(metric, QString::fromUtf8(metricFormula(shownMetric_)),
                     QString::fromUtf8(metricMeaning(shownMetric_)));
  }
  if (!hit && ceilingLine_->isAt(position)) text = ceilingWords();
  if (text.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(plot_->mapToGlobal(position), text, plot_);
}

void DistributionsPanel::press(const QPoint& position) {
  pressed_ = boxesAt(position) ? std::optional(position) : std::nullopt;
}

void DistributionsPanel::drag(const QPoint& position) {
  if (!pressed_ || (position - *pressed_).manhattanLength() < QApplication::startDragDistance()) return;
  frame_->setGeometry(QRect(*pressed_, position).normalized());
  frame_->show();
}

void DistributionsPanel::release(const QPoint& position) {
  const auto pressed = std::exchange(pressed_, std::nullopt);
  if (frame_->isHidden()) return click(position);
  frame_->hide();
  if (pressed) pickWithin(*boxesAt(*pressed), QRect(*pressed, position).normalized());
}

void DistributionsPanel::pickWithin(const BoxPlottable& boxes, const QRect& frame) {
  std::vector<int> images;
  for (const CellKey& key : boxes.keysIn(frame)) images.push_back(key.image);
  std::sort(images.begin(), images.end());
  images.erase(std::unique(images.begin(), images.end()), images.end());
  if (images.empty()) return session_->setPicked({});
  QStringList names;
  for (std::size_t g = 0; g < boxes.groups().size(); ++g) {
    const double x = boxes.keyAxis()->coordToPixel(static_cast<double>(g));
    const double half = std::abs(boxes.keyAxis()->coordToPixel(0.34) - boxes.keyAxis()->coordToPixel(0));
    if (x + half >= frame.left() && x - half <= frame.right()) names << shortModelName(boxes.groups()[g].name);
  }
  const auto number = [&](int y) { return QString::fromStdString(fixedText(boxes.valueAxis()->pixelToCoord(y), 2)); };
  session_->setPicked({tr("%1 %2 to %3, %4")
                           .arg(QString::fromUtf8(metricName(shownMetric_)), number(frame.bottom()),
                                number(frame.top()), names.join(QStringLiteral(", "))),
                       images});
}

void DistributionsPanel::pickQuarter(bool highest) {
  std::vector<std::pair<double, int>> means;  // of each image over its maps
  const StudySnapshot& snapshot = *session_->snapshot();
  for (const int image : imagesOf(snapshot, subsetOf(session_->display()))) {
    double sum = 0;
    int n = 0;
    for (const ScoreGroup& group : boxes_[0]->groups())
      for (std::size_t i = 0; i < group.keys.size(); ++i)
        if (group.keys[i].image == image) {
          sum += group.values[i];
          ++n;
        }
    if (n > 0) means.emplace_back(sum / n, image);
  }
  std::sort(means.begin(), means.end());
  if (highest) std::reverse(means.begin(), means.end());
  means.resize((means.size() + 3) / 4);
  std::vector<int> images;
  for (const auto& [mean, image] : means) images.push_back(image);
  if (images.empty()) return;
  session_->setPicked({(highest ? tr("highest quarter by mean %1") : tr("lowest quarter by mean %1"))
                           .arg(QString::fromUtf8(metricName(shownMetric_))),
                       images});
}

void DistributionsPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || session_->picked().what.isEmpty()) return QWidget::keyPressEvent(event);
  session_->setPicked({});
}

void DistributionsPanel::click(const QPoint& position) {
  const BoxPlottable* boxes = boxesAt(position);
  if (const auto hit = boxes ? boxes->hitAt(position, kPointReach) : std::nullopt)
    session_->setCurrentImage(hit->key.image);
}

void DistributionsPanel::showMenu(const QPoint& position) {
  QMenu menu(this);
  menu.addAction(tr("Show the &lowest quarter of images in the browser"), this, [this] { pickQuarter(false); });
  menu.addAction(tr("Show the &highest quarter of images in the browser"), this, [this] { pickQuarter(true); });
  auto* all = menu.addAction(tr("Show &all images again"), this, [this] { session_->setPicked({}); });
  all->setEnabled(!session_->picked().what.isEmpty());
  menu.addSeparator();
  menu.addAction(tr("Set for &print…"), this, &DistributionsPanel::figureRequested);
  menu.addAction(tr("&Copy image"), this, [this] { QApplication::clipboard()->setPixmap(plot_->toPixmap(0, 0, 2)); });
  menu.exec(plot_->mapToGlobal(position));
}

void DistributionsPanel::describe() {
  QStringList parts;
  for (const BoxPlottable* boxes : {boxes_[0], boxes_[1]})
    for (const ScoreGroup& group : boxes->groups())
      if (!group.values.empty())
        parts << tr("%1: median %2")
                     .arg(QString::fromStdString(group.name), QString::fromStdString(fixedText(group.box.median, 3)));
  if (ceiling_) parts << tr("human ceiling: %1").arg(QString::fromStdString(fixedText(ceiling_->iou, 3)));
  plot_->setAccessibleDescription(QString::fromLatin1(metricName(shownMetric_)) + QStringLiteral(". ") +
                                  parts.join(QStringLiteral("; ")));
}

bool DistributionsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && !seen_.isStale())
    labelGroups();  // how wide names may be; it is drawn afterwards
  return QWidget::eventFilter(watched, event);
}

void DistributionsPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
  if (columns_.empty()) return;
  applyPalette();
  if (event->type() == QEvent::FontChange && !seen_.isStale()) labelGroups();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace sightline::ui
