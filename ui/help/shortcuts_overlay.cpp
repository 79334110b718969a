// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcuts_overlay.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>

#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {
constexpr int kPadding = 3 * kGap, kColumnGap = 4 * kGap, kLineGap = 2, kHeadLines = 2;

QString spoken(const QAction& action) {
  QString text = action.text();
  return text.remove('&').remove(QStringLiteral("…"));
}
}  // namespace

ShortcutsOverlay::ShortcutsOverlay(std::vector<Group> groups, QWidget* window)
    : QWidget(window), groups_(std::move(groups)) {
  std::erase_if(groups_, [](const Group& group) { return group.keys.empty(); });
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

std::vector<ShortcutsOverlay::Column> ShortcutsOverlay::columnsOf(int lines, const QFontMetrics& metrics) const {
  std::vector<Column> columns;
  int used = 0;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const int needed = static_cast<int>(groups_[g].keys.size()) + 2;  // with its title and a blank line
    if (columns.empty() || used + needed > lines + 1) {               // the last blank line is not missed
      columns.push_back({g, g, 0, 0});
      used = 0;
    }
    Column& column = columns.back();
    column.end = g + 1;
    used += needed;
    for (const auto& [key, what] : groups_[g].keys) {
      column.keyWidth = std::max(column.keyWidth, metrics.horizontalAdvance(key) + 2 * kGap);
      column.textWidth = std::max(column.textWidth, metrics.horizontalAdvance(what) + kHalfGap);
    }
  }
  return columns;
}

/// As few columns as the window's height allows, and those as even as they can be.
ShortcutsOverlay::Card ShortcutsOverlay::cardIn(const QFont& font) const {
  const QFontMetrics metrics(font);
  const int line = metrics.height() + kLineGap;
  const QSize room = size() - QSize(2 * kGap, 2 * kGap);
  const int mostLines = (room.height() - 2 * kPadding - kHeadLines * line) / line;
  int longest = 0;
  for (const auto& group : groups_) longest = std::max(longest, static_cast<int>(group.keys.size()) + 1);
  const std::size_t fewest = columnsOf(std::max(longest, mostLines), metrics).size();
  int lines = longest;
  while (columnsOf(lines, metrics).size() > fewest) ++lines;
  Card card{{}, columnsOf(lines, metrics), font, lines <= mostLines};
  int width = 2 * kPadding + kColumnGap * (static_cast<int>(card.columns.size()) - 1);
  for (const Column& column : card.columns) width += column.keyWidth + column.textWidth;
  if (const int over = width - room.width(); over > 0) {  // what the keys do is shortened before a column is lost
    card.complete = false;
    for (Column& column : card.columns)
      column.textWidth = std::max(6 * kGap, column.textWidth - over / static_cast<int>(card.columns.size()) - 1);
  }
  card.area = QRect(QPoint(0, 0), QSize(width, 2 * kPadding + (kHeadLines + lines) * line).boundedTo(room));
  card.area.moveCenter(rect().center());
  return card;
}

ShortcutsOverlay::Card ShortcutsOverlay::card() const {
  Card card = cardIn(font());
  return card.complete ? card : cardIn(smallFont(font()));
}

bool ShortcutsOverlay::isComplete() const { return card().complete; }

void ShortcutsOverlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), QColor(0, 0, 0, 120));
  const Card card = this->card();
  const QRect& area = card.area;
  painter.setPen(hairline(palette()));
  painter.setBrush(palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), kGap, kGap);
  const QFontMetrics metrics(card.font);
  const int line = metrics.height() + kLineGap;
  QFont heading = headingFont(card.font);
  heading.setPointSizeF(card.font.pointSizeF() * 1.2);
  painter.setFont(heading);
  painter.setPen(palette().color(QPalette::Text));
  int top = area.top() + kPadding;
  painter.drawText(QRect(area.left() + kPadding, top, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                   tr("Keyboard shortcuts"));
  painter.setFont(card.font);
  painter.setPen(mutedText(palette()));
  painter.drawText(QRect(area.left(), top, area.width() - kPadding, line), Qt::AlignRight | Qt::AlignVCenter,
                   tr("Any key closes this"));
  top += kHeadLines * line;
  int x = area.left() + kPadding;
  for (const Column& column : card.columns) {
    int y = top;
    for (std::size_t g = column.begin; g < column.end; ++g) {
      painter.setFont(headingFont(card.font));
      painter.setPen(palette().color(QPalette::Text));
      painter.drawText(QRect(x, y, column.keyWidth + column.textWidth, line), Qt::AlignLeft | Qt::AlignVCenter,
                       groups_[g].title);
      painter.setFont(card.font);
      y += line;
      for (const auto& [key, what] : groups_[g].keys) {
        painter.setPen(palette().color(QPalette::Active, QPalette::Highlight));
        painter.drawText(QRect(x, y, column.keyWidth, line), Qt::AlignLeft | Qt::AlignVCenter, key);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRect(x + column.keyWidth, y, column.textWidth, line), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(what, Qt::ElideRight, column.textWidth));
        y += line;
      }
      y += line;
    }
    x += column.keyWidth + column.textWidth + kColumnGap;
  }
}

void ShortcutsOverlay::keyPressEvent(QKeyEvent*) { close(); }
void ShortcutsOverlay::mousePressEvent(QMouseEvent*) { close(); }

bool ShortcutsOverlay::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace sightline::ui
