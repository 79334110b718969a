// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/notifier.h"

#include <chrono>

namespace sightline {
namespace {

constexpr std::chrono::milliseconds kStatusInterval{100};

}  // namespace

Notifier::Notifier(StudyEngine::Callbacks callbacks, std::function<EngineStatus()> status,
                   std::function<void()> drained)
    : callbacks_(std::move(callbacks)), queryStatus_(std::move(status)), drained_(std::move(drained)) {}

Notifier::~Notifier() { stop(); }

void Notifier::start() {
  thread_ = std::jthread([this](const std::stop_token& stop) { loop(stop); });
}

void Notifier::stop() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

void Notifier::cell(const CellKey& key) {
  const std::lock_guard lock(mutex_);
  news_.cells.insert(key);
  wake_.notify_all();
}

void Notifier::failure(const CellKey& key, const Error& error) {
  const std::lock_guard lock(mutex_);
  news_.failures.emplace_back(key, error);
  wake_.notify_all();
}

void Notifier::image(int index) {
  const std::lock_guard lock(mutex_);
  news_.images.insert(index);
  wake_.notify_all();
}

void Notifier::layers(int model) {
  const std::lock_guard lock(mutex_);
  news_.layers.insert(model);
  wake_.notify_all();
}

void Notifier::probe() {
  const std::lock_guard lock(mutex_);
  news_.probe = true;
  wake_.notify_all();
}

void Notifier::truth() {
  const std::lock_guard lock(mutex_);
  news_.truth = true;
  wake_.notify_all();
}

void Notifier::strips() {
  const std::lock_guard lock(mutex_);
  news_.strips = true;
  wake_.notify_all();
}

void Notifier::status(bool urgent) {
  const std::lock_guard lock(mutex_);
  statusChanged_ = true;
  statusUrgent_ = statusUrgent_ || urgent;
  wake_.notify_all();
}

bool Notifier::isDrained() const {
  const std::lock_guard lock(mutex_);
  return news_.empty() && !statusChanged_ && !telling_;
}

void Notifier::loop(const std::stop_token& stop) {
  using Clock = std::chrono::steady_clock;
  Clock::time_point lastStatus = Clock::now() - kStatusInterval;
  bool statusHeldBack = false;  // a status is due but was told too short a time ago
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    const auto hasNews = [&] { return !news_.empty() || (statusChanged_ && (statusUrgent_ || !statusHeldBack)); };
    if (statusHeldBack)
      wake_.wait_until(lock, stop, lastStatus + kStatusInterval, hasNews);
    else
      wake_.wait(lock, stop, hasNews);
    if (stop.stop_requested()) break;

    const News news = std::exchange(news_, {});
    const bool wantsStatus = statusChanged_;
    const bool urgent = std::exchange(statusUrgent_, false);
    statusChanged_ = false;
    telling_ = true;
    lock.unlock();
    tell(news);
    bool told = false;
    if (wantsStatus && !stop.stop_requested()) {
      const EngineStatus status = queryStatus_();
      const auto now = Clock::now();
      told = urgent || status.idle || now - lastStatus >= kStatusInterval;
      if (told) {
        if (callbacks_.statusChanged) callbacks_.statusChanged(status);
        lastStatus = now;
      }
    }
    lock.lock();
    telling_ = false;
    statusHeldBack = wantsStatus && !told;
    if (statusHeldBack) statusChanged_ = true;
    if (news_.empty() && !statusChanged_) {
      lock.unlock();
      drained_();
      lock.lock();
    }
  }
}

void Notifier::tell(const News& news) {
  for (const int model : news.layers)
    if (callbacks_.layersKnown) callbacks_.layersKnown(model);
  for (const int image : news.images)
    if (callbacks_.imageLoaded) callbacks_.imageLoaded(image);
  for (const CellKey& key : news.cells)
    if (callbacks_.cellChanged) callbacks_.cellChanged(key);
  for (const auto& [key, error] : news.failures)
    if (callbacks_.cellFailed) callbacks_.cellFailed(key, error);
  if (news.probe && callbacks_.probeAnswered) callbacks_.probeAnswered();
  if (news.truth && callbacks_.truthChanged) callbacks_.truthChanged();
  if (news.strips && callbacks_.stripsChanged) callbacks_.stripsChanged();
}

}  // namespace sightline
