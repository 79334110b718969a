// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include <pthread.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): <csignal> has no sigwait
#include <unistd.h>

namespace sightline {

InterruptWatcher::InterruptWatcher() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int s : {SIGINT, SIGTERM, SIGUSR1}) sigaddset(&signals, s);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  thread_ = std::jthread([this, signals](const std::stop_token& over) {
    while (!over.stop_requested()) {
      int signal = 0;
      sigwait(&signals, &signal);
      if (signal == SIGUSR1) continue;  // the destructor's call, see below
      if (!interrupted_.request_stop()) _exit(128 + signal);
    }
  });
}

InterruptWatcher::~InterruptWatcher() {
  thread_.request_stop();
  pthread_kill(thread_.native_handle(), SIGUSR1);
}

}  // namespace sightline
