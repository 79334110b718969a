// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include "core/report/study_tables.h"
#include "ui/statistics/text_table_model.h"
#include "ui/study_session.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

enum Tab { Table1, Descriptive, TTests, AnovaTab, Tukey };

}  // namespace

StatisticsPanel::StatisticsPanel(StudySession* session, QWidget* parent)
    : QWidget(parent), session_(session), sentences_(new QLabel), caption_(new QLabel), tabs_(new QTabBar), view_(new QTableView),
      model_(new TextTableModel(this)) {
  sentences_->setObjectName("sentences");
  sentences_->setWordWrap(true);
  sentences_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  sentences_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  sentences_->setAccessibleName(tr("Results in words"));
  auto* words = new QScrollArea;
  words->setWidget(sentences_);
  words->setWidgetResizable(true);
  words->setFrameShape(QFrame::NoFrame);
  words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

  tabs_->setObjectName("statisticsTables");
  tabs_->setAccessibleName(tr("Table to show"));
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  for (const auto& title : {tr("Table 1"), tr("Descriptive"), tr("t-tests"), tr("ANOVA"), tr("Tukey HSD")}) tabs_->addTab(title);
  view_->setObjectName("statisticsTable");
  view_->setAccessibleName(tr("Statistics table"));
  view_->setModel(model_);
  view_->setFont(tabularFont(font()));
  view_->setShowGrid(false);
  view_->setAlternatingRowColors(true);
  view_->setFrameShape(QFrame::NoFrame);
  view_->verticalHeader()->hide();
  view_->horizontalHeader()->setHighlightSections(false);
  view_->horizontalHeader()->setStretchLastSection(false);
  view_->setSelectionBehavior(QAbstractItemView::SelectRows);
  view_->setContextMenuPolicy(Qt::CustomContextMenu);
  caption_->setFont(smallFont(font()));
  caption_->setWordWrap(true);

  auto* right = new QVBoxLayout;
  right->setSpacing(kHalfGap);
  right->addWidget(tabs_);
  right->addWidget(view_, 1);
  right->addWidget(caption_);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  layout->setSpacing(2 * kGap);
  layout->addWidget(words, 2);
  layout->addLayout(right, 3);

  connect(tabs_, &QTabBar::currentChanged, this, [this] {
    refresh();
    view_->resizeColumnsToContents();
  });
  connect(view_, &QWidget::customContextMenuRequested, this, &StatisticsPanel::showCopyMenu);
  connect(model_, &QAbstractItemModel::modelReset, view_, &QTableView::resizeColumnsToContents);
  connect(session_, &StudySession::snapshotChanged, this, &StatisticsPanel::refresh);
  connect(session_, &StudySession::displayChanged, this, &StatisticsPanel::refresh);
}

void StatisticsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) refresh();
}

void StatisticsPanel::refresh() {
  stale_ = !isVisible();
  if (stale_) return;
  const auto snapshot = session_->snapshot();
  const auto names = session_->modelNames();
  const Metric metric = session_->display().metric;
  const ImageSubset subset{session_->display().onlyAgreeing, {}};
  const auto tests = testStudy(*snapshot, metric, names, subset);

  QString text;
  for (const auto& sentence : tests.sentences) text += "<p style='margin-bottom:6px'>" + QString::fromStdString(sentence).toHtmlEscaped() + "</p>";
  sentences_->setText(text);

  TextTable table;
  switch (tabs_->currentIndex()) {
    case Table1: table = table1(*snapshot, names, subset); break;
    case Descriptive: table = descriptiveTable(groupScores(*snapshot, metric, Grouping::ByBoth, names, subset), metric); break;
    case TTests: table = tTestTable(tests, names, metric); break;
    case AnovaTab: table = anovaTable(tests, metric); break;
    case Tukey: table = tukeyTable(tests, names, metric); break;
    default: break;
  }
  caption_->setText(QString::fromStdString(table.caption));
  model_->setTable(std::move(table));
}

void StatisticsPanel::showCopyMenu(const QPoint& position) {
  QMenu menu(this);
  const auto add = [&](const QString& title, std::string (*format)(const TextTable&)) {
    menu.addAction(title, this, [this, format] { QGuiApplication::clipboard()->setText(QString::fromStdString(format(model_->table()))); });
  };
  add(tr("Copy table as CSV"), toCsv);
  add(tr("Copy table as Markdown"), toMarkdown);
  add(tr("Copy table as LaTeX"), toLatex);
  menu.exec(view_->viewport()->mapToGlobal(position));
}

}  // namespace sightline::ui
