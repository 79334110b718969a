// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>

#include "ui/session/study_session.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace sightline::ui {

/// The work, at the right end of the menu bar: what is computed now, how far all of it has got, and pause, cancel and
/// failures.
class JobIndicator : public QWidget {
  Q_OBJECT
 public:
  explicit JobIndicator(QWidget* parent = nullptr);
  /// Follows another study; null follows none.
  void setSession(StudySession* session);
  void setFailureCount(int maps);
  [[nodiscard]] QString text() const;
  /// Constant: a menu bar does not follow its corner's size.
  [[nodiscard]] QSize sizeHint() const override { return {width_, height()}; }

 Q_SIGNALS:
  void pauseRequested(bool paused);
  void cancelRequested();
  void computeRequested();
  void failuresRequested();

 private:
  void setStatus(const EngineStatus& status);
  QPointer<StudySession> session_;
  QLabel *current_, *counts_;
  QProgressBar* bar_;
  QToolButton *pause_, *cancel_, *failures_;
  int width_ = 0;  ///< of everything shown at once
  bool paused_ = false, resting_ = false;
};

}  // namespace sightline::ui
