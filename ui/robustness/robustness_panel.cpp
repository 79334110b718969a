// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/robustness/robustness_panel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/statistics/number_text.h"
#include "ui/robustness/verdict_legend.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/plane_map.h"
#include "ui/widgets/rule_choice.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {

constexpr int kTestsAfterMs = 300;
constexpr int kWhileComputingMs = 3000;  // maps come in faster than the whole plane can be followed
constexpr int kOverLayersWhileComputingMs = 20'000;

/// How a setting fared over several depths, in words: "holds" or "holds at 2 of 4 depths, no difference shown at 2".
QString verdictsText(const VerdictCounts& counts) {
  constexpr std::array kAll{Verdict::Holds, Verdict::Flips, Verdict::NotShown, Verdict::Undefined};
  int sum = 0;
  for (const int n : counts) sum += n;
  QStringList parts;
  for (const Verdict verdict : kAll)
    if (const int n = counts[static_cast<std::size_t>(verdict)]; n == sum && sum > 0)
      return sum == 1 ? verdictText(verdict)
                      : RobustnessPanel::tr("%1 at all %2 depths").arg(verdictText(verdict)).arg(sum);
    else if (n > 0)
      parts << (parts.isEmpty() ? RobustnessPanel::tr("%1 at %2 of %3 depths").arg(verdictText(verdict)).arg(n).arg(sum)
                                : RobustnessPanel::tr("%1 at %2").arg(verdictText(verdict)).arg(n));
  return parts.join(QStringLiteral(", "));
}

}  // namespace

RobustnessPanel::RobustnessPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      tests_(RobustnessTests::of(*session)),
      along_(new RuleChoice(robustnessRule(*session), this)),
      depths_(new DepthChoice(this)),
      shown_(new ShownDepth(session, this)),
      working_(new WorkBar(tr("Testing every setting"), this)),
      list_(new QTableWidget(0, 4, this)),
      map_(new PlaneMap(this)),
      legend_(new VerdictLegend(this)),
      sentence_(new QLabel(this)),
      message_(new QLabel(this)),
      again_(new QPushButton(tr("Test again"), this)),
      pages_(new QStackedLayout) {
  setObjectName(QStringLiteral("robustnessPanel"));
  along_->setObjectName(QStringLiteral("along"));
  along_->setMinimumContentsLength(14);
  along_->setToolTip(tr("The map's horizontal axis is the value of this binarisation rule, the same for all maps."));
  depths_->setObjectName(QStringLiteral("depths"));
  depths_->setMinimumContentsLength(12);
  map_->setObjectName(QStringLiteral("verdicts"));
  map_->setAccessibleName(tr("Verdict for every threshold and agreement"));
  map_->setExplanation([this](std::size_t point, int people) { return explain(point, people); });
  setUpList();
  pages_->addWidget(makeAnswerPage());
  pages_->addWidget(makeMessagePage());
  auto* bar = new MetricBar(session, this);
  bar->addWidget(along_);
  bar->addWidget(depths_);
  bar->setWorkBar(working_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(pages_, 1);
  later_.setSingleShot(true);
  connectControls();
  connectStudy();
}

void RobustnessPanel::setUpList() {
  list_->setObjectName(QStringLiteral("conclusions"));
  list_->setAccessibleName(tr("Conclusions under the current setting"));
  list_->setHorizontalHeaderLabels({tr("Means now"), tr("holds"), tr("flips"), tr("not shown")});
  list_->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  list_->horizontalHeaderItem(0)->setToolTip(
      tr("The order of the means under the current rule, whether or not a test shows it"));
  list_->horizontalHeaderItem(1)->setToolTip(
      tr("Share of the settings under which it is significant (p < .05) in the stated direction"));
  list_->horizontalHeaderItem(2)->setToolTip(tr("... in the other direction"));
  list_->horizontalHeaderItem(3)->setToolTip(tr("... in neither"));
  list_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (int column = 1; column < 4; ++column)
    list_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  list_->verticalHeader()->hide();
  list_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kGap);
  list_->setSelectionBehavior(QAbstractItemView::SelectRows);
  list_->setSelectionMode(QAbstractItemView::SingleSelection);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setShowGrid(false);
  list_->setWordWrap(false);
  list_->setTabKeyNavigation(false);
}

QWidget* RobustnessPanel::makeAnswerPage() {
  sentence_->setObjectName(QStringLiteral("sentence"));
  sentence_->setWordWrap(true);
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  sentence_->setContentsMargins(kGap, kHalfGap, kGap, 0);
  auto* right = new QWidget(this);
  auto* rightColumn = new QVBoxLayout(right);
  rightColumn->setContentsMargins(0, 0, 0, 0);
  rightColumn->setSpacing(0);
  rightColumn->addWidget(sentence_);
  rightColumn->addWidget(map_, 1);
  auto* below = new QHBoxLayout;
  below->setContentsMargins(kGap, 0, kGap, kHalfGap);
  below->addStretch();
  below->addWidget(shown_);
  below->addWidget(legend_);
  below->addStretch();
  rightColumn->addLayout(below);
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(list_);
  splitter->addWidget(right);
  splitter->setStretchFactor(0, 2);
  splitter->setStretchFactor(1, 3);
  splitter->setSizes({2000, 3000});
  splitter->setChildrenCollapsible(false);
  return splitter;
}

QWidget* RobustnessPanel::makeMessagePage() {
  auto* told = new QWidget(this);
  auto* toldColumn = new QVBoxLayout(told);
  message_->setObjectName(QStringLiteral("message"));
  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);
  toldColumn->addStretch();
  toldColumn->addWidget(message_);
  toldColumn->addWidget(again_, 0, Qt::AlignHCenter);
  toldColumn->addStretch();
  return told;
}

void RobustnessPanel::connectControls() {
  connect(&later_, &QTimer::timeout, this, &RobustnessPanel::work);
  connect(working_, &WorkBar::cancelRequested, this, [this] {
    tests_.stop();
    working_->end();
    stopped_ = true;
    showMessage(tr("Stopped before every setting was tested."), true);
  });
  connect(again_, &QPushButton::clicked, this, [this] {
    stopped_ = false;
    seen_.request();
  });
  const auto choose = [this](auto&& change) {
    stopped_ = false;
    DisplaySettings display = session_->display();
    change(display.robustness);
    session_->setDisplay(display);
    seen_.request();
  };
  connect(along_, &QComboBox::activated, this,
          [this, choose] { choose([this](auto& robustness) { robustness.along = along_->kind(); }); });
  connect(depths_, &QComboBox::activated, this, [this, choose] {
    choose([this](auto& robustness) {
      if (std::exchange(robustness.depths, depths_->depths()) != depths_->depths()) robustness.depth.reset();
    });
  });
  connect(list_, &QTableWidget::currentCellChanged, this, &RobustnessPanel::showConclusion);
  connect(map_, &PlaneMap::chosen, this, &RobustnessPanel::choose);
}

void RobustnessPanel::connectStudy() {
  connect(&tests_, &RobustnessTests::answered, this, [this] {
    working_->end();
    answer_ = tests_.answer();
    if (seen_.now()) showAnswer();
  });
  connect(session_, &StudySession::layersKnown, &seen_, &CatchUp::request);
  connect(session_, &StudySession::settingsChanged, this, [this] {
    if (onScreen(this)) showCurrent();
  });
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
}

RobustnessPanel::~RobustnessPanel() = default;

const std::vector<Conclusion>& RobustnessPanel::conclusions() const {
  static const std::vector<Conclusion> kNone;
  return answer_ ? answer_->conclusions : kNone;
}

void RobustnessPanel::showMessage(const QString& text, bool again) {
  message_->setText(text);
  again_->setVisible(again);
  pages_->setCurrentIndex(1);
}

void RobustnessPanel::refresh() {
  along_->setKind(robustnessRule(*session_));
  depths_->setDepths(session_->display().robustness.depths);
  if (stopped_) return;
  const Metric metric = session_->display().metric;
  if (isThresholdFree(metric)) {
    later_.stop();
    tests_.stop();
    working_->end();
    return showMessage(
        tr("%1 needs no threshold, so no conclusion about it can depend on one. Choose IoU, GTC or SC above.")
            .arg(translated(metricName(metric))),
        false);
  }
  if (session_->snapshot()->readyCount() == 0)
    return showMessage(tr("No maps have been computed yet. The conclusions appear as maps finish."), false);
  const bool overLayers = depths_->depths() != LayerDepths::Chosen;
  if (!tests_.layersKnown()) {
    later_.stop();
    return showMessage(tr("Layers appear once every network has computed a map."), false);
  }
  if (!answer_) showMessage(tr("Testing every setting ..."), false);
  if (answer_) {
    pages_->setCurrentIndex(0);
    showConclusion();
  }
  const bool computing = !session_->status().idle;
  const int whileComputing = overLayers ? kOverLayersWhileComputingMs : kWhileComputingMs;
  if (!(computing && later_.isActive()))
    later_.start(computing && answer_ && answer_->question.depths == depths_->depths() ? whileComputing
                                                                                       : kTestsAfterMs);
}

void RobustnessPanel::work() {
  if (seen_.now()) tests_.request(working_->begin());
}

std::vector<std::size_t> RobustnessPanel::shownDepths() const {
  return answer_ ? answer_->shownDepths(session_->display().robustness.depth) : std::vector<std::size_t>();
}

VerdictCounts RobustnessPanel::verdictsAt(const Conclusion& c, std::size_t point, int people) const {
  return verdictCounts(c, answer_->plane, shownDepths(), static_cast<std::size_t>(people - 1), point);
}

void RobustnessPanel::showAnswer() {
  pages_->setCurrentIndex(0);
  shown_->setLayers(answer_->question.layers);
  const int row = std::max(0, list_->currentRow());
  const auto& all = answer_->conclusions;
  list_->setRowCount(static_cast<int>(all.size()));
  const auto percent = [](double share) {
    return std::isnan(share) ? QStringLiteral("\u2013") : QString::fromStdString(shareText(share));
  };
  for (int i = 0; i < list_->rowCount(); ++i) {
    const Conclusion& c = all[static_cast<std::size_t>(i)];
    const QString cells[]{shortModelName(translated(c.text).toStdString()), percent(c.holds), percent(c.flips),
                          percent(c.notShown)};
    for (int column = 0; column < 4; ++column) {
      auto* item = list_->item(i, column);
      if (!item) list_->setItem(i, column, item = new QTableWidgetItem);
      item->setText(cells[column]);
      item->setToolTip(sentence(translated(c.sentence)));
      item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    }
  }
  if (list_->rowCount() > 0 && list_->currentRow() != row)
    list_->setCurrentCell(std::min(row, list_->rowCount() - 1), 0);
  showConclusion();
}

void RobustnessPanel::showConclusion() {
  const int row = list_->currentRow();
  if (!answer_ || row < 0 || row >= static_cast<int>(answer_->conclusions.size())) return;
  const Conclusion& c = answer_->conclusions[static_cast<std::size_t>(row)];
  shown_->setLayers(answer_->question.layers);
  map_->setCells(answer_->plane.axis, planePeople(), verdictCells(c, answer_->plane, shownDepths(), palette()));
  legend_->setConclusion(c);
  showCurrent();
}

void RobustnessPanel::showCurrent() {
  const AnalysisSettings& s = session_->settings();
  const int row = list_->currentRow();
  if (!answer_ || row < 0 || row >= static_cast<int>(answer_->conclusions.size())) return;
  const Conclusion& c = answer_->conclusions[static_cast<std::size_t>(row)];
  const RuleAxis& axis = answer_->plane.axis;
  const auto point = axis.nearest(s.rule);
  const PeopleCount people = planePeople();
  const int now = votesNeeded(s.agreement, people.number);
  map_->setCurrent(point ? std::optional(s.rule.value) : std::nullopt, now);
  QString text = sentence(translated(c.sentence)) + QLatin1Char(' ');
  if (!point)
    text += tr("The current rule is a different one: %1.").arg(shortText(s.rule));
  else if (now <= people.number)
    text += tr("Now (%1, %2): %3.")
                .arg(shortText(s.rule), neededText(now, people), verdictsText(verdictsAt(c, *point, now)));
  if (answer_->question.layers.size() > 1)
    text +=
        QLatin1Char(' ') + tr("Layers at the same share of each network's depth; XRAI has none.") +
        (!session_->display().robustness.depth ? QLatin1Char(' ') + tr("Mixed colours: depths differ.") : QString());
  if (!s.ruleOfTechnique.empty() || !s.ruleOfCombination.empty())
    text += QLatin1Char(' ') + tr("The map assumes one rule for all maps.");
  if (axis.largestPart) text += QLatin1Char(' ') + tr("Only the largest part of each mask is kept.");
  if (text != sentence_->text()) sentence_->setText(text);
}

PeopleCount RobustnessPanel::planePeople() const {
  return {static_cast<int>(answer_->plane.agreements.size()), peopleOf(*session_).known};
}

QString RobustnessPanel::explain(std::size_t point, int people) const {
  const int row = list_->currentRow();
  if (!answer_ || row < 0 || row >= static_cast<int>(answer_->conclusions.size())) return {};
  const Conclusion& c = answer_->conclusions[static_cast<std::size_t>(row)];
  const auto at = static_cast<std::size_t>(people - 1);
  if (at >= answer_->plane.agreements.size() || point >= answer_->plane.axis.values.size()) return {};
  const auto depths = shownDepths();
  QString text = tr("%1, %2\n%3: %4")
                     .arg(shortText(answer_->plane.axis.rule(point)), neededText(people, planePeople()),
                          translated(c.text), verdictsText(verdictsAt(c, point, people)));
  if (depths.size() != 1) return sentence(text + tr("\nClick to apply this setting."));
  const SettingNumbers& n = c.numbers[depths.front() * answer_->plane.agreements.size() + at][point];
  if (!std::isnan(n.p)) {
    const QString difference = QString::fromStdString(fixedText(n.difference, 3)),
                  p = QString::fromStdString(pText(n.p));
    text += QLatin1Char('\n') +
            (c.kind == Conclusion::Kind::TechniqueHigher
                 ? tr("Difference of mean %1 %2 (paired t-test, %3)")
                       .arg(translated(metricName(answer_->question.metric)), difference, p)
                 : tr("Distance to the nearest other model %1 (paired t-test, Holm, %2)").arg(difference, p));
  }
  return sentence(text + tr("\nClick to apply this setting."));
}

void RobustnessPanel::choose(std::size_t point, int people) {
  if (!answer_ || point >= answer_->plane.axis.values.size()) return;
  AnalysisSettings settings = session_->settings();
  settings.rule = answer_->plane.axis.rule(point);
  settings.agreement = answer_->plane.agreements.at(static_cast<std::size_t>(people - 1));
  session_->setSettings(settings);
}

void RobustnessPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showConclusion();
}

}  // namespace sightline::ui
