// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QStylePainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/theme.h"

namespace sightline::ui {

void chainTabOrder(std::initializer_list<QWidget*> widgets) {
  QWidget* previous = nullptr;
  for (auto* widget : widgets) {
    if (previous) QWidget::setTabOrder(previous, widget);
    previous = widget;
  }
}

ElidedComboBox::ElidedComboBox(QWidget* parent) : QComboBox(parent) {
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(6);
}

void ElidedComboBox::preferLongestText() {
  prefersLongest_ = true;
  updateGeometry();
}

QSize ElidedComboBox::sizeHint() const {
  const QSize base = QComboBox::sizeHint();
  if (!prefersLongest_) return base;
  int longest = 0;
  for (int i = 0; i < count(); ++i) longest = std::max(longest, fontMetrics().horizontalAdvance(itemText(i)));
  const int reckoned =
      fontMetrics().horizontalAdvance(QLatin1Char('X')) * minimumContentsLength();  // the text's share of the base
  return base + QSize(std::max(0, longest + kGap - reckoned), 0);
}

void ElidedComboBox::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionComboBox option;
  initStyleOption(&option);
  painter.drawComplexControl(QStyle::CC_ComboBox, option);
  const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
  option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
  painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ElidedComboBox::showPopup() {
  view()->setMinimumWidth(view()->sizeHintForColumn(0) + 3 * kGap);  // the list shows whole names
  QComboBox::showPopup();
}

ElidedCheckBox::ElidedCheckBox(const QString& text, QWidget* parent) : QCheckBox(text, parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedCheckBox::minimumSizeHint() const {
  constexpr int kLetters = 6;
  const int whole = fontMetrics().horizontalAdvance(text()),
            few = fontMetrics().horizontalAdvance(QString(kLetters, QLatin1Char('x')));
  return sizeHint() - QSize(std::max(0, whole - few), 0);
}

void ElidedCheckBox::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width();
  option.text = fontMetrics().elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
  painter.drawControl(QStyle::CE_CheckBox, option);
}

ElidedCaption::ElidedCaption(QWidget* parent) : QLabel(parent) {
  setFont(smallFont(font()));
  setForegroundRole(QPalette::PlaceholderText);
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

bool ElidedCaption::isCut() const { return fontMetrics().horizontalAdvance(text()) > contentsRect().width(); }

void ElidedCaption::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  const QRect room = contentsRect();
  style()->drawItemText(&painter, room, static_cast<int>(alignment()), palette(), isEnabled(),
                        fontMetrics().elidedText(text(), Qt::ElideRight, room.width()), foregroundRole());
}

bool ElidedCaption::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !toolTip().isEmpty()) return QLabel::event(event);
  if (isCut()) QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
  return true;
}

QLabel* makeCaption(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setFont(smallFont(label->font()));
  label->setForegroundRole(QPalette::PlaceholderText);
  label->setWordWrap(true);
  return label;
}

}  // namespace sightline::ui
