// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/value_window_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {
namespace {

using Choice = ValueWindow::Choice;

constexpr int kNameRole = Qt::UserRole + 1;  // of a stored window, as the files call it

QString meaningOf(const ValueWindow& window) {
  if (!window.name.empty())
    return ValueWindowDialog::tr(
        "Each DICOM file is shown through the window of this name that it stores; a file without one says so.");
  switch (window.choice) {
    case Choice::Stored:
      return ValueWindowDialog::tr(
          "A DICOM file is shown through this window or table of its own, or as it is where it has none; of other "
          "files "
          "all bits are scaled to 8.");
    case Choice::Range:
      return ValueWindowDialog::tr("The smallest value of each image is black and its largest white.");
    case Choice::Percentiles:
      return ValueWindowDialog::tr(
          "As the range, without the values below the first percentile and above the second: a few bright pixels do "
          "not "
          "darken the rest.");
    case Choice::Fixed:
      return ValueWindowDialog::tr(
          "The same for all images, in the unit of the file: half the width below the centre is black, half the width "
          "above it white.");
  }
  return {};
}

}  // namespace

ValueWindowDialog::ValueWindowDialog(StudySession* session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      form_(new QFormLayout),
      choice_(new QComboBox(this)),
      number_(new QSpinBox(this)),
      meaning_(makeCaption({}, this)),
      cost_(makeCaption({}, this)) {
  setWindowTitle(tr("Window of values"));
  setObjectName(QStringLiteral("valueWindow"));
  setAttribute(Qt::WA_DeleteOnClose);
  const auto& items = session_->definition().dataset.items;
  windowed_ = static_cast<int>(std::count_if(items.begin(), items.end(), [](const auto& i) { return i.windowed; }));
  choice_->addItem(tr("As stored in the file"), static_cast<int>(Choice::Stored));
  for (const std::string& name : session_->definition().dataset.windowNames) addPreset(name);
  choice_->addItem(tr("Range of each image"), static_cast<int>(Choice::Range));
  choice_->addItem(tr("Percentiles of each image"), static_cast<int>(Choice::Percentiles));
  choice_->addItem(tr("Centre and width"), static_cast<int>(Choice::Fixed));
  choice_->setAccessibleName(tr("Window of values"));
  form_->addRow(tr("&Window"), choice_);
  number_->setRange(1, 1000);
  number_->setAccessibleName(tr("Which of the file's windows"));
  form_->addRow(tr("&Number in the file"), number_);
  const auto box = [this](const QString& name, const QString& row, double low, double high, int decimals) {
    auto* number = new NumberBox(this);
    number->setRange(low, high);
    number->setDecimals(decimals);
    number->setAccessibleName(name);
    form_->addRow(row, number);
    return number;
  };
  low_ = box(tr("Percentile that is black"), tr("&Black at percentile"), 0, 99.9, 1);
  high_ = box(tr("Percentile that is white"), tr("W&hite at percentile"), 0.1, 100, 1);
  centre_ = box(tr("Centre of the window"), tr("&Centre"), -1e6, 1e6, 3);
  width_ = box(tr("Width of the window"), tr("W&idth"), 0.001, 2e6, 3);
  auto* buttons =
      new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
  apply_ = buttons->button(QDialogButtonBox::Apply);
  defaults_ = buttons->button(QDialogButtonBox::RestoreDefaults);
  for (auto* button : {apply_, defaults_, buttons->button(QDialogButtonBox::Close)}) button->setAutoDefault(false);
  apply_->setDefault(true);  // Enter in a field is not "Restore defaults"
  apply_->setText(tr("&Apply"));
  defaults_->setText(tr("&Restore defaults"));
  auto* column = new QVBoxLayout(this);
  column->addLayout(form_);
  column->addWidget(meaning_);
  column->addStretch(1);
  column->addWidget(cost_);
  column->addLayout(DialogHelp::beside(this, QStringLiteral("my-images#windows-of-values"), buttons));
  connect(choice_, &QComboBox::currentIndexChanged, this, &ValueWindowDialog::update);
  connect(number_, &QSpinBox::valueChanged, this, &ValueWindowDialog::update);
  for (auto* number : {low_, high_, centre_, width_})
    connect(number, &QDoubleSpinBox::valueChanged, this, &ValueWindowDialog::update);
  connect(apply_, &QPushButton::clicked, this, &ValueWindowDialog::apply);
  connect(defaults_, &QPushButton::clicked, this, [this] { showWindow({}); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(session_, &StudySession::settingsChanged, this, [this] { showWindow(session_->settings().window); });
  setMinimumWidth(440);
  showWindow(session_->settings().window);
}

void ValueWindowDialog::addPreset(const std::string& name) {
  const QString text = QString::fromStdString(name);
  choice_->addItem(tr("Stored in the file: %1").arg(text), static_cast<int>(Choice::Stored));
  choice_->setItemData(choice_->count() - 1, text, kNameRole);
}

void ValueWindowDialog::showWindow(const ValueWindow& window) {
  const ValueWindow usual;
  const auto place = [&] {
    return window.name.empty()
               ? choice_->findData(static_cast<int>(window.choice))
               : choice_->findData(QString::fromStdString(window.name), kNameRole, Qt::MatchFixedString);
  };
  if (place() < 0) addPreset(window.name);  // of a session whose files have changed
  choice_->setCurrentIndex(place());
  number_->setValue(window.number);
  low_->setValue(window.choice == Choice::Percentiles ? window.low : usual.low);
  high_->setValue(window.choice == Choice::Percentiles ? window.high : usual.high);
  if (window.choice == Choice::Fixed) {
    centre_->setValue(window.centre);
    width_->setValue(window.width);
  }
  update();
}

ValueWindow ValueWindowDialog::chosen() const {
  ValueWindow window{.choice = static_cast<Choice>(choice_->currentData().toInt())};
  window.name = choice_->currentData(kNameRole).toString().toStdString();
  if (window.choice == Choice::Stored && window.name.empty()) window.number = number_->value();
  if (window.choice == Choice::Percentiles) {
    window.low = low_->value();
    window.high = high_->value();
  }
  if (window.choice == Choice::Fixed) {
    window.centre = centre_->value();
    window.width = width_->value();
  }
  return window;
}

void ValueWindowDialog::update() {
  const ValueWindow window = chosen();
  form_->setRowVisible(number_, window.choice == Choice::Stored && window.name.empty());
  for (auto* number : {low_, high_}) form_->setRowVisible(number, window.choice == Choice::Percentiles);
  for (auto* number : {centre_, width_}) form_->setRowVisible(number, window.choice == Choice::Fixed);
  meaning_->setText(meaningOf(window));
  const bool possible = window.choice != Choice::Percentiles || window.low < window.high;
  const bool changed = window != session_->settings().window;
  apply_->setEnabled(changed && possible && windowed_ > 0);
  defaults_->setEnabled(window != ValueWindow{});
  const int maps = windowed_ * session_->modelCount() * static_cast<int>(session_->settings().techniques.size());
  cost_->setText(windowed_ == 0 ? tr("All images of this study have 8 bits: there is nothing to choose.")
                 : !possible    ? tr("Black has to come before white.")
                 : changed
                     ? tr("Apply shows %1 of %2 images through it and computes their %n map(s) again, unless they "
                          "are kept from before.",
                          nullptr, maps)
                           .arg(windowed_)
                           .arg(session_->imageCount())
                     : tr("It concerns %1 of %2 images.").arg(windowed_).arg(session_->imageCount()));
}

void ValueWindowDialog::apply() {
  AnalysisSettings settings = session_->settings();
  settings.window = chosen();
  session_->setSettings(settings);
}

}  // namespace sightline::ui
