// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace sightline::ui {

/// A slider with a spin box for the exact value, moving together. Emits while the slider is dragged.
class ValueSlider : public QWidget {
  Q_OBJECT
 public:
  /// @param name  for screen readers and as the caption's meaning
  explicit ValueSlider(const QString& name, QWidget* parent = nullptr);

  /// Another meaning than it was made with, for screen readers.
  void setName(const QString& name);
  void setCaption(const QString& caption);
  /// `percent` shows value * 100 with a percent sign; `decimals` as shown.
  void setRange(double low, double high, double step, int decimals, bool percent = false);
  void setSuffix(const QString& suffix);
  [[nodiscard]] double value() const { return value_; }
  /// Does not emit.
  void setValue(double value);

 Q_SIGNALS:
  void valueEdited(double value);

 private:
  void take(double value, bool fromSlider);
  QLabel* caption_;
  QSlider* slider_;
  QDoubleSpinBox* spin_;
  double value_ = 0, low_ = 0, step_ = 0.01, factor_ = 1;
  bool updating_ = false;
};

}  // namespace sightline::ui
