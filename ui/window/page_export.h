// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <optional>

#include "core/report/shared_page.h"

namespace sightline::ui {

class MessageBar;
class StudySession;

/// Writes a study's present state as one web page in which thresholds can still be moved: on a worker thread, from
/// copies, as the report is. Says how it went above the grid; a page that would be too large is offered with fewer
/// images.
class PageExport : public QObject {
  Q_OBJECT
 public:
  PageExport(MessageBar* messages, QWidget* window);
  /// Asks for the file, then writes.
  void choose(const StudySession& session);
  /// @param first  only the first so many images; 0: all
  void write(const StudySession& session, const QString& file, const SharedPageOptions& chosen = {}, int first = 0);

 Q_SIGNALS:
  void finished(bool written);

 private:
  void say(const StudySession* session, const QString& file, const SharedPageOptions& options, const SharedPage& page,
           int missing);

  MessageBar* messages_;
  QWidget* window_;
};

}  // namespace sightline::ui
