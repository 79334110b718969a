// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/report/labels_table.h"
#include "core/report/paired_tables.h"
#include "core/report/study_tables.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

constexpr int kIntervalsAfterMs = 150;  // bootstrap intervals are drawn when numbers have not changed for this long
constexpr int kBesideEachOther = 760;   // from this width on, sentences and tables stand side by side

}  // namespace

StatisticsPanel::StatisticsPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      kind_(new ElidedComboBox(this)),
      sentences_(new QPlainTextEdit),
      caption_(makeCaption({}, this)),
      splitter_(new QSplitter(this)),
      tabs_(new QTabWidget),
      tests_(this,
             [this](std::shared_ptr<const Answer> answer) {
               // While a slider is dragged faster than tests follow, those of a step before are better than none.
               if (!answer->question.isLike(question()) || (answer_ && answer_->question == answer->question)) return;
               showAnswer(std::move(answer));
             }),
      intervals_(this,
                 [this](std::shared_ptr<const Answer> answer) {
                   if (answer->question == question()) showAnswer(std::move(answer));
                 }),
      people_(
          session, [this] { return seen_.now() && tests() == Tests::People; }, this) {
  setObjectName(QStringLiteral("statisticsPanel"));
  setUpChoice();
  setUpSentences();
  addTables();
  splitter_->addWidget(sentences_);
  auto* tables = new QWidget;
  auto* rows = new QVBoxLayout(tables);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kHalfGap);
  rows->addWidget(tabs_, 1);
  rows->addWidget(caption_);
  splitter_->addWidget(tables);
  splitter_->setChildrenCollapsible(false);
  splitter_->setSizes({4000, 6000});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* bar = new MetricBar(session, this);
  bar->addWidget(kind_);
  column->addWidget(bar);
  column->addWidget(splitter_, 1);

  later_.setSingleShot(true);
  later_.setInterval(kIntervalsAfterMs);
  connect(&later_, &QTimer::timeout, this, &StatisticsPanel::drawIntervals);
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(tabs_, &QTabWidget::currentChanged, &seen_, &CatchUp::request);
  connect(kind_, &QComboBox::activated, this, [this] { setTests(tests()); });
  connect(&people_, &PeopleComparison::changed, this, [this] {
    if (tests() == Tests::People) showPeople();
  });
  setTests(Tests::Paired);
}

void StatisticsPanel::setUpChoice() {
  kind_->setObjectName(QStringLiteral("tests"));
  kind_->setAccessibleName(tr("Which tests"));
  kind_->setMinimumContentsLength(20);
  kind_->addItem(tr("Tests within images"), static_cast<int>(Tests::Paired));
  kind_->addItem(tr("Tests as published"), static_cast<int>(Tests::AsPublished));
  kind_->setItemData(1,
                     tr("t-tests, one-way analysis of variance and Tukey's HSD, which treat all maps as independent."),
                     Qt::ToolTipRole);
  kind_->setItemData(
      0,
      tr("Every image is seen under every condition, so images are compared with themselves: paired t, Wilcoxon, "
         "repeated measures with Greenhouse-Geisser, Friedman with Nemenyi, Holm, effect sizes and bootstrap "
         "intervals."),
      Qt::ToolTipRole);
  kind_->addItem(tr("Maps, models and people"), static_cast<int>(Tests::People));
  kind_->setItemData(2,
                     tr("Maps held against how far people agree with each other and against what they marked on other "
                        "images, and which models and people are wrong on the same images; whatever the metric."),
                     Qt::ToolTipRole);
  kind_->setToolTip(tr("Paired tests for repeated measures, tests as published, or maps and models beside people"));
}

void StatisticsPanel::setUpSentences() {
  sentences_->setObjectName(QStringLiteral("sentences"));
  sentences_->setAccessibleName(tr("What the numbers say"));
  sentences_->setReadOnly(true);
  sentences_->setUndoRedoEnabled(false);
  sentences_->setFrameShape(QFrame::NoFrame);
  sentences_->setTabChangesFocus(true);
  sentences_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  sentences_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  sentences_->document()->setDocumentMargin(kGap);
}

void StatisticsPanel::addTables() {
  tabs_->setObjectName(QStringLiteral("tables"));
  tabs_->setDocumentMode(true);
  const auto add = [&](const QString& title, const char* name, const QString& meaning) {
    auto* view = new TextTableView(title, tabs_);
    view->setObjectName(QString::fromLatin1(name));
    tabs_->setTabToolTip(tabs_->addTab(view, title), meaning);
    return view;
  };
  descriptive_ = add(tr("Descriptive"), "descriptive", tr("Mean, spread and quartiles of each group of maps"));
  tTests_ =
      add(tr("t-tests"), "ttests",
          tr("Techniques against each other, over all models and for each: is the difference of the means more than "
             "chance?"));
  anova_ = add(tr("ANOVA"), "anova",
               tr("One-way analysis of variance: do the models' means differ at all within a technique?"));
  tukey_ = add(tr("Tukey HSD"), "tukey",
               tr("Tukey's honestly significant difference: which pairs of models differ within a technique"));
  paired_ = add(tr("Pairs"), "paired", tr("Techniques, and pairs of models, compared on the same images"));
  within_ = add(tr("Repeated measures"), "within", tr("Analysis of variance that compares every image with itself"));
  friedman_ = add(
      tr("Friedman, Nemenyi"), "friedman",
      tr("The same question on ranks, without assuming a normal distribution: do models differ, and which pairs do?"));
  labels_ = add(tr("Labels"), "labels",
                tr("Networks whose classes do not exclude each other: do they say the labels of the images?"));
  alignment_ =
      add(tr("Rank correlation"), "alignment", tr("Maps with what people marked on the same image, and on the others"));
  ceilings_ =
      add(tr("Ceilings"), "alignment_ceilings",
          tr("The same held against how far people agree with each other: one more person, or a group of them"));
  errors_ = add(tr("Errors"), "error_overlap", tr("Which models and people are wrong on the same images"));
}

StatisticsPanel::Tests StatisticsPanel::tests() const { return static_cast<Tests>(kind_->currentData().toInt()); }

void StatisticsPanel::setTests(Tests tests) {
  kind_->setCurrentIndex(kind_->findData(static_cast<int>(tests)));
  const auto show = [&](std::initializer_list<QWidget*> views, bool on) {
    for (QWidget* view : views) tabs_->setTabVisible(tabs_->indexOf(view), on);
  };
  show({descriptive_}, tests != Tests::People);
  show({tTests_, anova_, tukey_}, tests == Tests::AsPublished);
  show({paired_, within_, friedman_}, tests == Tests::Paired);
  show({alignment_, ceilings_, errors_}, tests == Tests::People);
  seen_.request();
}

void StatisticsPanel::showSentences(const std::vector<Message>& sentences) {
  QString text;
  if (session_->snapshot()->readyCount() == 0) {
    text = tr("No maps have been computed yet. The numbers appear as maps finish.");
  } else {
    QStringList parts;
    if (tests() == Tests::AsPublished)
      parts << tr(
          "The published tests count every map as independent, although maps of the same image are not. The "
          "tests within images take that into account.");
    for (const Message& sentence : sentences) parts << ui::sentence(translated(sentence));
    if (session_->definition().dataset.simulatedAnnotators) parts << tr("The people of this data set are simulated.");
    text = parts.join(QStringLiteral("\n\n"));
  }
  showText(text);
}

void StatisticsPanel::showText(const QString& text) {
  if (text == shownText_) return;
  shownText_ = text;
  const int scrolled = sentences_->verticalScrollBar()->value();
  sentences_->setPlainText(text);
  sentences_->verticalScrollBar()->setValue(scrolled);
}

void StatisticsPanel::fillDescriptive() {
  const Metric metric = session_->display().metric;
  std::vector<ScoreGroup> groups;
  for (const Grouping grouping : {Grouping::ByTechnique, Grouping::ByModel, Grouping::ByBoth})
    for (ScoreGroup& group :
         groupScores(*session_->snapshot(), metric, grouping, session_->modelNames(), subsetOf(*session_)))
      groups.push_back(std::move(group));
  descriptive_->setTable(descriptiveTable(groups, metric));
}

StatisticsPanel::Question StatisticsPanel::question() const {
  return {session_->snapshot(), session_->display().metric, subsetOf(*session_), tests()};
}

void StatisticsPanel::refresh() {
  const auto labels = labelAgreement(*session_->snapshot());
  tabs_->setTabVisible(tabs_->indexOf(labels_), !labels.empty() && tests() != Tests::People);
  if (tests() == Tests::People) {
    people_.request();
    return showPeople();
  }
  if (tabs_->currentWidget() == descriptive_) fillDescriptive();
  if (tabs_->currentWidget() == labels_) labels_->setTable(labelsTable(labels, session_->modelNames()));
  if (session_->snapshot()->readyCount() == 0) showSentences({});
  const Question asked = question();
  if (answer_ && answer_->question == asked) return showAnswer(answer_);
  tests_.request([asked, names = session_->modelNames()](const std::stop_token&) {
    if (asked.tests == Tests::Paired)
      return Answer{
          asked, {}, testStudyPaired(*asked.snapshot, asked.metric, names, asked.subset, {0, 0, 0.95}), false};
    return Answer{asked, testStudy(*asked.snapshot, asked.metric, names, asked.subset), {}, false};
  });
}

void StatisticsPanel::drawIntervals() {
  if (tests() != Tests::Paired || !seen_.now()) return;
  intervals_.request([asked = question(), names = session_->modelNames()](const std::stop_token&) {
    return Answer{asked, {}, testStudyPaired(*asked.snapshot, asked.metric, names, asked.subset), true};
  });
}

void StatisticsPanel::showAnswer(std::shared_ptr<const Answer> answer) {
  answer_ = std::move(answer);
  const bool paired = answer_->question.tests == Tests::Paired;
  if (paired && !answer_->withIntervals) later_.start();
  if (!seen_.now()) return;
  showSentences(paired ? answer_->paired.sentences : answer_->published.sentences);
  fillTable();
}

void StatisticsPanel::fillTable() {
  auto* shown = static_cast<TextTableView*>(tabs_->currentWidget());
  const Metric metric = answer_->question.metric;
  const auto names = session_->modelNames();
  if (shown == tTests_) tTests_->setTable(tTestTable(answer_->published, names, metric));
  if (shown == anova_) anova_->setTable(anovaTable(answer_->published, metric));
  if (shown == tukey_) tukey_->setTable(tukeyTable(answer_->published, names, metric));
  if (shown == paired_) paired_->setTable(pairedTable(answer_->paired, names, metric));
  if (shown == within_) within_->setTable(withinTable(answer_->paired, metric));
  if (shown == friedman_) friedman_->setTable(friedmanTable(answer_->paired, names, metric));
  showCaption();
}

void StatisticsPanel::showCaption() {
  const auto* shown = static_cast<TextTableView*>(tabs_->currentWidget());
  const QString caption = sentence(translated(shown->table().caption));
  if (caption != caption_->text()) caption_->setText(caption);
}

void StatisticsPanel::showPeople() {
  if (session_->snapshot()->readyCount() == 0) return showSentences({});
  if (people_.tooMany())
    return showText(tr("There are more than %1 maps; 'sightline-cli alignment' compares those of a run.")
                        .arg(PeopleComparison::kMostMaps));
  const AlignmentChapter* chapter = people_.chapter();
  if (!chapter) {
    caption_->clear();  // of a table that is not shown
    return showText(tr("Comparing ..."));
  }
  const auto names = session_->modelNames();
  std::vector<Message> sentences = sentencesOf(*chapter, names);
  for (Message& note : people_.notes()) sentences.push_back(std::move(note));
  showSentences(sentences);
  const auto fill = [&](TextTableView* view, TextTable table) {
    tabs_->setTabVisible(tabs_->indexOf(view), !table.rows.empty() || view == alignment_);
    if (tabs_->currentWidget() == view) view->setTable(std::move(table));
  };
  fill(ceilings_, ceilingTable(chapter->groups, names));
  fill(errors_, errorOverlapTable(chapter->overlaps));
  fill(alignment_, alignmentTable(chapter->groups, names));
  showCaption();
}

void StatisticsPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto wanted = width() >= kBesideEachOther ? Qt::Horizontal : Qt::Vertical;
  if (splitter_->orientation() != wanted) splitter_->setOrientation(wanted);
}

}  // namespace sightline::ui
