// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {

/// A row with a coloured edge at its left, tinted in the same colour.
class Row : public QWidget {
 public:
  Row(MessageBar::Kind kind, QWidget* parent) : QWidget(parent), kind_(kind) {}

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    QColor colour = kind_ == MessageBar::Kind::Problem ? warningColour(palette())
                                                       : palette().color(QPalette::Active, QPalette::Highlight);
    painter.fillRect(0, 0, 3, height(), colour);
    colour.setAlphaF(0.10f);
    painter.fillRect(rect(), colour);
    painter.fillRect(0, height() - 1, width(), 1, hairline(palette()));
  }

 private:
  MessageBar::Kind kind_;
};

/// Longer messages are cut: a window is no place to read a file.
constexpr int kLongest = 1200, kLongestWord = 40;

/// The text with places to break within words that are too long for a line, such as paths.
QString breakable(const QString& text) {
  QString out;
  int run = 0;
  for (const QChar c : text.size() > kLongest ? text.left(kLongest) + QChar(0x2026) : text) {
    run = c.isSpace() ? 0 : run + 1;
    out += c;
    if (run >= kLongestWord) {
      out += QChar(0x200B);  // taken away again when text is copied
      run = 0;
    }
  }
  return out;
}

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), rows_(new QVBoxLayout(this)) {
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setSpacing(0);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  hide();
}

void MessageBar::showMessage(const QString& id, const Message& message) {
  const QString full = message.remedy.isEmpty() ? message.text : message.text + ' ' + message.remedy;
  if (text(id) == full) return;
  removeMessage(id);
  auto* row = new Row(message.kind, this);
  auto* picture = new QLabel(row);
  picture->setPixmap(icon(message.kind == Kind::Problem ? "warning" : "info").pixmap(16, 16));
  auto* label = new QLabel(row);
  const QString what = breakable(message.text).toHtmlEscaped(), remedy = breakable(message.remedy).toHtmlEscaped();
  label->setText(remedy.isEmpty() ? what : QStringLiteral("<b>%1</b> %2").arg(what, remedy));
  if (full.size() > kLongest) label->setToolTip(full.left(4 * kLongest).toHtmlEscaped());
  label->setTextFormat(Qt::RichText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  label->setAccessibleName(full);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(kGap + 4, 6, kGap, 6);
  line->setSpacing(kGap);
  line->addWidget(picture, 0, Qt::AlignTop);
  line->addWidget(label, 1);
  if (!message.action.isEmpty()) {
    auto* button = new QPushButton(message.action, row);
    connect(button, &QPushButton::clicked, this, [act = message.act] {
      if (act) act();
    });
    line->addWidget(button, 0, Qt::AlignVCenter);
  }
  auto* close = new QToolButton(row);
  close->setIcon(icon("cancel"));
  close->setIconSize({12, 12});
  close->setAccessibleName(tr("Dismiss message"));
  close->setToolTip(tr("Dismiss"));
  connect(close, &QToolButton::clicked, this, [this, id] { removeMessage(id); });
  line->addWidget(close, 0, Qt::AlignTop);
  rows_->addWidget(row);
  shown_[id] = {row, full};
  show();
}

void MessageBar::removeMessage(const QString& id) {
  const auto found = shown_.find(id);
  if (found == shown_.end()) return;
  found->second.first->hide();
  found->second.first->deleteLater();  // its own button may be what called this
  shown_.erase(found);
  setVisible(!shown_.empty());
}

QString MessageBar::text(const QString& id) const {
  const auto found = shown_.find(id);
  return found == shown_.end() ? QString() : found->second.second;
}

}  // namespace sightline::ui
