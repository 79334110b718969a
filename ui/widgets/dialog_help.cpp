// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog_help.h"

#include <utility>

namespace sightline::ui {

ManualDesk& ManualDesk::instance() {
  static ManualDesk desk;
  return desk;
}

DialogHelp::DialogHelp(QDialog* dialog, QString place) : QToolButton(dialog), place_(std::move(place)) {
  setObjectName(QStringLiteral("dialogHelp"));
  setText(QStringLiteral("?"));
  setToolTip(tr("Manual: %1 (F1)").arg(dialog->windowTitle()));
  setAccessibleName(toolTip());
  setFocusPolicy(Qt::TabFocus);
  setShortcut(QKeySequence(Qt::Key_F1));
  connect(this, &QToolButton::clicked, this, [this] { Q_EMIT ManualDesk::instance().wanted(place_); });
}

QHBoxLayout* DialogHelp::beside(QDialog* dialog, const QString& place, QWidget* buttons) {
  auto* row = new QHBoxLayout;
  row->addWidget(new DialogHelp(dialog, place));
  row->addWidget(buttons, 1);
  return row;
}

}  // namespace sightline::ui
