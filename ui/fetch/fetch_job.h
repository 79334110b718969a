// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <filesystem>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>

#include "core/fetch/fetch_set.h"
#include "core/fetch/originals.h"

namespace sightline::ui {

/// Runs what core/fetch does on a thread of its own and tells about it on the GUI thread: the latest state of every
/// file that moved, folded so that there is never more than one event waiting. One piece of work at a time.
class FetchJob : public QObject {
  Q_OBJECT
 public:
  explicit FetchJob(QObject* parent = nullptr);
  /// Stops the work and waits for its end; what was begun stays on disk for resuming.
  ~FetchJob() override;

  void fetch(FetchSet set, std::filesystem::path folder, FetchOptions options);
  void placeOriginals(std::filesystem::path benchmark, std::filesystem::path from);
  void stop();
  [[nodiscard]] bool isRunning() const { return running_; }

 Q_SIGNALS:
  void progressed(const sightline::FetchProgress& progress);
  void fetched(const sightline::FetchReport& report);
  void placed(const sightline::PlacedOriginals& result);
  void stopped();
  void failed(const sightline::Error& error);

 private:
  template <class Work>
  void run(Work work);
  void note(const FetchProgress& progress);
  void deliver();

  std::mutex mutex_;
  std::map<std::size_t, FetchProgress> waiting_;  ///< by file; guarded by mutex_
  bool announced_ = false;                        ///< guarded by mutex_
  bool running_ = false;
  std::jthread thread_;
};

}  // namespace sightline::ui
