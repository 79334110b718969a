// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <initializer_list>

class QLabel;
class QString;
class QWidget;

namespace sightline::ui {

/// Tab goes through these widgets in this order.
void chainTabOrder(std::initializer_list<QWidget*> widgets);

/// Secondary text: small, in the muted colour of whatever theme is in force, wrapped.
QLabel* makeCaption(const QString& text, QWidget* parent);

}  // namespace sightline::ui
