// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/sentence.h"

#include <QRegularExpression>

namespace sightline::ui {

QString sentence(QString text) {
  static const QRegularExpression relation(QStringLiteral(" ([=<>\u2264\u2265]) ")), percent(QStringLiteral("(?<=\\d) (?=%)"));
  return text.replace(relation, QStringLiteral("\u00a0\\1\u00a0")).replace(percent, QStringLiteral("\u00a0"));
}

QString shortModelName(const std::string& name) { return QString::fromStdString(name).remove(QLatin1String(" (demo)")); }

QString sentence(const std::string& text) { return sentence(QString::fromStdString(text)); }

}  // namespace sightline::ui
