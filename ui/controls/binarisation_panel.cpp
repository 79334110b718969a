// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/binarisation_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/study/definition.h"
#include "ui/controls/threshold_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/value_slider.h"

namespace sightline::ui {

BinarisationPanel::BinarisationPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      scope_(new ElidedComboBox(this)),
      rule_(new ElidedComboBox(this)),
      value_(new ValueSlider(tr("Value of the rule"), this)),
      people_(new ValueSlider(tr("People who must agree"), this)),
      explanation_(makeCaption({}, this)),
      peopleNote_(makeCaption({}, this)),
      own_(makeCaption({}, this)),
      largest_(new QCheckBox(tr("Only the largest part"), this)),
      reset_(new QToolButton(this)),
      table_(new ThresholdTable(session, this)) {
  buildScopes();
  rule_->setAccessibleName(tr("Binarisation rule"));
  for (const auto& text : ruleTexts()) {
    rule_->addItem(text.name, static_cast<int>(text.kind));
    rule_->setItemData(rule_->count() - 1, text.explanation + "\n" + text.formula, Qt::ToolTipRole);
  }
  reset_->setIcon(icon("reset"));
  reset_->setToolTip(tr("Back to the default: mean + 1 standard deviation for all maps, half of the people or marks"));
  reset_->setAccessibleName(tr("Reset binarisation"));
  largest_->setToolTip(
      tr("Of the pixels that the rule keeps, only the largest connected part counts; smaller parts elsewhere are left "
         "out.\nThe authors of Grad-CAM did the same to draw boxes around objects. With it, plots over all thresholds "
         "take a few seconds."));
  own_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  own_->setAccessibleName(tr("Rules of their own"));

  auto* form = new QGridLayout;
  form->setHorizontalSpacing(kGap);
  form->setVerticalSpacing(kHalfGap);
  form->setColumnStretch(1, 1);
  form->addWidget(new QLabel(tr("For"), this), 0, 0);
  form->addWidget(scope_, 0, 1);
  form->addWidget(reset_, 0, 2);
  form->addWidget(new QLabel(tr("Rule"), this), 1, 0);
  form->addWidget(rule_, 1, 1, 1, 2);
  form->addWidget(value_, 2, 0, 1, 3);
  form->addWidget(explanation_, 3, 0, 1, 3);
  form->addWidget(largest_, 4, 0, 1, 3);
  form->addWidget(own_, 5, 0, 1, 3);
  form->setRowMinimumHeight(6, kHalfGap);
  form->addWidget(peopleNote_, 7, 0, 1, 3);
  form->addWidget(people_, 8, 0, 1, 3);
  form->setRowMinimumHeight(9, kHalfGap);
  form->addWidget(table_, 10, 0, 1, 3);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(kGap, kHalfGap, kGap, kGap);
  all->addLayout(form);
  all->addStretch(1);
  chainTabOrder({scope_, rule_, value_, largest_, people_, reset_});

  connect(scope_, &QComboBox::activated, this, &BinarisationPanel::refresh);
  connect(rule_, &QComboBox::activated, this, &BinarisationPanel::chooseKind);
  connect(value_, &ValueSlider::valueEdited, this, [this](double value) {
    setRule({shownRule().kind, value, largest_->isChecked()});
  });
  connect(largest_, &QCheckBox::clicked, this, [this](bool only) {
    setRule({shownRule().kind, shownRule().value, only});
  });
  connect(people_, &ValueSlider::valueEdited, this, [this](double people) {
    auto settings = session_->settings();
    const int of = shownPeople_.number;
    settings.agreement = {std::clamp(qRound(shownPeople_.isKnown() ? people : people * of), 1, of), of};
    session_->setSettings(settings);
  });
  connect(reset_, &QToolButton::clicked, this, &BinarisationPanel::reset);
  connect(own_, &QLabel::linkActivated, this, [this] {
    auto settings = session_->settings();
    settings.ruleOfTechnique.clear();
    settings.ruleOfCombination.clear();
    session_->setSettings(settings);
  });
  connect(session_, &StudySession::settingsChanged, this, &BinarisationPanel::refresh);
  connect(session_, &StudySession::snapshotChanged, this, &BinarisationPanel::refreshPeople);  // somebody painted
  refresh();
}

void BinarisationPanel::buildScopes() {
  scope_->setAccessibleName(tr("Maps the rule applies to"));
  scope_->setToolTip(tr("One rule for all maps, or a different one for a technique or a single combination."));
  const QSignalBlocker blocker(scope_);
  const QVariant chosen = scope_->currentData();
  rows_ = session_->settings().techniques;
  scope_->clear();
  scope_->addItem(tr("All maps"), QPoint(-1, -1));
  for (const auto technique : rows_)
    scope_->addItem(tr("%1 maps").arg(techniqueText(technique)), QPoint(technique.index(), -1));
  scope_->insertSeparator(scope_->count());
  for (const auto technique : rows_)
    for (int model = 0; model < session_->modelCount(); ++model)
      scope_->addItem(
          QString::fromStdString(techniqueName(technique) + " · " +
                                 session_->definition().models[static_cast<std::size_t>(model)].displayName),
          QPoint(technique.index(), model));
  scope_->setCurrentIndex(chosen.isValid() ? std::max(0, scope_->findData(chosen)) : 0);  // the separator has no data
  scope_->setMaxVisibleItems(16);
}

BinarisationPanel::Scope BinarisationPanel::scope() const {
  const QPoint chosen = scope_->currentData().toPoint();
  Scope result;
  if (chosen.x() >= 0) result.technique = Technique(chosen.x());
  if (chosen.y() >= 0) result.model = chosen.y();
  return result;
}

BinarisationRule BinarisationPanel::shownRule() const {
  const auto& settings = session_->settings();
  const Scope s = scope();
  if (s.technique && s.model) return settings.ruleFor(*s.technique, *s.model);
  if (s.technique)
    if (const auto own = settings.ruleOfTechnique.find(*s.technique); own != settings.ruleOfTechnique.end())
      return own->second;
  return settings.rule;
}

void BinarisationPanel::setRule(const BinarisationRule& rule) {
  auto settings = session_->settings();
  const Scope s = scope();
  if (s.technique && s.model)
    settings.ruleOfCombination[{*s.technique, *s.model}] = rule;
  else if (s.technique)
    settings.ruleOfTechnique[*s.technique] = rule;
  else
    settings.rule = rule;
  lastValue_[rule.kind] = rule.value;
  session_->setSettings(settings);
}

void BinarisationPanel::chooseKind() {
  const auto kind = static_cast<BinarisationRule::Kind>(rule_->currentData().toInt());
  const auto last = lastValue_.find(kind);
  setRule({kind, last != lastValue_.end() ? last->second : textOf(kind).start, largest_->isChecked()});
}

void BinarisationPanel::reset() {
  auto settings = session_->settings();
  settings.rule = {};
  settings.ruleOfTechnique.clear();
  settings.ruleOfCombination.clear();
  settings.agreement = usualAgreement(session_->definition().dataset);
  lastValue_.clear();
  const QSignalBlocker blocker(scope_);
  scope_->setCurrentIndex(0);
  session_->setSettings(settings);
  refresh();
}

void BinarisationPanel::refresh() {
  const auto& settings = session_->settings();
  if (settings.techniques != rows_) buildScopes();
  const BinarisationRule rule = shownRule();
  const RuleText& text = textOf(rule.kind);
  rule_->setCurrentIndex(rule_->findData(static_cast<int>(rule.kind)));
  rule_->setToolTip(text.explanation + "\n" + text.formula);
  // the row stays where it is when a rule has no value, so that nothing below jumps
  value_->setEnabled(text.hasValue());
  value_->setCaption(text.hasValue() ? text.symbol : tr("no value"));
  value_->setRange(text.low, text.high, text.step, 2, text.percent);
  value_->setValue(text.hasValue() ? rule.value : text.low);
  value_->setToolTip(text.formula);
  largest_->setChecked(rule.largestPart);
  explanation_->setText(text.explanation);
  explanation_->setToolTip(text.formula);

  const auto own = settings.ruleOfTechnique.size() + settings.ruleOfCombination.size();
  own_->setVisible(own > 0);
  if (own > 0)
    own_->setText((own == 1 ? tr("One group of maps has its own rule.")
                            : tr("%1 groups of maps have their own rules.").arg(own)) +
                  QStringLiteral(" <a href='clear'>%1</a>").arg(tr("Use one for all")));
  refreshPeople();
}

void BinarisationPanel::refreshPeople() {
  const auto marked = peopleIn(*session_->snapshot(), session_->definition().dataset);
  const PeopleCount people = marked.value_or(PeopleCount{});
  const int of = people.number;
  if (people != shownPeople_) {
    shownPeople_ = people;
    people_->setName(people.isKnown() ? tr("People who must agree") : agreementText(people));
    if (people.isKnown()) {
      people_->setRange(1, of, 1, 0);
      people_->setSuffix(tr(" of %1").arg(of));
      people_->setToolTip(
          tr("A pixel belongs to the human mask when at least this many of the %1 people marked it.").arg(of));
    } else {
      people_->setSuffix({});
      people_->setRange(1.0 / of, 1, 1.0 / of, 0, true);
      people_->setToolTip(people.known == PeopleKnown::Found
                              ? tr("A pixel belongs to the human mask when it has at least this share of the marks. "
                                   "The number of people is not stated; the masks look like %1 people's marks "
                                   "averaged.\nFile > Human data: say how many people they are of.")
                                    .arg(of)
                              : tr("A pixel belongs to the human mask when it reaches at least this share of the "
                                   "mask's full value. The number of people is not stated."));
    }
  }
  const int needed = votesNeeded(session_->settings().agreement, of);
  people_->setEnabled(marked.has_value());
  // Of one mask for each image any agreement gives the same.
  people_->setVisible(people.known != PeopleKnown::OneMask);
  people_->setValue(people.isKnown() ? needed : static_cast<double>(needed) / of);
  const QString note = peopleNote(marked);
  if (note != peopleNote_->text()) peopleNote_->setText(note);
}

QString BinarisationPanel::peopleNote(const std::optional<PeopleCount>& people) const {
  if (!people) return tr("Human mask: nobody has marked an image yet");
  if (people->known == PeopleKnown::OneMask)
    return tr("Human mask: one for each image; the number of people is not stated");
  if (session_->definition().dataset.simulatedAnnotators && people->isKnown())
    return tr("Human mask: people (simulated) who must agree");
  return tr("Human mask: %1").arg(agreementText(*people));
}

}  // namespace sightline::ui
