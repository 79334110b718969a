// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <initializer_list>

class QLabel;

namespace sightline::ui {

/// Tab goes through these widgets in this order.
void chainTabOrder(std::initializer_list<QWidget*> widgets);

/// A combo box that takes the width it is given and shortens its text with dots instead of cutting it.
class ElidedComboBox : public QComboBox {
  Q_OBJECT
 public:
  explicit ElidedComboBox(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void showPopup() override;
};

/// Secondary text: small, in the muted colour of whatever theme is in force, wrapped.
QLabel* makeCaption(const QString& text, QWidget* parent);

}  // namespace sightline::ui
