// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/technique_options_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/study/not_defined.h"
#include "core/techniques/registry.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {
namespace {

/// Digits behind the point that a range needs: 0.001 has three.
int decimalsOf(const OptionSpec& spec) {
  if (spec.kind == OptionSpec::Kind::Integer) return 0;
  return spec.maximum > 100 ? 2 : 3;
}

QWidget* fieldFor(const OptionSpec& spec, QWidget* parent) {
  switch (spec.kind) {
    case OptionSpec::Kind::Choice: {
      auto* box = new QComboBox(parent);
      for (const std::string& choice : spec.choices) box->addItem(QString::fromStdString(choice));
      return box;
    }
    case OptionSpec::Kind::Flag: return new QCheckBox(parent);
    case OptionSpec::Kind::Integer:
    case OptionSpec::Kind::Real: break;
  }
  auto* box = new NumberBox(parent);
  box->setLocale(QLocale::c());  // numbers look alike everywhere in the window
  box->setDecimals(decimalsOf(spec));
  box->setRange(spec.minimum, spec.maximum);
  box->setSingleStep(spec.kind == OptionSpec::Kind::Integer ? 1 : 0.01);
  return box;
}

}  // namespace

TechniqueOptionsDialog::TechniqueOptionsDialog(StudySession* session, Technique first, QWidget* parent)
    : QDialog(parent),
      session_(session),
      choice_(new QComboBox(this)),
      meaning_(makeCaption({}, this)),
      cost_(makeCaption({}, this)) {
  setWindowTitle(tr("Technique options"));
  setObjectName(QStringLiteral("techniqueOptions"));
  choice_->setObjectName(QStringLiteral("technique"));
  choice_->setAccessibleName(tr("Technique"));
  for (const Technique technique : allTechniques())
    if (!infoOf(technique).options.empty()) choice_->addItem(techniqueText(technique), technique.index());
  choice_->setCurrentIndex(std::max(0, choice_->findData(first.index())));
  auto* buttons =
      new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
  apply_ = buttons->button(QDialogButtonBox::Apply);
  defaults_ = buttons->button(QDialogButtonBox::RestoreDefaults);
  for (auto* button : {apply_, defaults_, buttons->button(QDialogButtonBox::Close)}) button->setAutoDefault(false);
  apply_->setDefault(true);  // Enter in a field is not "Restore defaults"
  auto* column = new QVBoxLayout(this);
  column->addWidget(choice_);
  column->addWidget(meaning_);
  column->addWidget(cost_);
  column->addStretch(1);
  column->addLayout(DialogHelp::beside(this, QStringLiteral("networks#techniques"), buttons));
  connect(choice_, &QComboBox::activated, this, &TechniqueOptionsDialog::build);
  connect(apply_, &QPushButton::clicked, this, &TechniqueOptionsDialog::apply);
  connect(defaults_, &QPushButton::clicked, this, [this] { showValues(OptionValues(technique())); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(session_, &StudySession::settingsChanged, this,
          [this] { showValues(session_->settings().optionsFor(technique())); });
  setMinimumWidth(420);
  build();
}

Technique TechniqueOptionsDialog::technique() const { return Technique(choice_->currentData().toInt()); }

void TechniqueOptionsDialog::build() {
  delete form_;
  fields_.clear();
  form_ = new QWidget(this);
  auto* form = new QFormLayout(form_);
  form->setContentsMargins(0, kGap, 0, kGap);
  for (const OptionSpec& spec : infoOf(technique()).options) {
    QWidget* field = fieldFor(spec, form_);
    const QString name = translated(spec.name), help = translated(spec.help);
    field->setObjectName(QString::fromStdString(spec.key));
    field->setAccessibleName(name);
    field->setToolTip(help);
    form->addRow(name, field);
    form->addRow(QString(), makeCaption(help, form_));
    fields_[spec.key] = field;
    if (auto* number = qobject_cast<QDoubleSpinBox*>(field))
      connect(number, &QDoubleSpinBox::valueChanged, this, &TechniqueOptionsDialog::updateButtons);
    if (auto* choice = qobject_cast<QComboBox*>(field))
      connect(choice, &QComboBox::currentIndexChanged, this, &TechniqueOptionsDialog::updateButtons);
    if (auto* check = qobject_cast<QCheckBox*>(field))
      connect(check, &QCheckBox::toggled, this, &TechniqueOptionsDialog::updateButtons);
  }
  qobject_cast<QVBoxLayout*>(layout())->insertWidget(2, form_);
  const Message without = notDefinedFor(technique(), session_->definition().models);
  meaning_->setText(translated(techniqueMeaning(technique())) +
                    (without.empty() ? QString() : QStringLiteral(" ") + translated(without)));
  showValues(session_->settings().optionsFor(technique()));
}

void TechniqueOptionsDialog::showValues(const OptionValues& values) {
  for (const OptionSpec& spec : values.specs()) {
    QWidget* field = fields_.at(spec.key);
    if (auto* number = qobject_cast<QDoubleSpinBox*>(field)) number->setValue(values.number(spec.key));
    if (auto* choice = qobject_cast<QComboBox*>(field))
      choice->setCurrentIndex(static_cast<int>(values.number(spec.key)));
    if (auto* check = qobject_cast<QCheckBox*>(field)) check->setChecked(values.flag(spec.key));
  }
  updateButtons();
}

OptionValues TechniqueOptionsDialog::values() const {
  OptionValues values(technique());
  for (const OptionSpec& spec : values.specs()) {
    const QWidget* field = fields_.at(spec.key);
    if (const auto* number = qobject_cast<const QDoubleSpinBox*>(field)) values.set(spec.key, number->value());
    if (const auto* choice = qobject_cast<const QComboBox*>(field))
      values.set(spec.key, static_cast<double>(choice->currentIndex()));
    if (const auto* check = qobject_cast<const QCheckBox*>(field)) values.set(spec.key, check->isChecked() ? 1.0 : 0.0);
  }
  return values;
}

void TechniqueOptionsDialog::updateButtons() {
  const AnalysisSettings& settings = session_->settings();
  const OptionValues now = values();
  const bool changed = now != settings.optionsFor(technique());
  apply_->setEnabled(changed);
  defaults_->setEnabled(!now.isDefault());
  const int maps = session_->imageCount() * session_->modelCount();
  cost_->setText(!settings.shows(technique())
                     ? tr("%1 is not in the grid; its options take effect once it is (Compute > Techniques).")
                           .arg(techniqueText(technique()))
                 : changed
                     ? tr("Apply computes the %n map(s) of %1 again, unless they are kept from before.", nullptr, maps)
                           .arg(techniqueText(technique()))
                     : QString());
}

void TechniqueOptionsDialog::apply() {
  AnalysisSettings settings = session_->settings();
  settings.setOptions(values());
  session_->setSettings(settings);
}

}  // namespace sightline::ui
