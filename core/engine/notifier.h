// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/engine/study_engine.h"

namespace sightline {

/// Makes an engine's callbacks, one after the other, on a thread of its own, so that neither the worker nor a
/// caller ever runs foreign code. News of one kind about one thing are folded while they wait; the status goes out
/// at most every 100 ms, and at once when the engine became idle, so the last one is never lost.
/// Posting is allowed with the engine's mutex held: this class never calls the engine with its own mutex held.
class Notifier {
 public:
  /// @param status   asks the engine for its status, on this thread
  /// @param drained  called on this thread each time nothing is left to tell
  Notifier(StudyEngine::Callbacks callbacks, std::function<EngineStatus()> status, std::function<void()> drained);
  ~Notifier();

  void start();
  /// After this returns no callback runs and none will; what was not told is dropped.
  void stop();

  void cell(const CellKey& key);
  void failure(const CellKey& key, const Error& error);
  void image(int index);
  void layers(int model);
  void probe();
  void truth();
  void strips();
  /// @param urgent  tell it at once (the engine became idle), not when the interval is over
  void status(bool urgent);
  /// Nothing is waiting to be told and nothing is being told.
  [[nodiscard]] bool isDrained() const;

 private:
  struct News {
    std::set<CellKey> cells;
    std::vector<std::pair<CellKey, Error>> failures;
    std::set<int> images, layers;
    bool probe = false, truth = false, strips = false;
    [[nodiscard]] bool empty() const {
      return cells.empty() && failures.empty() && images.empty() && layers.empty() && !probe && !truth && !strips;
    }
  };
  void loop(const std::stop_token& stop);
  void tell(const News& news);

  const StudyEngine::Callbacks callbacks_;
  const std::function<EngineStatus()> queryStatus_;
  const std::function<void()> drained_;
  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  News news_;
  bool statusChanged_ = false, statusUrgent_ = false, telling_ = false;
  std::jthread thread_;
};

}  // namespace sightline
