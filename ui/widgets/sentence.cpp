// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentence.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>

namespace sightline::ui {

QString sentence(QString text) {
  static const QRegularExpression relation(QStringLiteral(" ([=<>\u2264\u2265]) ")),
      percent(QStringLiteral("(?<=\\d) (?=%)"));
  static const QRegularExpression noNought(QStringLiteral("(?<=\u00a0)\\.(?=\\d)"));
  return text.replace(relation, QStringLiteral("\u00a0\\1\u00a0"))
      .replace(percent, QStringLiteral("\u00a0"))
      .replace(noNought, QStringLiteral(".\u2060"));
}

QString withoutJoiners(QString text) {
  return text.replace(QChar::Nbsp, QLatin1Char(' ')).remove(QChar(0x2060)).remove(QChar(0x200B));
}

void copyWithoutJoiners() {
  auto* clipboard = QGuiApplication::clipboard();
  QObject::connect(clipboard, &QClipboard::dataChanged, clipboard, [clipboard] {
    if (!QGuiApplication::focusWindow()) return;  // not ours; its program might take seconds to say what it is
    const QString text = clipboard->text();
    if (text.contains(QStringLiteral(".\u2060")) || text.contains(QChar(0x200B)))
      clipboard->setText(withoutJoiners(text));  // nobody else writes numbers so
  });
}

QString shortModelName(const std::string& name) {
  return QString::fromStdString(name).remove(QLatin1String(" (demo)"));
}

QString sentence(const std::string& text) { return sentence(QString::fromStdString(text)); }

}  // namespace sightline::ui
