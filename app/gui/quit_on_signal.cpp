// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/quit_on_signal.h"

#include <fcntl.h>
#include <unistd.h>

#include <QApplication>
#include <QSocketNotifier>
#include <csignal>

namespace sightline::app {
namespace {

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};
volatile std::sig_atomic_t pipeEnd = -1;

extern "C" void tellTheWindow(int) {
  const char byte = 1;
  if (pipeEnd >= 0 && ::write(pipeEnd, &byte, 1) < 0) {
    // the pipe is full: the window was told already
  }
}

}  // namespace

QuitOnSignal::QuitOnSignal() {
  if (::pipe2(ends_, O_CLOEXEC | O_NONBLOCK) != 0) return;  // the signals end the program at once, as without this
  pipeEnd = ends_[1];
  auto* told = new QSocketNotifier(ends_[0], QSocketNotifier::Read, this);
  connect(told, &QSocketNotifier::activated, this, [told] {
    told->setEnabled(false);
    for (const int signal : kSignals) std::signal(signal, SIG_DFL);  // a second one does not wait
    QApplication::closeAllWindows();
    QApplication::quit();
  });
  for (const int signal : kSignals) std::signal(signal, tellTheWindow);
}

QuitOnSignal::~QuitOnSignal() {
  for (const int signal : kSignals) std::signal(signal, SIG_DFL);
  pipeEnd = -1;
  for (const int end : ends_)
    if (end >= 0) ::close(end);
}

}  // namespace sightline::app
