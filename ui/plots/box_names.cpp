// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_names.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <limits>

namespace sightline::ui {
namespace {

QString boxWords(const char* text) { return QCoreApplication::translate("BoxNames", text); }

/// A label in lines for `width`: broken at a blank, after a hyphen, or between the words of "EfficientNet", at the
/// first of these that makes it fit, or else where its wider half is narrowest.
QStringList broken(const QString& name, const QFontMetricsF& metrics, double width) {
  if (metrics.horizontalAdvance(name) <= width) return {name};
  QStringList best{name};
  double narrowest = std::numeric_limits<double>::infinity();
  const auto tryAt = [&](qsizetype end, qsizetype next) {
    if (narrowest <= width) return;
    const QStringList lines{name.left(end), name.mid(next)};
    const double wider = std::max(metrics.horizontalAdvance(lines[0]), metrics.horizontalAdvance(lines[1]));
    if (wider >= narrowest) return;
    narrowest = wider;
    best = lines;
  };
  if (const auto blank = name.lastIndexOf(QLatin1Char(' ')); blank > 0) tryAt(blank, blank + 1);
  if (const auto hyphen = name.lastIndexOf(QLatin1Char('-')); hyphen > 0) tryAt(hyphen + 1, hyphen + 1);
  for (qsizetype i = name.size() - 1; i > 0; --i)
    if (name[i].isUpper() && name[i - 1].isLower()) tryAt(i, i);
  return best;
}

}  // namespace

bool isNameCut(const QString& name, const QFontMetricsF& metrics, double width) {
  const QStringList lines = broken(name, metrics, width);
  return std::any_of(lines.begin(), lines.end(),
                     [&](const QString& line) { return metrics.horizontalAdvance(line) > width; });
}

QString fittedName(const QString& name, const QFontMetricsF& metrics, double width) {
  QStringList lines = broken(name, metrics, width);
  for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideRight, width);
  return lines.join(QLatin1Char('\n'));
}

QString missingText(const ScoreGroup& group) {
  return group.missingCount > 0 ? boxWords("%1 missing").arg(group.missingCount) : QString();
}

QString countLines(const ScoreGroup& group, const QFontMetricsF& metrics, double width, bool shortForm) {
  const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= width; };
  const auto inLines = [&](const QString& text) {
    return fits(text) ? text : QString(text).replace(QLatin1Char(' '), QLatin1Char('\n'));
  };
  const auto n = static_cast<qlonglong>(group.values.size());
  QStringList lines;
  if (shortForm && group.missingCount > 0) {
    const auto all = n + group.undefinedCount + group.missingCount;
    const QString text = boxWords("%1 of %2").arg(n).arg(all);
    const QString tight = QStringLiteral("%1/%2").arg(n).arg(all);
    lines << (fits(text) ? text : fits(tight) ? tight : QStringLiteral("%1/\n%2").arg(n).arg(all));
  } else {
    const QString text = boxWords("n = %1").arg(n);
    lines << (fits(text) ? text : QString::number(n));
  }
  if (group.undefinedCount > 0) lines << inLines(boxWords("%1 unscored").arg(group.undefinedCount));
  if (!shortForm && group.missingCount > 0) lines << inLines(missingText(group));
  if (lines.size() == 1) lines << QStringLiteral(" ");  // the plots keep their height when the last map comes
  return lines.join(QLatin1Char('\n'));
}

}  // namespace sightline::ui
