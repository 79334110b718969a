// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QWidget>
#include <optional>

namespace sightline::ui {

/// A probability as a number and a bar of fixed scale, 0 to 100 %; dots while it is not known.
class ProbabilityBar : public QWidget {
  Q_OBJECT
 public:
  /// @param meaning  what the number is, for people who do not see it: "ResNet without the region"
  ProbabilityBar(const QColor& colour, QString meaning, QWidget* parent = nullptr);

  /// 0..1
  void setValue(std::optional<double> value);
  [[nodiscard]] std::optional<double> value() const { return value_; }
  /// "93 %", "…"
  [[nodiscard]] QString text() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int textWidth() const;
  QColor colour_;
  QString meaning_;
  std::optional<double> value_;
};

}  // namespace sightline::ui
