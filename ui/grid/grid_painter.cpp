// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_painter.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {

QString tryAgain() { return QCoreApplication::translate("sightline::ui::GridText", "Try again"); }

QColor mixed(const QColor& a, const QColor& b, double share) {
  return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                          static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                          static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

constexpr int kChip = 10;
constexpr int kFewLetters = 6;

/// Pixels that one of three scores may take.
int scoreRoom(const QRect& footer, bool stacked) {
  return stacked ? std::max(0, footer.width() / 3 - 4) : footer.width();
}

/// Lines of `text` in a width, wrapped anywhere if need be; the last allowed one ends in an ellipsis.
QStringList wrapped(const QString& text, const QFont& font, int width, int maximumLines) {
  QStringList lines;
  QTextLayout layout(text, font);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    const int from = line.textStart();
    if (lines.size() + 1 == maximumLines && from + line.textLength() < text.size()) {
      lines << QFontMetrics(font).elidedText(text.mid(from), Qt::ElideRight, width);
      break;
    }
    if (lines.size() == maximumLines) break;
    lines << text.mid(from, line.textLength()).trimmed();
  }
  layout.endLayout();
  return lines;
}

QPainterPath tick(const QRectF& box) {
  QPainterPath path(QPointF(box.left(), box.top() + box.height() * 0.55));
  path.lineTo(box.left() + box.width() * 0.36, box.bottom() - box.height() * 0.1);
  path.lineTo(box.right(), box.top() + box.height() * 0.1);
  return path;
}

QPainterPath cross(const QRectF& box) {
  const QRectF b = box.adjusted(1, 1, -1, -1);
  QPainterPath path(b.topLeft());
  path.lineTo(b.bottomRight());
  path.moveTo(b.topRight());
  path.lineTo(b.bottomLeft());
  return path;
}

}  // namespace

GridPainter::GridPainter(QPainter& painter, const QPalette& palette, const QFont& font)
    : p_(painter),
      palette_(palette),
      font_(font),
      bold_(headingFont(font)),
      figures_(tabularFont(font)),
      boldFigures_(headingFont(figures_)),
      ink_(palette.color(QPalette::WindowText)),
      quiet_(mutedText(palette)) {}

void GridPainter::text(const QRect& rect, const QString& text, const QColor& colour, Qt::Alignment alignment, bool bold,
                       Qt::TextElideMode elide) {
  if (text.isEmpty() || rect.width() <= 0) return;
  p_.setFont(bold ? bold_ : font_);
  p_.setPen(colour);
  p_.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
              metrics(bold).elidedText(text, elide, rect.width()));
}

void GridPainter::value(const QRect& rect, const QString& text, const QColor& colour, bool bold) {
  p_.setFont(bold ? boldFigures_ : figures_);
  p_.setPen(colour);
  p_.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
              QFontMetrics(p_.font()).elidedText(text, Qt::ElideRight, rect.width()));
}

void GridPainter::title(const QRect& rect, const Title& content) {
  QRect rest = rect;
  if (!content.right.isEmpty()) {
    const int width = metrics().horizontalAdvance(content.right);
    const int needed =
        metrics(true).horizontalAdvance(content.name) + metrics().horizontalAdvance(content.details) + 24;
    if (width + needed <= rect.width()) {
      text(rest, content.right, quiet_, Qt::AlignRight | Qt::AlignVCenter);
      rest.setWidth(rest.width() - width - 12);
    }
  }
  text(rest, content.name, ink_, Qt::AlignLeft | Qt::AlignVCenter, true);
  rest.setLeft(rest.left() + metrics(true).horizontalAdvance(content.name) + 12);
  text(rest, content.details, quiet_, Qt::AlignLeft | Qt::AlignVCenter);
}

QRect GridPainter::menuRect(const QRect& header, const QFont& font) {
  const int side = QFontMetrics(font).height();
  return {header.right() + 1 - side, header.top() + 2, side, side};
}

void GridPainter::header(const QRect& rect, const Header& content) {
  const int lineHeight = metrics().height();
  QRect first(rect.left(), rect.top() + 2, rect.width(), lineHeight);
  if (content.menu) {
    const QRectF at = menuRect(rect, font_);
    p_.save();
    p_.setRenderHint(QPainter::Antialiasing);
    p_.setPen(Qt::NoPen);
    p_.setBrush(quiet_);
    for (const double y : {0.25, 0.5, 0.75})
      p_.drawEllipse(QPointF(at.center().x(), at.top() + y * at.height()), 1.5, 1.5);
    p_.restore();
    first.setRight(static_cast<int>(at.left()) - 2);
  }
  QRect second(rect.left(), first.bottom() + 1, rect.width(), lineHeight);
  if (content.colour) {
    const QRect chip(first.left(), first.top() + (lineHeight - kChip) / 2, kChip, kChip);
    p_.fillRect(chip, *content.colour);
    first.setLeft(chip.right() + 7);
    p_.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 2), *content.colour);
  }
  text(first, content.name, ink_, Qt::AlignLeft | Qt::AlignVCenter, true);
  if (!content.note.isEmpty()) text(second, content.note, quiet_, Qt::AlignLeft | Qt::AlignVCenter);
  if (content.label.isEmpty()) return;
  if (content.correct) {
    const QRectF box(second.left(), second.top() + (lineHeight - kChip) / 2.0, kChip, kChip);
    p_.save();
    p_.setRenderHint(QPainter::Antialiasing);
    p_.setBrush(Qt::NoBrush);
    p_.setPen(QPen(*content.correct ? ink_ : warningColour(palette_), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p_.drawPath(*content.correct ? tick(box) : cross(box));
    p_.restore();
  }
  second.setLeft(second.left() + kChip + 7);
  const int numberWidth = metrics().horizontalAdvance(content.probability);
  QRect label = second;
  label.setWidth(std::max(0, second.width() - numberWidth - 8));
  text(label, content.label, ink_, Qt::AlignLeft | Qt::AlignVCenter);
  const int shown = std::min(label.width(), metrics().horizontalAdvance(content.label));
  second.setLeft(second.left() + shown + 8);
  text(second, content.probability, quiet_, Qt::AlignLeft | Qt::AlignVCenter);
}

void GridPainter::caption(const QRect& rect, const QString& name, const QString& detail) {
  text(rect, name, ink_, Qt::AlignLeft | Qt::AlignVCenter, true);
  QRect rest = rect;
  rest.setLeft(rect.left() + metrics(true).horizontalAdvance(name) + 8);
  // Of a layer's path the end tells most: leading parts give way first.
  QString shown = detail, tail = detail;
  while (metrics().horizontalAdvance(shown) >= rest.width() && tail.contains(QLatin1Char('.'))) {
    tail = tail.section(QLatin1Char('.'), 1);
    shown = QStringLiteral("…") + tail;
  }
  // A few letters of a word say nothing; the tool tip has it all.
  const QString fitting = metrics().elidedText(shown, Qt::ElideRight, rest.width());
  if (fitting == shown || fitting.size() > kFewLetters) text(rest, shown, quiet_, Qt::AlignLeft | Qt::AlignVCenter);
}

QRect GridPainter::scoreRect(const QRect& rect, const Footer& content, bool stacked, int i) const {
  // Columns stay where they are as numbers change: each is as wide as its widest usual content, and only the
  // word "undefined" takes more.
  std::array<int, 3> widths{};
  int total = 0;
  for (int k = 0; k < 3; ++k) {
    const int name = metrics().horizontalAdvance(content.names[static_cast<std::size_t>(k)]);
    const QFontMetrics figures(boldFigures_);
    const QString shown =
        gridtext::fittingScore(content.values[static_cast<std::size_t>(k)], figures, scoreRoom(rect, stacked));
    const int number = std::max(figures.horizontalAdvance(QStringLiteral("0.00")), figures.horizontalAdvance(shown));
    widths[static_cast<std::size_t>(k)] = stacked ? std::max(name, number) : name + 5 + number;
    total += widths[static_cast<std::size_t>(k)];
  }
  const int gap = std::clamp((rect.width() - total) / 2, 4, stacked ? 28 : 16);
  int x = rect.left();
  for (int k = 0; k < i; ++k) x += widths[static_cast<std::size_t>(k)] + gap;
  return {x, rect.top(), widths[static_cast<std::size_t>(i)], rect.height()};
}

void GridPainter::footer(const QRect& rect, const Footer& content, bool stacked) {
  if (!content.text.isEmpty()) {
    p_.setFont(font_);
    p_.setPen(quiet_);
    p_.drawText(rect.adjusted(0, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, content.text);
    return;
  }
  const int lineHeight = metrics().height();
  for (int i = 0; i < 3; ++i) {
    const auto k = static_cast<std::size_t>(i);
    const QRect column = scoreRect(rect, content, stacked, i);
    const QString shown =
        gridtext::fittingScore(content.values[k], QFontMetrics(boldFigures_), scoreRoom(rect, stacked));
    const bool word = !shown.isEmpty() && !shown.front().isDigit();
    const bool bold = i == content.emphasised && !word;
    const QColor valueColour = word ? quiet_ : ink_;
    if (stacked) {
      text(QRect(column.left(), rect.top() + 1, column.width(), lineHeight), content.names[k], quiet_,
           Qt::AlignLeft | Qt::AlignVCenter);
      value(QRect(column.left(), rect.top() + 1 + lineHeight, column.width() + 2, lineHeight), shown, valueColour,
            bold);
    } else {
      const int name = metrics().horizontalAdvance(content.names[k]);
      const QRect line(column.left(), rect.top() + 2, column.width(), lineHeight);
      text(line, content.names[k], quiet_, Qt::AlignLeft | Qt::AlignVCenter);
      value(line.adjusted(name + 5, 0, 2, 0), shown, valueColour, bold);
    }
  }
}

void GridPainter::emptyFrame(const QRect& rect) {
  p_.fillRect(rect, mixed(palette_.color(QPalette::Window), ink_, 0.06));
}

void GridPainter::darkFrame(const QRect& rect) { p_.fillRect(rect, QColor(48, 48, 48)); }

void GridPainter::focusRing(const QRect& rect) {
  p_.save();
  p_.setBrush(Qt::NoBrush);
  p_.setPen(QPen(palette_.color(QPalette::Highlight), 2));
  p_.drawRect(QRectF(rect).adjusted(-1, -1, 1, 1));
  p_.restore();
}

QRect GridPainter::retryRect(const QRect& frame, const QFont& font) {
  const QFontMetrics m(font);
  const QSize size(m.horizontalAdvance(tryAgain()) + 20, m.height() + 8);
  return {frame.center().x() - size.width() / 2, frame.bottom() - size.height() - 6, size.width(), size.height()};
}

void GridPainter::state(const QRect& rect, const State& content) {
  const QFontMetrics m = metrics();
  const QRect room = rect.adjusted(8, 6, -8, content.retry ? -m.height() - 18 : -6);
  const int bar = content.progress >= 0 ? 14 : 0;
  const QStringList headline = wrapped(content.headline, bold_, room.width(), 2);
  const int headlineHeight = static_cast<int>(headline.size()) * m.height();
  const int linesLeft = std::max(0, (room.height() - headlineHeight - bar - 4) / m.height());
  const QStringList detail = linesLeft > 0 && !content.detail.isEmpty()
                                 ? wrapped(content.detail, font_, room.width(), linesLeft)
                                 : QStringList();
  const int detailHeight = detail.isEmpty() ? 0 : static_cast<int>(detail.size()) * m.height() + 4;
  int y = room.top() + std::max(0, (room.height() - headlineHeight - bar - detailHeight) / 2);
  const auto say = [&](const QStringList& lines, const QFont& font, const QColor& colour) {
    p_.setFont(font);
    p_.setPen(colour);
    for (const QString& line : lines) {
      p_.drawText(QRect(room.left() - 4, y, room.width() + 8, m.height()), Qt::AlignHCenter | Qt::TextSingleLine, line);
      y += m.height();
    }
  };
  say(headline, bold_, Qt::white);
  if (bar) {
    const int width = std::min(room.width(), 120);
    const QRectF groove(room.center().x() - width / 2.0, y + 7, width, 4);
    p_.save();
    p_.setRenderHint(QPainter::Antialiasing);
    p_.setPen(Qt::NoPen);
    p_.setBrush(QColor(255, 255, 255, 70));
    p_.drawRoundedRect(groove, 2, 2);
    p_.setBrush(Qt::white);
    QRectF filled = groove;
    filled.setWidth(std::max(4.0, groove.width() * std::clamp(content.progress, 0.0, 1.0)));
    p_.drawRoundedRect(filled, 2, 2);
    p_.restore();
    y += bar;
  }
  y += 4;
  say(detail, font_, QColor(255, 255, 255, 215));
  if (content.retry) {
    const QRect button = retryRect(rect, font_);
    p_.save();
    p_.setRenderHint(QPainter::Antialiasing);
    p_.setPen(QPen(Qt::white, 1));
    p_.setBrush(QColor(0, 0, 0, 120));
    p_.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    p_.restore();
    p_.setFont(font_);
    p_.setPen(Qt::white);
    p_.drawText(button, Qt::AlignCenter, tryAgain());
  }
}

void GridPainter::notice(const QRect& rect, const QString& text) {
  const QFontMetrics m = metrics();
  const QRect room = rect.adjusted(8, 8, -8, -8);
  const QStringList lines = wrapped(text, font_, room.width() - 16, std::max(1, (room.height() - 12) / m.height()));
  int widest = 0;
  for (const QString& line : lines) widest = std::max(widest, m.horizontalAdvance(line));
  QRect box(0, 0, std::min(room.width(), widest + 18),
            std::min(room.height(), static_cast<int>(lines.size()) * m.height() + 12));
  box.moveCenter(rect.center());
  p_.save();
  p_.setRenderHint(QPainter::Antialiasing);
  p_.setPen(Qt::NoPen);
  p_.setBrush(QColor(0, 0, 0, 185));
  p_.drawRoundedRect(box, 4, 4);
  p_.setPen(Qt::white);
  p_.setFont(font_);
  p_.setClipRect(box);
  p_.drawText(box.adjusted(8, 6, -8, -6), Qt::AlignCenter, lines.join(QLatin1Char('\n')));
  p_.restore();
}

void GridPainter::crossHair(const QRect& frame, const QRectF& picture, QPointF at, const QString& readout) {
  p_.save();
  p_.setClipRect(picture.toAlignedRect(), Qt::IntersectClip);
  constexpr double kHole = 5;
  for (const auto& [colour, width] :
       {std::pair{QColor(0, 0, 0, 110), 3.0}, std::pair{QColor(255, 255, 255, 230), 1.0}}) {
    p_.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    const double x = std::floor(at.x()) + 0.5, y = std::floor(at.y()) + 0.5;
    p_.drawLine(QPointF(picture.left(), y), QPointF(x - kHole, y));
    p_.drawLine(QPointF(x + kHole, y), QPointF(picture.right(), y));
    p_.drawLine(QPointF(x, picture.top()), QPointF(x, y - kHole));
    p_.drawLine(QPointF(x, y + kHole), QPointF(x, picture.bottom()));
  }
  p_.restore();
  if (readout.isEmpty()) return;
  const QFontMetrics m = metrics(true);
  const QSize size(std::min(frame.width() - 8, m.horizontalAdvance(readout) + 12), m.height() + 4);
  QRect pill(QPoint(frame.left() + 4, frame.bottom() - size.height() - 3), size);
  // Never where the pointer is.
  if (pill.adjusted(-8, -8, 8, 8).contains(at.toPoint())) pill.moveTop(frame.top() + 4);
  p_.save();
  p_.setRenderHint(QPainter::Antialiasing);
  p_.setPen(Qt::NoPen);
  p_.setBrush(QColor(0, 0, 0, 185));
  p_.drawRoundedRect(pill, 4, 4);
  p_.restore();
  text(pill.adjusted(6, 0, -4, 0), readout, Qt::white, Qt::AlignLeft | Qt::AlignVCenter, true);
}

void GridPainter::divider(const QRectF& picture, double x) {
  p_.save();
  p_.setRenderHint(QPainter::Antialiasing);
  for (const auto& [colour, width] : {std::pair{QColor(0, 0, 0, 150), 4.0}, std::pair{QColor(255, 255, 255), 2.0}}) {
    p_.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    p_.drawLine(QPointF(x, picture.top()), QPointF(x, picture.bottom()));
  }
  const QPointF centre(x, picture.center().y());
  p_.setPen(QPen(QColor(0, 0, 0, 150), 1));
  p_.setBrush(Qt::white);
  p_.drawEllipse(centre, 7, 7);
  p_.setPen(Qt::NoPen);
  p_.setBrush(QColor(40, 40, 40));
  for (const double side : {-1.0, 1.0}) {
    const QPointF arrow[]{centre + QPointF(side * 5, 0), centre + QPointF(side * 1.5, -3),
                          centre + QPointF(side * 1.5, 3)};
    p_.drawPolygon(arrow, 3);
  }
  p_.restore();
}

QRect GridPainter::buttonRect(const QRect& caption, const QString& name, const QString& text, const QFont& font) {
  const QFontMetrics m(font);
  QFont bold = font;
  bold.setBold(true);
  const int width = m.horizontalAdvance(text) + 12;
  if (QFontMetrics(bold).horizontalAdvance(name) + 8 + width > caption.width()) return {};
  return {caption.right() + 1 - width, caption.top() + 1, width, caption.height() - 2};
}

void GridPainter::button(const QRect& rect, const QString& text) {
  p_.save();
  p_.setRenderHint(QPainter::Antialiasing);
  p_.setPen(palette_.color(QPalette::Mid));
  p_.setBrush(palette_.color(QPalette::Button));
  p_.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  p_.restore();
  this->text(rect, text, ink_, Qt::AlignCenter);
}

void GridPainter::badge(const QRect& frame, const QString& text) {
  const QFontMetrics m = metrics(true);
  const QRect box(frame.left() + 4, frame.top() + 4, std::min(frame.width() - 8, m.horizontalAdvance(text) + 12),
                  m.height() + 4);
  p_.save();
  p_.setRenderHint(QPainter::Antialiasing);
  p_.setPen(Qt::NoPen);
  p_.setBrush(QColor(0, 0, 0, 185));
  p_.drawRoundedRect(box, 4, 4);
  p_.restore();
  this->text(box.adjusted(6, 0, -4, 0), text, Qt::white, Qt::AlignLeft | Qt::AlignVCenter, true);
}

void GridPainter::legend(const QRect& rect, const Legend& content) {
  const QFontMetrics m = metrics();
  constexpr int kBar = 96;
  const auto widthOf = [&](bool shortened) {
    int width = 0;
    if (content.bar)
      width += m.horizontalAdvance(shortened ? content.bar->shortLow : content.bar->low) +
               m.horizontalAdvance(shortened ? content.bar->shortHigh : content.bar->high) + kBar + 12 + 20;
    for (const auto& key : content.keys)
      width += 18 + 6 + static_cast<int>(key.more.size()) * 13 +
               m.horizontalAdvance(shortened ? key.shortText : key.text) + 20;
    return width - 20;
  };
  const bool shortened = widthOf(false) > rect.width();
  const int barWidth = shortened && widthOf(true) > rect.width() ? kBar / 2 : kBar;
  int x = rect.left();
  const auto say = [&](const QString& words) {
    const int width = m.horizontalAdvance(words);
    text(QRect(x, rect.top(), std::min(width + 1, rect.right() - x), rect.height()), words, quiet_,
         Qt::AlignLeft | Qt::AlignVCenter);
    x += width;
  };
  if (content.bar) {
    say(shortened ? content.bar->shortLow : content.bar->low);
    x += 6;
    const auto colours = content.bar->colours;
    QImage bar(256, 1, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i) {
      const Rgb c = colours[static_cast<std::size_t>(i)];
      bar.setPixel(i, 0, qRgb(c.r, c.g, c.b));
    }
    p_.drawImage(QRect(x, rect.center().y() - 4, barWidth, 10), bar);
    x += barWidth + 6;
    say(shortened ? content.bar->shortHigh : content.bar->high);
    x += 20;
  }
  p_.save();
  p_.setRenderHint(QPainter::Antialiasing);
  for (const auto& key : content.keys) {
    std::vector<QColor> colours{key.colour};
    colours.insert(colours.end(), key.more.begin(), key.more.end());
    const double y = rect.center().y() + 1;
    for (const QColor& colour : colours) {
      const int width = colours.size() > 1 ? 10 : 18;
      if (key.filled) {
        p_.setPen(QPen(quiet_, 1));
        p_.setBrush(colour);
        p_.drawRect(QRectF(x + 0.5, y - 4.5, width - 1, 9));
      } else {
        p_.setPen(QPen(key.halo, 5, Qt::SolidLine, Qt::FlatCap));
        p_.drawLine(QPointF(x, y), QPointF(x + width, y));
        p_.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap));
        p_.drawLine(QPointF(x, y), QPointF(x + width, y));
      }
      x += colours.size() > 1 ? 13 : 18;
    }
    x += 6;
    say(shortened ? key.shortText : key.text);
    x += 20;
  }
  p_.restore();
  const int right = m.horizontalAdvance(content.right);
  if (!content.right.isEmpty() && x + right <= rect.right())
    text(rect, content.right, quiet_, Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace sightline::ui
