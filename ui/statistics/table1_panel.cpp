// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/table1_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/report/study_tables.h"
#include "ui/session/translated.h"
#include "ui/statistics/calibration_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/shown_models.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {

Table1Panel::Table1Panel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      table_(new TextTableView(tr("Table 1"), this)),
      calibration_(new CalibrationView(session, this)),
      rule_(makeCaption({}, this)),
      caption_(makeCaption({}, this)) {
  setObjectName(QStringLiteral("table1Panel"));
  table_->setObjectName(QStringLiteral("publishedTable"));
  rule_->setObjectName(QStringLiteral("ruleInForce"));
  rule_->setWordWrap(true);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  bar->setSpacing(kHalfGap);
  bar->addWidget(rule_, 1);
  auto* nearest = new QPushButton(tr("Nearest settings"), this);
  nearest->setObjectName(QStringLiteral("nearestSettings"));
  nearest->setCheckable(true);
  nearest->setToolTip(tr("Searches the rules and agreements that come nearest to the published means"));
  // Published means are of photographs that people marked: simulated marks on drawings have nothing to reach.
  nearest->setVisible(CalibrationView::isPossible(session_->definition()) &&
                      !session_->definition().dataset.simulatedAnnotators);
  calibration_->hide();
  connect(nearest, &QPushButton::toggled, this, [this](bool on) {
    calibration_->setVisible(on);
    caption_->setVisible(!on);
    if (on && calibration_->ranked().empty()) calibration_->search();
  });
  bar->addWidget(nearest);
  auto* copy = new QLabel(tr("Copy as"), this);
  bar->addWidget(copy);
  const auto add = [&](const QString& text, TextTableView::Format format) {
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(tr("Copy the table as %1").arg(text));
    button->setToolTip(tr("Puts the whole table on the clipboard as %1").arg(text));
    connect(button, &QPushButton::clicked, this, [this, format] { table_->copyTable(format); });
    bar->addWidget(button);
  };
  add(QStringLiteral("CSV"), TextTableView::Format::Csv);
  add(QStringLiteral("Markdown"), TextTableView::Format::Markdown);
  add(QStringLiteral("LaTeX"), TextTableView::Format::Latex);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(bar);
  caption_->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  caption_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(table_);
  splitter->addWidget(caption_);
  splitter->addWidget(calibration_);
  splitter->setChildrenCollapsible(false);
  splitter->setSizes({4000, 1200, 6000});
  column->addWidget(splitter, 1);
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
}

QString Table1Panel::settingsText() const {
  const AnalysisSettings& s = session_->settings();
  QStringList parts{tr("Maps: %1").arg(shortText(s.rule))};
  const auto own = s.ruleOfTechnique.size() + s.ruleOfCombination.size();
  if (own > 0) parts << tr("%1 groups of maps with their own rules").arg(own);
  parts << tr("human mask: %1").arg(neededText(neededVotes(*session_), peopleOf(*session_)));
  if (const QString shown = shownModelsText(session_->definition()); !shown.isEmpty()) parts << shown;
  parts << subsetText(*session_);
  return parts.join(QStringLiteral(" \u00b7 "));
}

void Table1Panel::refresh() {
  const QString rule = settingsText();
  if (rule != rule_->text()) rule_->setText(rule);
  table_->setTable(table1BesidePublished(*session_->snapshot(), session_->definition(), subsetOf(*session_)));
  const QString caption = translated(table_->table().caption);
  if (caption != caption_->text()) caption_->setText(caption);
}

}  // namespace sightline::ui
