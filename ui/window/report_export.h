// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace sightline::ui {

class MessageBar;
class StudySession;

/// Writes the report of a study's present numbers into a folder: on a worker thread, from copies, so that the
/// study may change or be closed meanwhile. Says how it went above the grid.
class ReportExport : public QObject {
  Q_OBJECT
 public:
  ReportExport(MessageBar* messages, QWidget* window);
  /// Asks for the folder, then writes.
  void choose(const StudySession& session);
  void write(const StudySession& session, const QString& folder);

 Q_SIGNALS:
  void finished(bool written);

 private:
  MessageBar* messages_;
  QWidget* window_;
};

}  // namespace sightline::ui
