// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <stop_token>

#include "core/base/outcome.h"
#include "core/study/probe.h"

namespace sightline {

/// The one question that is asked of all networks (what is this region of an image worth to you?), whose turn it is,
/// and what is answered so far. A new question replaces the one before, and answers to that are dropped. Not
/// thread-safe: the engine's mutex guards it.
class ProbeDesk {
 public:
  /// One network's turn to answer.
  struct Turn {
    std::shared_ptr<const ProbeAnswer> asked;  ///< the question, with the answers before this one
    int model = 0;
    std::stop_token stop;
  };

  /// @param models  of the study; all of them are asked, in order
  explicit ProbeDesk(int models) : models_(models) {}

  /// @returns the stop source of the former question: request_stop() on it once the mutex is released
  [[nodiscard]] std::stop_source ask(ProbeQuestion question);
  /// Whether a network has not answered yet.
  [[nodiscard]] bool isOpen() const { return answer_ && !answer_->complete; }
  /// The model that is to answer next; of an open question.
  [[nodiscard]] int nextModel() const { return next_; }
  /// What is known of the latest question; null until one was asked.
  [[nodiscard]] const std::shared_ptr<const ProbeAnswer>& answer() const { return answer_; }

  /// Nothing when no question is open.
  [[nodiscard]] std::optional<Turn> nextTurn() const;
  /// Takes in what came of a turn; a cancelled one ends the question for all networks that have not answered.
  /// @returns false, and changes nothing, when another question has come meanwhile
  bool settle(const Turn& turn, const Outcome<ProbeEffect>& effect);
  /// Stops the network that is answering. Nothing listens to this stop, so no callback runs under the mutex.
  void cancel() { stop_.request_stop(); }

 private:
  int models_;
  std::shared_ptr<const ProbeAnswer> answer_;
  int next_ = 0;
  std::stop_source stop_;
};

}  // namespace sightline
