// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/window/main_window.h"

namespace sightline::app {

/// Saves a screenshot of the window once there is nothing left to wait for, then ends the program: exit code 0, or 1
/// when the file cannot be written or the study could not be opened (the window is saved all the same).
class Screenshot : public QObject {
  Q_OBJECT
 public:
  /// What to wait for: what is on screen (and what the store holds already), or every map of the study.
  enum class Wait { Visible, All };
  /// @param part  of the window: a panel by its name ("statistics"), "welcome", "humanData"; empty: the window
  Screenshot(ui::MainWindow* window, QString file, Wait wait, QString part);

 private:
  void look();
  [[nodiscard]] bool visibleDone() const;
  /// What the picture is of. Null: there is no such part.
  [[nodiscard]] QWidget* pictured() const;
  void save();

  ui::MainWindow* window_;
  QString file_, part_;
  Wait wait_;
  QTimer timer_;
  QElapsedTimer unchanged_;  ///< since the number of computed maps last changed
  QElapsedTimer visible_;    ///< since everything on screen is there
  int done_ = -1;
  bool failed_ = false;
};

}  // namespace sightline::app
