// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/probe_desk.h"

#include <utility>

namespace sightline {
namespace {

constexpr const char* kProbeCancelled = "Cancelled.";

}  // namespace

std::stop_source ProbeDesk::ask(ProbeQuestion question) {
  auto answer = std::make_shared<ProbeAnswer>();
  answer->question = std::move(question);
  answer->models.resize(static_cast<std::size_t>(models_));
  answer->complete = models_ == 0;
  answer_ = std::move(answer);
  next_ = 0;
  return std::exchange(stop_, std::stop_source());
}

std::optional<ProbeDesk::Turn> ProbeDesk::nextTurn() const {
  if (!isOpen()) return {};
  return Turn{answer_, next_, stop_.get_token()};
}

bool ProbeDesk::settle(const Turn& turn, const Outcome<ProbeEffect>& effect) {
  if (answer_ != turn.asked) return false;
  auto answer = std::make_shared<ProbeAnswer>(*turn.asked);
  auto& mine = answer->models[static_cast<std::size_t>(turn.model)];
  if (effect.ok())
    mine.effect = std::make_shared<const ProbeEffect>(effect.value());
  else if (!effect.cancelled())
    mine.failure = effect.error().message();
  else
    for (auto& model : answer->models)
      if (!model.effect) model.failure = kProbeCancelled;
  answer->complete = effect.cancelled() || ++next_ == models_;
  answer_ = std::move(answer);
  return true;
}

}  // namespace sightline
