// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/best_thresholds.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/report/best_threshold_table.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

constexpr int kTableBeside = 700;  // from this width on, words and table stand side by side

}  // namespace

UseBest::UseBest(StudySession* session, QWidget* parent) : QPushButton(tr("Use best"), parent), session_(session) {
  setObjectName(QStringLiteral("useBest"));
  setToolTip(
      tr("Sets the value with the best mean. Chosen on the same images, it flatters the result: report the mean on "
         "images held out (view \"Best values\")."));
  setMenu(new QMenu(this));
  setEnabled(false);
}

void UseBest::setBest(std::shared_ptr<const BestThresholds> best) {
  best_ = std::move(best);
  fill();
}

void UseBest::fill() {
  menu()->clear();
  const bool any = best_ && best_->all.best;
  setEnabled(any);
  if (!any) return;
  const auto text = [&](const BestThreshold& b) { return shortText(best_->sweep.axis.rule(*b.best)); };
  menu()->addAction(tr("For all maps, one value: %1").arg(text(best_->all)), this, [this] { use({}); });
  if (best_->byTechnique.size() < 2) return;
  menu()->addSeparator();
  for (const BestThreshold& b : best_->byTechnique)
    if (b.best)
      menu()->addAction(tr("For %1 only: %2").arg(techniqueText(*b.technique), text(b)), this,
                        [this, technique = b.technique] { use(technique); });
  menu()->addSeparator();
  menu()->addAction(tr("For each technique its own"), this, [this] { useEach(); });
}

void UseBest::use(const std::optional<Technique>& technique) {
  AnalysisSettings settings = session_->settings();
  if (!technique) {
    settings.rule = best_->sweep.axis.rule(*best_->all.best);
    settings.ruleOfTechnique.clear();
    settings.ruleOfCombination.clear();
  }
  for (const BestThreshold& b : best_->byTechnique)
    if (technique && b.technique == technique && b.best)
      settings.ruleOfTechnique[*technique] = best_->sweep.axis.rule(*b.best);
  session_->setSettings(settings);
}

void UseBest::useEach() {
  AnalysisSettings settings = session_->settings();
  for (const BestThreshold& b : best_->byTechnique)
    if (b.best) settings.ruleOfTechnique[*b.technique] = best_->sweep.axis.rule(*b.best);
  session_->setSettings(settings);
}

BestThresholdsView::BestThresholdsView(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      splitter_(new QSplitter(this)),
      words_(new QPlainTextEdit),
      table_(new TextTableView(tr("Best values"), this)) {
  setObjectName(QStringLiteral("bestThresholds"));
  words_->setObjectName(QStringLiteral("bestWords"));
  words_->setAccessibleName(tr("Which threshold agrees best"));
  words_->setReadOnly(true);
  words_->setUndoRedoEnabled(false);
  words_->setFrameShape(QFrame::NoFrame);
  words_->setTabChangesFocus(true);
  words_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  words_->document()->setDocumentMargin(kGap);
  table_->setObjectName(QStringLiteral("bestTable"));
  splitter_->addWidget(words_);
  splitter_->addWidget(table_);
  splitter_->setChildrenCollapsible(false);
  splitter_->setSizes({4000, 6000});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter_);
}

void BestThresholdsView::setBest(const BestThresholds& best) {
  const auto names = session_->modelNames();
  QStringList parts;
  const auto add = [&](const BestThreshold& b) {
    parts << sentence(translated(sentenceOf(b, best.sweep, nameOf(b, names))));
  };
  for (const BestThreshold& b : best.byTechnique) add(b);
  parts << sentence(translated(bestThresholdWarning(best.sweep.metric)));
  add(best.all);
  const QString text = parts.join(QStringLiteral("\n\n"));
  if (text != words_->toPlainText()) words_->setPlainText(text);
  table_->setTable(bestThresholdTable(best, names));
  table_->setToolTip(translated(table_->table().caption));
}

void BestThresholdsView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto wanted = width() >= kTableBeside ? Qt::Horizontal : Qt::Vertical;
  if (splitter_->orientation() != wanted) splitter_->setOrientation(wanted);
}

}  // namespace sightline::ui
