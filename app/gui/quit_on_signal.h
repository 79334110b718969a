// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace sightline::app {

/// Closes the windows as a person would (the state of the session is kept) when the program is told to end: SIGTERM, as
/// a desktop sends at the end of a session, SIGINT and SIGHUP. One at a time.
class QuitOnSignal : public QObject {
 public:
  QuitOnSignal();
  ~QuitOnSignal() override;

 private:
  int ends_[2] = {-1, -1};  ///< of the pipe that the handler writes to
};

}  // namespace sightline::app
