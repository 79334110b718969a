// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background_threads.h"

#include <QCoreApplication>

namespace sightline::ui {

QThreadPool& backgroundThreads() {
  static QThreadPool pool;
  // What runs may still speak to the application: it has to end before that does.
  static const bool waited = [] {
    qAddPostRoutine([] { pool.waitForDone(); });
    return true;
  }();
  static_cast<void>(waited);
  return pool;
}

}  // namespace sightline::ui
