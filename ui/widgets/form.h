// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QLabel>
#include <initializer_list>

namespace sightline::ui {

/// Tab goes through these widgets in this order.
void chainTabOrder(std::initializer_list<QWidget*> widgets);

/// A combo box that takes the width it is given and shortens its text with dots instead of cutting it.
class ElidedComboBox : public QComboBox {
  Q_OBJECT
 public:
  explicit ElidedComboBox(QWidget* parent = nullptr);
  /// From now on it is as wide as its longest text where there is room, and still shrinks to minimumContentsLength().
  void preferLongestText();
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void showPopup() override;

 private:
  bool prefersLongest_ = false;
};

/// One line of secondary text that takes the width it is given, never asks for more, and shortens its text with dots;
/// then the whole of it is its tool tip.
class ElidedCaption : public QLabel {
  Q_OBJECT
 public:
  explicit ElidedCaption(QWidget* parent);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] bool isCut() const;
};

/// Secondary text: small, in the muted colour of whatever theme is in force, wrapped.
QLabel* makeCaption(const QString& text, QWidget* parent);

}  // namespace sightline::ui
