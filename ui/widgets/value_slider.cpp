// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_slider.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSlider>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {

ValueSlider::ValueSlider(const QString& name, QWidget* parent)
    : QWidget(parent),
      caption_(new QLabel(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      spin_(new NumberBox(this)) {
  setName(name);
  spin_->setFont(tabularFont(font()));
  spin_->setAlignment(Qt::AlignRight);
  spin_->setKeyboardTracking(false);
  caption_->hide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGap);
  row->addWidget(caption_);
  row->addWidget(slider_, 1);
  row->addWidget(spin_);
  setFocusProxy(slider_);
  connect(slider_, &QSlider::valueChanged, this, [this](int position) { take(low_ + position * step_, true); });
  connect(spin_, &QDoubleSpinBox::valueChanged, this, [this](double shown) { take(shown / factor_, false); });
}

void ValueSlider::setName(const QString& name) {
  slider_->setAccessibleName(name);
  spin_->setAccessibleName(tr("%1, exact value").arg(name));
}

void ValueSlider::setCaption(const QString& caption) {
  caption_->setText(caption);
  caption_->setVisible(!caption.isEmpty());
}

void ValueSlider::setRange(double low, double high, double step, int decimals, bool percent) {
  const QScopedValueRollback guard(updating_, true);
  low_ = low;
  step_ = step;
  factor_ = percent ? 100 : 1;
  slider_->setRange(0, static_cast<int>(std::lround((high - low) / step)));
  slider_->setPageStep(std::max(1, slider_->maximum() / 10));
  spin_->setDecimals(percent ? 0 : decimals);
  spin_->setRange(low * factor_, high * factor_);
  spin_->setSingleStep(step * factor_);
  spin_->setSuffix(percent ? QStringLiteral(" %") : QString());
}

void ValueSlider::setSuffix(const QString& suffix) { spin_->setSuffix(suffix); }

void ValueSlider::setValue(double value) {
  const QScopedValueRollback guard(updating_, true);
  value_ = value;
  slider_->setValue(static_cast<int>(std::lround((value - low_) / step_)));
  spin_->setValue(value * factor_);
}

void ValueSlider::take(double value, bool fromSlider) {
  if (updating_) return;
  const QScopedValueRollback guard(updating_, true);
  value_ = value;
  if (fromSlider)
    spin_->setValue(value * factor_);
  else
    slider_->setValue(static_cast<int>(std::lround((value - low_) / step_)));
  Q_EMIT valueEdited(value_);
}

}  // namespace sightline::ui
