// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace sightline {
struct ImportedCount;
}

namespace sightline::ui {

class MessageBar;
class StudySession;

/// File > Imported maps: shows the maps that a folder holds as a further row of the grid, and says how many were found.
class MapImport : public QObject {
  Q_OBJECT
 public:
  /// @param window  that dialogs belong to
  MapImport(MessageBar* messages, QWidget* window);

  /// Asks for a folder, which folderChosen() tells. @param start  where to look first, unless the study has imported
  /// maps already
  void choose(const StudySession& session, const QString& start);
  /// Counts the maps of a folder behind the window, then adds them; a folder without any changes nothing.
  void add(StudySession& session, const QString& folder);

 Q_SIGNALS:
  void folderChosen(const QString& folder);

 private:
  void show(StudySession& session, const QString& folder, const ImportedCount& count);

  MessageBar* messages_;
  QWidget* window_;
};

}  // namespace sightline::ui
