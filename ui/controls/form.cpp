// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/form.h"

#include <QLabel>

#include "ui/theme/theme.h"

namespace sightline::ui {

void chainTabOrder(std::initializer_list<QWidget*> widgets) {
  QWidget* previous = nullptr;
  for (auto* widget : widgets) {
    if (previous) QWidget::setTabOrder(previous, widget);
    previous = widget;
  }
}

QLabel* makeCaption(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setFont(smallFont(label->font()));
  label->setForegroundRole(QPalette::PlaceholderText);
  label->setWordWrap(true);
  return label;
}

}  // namespace sightline::ui
