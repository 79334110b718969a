// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCheckBox>
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

/// A check box that is as wide as its text where there is room and else shortens it with dots, down to a few letters.
class ElidedCheckBox : public QCheckBox {
  Q_OBJECT
 public:
  explicit ElidedCheckBox(const QString& text, QWidget* parent = nullptr);
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
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

/// Secondary text: small, in the muted colour of the current theme, wrapped.
QLabel* makeCaption(const QString& text, QWidget* parent);

}  // namespace sightline::ui
