// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/truth_desk.h"

#include <algorithm>
#include <utility>

namespace sightline {

void TruthDesk::ask(TruthQuestion question) {
  questionStop_.request_stop();
  questionStop_ = {};
  auto answer = std::make_shared<TruthAnswer>();
  answer->question = std::move(question);
  answer_ = std::move(answer);
}

bool TruthDesk::settle(const std::shared_ptr<const TruthAnswer>& asked, const Outcome<TruthAnswer>& found) {
  if (answer_ != asked || found.cancelled()) return false;
  auto answer = std::make_shared<TruthAnswer>(found.ok() ? found.value() : *asked);
  answer->question = asked->question;
  if (!found.ok()) answer->failure = found.error().message();
  answer->complete = true;
  answer_ = std::move(answer);
  return true;
}

bool TruthDesk::isFirst(const CellKey& key) const {
  return std::find(first_.begin(), first_.end(), key) != first_.end();
}

bool TruthDesk::isCurrentFirst() const { return current_ && isFirst(current_->key); }

void TruthDesk::want(std::vector<CellKey> first, bool all) {
  for (const CellKey& key : first_)  // what is no longer on screen keeps its numbers, not its curves
    if (const auto known = known_.find(key);
        known != known_.end() && std::find(first.begin(), first.end(), key) == first.end())
      known->second.full.reset();
  first_ = std::move(first);
  all_ = all;
  nextOfAll_ = 0;
  if (current_ && !all_ && !isFirst(current_->key)) interrupt();
}

bool TruthDesk::isMissing(const CellKey& key, const CellTable& cells) const {
  if (!cells.has(key) || !cells[key].result || cells[key].phase != CellTable::Phase::Ready) return false;
  const auto known = known_.find(key);
  return known == known_.end() || (!known->second.full && isFirst(key));
}

std::optional<CellKey> TruthDesk::next(const CellTable& cells, bool all) const {
  if (current_) return {};
  if (!all) {
    const auto found =
        std::find_if(first_.begin(), first_.end(), [&](const CellKey& key) { return isMissing(key, cells); });
    return found == first_.end() ? std::nullopt : std::optional(*found);
  }
  if (!all_) return {};
  for (; nextOfAll_ < cells.size(); ++nextOfAll_)
    if (const CellKey key = cells.keyAt(nextOfAll_); isMissing(key, cells)) return key;
  return {};
}

TruthDesk::Turn TruthDesk::begin(std::shared_ptr<const CellResult> map) {
  current_ = std::move(map);
  stop_ = {};
  fraction_ = 0;
  begun_ = std::chrono::steady_clock::now();
  return {current_, stop_.get_token()};
}

void TruthDesk::finish(const Turn& turn, const Outcome<Faithfulness>& found, bool network) {
  current_.reset();
  if (found.cancelled()) return;
  if (found.ok() && network) {
    seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    ++timed_;
  }
  if (const auto before = known_.find(turn.map->key); before != known_.end()) forget(before);
  Known known;
  known.values.key = turn.map->key;
  known.failed = !found.ok();
  MeasuredMap full{turn.map, {}, {}};
  if (found.ok()) {
    full.found = found.value();
    for (const FaithfulnessMeasure m : kFaithfulnessMeasures)
      known.values.values[static_cast<std::size_t>(m)] = valueOf(full.found, m);
  } else {
    full.failure = found.error().message();
    ++failed_;
  }
  if (isFirst(turn.map->key)) known.full = std::make_shared<const MeasuredMap>(std::move(full));
  known_.emplace(turn.map->key, std::move(known));
}

void TruthDesk::forget(std::map<CellKey, Known>::iterator which) {
  failed_ -= which->second.failed;
  known_.erase(which);
}

void TruthDesk::mapChanged(const CellKey& key, const CellTable& cells) {
  if (const auto known = known_.find(key); known != known_.end()) forget(known);
  if (current_ && current_->key == key) interrupt();
  nextOfAll_ = std::min(nextOfAll_, cells.rows().index(key, cells.models()));
}

void TruthDesk::rowsChanged(const CellTable& cells) {
  for (auto known = known_.begin(); known != known_.end();)
    if (const auto here = known++; !cells.has(here->first)) forget(here);
  nextOfAll_ = 0;
}

void TruthDesk::retryFailed() {
  for (auto known = known_.begin(); known != known_.end();)
    if (const auto here = known++; here->second.failed) forget(here);
  nextOfAll_ = 0;
}

void TruthDesk::cancel() {
  if (isOpen()) answer_.reset();
  questionStop_.request_stop();
  first_.clear();
  all_ = false;
  interrupt();
}

std::shared_ptr<const MeasuredMap> TruthDesk::measured(const CellKey& key) const {
  const auto known = known_.find(key);
  return known == known_.end() ? nullptr : known->second.full;
}

std::vector<FaithfulCell> TruthDesk::values() const {
  std::vector<FaithfulCell> all;
  all.reserve(known_.size());
  for (const auto& [key, known] : known_)
    if (!known.failed) all.push_back(known.values);
  return all;
}

std::optional<double> TruthDesk::secondsForOne() const {
  return timed_ == 0 ? std::nullopt : std::optional(seconds_ / timed_);
}

}  // namespace sightline
