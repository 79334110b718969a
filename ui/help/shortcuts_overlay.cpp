// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcuts_overlay.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>

#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {
constexpr int kPadding = 3 * kGap, kColumnGap = 4 * kGap, kText = 220;

QString spoken(const QAction& action) {
  QString text = action.text();
  return text.remove('&').remove(QStringLiteral("…"));
}
}  // namespace

ShortcutsOverlay::ShortcutsOverlay(std::vector<Group> groups, QWidget* window)
    : QWidget(window), groups_(std::move(groups)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Keyboard shortcuts"));
  QString spokenText;
  for (const auto& group : groups_)
    for (const auto& [key, what] : group.keys) spokenText += key + ": " + what + ". ";
  setAccessibleDescription(spokenText);
  setGeometry(window->rect());
  window->installEventFilter(this);
  show();
  raise();
  setFocus();
}

ShortcutsOverlay::Group ShortcutsOverlay::groupOf(const QString& title, const QList<QAction*>& actions) {
  Group group{title, {}};
  for (const auto* action : actions) {
    if (const auto* sub = action->menu()) {
      const auto inner = groupOf({}, sub->actions());
      group.keys.insert(group.keys.end(), inner.keys.begin(), inner.keys.end());
    }
    QStringList keys;
    for (const auto& sequence : action->shortcuts()) keys << sequence.toString(QKeySequence::NativeText);
    if (!keys.isEmpty()) group.keys.emplace_back(keys.join(tr(" or ")), spoken(*action));
  }
  return group;
}

int ShortcutsOverlay::keyWidth() const {
  int width = 0;
  for (const auto& group : groups_)
    for (const auto& [key, what] : group.keys) width = std::max(width, fontMetrics().horizontalAdvance(key));
  return width + 2 * kGap;
}

QRect ShortcutsOverlay::card() const {
  const int line = fontMetrics().height() + kHalfGap;
  int lines = 0;
  for (const auto& group : groups_) lines += static_cast<int>(group.keys.size()) + 2;
  const int columnLines = (lines + 1) / 2 + 3;
  const QSize size(2 * (keyWidth() + kText) + kColumnGap + 2 * kPadding, columnLines * line + 2 * kPadding + 2 * line);
  QRect result(QPoint(0, 0), size.boundedTo(this->size() - QSize(2 * kGap, 2 * kGap)));
  result.moveCenter(rect().center());
  return result;
}

void ShortcutsOverlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), QColor(0, 0, 0, 120));
  const QRect area = card();
  painter.setPen(hairline(palette()));
  painter.setBrush(palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), kGap, kGap);
  const int line = fontMetrics().height() + kHalfGap;
  QFont heading = headingFont(font());
  heading.setPointSizeF(font().pointSizeF() * 1.2);
  painter.setFont(heading);
  painter.setPen(palette().color(QPalette::Text));
  int top = area.top() + kPadding;
  painter.drawText(QRect(area.left() + kPadding, top, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                   tr("Keyboard shortcuts"));
  painter.setFont(font());
  painter.setPen(mutedText(palette()));
  painter.drawText(QRect(area.left(), top, area.width() - kPadding, line), Qt::AlignRight | Qt::AlignVCenter,
                   tr("Any key closes this"));
  top += 2 * line;
  int total = 0, drawn = 0;
  for (const auto& group : groups_) total += static_cast<int>(group.keys.size()) + 2;
  int x = area.left() + kPadding, y = top;
  bool second = false;
  for (const auto& group : groups_) {
    if (group.keys.empty()) continue;
    // a group stays whole; the second column begins where half of the lines are drawn
    if (!second && drawn > 0 && drawn + static_cast<int>(group.keys.size()) / 2 >= total / 2) {
      second = true;
      x += keyWidth() + kText + kColumnGap;
      y = top;
    }
    painter.setFont(headingFont(font()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(x, y, keyWidth() + kText, line), Qt::AlignLeft | Qt::AlignVCenter, group.title);
    painter.setFont(font());
    y += line;
    for (const auto& [key, what] : group.keys) {
      painter.setPen(palette().color(QPalette::Active, QPalette::Highlight));
      painter.drawText(QRect(x, y, keyWidth(), line), Qt::AlignLeft | Qt::AlignVCenter, key);
      painter.setPen(palette().color(QPalette::Text));
      painter.drawText(QRect(x + keyWidth(), y, kText, line), Qt::AlignLeft | Qt::AlignVCenter,
                       fontMetrics().elidedText(what, Qt::ElideRight, kText));
      y += line;
    }
    y += line;
    drawn += static_cast<int>(group.keys.size()) + 2;
  }
}

void ShortcutsOverlay::keyPressEvent(QKeyEvent*) { close(); }
void ShortcutsOverlay::mousePressEvent(QMouseEvent*) { close(); }

bool ShortcutsOverlay::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace sightline::ui
