// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/analysis/faithfulness_summary.h"
#include "core/base/outcome.h"
#include "core/engine/cell_table.h"
#include "core/engine/truth.h"

namespace sightline {

/// Which finished maps are asked whether they are true, whose turn it is, and what came of it. One question about the
/// part that a map marks (a new one replaces it), and faithfulness of the maps on screen and, if wanted, of all.
/// Results belong to one map: where a cell gets another, they go. Not thread-safe: the engine's mutex guards it.
class TruthDesk {
 public:
  /// A map's turn to be measured.
  struct Turn {
    std::shared_ptr<const CellResult> map;
    std::stop_token stop;
  };

  // --- the question
  void ask(TruthQuestion question);
  [[nodiscard]] bool isOpen() const { return answer_ && !answer_->complete; }
  [[nodiscard]] const std::shared_ptr<const TruthAnswer>& answer() const { return answer_; }
  /// What stops the work on the open question.
  [[nodiscard]] std::stop_token questionStop() const { return questionStop_.get_token(); }
  /// @returns false, and changes nothing, when another question has come meanwhile or this one is to be asked again
  bool settle(const std::shared_ptr<const TruthAnswer>& asked, const Outcome<TruthAnswer>& found);

  // --- faithfulness
  /// Maps in the order in which they are measured, before all others; and whether all others are.
  void want(std::vector<CellKey> first, bool all);
  /// One of those on screen, or if `all`, any.
  [[nodiscard]] std::optional<CellKey> next(const CellTable& cells, bool all) const;
  [[nodiscard]] Turn begin(std::shared_ptr<const CellResult> map);
  void progressed(double fraction) { fraction_ = fraction; }
  /// Takes in what came of begin()'s turn. @param network  it took passes through the network, not only the store
  void finish(const Turn& turn, const Outcome<Faithfulness>& found, bool network);
  [[nodiscard]] const CellKey* current() const { return current_ ? &current_->key : nullptr; }
  [[nodiscard]] double fraction() const { return fraction_; }
  /// Whether the map that is measured now is wanted before others.
  [[nodiscard]] bool isCurrentFirst() const;
  /// Stops the map that is measured now, whose turn comes again. Nothing listens to this stop but the measuring itself,
  /// so that no callback runs under the mutex.
  void interrupt() { stop_.request_stop(); }
  [[nodiscard]] bool isInterrupted() const { return stop_.stop_requested(); }
  /// The cell has another map, or none.
  void mapChanged(const CellKey& key, const CellTable& cells);
  void rowsChanged(const CellTable& cells);
  void retryFailed();
  /// Neither the question nor any map waits any more; what is known stays.
  void cancel();

  /// Null when it is not known, or no longer in memory: maps that are on screen are.
  [[nodiscard]] std::shared_ptr<const MeasuredMap> measured(const CellKey& key) const;
  /// The numbers of all maps that were measured; those that failed have none.
  [[nodiscard]] std::vector<FaithfulCell> values() const;
  [[nodiscard]] bool wantsAll() const { return all_; }
  [[nodiscard]] int known() const { return static_cast<int>(known_.size()); }
  [[nodiscard]] int failed() const { return failed_; }
  /// Of one map, on average, where any was measured.
  [[nodiscard]] std::optional<double> secondsForOne() const;

 private:
  struct Known {
    FaithfulCell values;
    std::shared_ptr<const MeasuredMap> full;  ///< of maps on screen
    bool failed = false;
  };
  [[nodiscard]] bool isFirst(const CellKey& key) const;
  /// Whether a turn of this map would tell more.
  [[nodiscard]] bool isMissing(const CellKey& key, const CellTable& cells) const;
  void forget(std::map<CellKey, Known>::iterator which);

  std::shared_ptr<const TruthAnswer> answer_;
  std::stop_source questionStop_, stop_;
  std::vector<CellKey> first_;
  bool all_ = false;
  mutable std::size_t nextOfAll_ = 0;  ///< index in the table before which nothing is missing
  std::map<CellKey, Known> known_;
  int failed_ = 0;
  std::shared_ptr<const CellResult> current_;
  double fraction_ = 0;
  std::chrono::steady_clock::time_point begun_;
  double seconds_ = 0;
  int timed_ = 0;
};

}  // namespace sightline
