// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDoubleSpinBox>
#include <QLocale>

namespace sightline::ui {

/// A spin box for a real number. It shows a decimal point like every other number of the window, whatever the desktop's
/// language, and takes a comma for one: a number that is typed as people write theirs must not become another.
class NumberBox : public QDoubleSpinBox {
 public:
  explicit NumberBox(QWidget* parent = nullptr) : QDoubleSpinBox(parent) {
    QLocale points = QLocale::c();
    points.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    setLocale(points);
  }

  QValidator::State validate(QString& text, int& position) const override {
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    return QDoubleSpinBox::validate(text, position);
  }
  [[nodiscard]] double valueFromText(const QString& text) const override {
    return QDoubleSpinBox::valueFromText(QString(text).replace(QLatin1Char(','), QLatin1Char('.')));
  }
};

}  // namespace sightline::ui
