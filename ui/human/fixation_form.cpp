// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/human/fixation_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {
namespace {

using Unit = FixationOptions::SigmaUnit;
using Weights = FixationOptions::Weights;
using Cut = FixationOptions::Cut;
constexpr double kPercent = 100, kUsualPixels = 35;
constexpr int kWordsWidth = 12;

/// What a box shows, or the more precise number that it was given and shows rounded.
double valueOf(const QDoubleSpinBox* box, double given, double unit = 1) {
  return std::abs(box->value() / unit - given) * unit < 0.51 * std::pow(10, -box->decimals()) ? given
                                                                                              : box->value() / unit;
}

void choose(QComboBox* box, int value) { box->setCurrentIndex(box->findData(value)); }

}  // namespace

FixationForm::FixationForm(QWidget* parent)
    : QWidget(parent),
      form_(new QFormLayout(this)),
      unit_(new QComboBox(this)),
      sigma_(new NumberBox(this)),
      pixelsPerDegree_(new NumberBox(this)),
      weights_(new QComboBox(this)),
      cut_(new QComboBox(this)),
      cutAt_(new NumberBox(this)),
      skipFirst_(new QCheckBox(tr("Leave out each person's &first fixation"), this)),
      meaning_(makeCaption({}, this)) {
  form_->setContentsMargins(0, 0, 0, 0);
  form_->setRowWrapPolicy(QFormLayout::DontWrapRows);
  buildWidth();
  buildMarks();
  skipFirst_->setToolTip(tr("It is usually on the cross in the middle that was shown before the image."));
  form_->addRow(skipFirst_);
  form_->addRow(meaning_);
  for (auto* box : {unit_, weights_, cut_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kWordsWidth);
  }
  connect(unit_, &QComboBox::activated, this, [this] {
    unitChosen();
    tell();
  });
  connect(cut_, &QComboBox::activated, this, [this] {
    cutChosen();
    tell();
  });
  connect(weights_, &QComboBox::activated, this, &FixationForm::tell);
  for (auto* box : {sigma_, pixelsPerDegree_, cutAt_})
    connect(box, &QDoubleSpinBox::valueChanged, this, &FixationForm::tell);
  connect(skipFirst_, &QCheckBox::toggled, this, &FixationForm::tell);
  setOptions({});
}

void FixationForm::buildWidth() {
  unit_->addItem(tr("Usual"), static_cast<int>(Unit::Usual));
  unit_->addItem(tr("In pixels of the image"), static_cast<int>(Unit::Pixels));
  unit_->addItem(tr("In degrees of visual angle"), static_cast<int>(Unit::Degrees));
  unit_->setObjectName(QStringLiteral("sigmaUnit"));
  unit_->setAccessibleName(tr("Width of the Gaussian"));
  form_->addRow(tr("&Gaussian's width"), unit_);
  sigma_->setRange(0.05, 10000);
  sigma_->setObjectName(QStringLiteral("sigma"));
  sigma_->setAccessibleName(tr("Standard deviation of the Gaussian"));
  form_->addRow(tr("S&tandard deviation"), sigma_);
  pixelsPerDegree_->setRange(0, 10000);
  pixelsPerDegree_->setDecimals(1);
  pixelsPerDegree_->setSpecialValueText(tr("not known"));
  pixelsPerDegree_->setObjectName(QStringLiteral("pixelsPerDegree"));
  pixelsPerDegree_->setAccessibleName(tr("Pixels of the image per degree of visual angle"));
  form_->addRow(tr("Pixels per degr&ee"), pixelsPerDegree_);
  weights_->addItem(tr("Usual"), static_cast<int>(Weights::Usual));
  weights_->addItem(tr("By their duration"), static_cast<int>(Weights::Durations));
  weights_->addItem(tr("All the same"), static_cast<int>(Weights::Counts));
  weights_->setObjectName(QStringLiteral("fixationWeights"));
  weights_->setAccessibleName(tr("How much each fixation counts"));
  form_->addRow(tr("Fixations co&unt"), weights_);
}

void FixationForm::buildMarks() {
  cut_->addItem(tr("The highest part of the image"), static_cast<int>(Cut::Area));
  cut_->addItem(tr("What reaches a share of the maximum"), static_cast<int>(Cut::ShareOfMaximum));
  cut_->setObjectName(QStringLiteral("fixationCut"));
  cut_->setAccessibleName(tr("What of a person's map counts as marked"));
  cut_->setItemData(
      0,
      tr("The highest pixels up to this share of the image. Of few fixations less is marked: no more than "
         "a disc of 3 standard deviations around each."),
      Qt::ToolTipRole);
  form_->addRow(tr("&Marked is"), cut_);
  cutAt_->setRange(0.1, 100);
  cutAt_->setDecimals(1);
  cutAt_->setSuffix(tr(" %"));
  cutAt_->setObjectName(QStringLiteral("fixationCutAt"));
  cutAt_->setAccessibleName(tr("Share of the image's area, or of the map's maximum"));
  form_->addRow(tr("S&hare"), cutAt_);
}

void FixationForm::setKnown(bool durations, bool degrees) {
  durations_ = durations;
  degrees_ = degrees;
  update();
}

void FixationForm::setOptions(const FixationOptions& options) {
  quiet_ = true;
  options_ = options;
  choose(unit_, static_cast<int>(options.sigmaUnit));
  sigma_->setDecimals(options.sigmaUnit == Unit::Degrees ? 2 : 1);
  sigma_->setSingleStep(options.sigmaUnit == Unit::Degrees ? 0.1 : 1);
  sigma_->setValue(options.sigma);
  pixelsPerDegree_->setValue(options.pixelsPerDegree);
  choose(weights_, static_cast<int>(options.weights));
  choose(cut_, static_cast<int>(options.cut));
  cutAt_->setValue(options.cutAt * kPercent);
  skipFirst_->setChecked(options.skipFirst);
  quiet_ = false;
  update();
}

FixationOptions FixationForm::options() const {
  FixationOptions o = options_;
  o.sigmaUnit = static_cast<Unit>(unit_->currentData().toInt());
  o.sigma = o.sigmaUnit == Unit::Usual ? FixationOptions{}.sigma : valueOf(sigma_, options_.sigma);
  o.pixelsPerDegree = valueOf(pixelsPerDegree_, options_.pixelsPerDegree);
  o.weights = static_cast<Weights>(weights_->currentData().toInt());
  o.cut = static_cast<Cut>(cut_->currentData().toInt());
  o.cutAt = valueOf(cutAt_, options_.cutAt, kPercent);
  o.skipFirst = skipFirst_->isChecked();
  return o;
}

void FixationForm::unitChosen() {
  FixationOptions o = options();
  o.sigma = o.sigmaUnit == Unit::Pixels ? kUsualPixels : FixationOptions{}.sigma;
  setOptions(o);
}

void FixationForm::cutChosen() {
  FixationOptions o = options();
  o.cutAt = o.cut == Cut::Area ? FixationOptions{}.cutAt : 0.5;
  setOptions(o);
}

void FixationForm::update() {
  const FixationOptions o = options();
  form_->setRowVisible(sigma_, o.sigmaUnit != Unit::Usual);
  form_->setRowVisible(pixelsPerDegree_, !degrees_ && o.sigmaUnit != Unit::Pixels);
  sigma_->setSuffix(o.sigmaUnit == Unit::Degrees ? tr(" degrees") : tr(" pixels"));
  weights_->setEnabled(durations_);
  weights_->setToolTip(durations_ ? QString() : tr("The table has no durations: all fixations count the same."));
  const QString width = o.sigmaUnit == Unit::Pixels ? QString()
                        : degrees_                  ? tr("The table says how many pixels a degree is. ")
                        : o.pixelsPerDegree > 0
                            ? QString()
                            : tr("Where nobody says how many pixels a degree is, it is taken to be 35/1024 of the "
                                 "image's longer side. ");
  const QString usual = o.sigmaUnit == Unit::Usual ? tr("The usual width is one degree of visual angle. ") : QString();
  meaning_->setText(usual + width +
                    tr("A map is made of each person's fixations; what is marked of it is this person's vote."));
}

void FixationForm::tell() {
  if (quiet_) return;
  options_ = options();
  update();
  Q_EMIT changed();
}

}  // namespace sightline::ui
