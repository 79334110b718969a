// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_panel.h"

#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/report/study_tables.h"
#include "ui/controls/form.h"
#include "ui/plots/metric_bar.h"
#include "ui/statistics/text_table_view.h"
#include "ui/on_screen.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr int kBesideEachOther = 760;  // from this width on, sentences and tables stand side by side

/// "p < .001" stays on one line.
QString together(QString sentence) { return sentence.replace(QRegularExpression(QStringLiteral(" (=|<|>) ")), QStringLiteral("\u00a0\\1\u00a0")); }

}  // namespace

StatisticsPanel::StatisticsPanel(StudySession* session, QWidget* parent)
    : QWidget(parent), session_(session), sentences_(new QLabel), caption_(makeCaption({}, this)), splitter_(new QSplitter(this)),
      tabs_(new QTabWidget) {
  setObjectName(QStringLiteral("statisticsPanel"));
  sentences_->setObjectName(QStringLiteral("sentences"));
  sentences_->setAccessibleName(tr("What the numbers say"));
  sentences_->setWordWrap(true);
  sentences_->setTextFormat(Qt::RichText);
  sentences_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  sentences_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  sentences_->setMargin(kGap);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(sentences_);

  tabs_->setObjectName(QStringLiteral("tables"));
  tabs_->setDocumentMode(true);
  const auto add = [&](const QString& title, const char* name) {
    auto* view = new TextTableView(title, tabs_);
    view->setObjectName(QString::fromLatin1(name));
    tabs_->addTab(view, title);
    return view;
  };
  descriptive_ = add(tr("Descriptive"), "descriptive");
  tTests_ = add(tr("t-tests"), "ttests");
  anova_ = add(tr("ANOVA"), "anova");
  tukey_ = add(tr("Tukey HSD"), "tukey");

  splitter_->addWidget(scroll);
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
  column->addWidget(new MetricBar(session, this));
  column->addWidget(splitter_, 1);

  connect(session_, &StudySession::snapshotChanged, this, &StatisticsPanel::refresh);
  connect(session_, &StudySession::displayChanged, this, &StatisticsPanel::refresh);
  connect(tabs_, &QTabWidget::currentChanged, this, &StatisticsPanel::refresh);
}

void StatisticsPanel::refresh() {
  if (!onScreen(this)) {
    stale_ = true;
    return;
  }
  stale_ = false;
  const StudySnapshot& snapshot = *session_->snapshot();
  const DisplaySettings& display = session_->display();
  const auto names = session_->modelNames();
  const ImageSubset subset = subsetOf(display);
  const StudyTests tests = testStudy(snapshot, display.metric, names, subset);
  QString text;
  if (snapshot.readyCount() == 0) {
    text = tr("No map is computed yet. The numbers appear as maps finish.");
  } else {
    for (const std::string& sentence : tests.sentences)
      text += QStringLiteral("<p style=\"margin:0 0 6px 0\">") + together(QString::fromStdString(sentence)).toHtmlEscaped() + QStringLiteral("</p>");
    if (session_->definition().dataset.simulatedAnnotators)
      text += QStringLiteral("<p>") + tr("The people of this data set are simulated.").toHtmlEscaped() + QStringLiteral("</p>");
  }
  if (text != sentences_->text()) sentences_->setText(text);

  // Only the table on top is filled; the others when they are chosen.
  auto* shown = static_cast<TextTableView*>(tabs_->currentWidget());
  if (shown == descriptive_) {
    std::vector<ScoreGroup> groups;
    for (const Grouping grouping : {Grouping::ByTechnique, Grouping::ByModel, Grouping::ByBoth})
      for (ScoreGroup& group : groupScores(snapshot, display.metric, grouping, names, subset)) groups.push_back(std::move(group));
    descriptive_->setTable(descriptiveTable(groups, display.metric));
  } else if (shown == tTests_) {
    tTests_->setTable(tTestTable(tests, names, display.metric));
  } else if (shown == anova_) {
    anova_->setTable(anovaTable(tests, display.metric));
  } else {
    tukey_->setTable(tukeyTable(tests, names, display.metric));
  }
  const QString caption = QString::fromStdString(shown->table().caption);
  if (caption != caption_->text()) caption_->setText(caption);
}

void StatisticsPanel::paintEvent(QPaintEvent* event) {
  QWidget::paintEvent(event);
  if (!stale_) return;  // its tab was chosen
  QMetaObject::invokeMethod(this, [this] { if (stale_) refresh(); }, Qt::QueuedConnection);
}

void StatisticsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) refresh();
}

void StatisticsPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto wanted = width() >= kBesideEachOther ? Qt::Horizontal : Qt::Vertical;
  if (splitter_->orientation() != wanted) splitter_->setOrientation(wanted);
}

}  // namespace sightline::ui
