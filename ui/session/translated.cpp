// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/translated.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <vector>

namespace sightline::ui {
namespace {

/// The template in the window's language; empty for a singular without a translation, whose id is the plural. All forms
/// of a plural belong to one id, and the count chooses.
QString templateOf(const Message& m) {
  const QByteArray id(m.id().data(), static_cast<qsizetype>(m.id().size()));
  if (!m.isPlural()) return QCoreApplication::translate("core", id.constData());
  const auto count = static_cast<int>(std::clamp<long long>(m.count(), 0, std::numeric_limits<int>::max()));
  const QString found = QCoreApplication::translate("core", id.constData(), nullptr, count);
  return count == 1 && found == QString::fromUtf8(id) ? QString() : found;
}

}  // namespace

QString translated(const Message& message) {
  if (message.empty()) return {};
  if (message.isVerbatim()) return QString::fromStdString(message.text());
  std::vector<std::string> arguments;
  arguments.reserve(message.arguments().size());
  for (const Message& argument : message.arguments()) arguments.push_back(translated(argument).toStdString());
  const QString sentence = templateOf(message);
  return QString::fromStdString(sentence.isEmpty() ? message.text() : filledIn(sentence.toStdString(), arguments));
}

QString translated(const Error& error) { return translated(error.message()); }

QString translatedProblem(const Error& error) {
  return translated(message("{1} {2}.", error.subjectMessage(), error.problemMessage()));
}

}  // namespace sightline::ui
