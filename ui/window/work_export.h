// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>

#include "core/dataset/export/mask_export.h"
#include "core/image/map_files.h"
#include "core/study/cell_key.h"

namespace sightline::ui {

class MessageBar;
class StudySession;

/// Writes the masks that people painted, or the maps that are there, in the formats of other programs: on a worker
/// thread, from copies, as the report is. Says how it went above the grid.
class WorkExport : public QObject {
  Q_OBJECT
 public:
  WorkExport(MessageBar* messages, QWidget* window);
  /// Asks for the folder, then writes.
  void choose(const StudySession& session, MaskFormat format);
  void choose(const StudySession& session, MapFormat format);
  /// Asks for the file of one map that is there, then writes it.
  void chooseMap(const StudySession& session, const CellKey& key);
  /// @param file  its ending says the format; any other is an error that names the endings
  void writeMap(const StudySession& session, const CellKey& key, const QString& file);
  void write(const StudySession& session, MaskFormat format, const QString& folder);
  void write(const StudySession& session, MapFormat format, const QString& folder);

 Q_SIGNALS:
  void finished(bool written);

 private:
  /// What a job says when it is done: how many files of what, and sentences about what was left out.
  struct Outcome {
    QString written;
    std::vector<Message> leftOut;
  };
  void chooseFolder(const StudySession& session, const QString& title, std::function<void(const QString&)> act);
  void start(const QString& folder, std::function<Outcome()> job);

  MessageBar* messages_;
  QWidget* window_;
};

}  // namespace sightline::ui
