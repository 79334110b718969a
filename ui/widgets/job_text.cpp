// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job_text.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/session/study_session.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {

namespace {
QString jobWords(const char* text) { return QCoreApplication::translate("JobText", text); }
}  // namespace

QString durationText(double seconds) {
  // an estimate of minutes is not known to the second
  const double step = seconds < 60 ? 1 : seconds < 600 ? 5 : 60;
  const auto whole = static_cast<long>(std::ceil(std::max(0.0, seconds) / step) * step);
  const auto two = [](long n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
  return whole >= 3600 ? QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60))
                       : QStringLiteral("%1:%2").arg(whole / 60).arg(two(whole % 60));
}

QString currentText(const EngineStatus& status) {
  const QString current = QString::fromStdString(status.current);
  switch (status.work) {
    case EngineStatus::Work::Map: return current;
    case EngineStatus::Work::Probe: return jobWords("Why here? · %1").arg(current);
    case EngineStatus::Work::Truth: return jobWords("Is it true? · %1").arg(current);
  }
  return current;
}

QString progressText(const EngineStatus& status) {
  if (status.total == 0) return jobWords("No maps to compute");
  if (status.done >= status.total && status.measured < status.toMeasure) {
    const QString counts = jobWords("%1/%2 maps checked").arg(status.measured).arg(status.toMeasure);
    if (!status.fatal.empty() || status.idle) return counts;
    if (status.paused) return jobWords("%1, paused").arg(counts);
    return status.secondsLeft ? jobWords("%1, %2 left").arg(counts, durationText(*status.secondsLeft)) : counts;
  }
  if (status.done >= status.total && status.empty > 0)
    return jobWords("%1/%2 maps, %3 empty").arg(status.total - status.empty).arg(status.total).arg(status.empty);
  if (status.done >= status.total) return jobWords("All %1 maps computed").arg(status.total);
  const QString counts = jobWords("%1/%2 maps").arg(status.done).arg(status.total);
  if (!status.fatal.empty()) return counts;
  if (status.paused) return jobWords("%1, paused").arg(counts);
  if (status.idle) return jobWords("%1 computed").arg(counts);
  if (status.secondsLeft) return jobWords("%1, %2 left").arg(counts, durationText(*status.secondsLeft));
  return counts;
}

QString awaitedText(const StudySession& session) {
  const TargetClass& target = session.settings().target;
  const auto& models = session.definition().models;
  const QString later = jobWords("Boxes appear as maps finish; computing continues unless it is paused under Compute.");
  if (target.choice != TargetClass::Choice::Fixed || models.empty())
    return jobWords("No maps have been computed yet. %1").arg(later);
  return jobWords("No maps of the class “%1” have been computed yet. %2")
      .arg(gridtext::shortLabel(labelOf(models.front(), target.classIndex)), later);
}

}  // namespace sightline::ui
