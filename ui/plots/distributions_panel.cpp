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
#include <cmath>

#include "core/alignment/cases.h"
#include "core/report/study_tables.h"
#include "core/statistics/number_text.h"
#include "ui/plots/box_floors.h"
#include "ui/plots/box_plot_columns.h"
#include "ui/plots/box_plottable.h"
#include "ui/plots/plot_marks.h"
#include "ui/session/translated.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/job_text.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

constexpr double kPointReach = 7;  // pixels from a point within which it is meant
constexpr int kSettleMs = 500;

}  // namespace

DistributionsPanel::DistributionsPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      view_(new ElidedComboBox(this)),
      plot_(new QCustomPlot(this)),
      empty_(new QLabel(this)),
      pages_(new QStackedLayout),
      floors_(new BoxFloors(session, this)),
      ceilingLegend_(new QLabel(this)),
      frame_(new QRubberBand(QRubberBand::Rectangle, plot_)),
      job_(this, [this](const std::shared_ptr<const std::shared_ptr<BoxAnswer>>& answer) {
        showBoxes(std::move(**answer));
      }) {
  setObjectName(QStringLiteral("distributionsPanel"));
  plot_->setLocale(QLocale::c());  // numbers look alike everywhere in the window
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
  bar->addWidget(floors_->box());
  bar->addWidget(floors_->legend());
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setMargin(2 * kGap);
  awaited_ = new QLabel(plot_);
  awaited_->setObjectName(QStringLiteral("awaited"));
  awaited_->setAlignment(Qt::AlignCenter);
  awaited_->setWordWrap(true);
  awaited_->setAttribute(Qt::WA_TransparentForMouseEvents);
  awaited_->hide();
  auto* over = new QVBoxLayout(plot_);
  over->addWidget(awaited_);
  pages_->addWidget(plot_);
  pages_->addWidget(empty_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(pages_, 1);
  findClasses();
  buildPlot();
  connect(floors_, &BoxFloors::changed, &seen_, &CatchUp::request);
  connect(view_, &QComboBox::activated, this, [this] { setView(view()); });
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    markCurrent();
    plot_->layer(QString::fromLatin1(kMarksLayer))->replot();
  });
  connectPointer();
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

void DistributionsPanel::findClasses() {
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
}

void DistributionsPanel::connectPointer() {
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
}

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
  plot_->addLayer(QString::fromLatin1(kMarksLayer), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot_->layer(QString::fromLatin1(kMarksLayer))->setMode(QCPLayer::lmBuffered);

  columns_ = std::make_unique<BoxPlotColumns>(plot_, modelColours(session_->definition().models));
  ceilingLine_ = new CeilingLine(plot_);
  meanMaskLine_ = new CeilingLine(plot_, false);
  current_ = new PointMarks(plot_, 4.5, 1.5);
  hovered_ = new PointMarks(plot_, 6, 2);
  setRows(session_->settings().techniques);
}

void DistributionsPanel::setRows(const std::vector<Technique>& rows) {
  if (rows == columns_->techniques()) return;
  hovered_->setPoints({});
  current_->setPoints({});
  columns_->setTechniques(rows);
  ceilingLine_->setRects(columns_->rects());
  meanMaskLine_->setRects(columns_->rects());
  columns_->layOut(view(), shownMetric_);
  columns_->applyPalette(palette(), font());
}

void DistributionsPanel::setView(View view) {
  view_->setCurrentIndex(view_->findData(static_cast<int>(view)));
  columns_->layOut(view, shownMetric_);
  refresh();
}

void DistributionsPanel::setForPrint(double width, bool narrow) {
  if (!columns_->setForPrint(width, narrow)) return;
  plot_->layer(QString::fromLatin1(kMarksLayer))->setVisible(false);
  columns_->layOut(view(), shownMetric_);
  columns_->labelGroups(font());
}

const std::vector<BoxPlottable*>& DistributionsPanel::boxes() const { return columns_->boxes(); }

DistributionsPanel::View DistributionsPanel::view() const { return static_cast<View>(view_->currentData().toInt()); }

void DistributionsPanel::refresh() {
  const View view = this->view();
  BoxQuestion question{session_->snapshot(), session_->display().metric, view,
                       subsetOf(*session_),  session_->modelNames(),     {},
                       classOfImage_};
  if (view == View::Classes) question.groupNames = classes_;
  if (view == View::Cases) {
    for (const SharedInterestCase c : kSharedInterestCases)
      question.groupNames.push_back(translated(caseName(c)).toStdString());
    question.groupNames.push_back(tr("none").toStdString());
  }
  if (question.snapshot->cells.size() <= answeredAtOnce_) return showBoxes(boxesFor(question));
  job_.request([question = std::move(question)](const std::stop_token&) {
    return std::make_shared<BoxAnswer>(boxesFor(question));
  });
}

void DistributionsPanel::showBoxes(BoxAnswer answer) {
  const BoxQuestion& question = answer.question;
  if (question.view != view() || question.metric != session_->display().metric)
    return;  // chosen meanwhile: another answer is on its way
  const StudySnapshot& snapshot = *question.snapshot;
  setRows(snapshot.techniques());
  const auto& boxes = columns_->boxes();
  const auto groupsWithin = [&] { return boxes.size() > kPooledColumns ? boxes[kPooledColumns]->groups().size() : 0; };
  const std::size_t before = groupsWithin();
  for (std::size_t i = 0; i < boxes.size(); ++i) boxes[i]->setGroups(std::move(answer.columns[i]));
  titlePlots(question.groupNames.size());

  bool any = false;
  for (const ScoreGroup& group : boxes[0]->groups()) any = any || !group.values.empty();
  const bool none = snapshot.readyCount() == 0 && !snapshot.cells.empty();
  awaited_->setText(none ? awaitedText(*session_) : QString());
  awaited_->setVisible(none);
  if (!any && snapshot.readyCount() > 0)
    empty_->setText(question.subset.images && question.subset.images->empty()
                        ? tr("No image is listed. Clear search and filters, or the check box above, to see all images.")
                    : question.subset.onlyAgreeing
                        ? tr("There is no image on which all models agree and %1 is defined. Clear the check box above "
                             "to see all images.")
                              .arg(translated(metricName(question.metric)))
                        : tr("No map has a defined %1: there is no human mask to compare with.")
                              .arg(translated(metricName(question.metric))));
  // While maps are awaited, the plots stay, without boxes.
  pages_->setCurrentWidget(any || none ? static_cast<QWidget*>(plot_) : empty_);
  hovered_->setPoints({});
  if (question.metric != shownMetric_ || groupsWithin() != before) {
    if (question.metric != shownMetric_) columns_->forgetRange();
    shownMetric_ = question.metric;
    columns_->layOut(view(), shownMetric_);
  }
  updateCeiling(snapshot);
  updateFloors(question);
  applyRange(false);
  columns_->labelGroups(font());  // the axis takes room by its numbers
  settle_.start();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DistributionsPanel::titlePlots(std::size_t groups) {
  const auto& rows = columns_->techniques();
  for (std::size_t row = 0; row < rows.size(); ++row)
    columns_->setTitle(row,
                       groups > kMostClasses
                           ? tr("%1 (%2 of %3 classes)").arg(techniqueText(rows[row])).arg(kMostClasses).arg(groups)
                           : techniqueText(rows[row]));
}

void DistributionsPanel::applyRange(bool settle) {
  if (columns_->applyRange(ceiling_ ? ceiling_->iou : 0, settle) && settle) plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DistributionsPanel::updateCeiling(const StudySnapshot& snapshot) {
  ceiling_.reset();
  if (session_->display().metric == Metric::Iou) {
    std::vector<std::optional<double>> agreement;  // of the images that are in the plots
    for (const int image : imagesOf(snapshot, subsetOf(*session_)))
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

void DistributionsPanel::updateFloors(const BoxQuestion& question) {
  auto floors = floors_->columnsFor(question);
  floors.resize(columns_->size());
  for (std::size_t i = 0; i < floors.size(); ++i) boxes()[i]->setFloors(std::move(floors[i]));
  meanMaskLine_->setValue(floors_->meanMask(question.metric));
}

QString DistributionsPanel::meanMaskWords() const {
  return tr("The mean of the masks of all other images, taken as a map, reaches %1 %2 (mean over images).")
      .arg(translated(metricName(shownMetric_)),
           QString::fromStdString(fixedText(*floors_->meanMask(shownMetric_), 3)));
}

QString DistributionsPanel::ceilingWords() const {
  return tr("Human ceiling: people agree with each other by IoU %1\n(mean over the pairs of people on each image, then "
            "over %2 that two or more people marked).\nA model cannot be expected to agree with people more than they "
            "agree "
            "with each other.")
      .arg(QString::fromStdString(fixedText(ceiling_->iou, 3)),
           ceiling_->images == 1 ? tr("the one image") : tr("the %1 images").arg(ceiling_->images));
}

void DistributionsPanel::markCurrent() {
  std::vector<QPointF> points;
  for (std::size_t i = 0; i < columns_->size(); ++i)
    if (columns_->isVisible(i))
      for (const QPointF& p : boxes()[i]->pointsOf(session_->currentImage())) points.push_back(p);
  current_->setPoints(std::move(points));
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
  const BoxPlottable* boxes = columns_->boxesAt(position);
  const auto hit = boxes ? boxes->hitAt(position, kPointReach) : std::nullopt;
  const bool had = !hovered_->empty();
  hovered_->setPoints(hit ? std::vector<QPointF>{hit->pixel} : std::vector<QPointF>{});
  if (hit || had) plot_->layer(QString::fromLatin1(kMarksLayer))->replot();
  plot_->setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const QString metric = translated(metricName(shownMetric_));
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
    if (g.undefinedCount > 0)
      text += tr("\n%1 more have no score (no mask, a blank map, a technique that is not defined for the network, or "
                 "nothing to "
                 "divide by) and are left out")
                  .arg(g.undefinedCount);
    if (g.missingCount > 0) text += tr("\n%1 more are not computed yet").arg(g.missingCount);
    if (static_cast<std::size_t>(group) < boxes->floors().size())
      if (const ScoreGroup& f = boxes->floors()[static_cast<std::size_t>(group)]; !f.values.empty()) {
        const MeanInterval interval = meanInterval(f.box);
        text += tr("\nuntrained: mean %1, 95 % interval %2 to %3, %4 maps")
                    .arg(number(f.box.mean), number(interval.low), number(interval.high))
                    .arg(f.values.size());
      }
    text += QStringLiteral("\n%1 = %2\n%3")
                .arg(metric, translated(metricFormula(shownMetric_)), translated(metricMeaning(shownMetric_)));
  }
  if (!hit && ceilingLine_->isAt(position)) text = ceilingWords();
  if (!hit && meanMaskLine_->isAt(position)) text = meanMaskWords();
  if (text.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(plot_->mapToGlobal(position), text, plot_);
}

void DistributionsPanel::press(const QPoint& position) {
  pressed_ = columns_->boxesAt(position) ? std::optional(position) : std::nullopt;
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
  if (pressed) pickWithin(*columns_->boxesAt(*pressed), QRect(*pressed, position).normalized());
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
                           .arg(translated(metricName(shownMetric_)), number(frame.bottom()), number(frame.top()),
                                names.join(QStringLiteral(", "))),
                       images});
}

void DistributionsPanel::pickQuarter(bool highest) {
  std::vector<std::pair<double, int>> means;  // of each image over its maps
  const StudySnapshot& snapshot = *session_->snapshot();
  for (const int image : imagesOf(snapshot, subsetOf(*session_))) {
    double sum = 0;
    int n = 0;
    for (const ScoreGroup& group : boxes()[0]->groups())
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
                           .arg(translated(metricName(shownMetric_))),
                       images});
}

void DistributionsPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || session_->picked().what.isEmpty()) return QWidget::keyPressEvent(event);
  session_->setPicked({});
}

void DistributionsPanel::click(const QPoint& position) {
  const BoxPlottable* boxes = columns_->boxesAt(position);
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
  for (const BoxPlottable* boxes : {boxes()[0], boxes()[1]})
    for (const ScoreGroup& group : boxes->groups())
      if (!group.values.empty())
        parts << tr("%1: median %2")
                     .arg(QString::fromStdString(group.name), QString::fromStdString(fixedText(group.box.median, 3)));
  for (const BoxPlottable* boxes : {boxes()[0], boxes()[1]})
    for (const ScoreGroup& floor : boxes->floors())
      if (!floor.values.empty())
        parts << tr("%1, untrained: mean %2")
                     .arg(QString::fromStdString(floor.name), QString::fromStdString(fixedText(floor.box.mean, 3)));
  if (ceiling_) parts << tr("human ceiling: %1").arg(QString::fromStdString(fixedText(ceiling_->iou, 3)));
  plot_->setAccessibleDescription(translated(metricName(shownMetric_)) + QStringLiteral(". ") +
                                  parts.join(QStringLiteral("; ")));
}

bool DistributionsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && !seen_.isStale())
    columns_->labelGroups(font());  // how wide names may be; it is drawn afterwards
  return QWidget::eventFilter(watched, event);
}

void DistributionsPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
  if (!columns_) return;
  columns_->applyPalette(palette(), font());
  if (event->type() == QEvent::FontChange && !seen_.isStale()) columns_->labelGroups(font());
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

TextTable DistributionsPanel::values() const {
  std::vector<ScoreGroup> groups;
  for (const BoxPlottable* plot : columns_->boxes())
    groups.insert(groups.end(), plot->groups().begin(), plot->groups().end());
  for (const BoxPlottable* plot : columns_->boxes())
    for (ScoreGroup floor : plot->floors()) {
      if (floor.values.empty()) continue;
      floor.name = tr("%1, untrained").arg(QString::fromStdString(floor.name)).toStdString();
      groups.push_back(std::move(floor));
    }
  return descriptiveTable(groups, shownMetric_);
}

}  // namespace sightline::ui
